import { Injectable } from '@nestjs/common';
import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { fieldValues, type FormState } from '../../common/web/fields';
import { employerNames } from '../../employers/employer-names';
import { Employers } from '../../employers/employers.service';
import { Settings } from '../../settings/settings.service';
import { Accounts } from '../../staff/accounts/accounts.service';
import { Decisions } from '../gate/decisions.service';
import { loadHistory } from '../gate/leave-records';
import { signedPapers } from '../paper/signed-papers';
import { planFormPage } from './plan-form.page';
import { EMPTY_START, type PlanStart } from './plan-form-input';
import { takenBackSince } from './plan-left.rules';
import type { PlanPageInput } from './plan.page';
import { loadAgreed } from './plan-records';
import { Plans } from './plans.service';

/** Gathers what the pages about leave show; the caller has reached the client. */
@Injectable()
export class PlanPages {
  constructor(
    private readonly employers: Employers,
    private readonly accounts: Accounts,
    private readonly decisions: Decisions,
    private readonly settings: Settings,
    private readonly plans: Plans,
  ) {}

  /** @param more employers to know by name besides those on record */
  async plan(tx: Tx, client: Client, more: readonly string[] = []): Promise<PlanPageInput> {
    const { locale, timeZone, planMonths } = await this.settings.get(tx);
    const history = await loadAgreed(tx, client.id);
    const ids = [...more, ...history.plans.flatMap((plan) => plan.employers.map((one) => one.employerId)), ...history.withdrawals.flatMap((one) => one.employerId ?? [])];
    const recorders = await tx.sql<{ id: string; name: string }[]>`SELECT p.id, s.name FROM disclosure_plans p JOIN staff s ON s.id = p.recorded_by WHERE p.client_id = ${client.id}`;
    return {
      clientId: client.id, name: client.preferredName, initials: client.initials, specialist: await this.firstNameOf(tx, client.specialistId), today: await this.plans.today(tx),
      locale, timeZone, months: planMonths, history, employers: await employerNames(tx, ids), recordedBy: new Map(recorders.map((row) => [row.id, row.name])), decisions: await this.decisions.listFor(tx, client.id),
      papers: await signedPapers(tx, client.id),
    };
  }

  siteWords(tx: Tx) {
    return this.settings.get(tx);
  }

  async form(tx: Tx, client: Client, state: FormState, find: string | null, start: PlanStart = EMPTY_START) {
    const { planMonths } = await this.settings.get(tx);
    const isGivenAnew = takenBackSince(await loadHistory(tx, [client.id], null)) !== null;
    const lists = ['allowedEmployers', 'refusedEmployers', 'askEmployers'].flatMap((field) => fieldValues(field, undefined, state));
    return planFormPage({
      id: this.plans.newId(), clientId: client.id, name: client.preferredName, initials: client.initials, specialist: await this.firstNameOf(tx, client.specialistId), planMonths,
      employers: await employerNames(tx, lists), found: find ? await this.findEmployers(tx, find) : null, isGivenAnew, start,
    }, state);
  }

  findEmployers(tx: Tx, text: string): Promise<{ id: string; name: string; area: string }[]> {
    return text.trim() === '' ? Promise.resolve([]) : this.employers.search(tx, text.slice(0, 200), 8);
  }

  /** The employer a page was opened for, as the one choice. */
  async knownEmployer(tx: Tx, id: string): Promise<{ id: string; name: string; area: string }[]> {
    if (id === '') return [];
    const name = (await employerNames(tx, [id])).get(id);
    return name === undefined ? [] : [{ id, name, area: '' }];
  }

  /** Whether every employer named is one we know. */
  async areKnown(tx: Tx, ids: readonly string[]): Promise<boolean> {
    const rows = await run<{ id: string }[]>(tx, sql`SELECT id FROM employers WHERE id IN (${listed(ids)})`);
    return rows.length === new Set(ids).size;
  }

  private async firstNameOf(tx: Tx, staffId: string): Promise<string> {
    return (await this.accounts.findStaff(tx, staffId))?.name.split(' ')[0] ?? 'The specialist';
  }
}
