import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { PURPOSE_VALUES, type Purpose } from '../../employers/purpose.choices';
import { joinedInto, partedFrom, standingFor } from '../../employers/merges/joined';
import { Settings } from '../../settings/settings.service';
import { LAST_MOMENT, type Act, type Fact, type Moment, type When } from '../rules/disclosure.choices';
import { decide, stateOfLeave, type LeaveState } from '../rules/disclosure.rules';
import type { History, PlanVersion, Question } from '../rules/disclosure-history';
import { leaveAt } from '../rules/employer-leave.rules';
import { loadHistory } from './leave-records';
import { saidWhileJoined } from '../rules/parted.rules';
import { planFor } from '../rules/plan-in-force.rules';
import type { Reason } from '../rules/refusal-reasons';
import { purposesInWords } from './only-for.rules';

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
  /** The only purposes of a visit it may be told for, where the client's answers say so; none where it is for any, or for none. */
  onlyFor: readonly Purpose[];
}

/** What to look at: the question the gate would be asked. Without an act it is the one of a visit on that day. */
export interface LookAsked {
  employerId: string;
  day: Day;
  clientIds: readonly string[];
  act?: Act;
  /** What for. Left out where none is chosen yet: then any purpose will do, and the look says which ones (`onlyFor`). */
  purpose?: string | null;
  /** null: not known, which only leave from the first point on covers. Left out: any point will do. */
  moment?: Moment | null;
  /** When the decision was made whose own use of a one-time yes doesn't count against it. */
  decidedAt?: string;
}

/** A look with the version it rests on, and its words; null where nothing may be told. */
export type LookAtPlan = Look & { plan: PlanVersion | null };

/** Beyond so many employers their terms are read all at once. */
const FEW = 50;

const MAY_SPEAK = 'You may speak for them here.';

/** Looks at leave without asking for it: for pages that say where one stands. Nothing is decided and nothing is kept. */
@Injectable()
export class LeaveLook {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** For each client: may one speak for them at this employer on this day, for this purpose? The caller passes only clients the asker reaches. */
  async at(tx: Tx, employerId: string, day: Day, clientIds: readonly string[], purpose: Purpose | null = null): Promise<Map<string, Look>> {
    const byEmployer = await this.atMany(tx, [employerId], day, clientIds, purpose);
    return byEmployer.get(employerId) ?? new Map();
  }

  /** The same at several employers, with one reading of the record. */
  async atMany(tx: Tx, employerIds: readonly string[], day: Day, clientIds: readonly string[], purpose: Purpose | null = null): Promise<Map<string, Map<string, Look>>> {
    const looks = await this.each(tx, employerIds.map((employerId) => ({ employerId, day, clientIds, purpose })));
    return new Map(employerIds.map((employerId, index) => [employerId, looks[index]]));
  }

  /** Many questions, each of its own day and employer, with one reading of the record; answers in the order asked, by client. */
  async each(tx: Tx, asked: readonly LookAsked[]): Promise<Map<string, LookAtPlan>[]> {
    const clientIds = [...new Set(asked.flatMap((one) => one.clientIds))];
    const standing = await standingFor(tx, [...new Set(asked.map((one) => one.employerId))]);
    const joined = await joinedInto(tx, [...new Set(standing.values())]);
    const parted = await partedFrom(tx, [...new Set(standing.values())]);
    const places = new Set([...standing.values(), ...[...joined.values(), ...parted.values()].flat().map((one) => one.employerId)]);
    const history = await loadHistory(tx, clientIds, places.size < FEW ? [...places] : null);
    const { timeZone } = await this.settings.get(tx);
    const now = today(this.clock.now(), timeZone);
    const askedAt = this.clock.iso();
    const versions: PlanVersion[] = history.plans;
    const own = new Map(clientIds.map((id) => [id, historyOf(history, id)]));
    return asked.map(({ clientIds: ids, act, employerId: named, day, purpose = null, moment = LAST_MOMENT, decidedAt }) => new Map(ids.map((clientId) => {
      const employerId = standing.get(named) ?? named;
      const question: Question = { act: act ?? (day < now ? 'log' : 'plan'), clientId, employerId, day, askedAt, facts: [], purpose, moment, mergedFrom: joined.get(employerId) ?? [] };
      const record = saidWhileJoined(own.get(clientId) ?? history, employerId, parted.get(employerId) ?? [], askedAt);
      const found = lookFor(unspent(record, decidedAt), question, now);
      return [clientId, { ...found, plan: found.facts.length > 0 ? (versions.find((plan) => plan.id === found.planId) ?? null) : null }];
    })));
  }
}

/**
 * A yes or a no may be for one purpose (D5). Where none is chosen yet, the look is the best there is, and says what for; where
 * the one chosen isn't allowed, it says which ones are: so a page never denies a yes that the gate would find.
 */
function lookFor(history: History, question: Question, now: Day): Look {
  const asked = look(history, question, now);
  if (asked.state === 'may speak' || history.answers.length === 0) return asked;
  const looks = PURPOSE_VALUES.map((purpose) => ({ purpose, look: look(history, { ...question, purpose }, now) })).filter((one) => one.look.state === 'may speak');
  if (looks.length === 0) return asked;
  const onlyFor = looks.map((one) => one.purpose);
  if (question.purpose === null) return { ...looks[0].look, onlyFor, sentence: `You may speak for them here, but only to ${purposesInWords(onlyFor)}.` };
  return { ...asked, onlyFor, sentence: `There is a yes here, but only to ${purposesInWords(onlyFor)}.` };
}

function look(history: History, question: Question, now: Day): Look {
  const plan = planFor(history.plans, question.day);
  const offered = plan ? [...leaveAt(plan, question.employerId, question.mergedFrom).facts] : [];
  const facts = offered.filter((fact) => decide(history, { ...question, facts: [fact] }).outcome === 'allowed');
  if (plan && facts.length > 0) return { state: 'may speak', sentence: MAY_SPEAK, reasons: [], facts, planId: plan.id, from: plan.when, onlyFor: [] };
  const { state, reasons } = stateOfLeave(history, { ...question, facts: offered }, now);
  const said = reasons.find((reason) => reason.code !== 'no_facts') ?? reasons[0];
  return { state: state === 'may speak' ? 'needs leave again' : state, sentence: said?.sentence ?? 'There is no leave to speak for them here.', reasons, facts: [], planId: plan?.id ?? null, from: null, onlyFor: [] };
}

function historyOf(history: History, clientId: string): History {
  const plans = history.plans.filter((plan) => plan.clientId === clientId);
  const ids = new Set(plans.map((plan) => plan.id));
  return { plans, withdrawals: history.withdrawals.filter((one) => ids.has(one.planId)), answers: history.answers.filter((one) => ids.has(one.planId)) };
}

/** The record without the use this very decision made of a one-time yes. */
function unspent(history: History, decidedAt: string | undefined): History {
  if (decidedAt === undefined) return history;
  return { ...history, answers: history.answers.map((answer) => (answer.usedAt === decidedAt ? { ...answer, usedAt: null } : answer)) };
}
