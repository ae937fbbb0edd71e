import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Viewer } from '../../common/web/access';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { today, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Settings } from '../../settings/settings.service';
import { Gate } from '../gate/gate.service';
import { loadHistory, stampAfter } from '../gate/leave-records';
import { wordsFor, type PlanForm } from './plan.form';
import { isSamePlan, phrases, planDays, planEmployers } from './plan.rules';

/** Plans, version by version: each is a row that is added; none is ever changed (D2). */
@Injectable()
export class Plans {
  constructor(
    private readonly gate: Gate,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async today(tx: Tx): Promise<Day> {
    return today(this.clock.now(), (await this.settings.get(tx)).timeZone);
  }

  /**
   * Records a new version. The caller has reached the client.
   * @returns its number; the same form posted twice gives the number it got the first time
   */
  async record(tx: Tx, who: Viewer, clientId: string, form: PlanForm): Promise<number> {
    await this.gate.holdClients(tx, [clientId]);
    const history = await loadHistory(tx, [clientId], null);
    const again = history.plans.find((plan) => plan.id === form.id);
    if (again && isSamePlan(again, form)) return again.version;
    const id = (await this.isUsed(tx, form.id)) ? this.newId() : form.id;
    const [last] = await tx.sql<{ number: number }[]>`SELECT number FROM disclosure_plans WHERE client_id = ${clientId} ORDER BY number DESC LIMIT 1`;
    const number = (last?.number ?? 0) + 1;
    const settings = await this.settings.get(tx);
    const days = planDays(form, await this.today(tx), settings.planMonths);
    await tx.sql`INSERT INTO disclosure_plans (id, client_id, number, contact_allowed, scope, when_said, who_says, in_force_from, expires_on, how_given, given_on,
        reference, witness, pros_cons_on, pros_cons_note, copy_given_on, recorded_by, recorded_at)
      VALUES (${id}, ${clientId}, ${number}, ${form.contact === 'yes' ? 1 : 0}, ${form.scope}, ${form.when}, ${form.whoSays}, ${days.from}, ${days.until}, ${form.howGiven}, ${days.givenOn},
        ${form.reference}, ${form.witness}, ${form.prosConsOn || null}, ${form.prosConsNote}, ${form.copyGivenOn || null}, ${who.id}, ${await stampAfter(tx, this.clock.iso(), [clientId])})`;
    await this.recordParts(tx, id, form);
    await this.audit.record(tx, who, 'plan.record', { type: 'client', id: clientId }, ['contact', 'scope', 'facts', 'words', 'employers', 'days']);
    return number;
  }

  private async recordParts(tx: Tx, id: string, form: PlanForm): Promise<void> {
    for (const fact of new Set(form.facts)) await tx.sql`INSERT INTO plan_facts (plan_id, fact, words) VALUES (${id}, ${fact}, ${wordsFor(form, fact)})`;
    for (const words of phrases(form.wordsNot)) await tx.sql`INSERT INTO plan_words_not (plan_id, words) VALUES (${id}, ${words})`;
    for (const { employerId, rule } of planEmployers(form)) await tx.sql`INSERT INTO plan_employers (plan_id, employer_id, rule) VALUES (${id}, ${employerId}, ${rule})`;
  }

  /** The same words under an id that is taken must never be lost: only the very same form is a double post. */
  private async isUsed(tx: Tx, id: string): Promise<boolean> {
    return (await tx.sql<object[]>`SELECT 1 AS used FROM disclosure_plans WHERE id = ${id}`).length > 0;
  }

  newId(): string {
    return newId(this.clock.now().getTime());
  }
}
