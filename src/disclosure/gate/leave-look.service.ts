import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../common/web/access';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Settings } from '../../settings/settings.service';
import { LAST_MOMENT, type Fact, type When } from '../rules/disclosure.choices';
import { decide, stateOfLeave, type LeaveState } from '../rules/disclosure.rules';
import type { History, Question } from '../rules/disclosure-history';
import { leaveAt } from '../rules/employer-leave.rules';
import { loadHistory } from './leave-records';
import { planFor } from '../rules/plan-in-force.rules';
import type { Reason } from '../rules/refusal-reasons';

export interface Look {
  state: LeaveState;
  /** The first reason, or what may be done: one sentence. */
  sentence: string;
  reasons: readonly Reason[];
  /** What may be told here on that day. */
  facts: readonly Fact[];
  planId: string | null;
  /** The point of the job search it may be told from; a visit about them must say which point it was. */
  from: When | null;
}

const MAY_SPEAK = 'You may speak for them here.';

/** Looks at leave without asking for it: for pages that say where one stands. Nothing is decided and nothing is kept. */
@Injectable()
export class LeaveLook {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** For each client: may one speak for them at this employer on this day? The caller passes only clients `who` reaches. */
  async at(tx: Tx, who: Viewer, employerId: string, day: Day, clientIds: readonly string[]): Promise<Map<string, Look>> {
    const byEmployer = await this.atMany(tx, who, [employerId], day, clientIds);
    return byEmployer.get(employerId) ?? new Map();
  }

  /** The same at several employers, with one reading of the record. */
  async atMany(tx: Tx, _who: Viewer, employerIds: readonly string[], day: Day, clientIds: readonly string[]): Promise<Map<string, Map<string, Look>>> {
    const history = await loadHistory(tx, clientIds, employerIds.length === 1 ? employerIds[0] : null);
    const { timeZone } = await this.settings.get(tx);
    const now = today(this.clock.now(), timeZone);
    const askedAt = this.clock.iso();
    const own = new Map(clientIds.map((id) => [id, historyOf(history, id)]));
    return new Map(employerIds.map((employerId) => [employerId, new Map(clientIds.map((clientId) => {
      const question: Question = { act: day < now ? 'log' : 'plan', clientId, employerId, day, askedAt, facts: [], purpose: null, moment: LAST_MOMENT };
      return [clientId, look(own.get(clientId) ?? history, question, now)];
    }))]));
  }
}

function look(history: History, question: Question, now: Day): Look {
  const plan = planFor(history.plans, question.day);
  const offered = plan ? [...leaveAt(plan, question.employerId).facts] : [];
  const facts = offered.filter((fact) => decide(history, { ...question, facts: [fact] }).outcome === 'allowed');
  if (plan && facts.length > 0) return { state: 'may speak', sentence: MAY_SPEAK, reasons: [], facts, planId: plan.id, from: plan.when };
  const { state, reasons } = stateOfLeave(history, { ...question, facts: offered }, now);
  const said = reasons.find((reason) => reason.code !== 'no_facts') ?? reasons[0];
  return { state: state === 'may speak' ? 'needs leave again' : state, sentence: said?.sentence ?? 'There is no leave to speak for them here.', reasons, facts: [], planId: plan?.id ?? null, from: null };
}

function historyOf(history: History, clientId: string): History {
  const plans = history.plans.filter((plan) => plan.clientId === clientId);
  const ids = new Set(plans.map((plan) => plan.id));
  return { plans, withdrawals: history.withdrawals.filter((one) => ids.has(one.planId)), answers: history.answers.filter((one) => ids.has(one.planId)) };
}
