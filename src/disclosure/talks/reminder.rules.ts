import type { ClientStatus } from '../../clients/client.choices';
import { addDays, addMonths, daysBetween, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';

/** One job of a client, as far as a talk about disclosure depends on it; handed in by pages that know jobs. */
export interface JobDays {
  readonly startedOn: Day;
  /** The last day; null while it goes on. */
  readonly endedOn: Day | null;
  readonly troubleOn: readonly Day[];
  /** The day the start was heard of, where that is known. */
  readonly knownOn?: Day;
}

/** The newest version of a client's plan, by its days. */
export interface PlanFacts {
  readonly givenOn: Day;
  /** That day included. */
  readonly lastDay: Day;
  /** All of it was taken back (D4). */
  readonly isTakenBack: boolean;
}

/** What the prompts depend on. Talks are told by the last one: whatever an older talk answered, it answers too. */
export interface TalkFacts {
  readonly status: ClientStatus;
  readonly enteredOn: Day;
  readonly jobs: readonly JobDays[];
  readonly plan: PlanFacts | null;
  /** The last day disclosure was talked about and noted; null for never. */
  readonly lastTalkOn: Day | null;
  /** The last day trouble at work was noted in this room. */
  readonly lastTroubleOn: Day | null;
}

export type ReminderKind = 'trouble' | 'job_start' | 'plan_ending' | 'plan_ended' | 'no_job' | 'no_plan' | 'old_plan';

export interface Reminder {
  readonly kind: ReminderKind;
  readonly sentence: string;
  readonly dueOn: Day;
}

/** How the client is called in the sentences (a name or initials, P1), and how days are written. */
export interface Telling {
  readonly called: string;
  readonly locale: string;
}

/** D12: without a job for so many days, and again as many after each talk. */
export const DAYS_WITHOUT_JOB = 60;
/** D12: so many days before a plan ends. */
export const DAYS_BEFORE_END = 30;
/** A first plan is best made before the first employer contact, which belongs into the first month (F5). */
export const DAYS_FOR_FIRST_PLAN = 30;
/** A job start is talked about within a week of it (F10); a talk up to a week before its day is early, not missing. */
export const DAYS_AROUND = 7;
/** After so long a talk "at the start" can't be had any more. */
export const START_IS_PAST_AFTER = 60;

/**
 * What to talk about with one client today (D12), the most due first. Every prompt is answered by a talk on or after
 * the day that called for it. Who is paused or only referred is left in peace: just leave that ends by itself, and
 * trouble somebody noted on purpose, are told. Closed: nothing.
 */
export function remindersDue(facts: TalkFacts, today: Day, telling: Telling): Reminder[] {
  if (facts.status === 'closed') return [];
  const always = [trouble(facts, today, telling), planEnd(facts, today, telling)];
  const inSearchOrWork = facts.status === 'looking' || facts.status === 'working'
    ? [jobStart(facts, today, telling), noJob(facts, today, telling), noPlan(facts, today, telling), oldPlan(facts, today, telling)] : [];
  const due = [...always, ...inSearchOrWork].filter((one) => one !== null);
  return due.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}

/**
 * Sixty days of looking without a job, counted from entry or the end of the last job, however often one talked before;
 * a talk then, or in the week before, answers it for another sixty days, and so on.
 */
function noJob({ status, enteredOn, jobs, lastTalkOn }: TalkFacts, today: Day, { called }: Telling): Reminder | null {
  if (status !== 'looking' || jobs.some((job) => job.endedOn === null || job.endedOn >= today)) return null;
  const since = latest(enteredOn, ...jobs.map((job) => job.endedOn));
  const first = addDays(since, DAYS_WITHOUT_JOB);
  const isAnswered = lastTalkOn !== null && lastTalkOn >= addDays(first, -DAYS_AROUND);
  const dueOn = isAnswered ? addDays(lastTalkOn, DAYS_WITHOUT_JOB) : first;
  if (dueOn > today) return null;
  const looking = `${called} has been looking for ${daysBetween(since, today)} days`;
  if (lastTalkOn === null) return { kind: 'no_job', dueOn, sentence: `${looking}: a good time to talk about disclosure.` };
  const ago = lastTalkOn > since ? `, and disclosure was last talked about ${daysBetween(lastTalkOn, today)} days ago` : '';
  return { kind: 'no_job', dueOn, sentence: `${looking}${ago}: a good time to talk about ${ago ? 'it' : 'disclosure'} again.` };
}

/** A job that starts or has just started, from the day it is known. A talk in the week before it, or since it was known, answers it. */
function jobStart({ jobs, lastTalkOn }: TalkFacts, today: Day, telling: Telling): Reminder | null {
  const open = jobs.filter((job) => (job.endedOn === null || job.endedOn >= today) && daysBetween(job.startedOn, today) <= START_IS_PAST_AFTER);
  if (open.length === 0) return null;
  const job = open.reduce((newest, one) => (one.startedOn > newest.startedOn ? one : newest));
  const weekBefore = addDays(job.startedOn, -DAYS_AROUND);
  const from = job.knownOn !== undefined && job.knownOn < weekBefore ? job.knownOn : weekBefore;
  if (lastTalkOn !== null && lastTalkOn >= from) return null;
  const starts = job.startedOn > today ? 'starts' : 'started';
  return { kind: 'job_start', dueOn: addDays(job.startedOn, DAYS_AROUND), sentence: `${telling.called} ${starts} a job on ${written(job.startedOn, telling)}: talk about what may be said at work, if anything, and by whom.` };
}

/** Trouble at work, noted here or with the job. The newest is enough: one talk answers all before it. */
function trouble({ jobs, lastTroubleOn, lastTalkOn }: TalkFacts, today: Day, telling: Telling): Reminder | null {
  const days = [...jobs.flatMap((job) => job.troubleOn), ...(lastTroubleOn ? [lastTroubleOn] : [])].filter((day) => day <= today);
  if (days.length === 0) return null;
  const dueOn = latest(...days);
  if (lastTalkOn !== null && lastTalkOn >= dueOn) return null;
  return { kind: 'trouble', dueOn, sentence: `Trouble at work was noted on ${written(dueOn, telling)}: ask ${telling.called} whether anything should be said, to whom, and in which words.` };
}

/** Leave that ends within thirty days or has ended. A new version answers it, or a talk in those thirty days and after the plan was given. Leave taken back is the client's word: no prompt. */
function planEnd({ plan, lastTalkOn }: TalkFacts, today: Day, telling: Telling): Reminder | null {
  if (plan === null || plan.isTakenBack) return null;
  const from = addDays(plan.lastDay, -DAYS_BEFORE_END);
  if (today < from || today < plan.givenOn || (lastTalkOn !== null && lastTalkOn >= from && lastTalkOn > plan.givenOn)) return null;
  const { called } = telling;
  if (plan.lastDay < today) return { kind: 'plan_ended', dueOn: plan.lastDay, sentence: `${called}’s plan ended on ${written(plan.lastDay, telling)}, so nothing may be said. Talk about what ${called} wants now.` };
  return { kind: 'plan_ending', dueOn: plan.lastDay, sentence: `${called}’s plan ends on ${written(plan.lastDay, telling)}: talk about whether to go on, change it or let it end.` };
}

/**
 * No plan was ever made. Told from the first day, since until then nothing may be said (D1), and due within the first
 * month; a talk without a plan is an answer too, and keeps it quiet for sixty days.
 */
function noPlan({ plan, enteredOn, lastTalkOn }: TalkFacts, today: Day, { called }: Telling): Reminder | null {
  if (plan !== null || today < enteredOn) return null;
  const dueOn = lastTalkOn === null ? addDays(enteredOn, DAYS_FOR_FIRST_PLAN) : addDays(lastTalkOn, DAYS_WITHOUT_JOB);
  if (lastTalkOn !== null && today < dueOn) return null;
  return { kind: 'no_plan', dueOn, sentence: `${called} has no disclosure plan yet, so nothing may be said. When it suits ${called}, talk about what speaks for it and what against.` };
}

/** A plan that still holds and was given more than a year ago; it comes back on each anniversary until talked about. */
function oldPlan({ plan, lastTalkOn }: TalkFacts, today: Day, telling: Telling): Reminder | null {
  if (plan === null || plan.isTakenBack || today >= addDays(plan.lastDay, -DAYS_BEFORE_END)) return null;
  const dueOn = lastAnniversary(plan.givenOn, today);
  if (dueOn === null || (lastTalkOn !== null && lastTalkOn >= dueOn)) return null;
  return { kind: 'old_plan', dueOn, sentence: `${telling.called}’s plan was given on ${written(plan.givenOn, telling)}, more than a year ago: ask whether it still says what ${telling.called} wants.` };
}

/** The newest anniversary gone by; on the day itself the year is only just full. */
function lastAnniversary(given: Day, today: Day): Day | null {
  let years = Number(today.slice(0, 4)) - Number(given.slice(0, 4));
  while (years > 0 && addMonths(given, years * 12) >= today) years -= 1;
  return years > 0 ? addMonths(given, years * 12) : null;
}

function latest(...days: (Day | null)[]): Day {
  return days.reduce<Day>((last, day) => (day !== null && day > last ? day : last), '');
}

function written(day: Day, { locale }: Telling): string {
  return formatDay(day, locale, 'withYear');
}
