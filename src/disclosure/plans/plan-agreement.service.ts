import { Injectable, NotFoundException } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Clients } from '../../clients/clients.service';
import type { Client } from '../../clients/client.entity';
import type { Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import type { Tx } from '../../common/database/database';
import type { VersionOpened } from '../paper/papers.service';
import type { PlanForm } from './plan.form';
import { planCheckPage } from './plan-check.page';
import type { PlanStart } from './plan-form-input';
import { carriedFrom } from './plan-carried.rules';
import { isTakenBack, takenBackSince } from './plan-left.rules';
import { namesFor } from './plan.page';
import { PlanPages } from './plan-pages.service';
import { planProblems, type PlanProblems } from './plan-problems.rules';
import { markOf, planEmployers } from './plan.rules';
import { Plans } from './plans.service';
import { stillTakenBack } from './plan-taken.rules';

export type Agreement = { outcome: 'problems'; problems: PlanProblems } | { outcome: 'check'; model: ReturnType<typeof planCheckPage> } | { outcome: 'draft'; opened: Pick<VersionOpened, 'client' | 'plan' | 'history' | 'today'> } | { outcome: 'recorded' };

/** From the form to a version: what is wrong with it, the page where it is checked, and the second press that records it (D2). */
@Injectable()
export class PlanAgreement {
  constructor(
    private readonly clients: Clients,
    private readonly plans: Plans,
    private readonly pages: PlanPages,
    private readonly audit: Audit,
  ) {}

  /**
   * Takes a form as far as it may go. It is recorded only with the mark of the page that was read, made of the very
   * terms and the record of this moment: a first press, a changed field, a withdrawal in between all lead to the page.
   */
  async take(tx: Tx, who: Viewer, clientId: string, form: { typed: PlanForm; state: FormState; ok: boolean }): Promise<Agreement> {
    const client = await this.reach(tx, who, clientId);
    const { typed, state } = form;
    const ids = planEmployers(typed).map((one) => one.employerId);
    if (!(await this.pages.areKnown(tx, ids))) throw new NotFoundException();
    const { plan, history, again } = await this.plans.draft(tx, clientId, typed);
    if (form.ok && again) return { outcome: 'recorded' };
    const input = await this.pages.plan(tx, client, ids);
    const circle = { recorder: who.name, client: client.preferredName, enteredOn: client.enteredOn, takenBackOn: takenBackSince(history), employer: namesFor(input).employer, months: input.months };
    const problems = { ...planProblems(typed, input.today, circle), ...state.errors };
    if (Object.keys(problems).length > 0) return { outcome: 'problems', problems };
    if (typed.step === 'draft') return { outcome: 'draft', opened: { client, plan, history, today: input.today } };
    const mark = markOf(plan, history);
    if (typed.agreed === mark) {
      await this.plans.record(tx, who, clientId, typed);
      return { outcome: 'recorded' };
    }
    // The page tells what changes from the version before: showing it is reading the plan (P3).
    await this.audit.record(tx, who, 'plan.view', { type: 'client', id: clientId });
    return { outcome: 'check', model: planCheckPage({ ...input, names: { ...namesFor(input), client: null }, plan, history, mark, hasChanged: typed.agreed !== '' }, state) };
  }

  /** What a new form starts with: nothing, and the way to the latest version; or, asked for, the terms of one, which is reading it (P3). */
  async start(tx: Tx, who: Viewer, client: Client, from: number | null): Promise<{ start: PlanStart; values: object }> {
    const input = await this.pages.plan(tx, client);
    const { history } = input;
    const last = history.plans.at(-1);
    const latest = last && !isTakenBack(last, history) ? last.version : null;
    if (from === null) return { start: { latest, from: null, leftBehind: [], isAllTakenBack: false }, values: {} };
    const plan = history.plans.find((one) => one.version === from);
    if (!plan) throw new NotFoundException();
    await this.audit.record(tx, who, 'plan.view', { type: 'client', id: client.id }, [`version-${from}`]);
    const values = carriedFrom(plan, history);
    return { start: { latest, from, leftBehind: stillTakenBack(plan, history, namesFor(input)), isAllTakenBack: values === null }, values: values ?? {} };
  }

  /** Not there and not yours are the same answer. */
  async reach(tx: Tx, who: Viewer, id: string): Promise<Client> {
    const client = await this.clients.reach(tx, who, id);
    if (!client) throw new NotFoundException();
    return client;
  }
}
