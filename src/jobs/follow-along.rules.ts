import { addDays, addMonths, type Day } from '../common/time/calendar';

/** What a follow-along is for (F10). */
export type FollowAlongKind = 'before_start' | 'after_start' | 'weekly' | 'monthly' | 'after_loss';

/** What the dates hang on. */
export interface FollowedJob {
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  /** The day the team heard that it ended, or would end. */
  readonly endHeardOn: Day | null;
}

/** One follow-along that is due. */
export interface FollowAlong {
  readonly kind: FollowAlongKind;
  /** From this day on, being in touch is this follow-along and none before it. */
  readonly from: Day;
  /** The day it is due on. */
  readonly on: Day;
}

/** How one stands: done on a day, due now, missed because the next one has begun, or still to come. */
export type FollowAlongState = 'done' | 'due' | 'missed' | 'ahead';

export interface FollowAlongStanding extends FollowAlong {
  readonly state: FollowAlongState;
  /** The first day it was done on; null when it wasn't. */
  readonly doneOn: Day | null;
}

const WEEKS = [1, 2, 3, 4];
/** The first month is followed week by week. */
const MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** How long after its day the last follow-along of a job may still be done. */
const LAST_CHANCE = 14;

/**
 * The follow-alongs of a job (F10), in order: within a week before the start, 3 days after it, weekly for a month,
 * monthly until a year; after the last day of work only one, 3 days after hearing of it. An end heard of ahead leaves those
 * until the last day; see `untilTheEnd`.
 */
export function followAlongsOf(job: FollowedJob): FollowAlong[] {
  const { startedOn: start, endedOn } = job;
  const heardOn = job.endHeardOn ?? endedOn;
  const running: FollowAlong[] = [
    { kind: 'before_start', from: addDays(start, -7), on: addDays(start, -1) },
    { kind: 'after_start', from: start, on: addDays(start, 3) },
    // Half of the time between two of them goes to either.
    ...WEEKS.map((week): FollowAlong => ({ kind: 'weekly', from: addDays(start, 7 * week - 3), on: addDays(start, 7 * week) })),
    ...MONTHS.map((month): FollowAlong => ({ kind: 'monthly', from: addDays(addMonths(start, month), -14), on: addMonths(start, month) })),
  ];
  if (endedOn === null || heardOn === null) return running;
  if (heardOn < endedOn) return untilTheEnd(running.filter((one) => one.on <= endedOn), heardOn, endedOn);
  return [...running.filter((one) => one.on <= endedOn && one.from < heardOn), afterLoss(heardOn)];
}

/**
 * With the end still ahead (F10): the first one after the hearing comes within 3 days of it, the others stay as they were,
 * and one follows the last day. Where none of the job's own is left, the hearing has one to itself.
 */
function untilTheEnd(running: readonly FollowAlong[], heardOn: Day, endedOn: Day): FollowAlong[] {
  const afterEnd: FollowAlong = { kind: 'after_loss', from: addDays(endedOn, 1), on: addDays(endedOn, 3) };
  const first = running.find((one) => one.on >= heardOn);
  const heard = afterLoss(heardOn);
  if (!first) return [...running, heard, ...(heard.on <= endedOn ? [afterEnd] : [])];
  const sooner = { kind: first.kind, from: heardOn, on: first.on < heard.on ? first.on : heard.on };
  return [...running.map((one) => (one === first ? sooner : one)), afterEnd];
}

function afterLoss(heardOn: Day): FollowAlong {
  return { kind: 'after_loss', from: heardOn, on: addDays(heardOn, 3) };
}

/**
 * How each follow-along stands on a day. Being in touch belongs to the one whose time it was; what nobody did in its
 * time is missed once the next one's has begun, so that never more than one is due for a job.
 */
export function followAlongStandings(job: FollowedJob, doneOn: readonly Day[], today: Day): FollowAlongStanding[] {
  const days = [...doneOn].sort();
  return withNext(followAlongsOf(job)).map(({ one, next }) => {
    const done = days.find((day) => day >= one.from && day < next) ?? null;
    const state = done !== null ? 'done' : today < one.from ? 'ahead' : today < next ? 'due' : 'missed';
    return { ...one, state, doneOn: done };
  });
}

/**
 * For thousands of jobs: those of `followAlongStandings` that are due, or ahead and due until a day. What began and ended
 * on the same days is reckoned once; of what was done only the last day matters, since nothing is done ahead.
 */
export function openFollowAlongs(today: Day, until: Day): (job: FollowedJob, lastDoneOn: Day | null) => FollowAlongStanding[] {
  const open = new Map<string, readonly FollowAlongStanding[]>();
  return (job, lastDoneOn) => {
    const days = `${job.startedOn} ${job.endedOn} ${job.endHeardOn}`;
    const all = open.get(days) ?? withNext(followAlongsOf(job)).filter(({ one, next }) => today < next && (one.from <= today || one.on <= until))
      .map(({ one }): FollowAlongStanding => ({ ...one, state: today < one.from ? 'ahead' : 'due', doneOn: null }));
    open.set(days, all);
    return all.filter(({ from }) => lastDoneOn === null || lastDoneOn < from);
  };
}

/** Each with the day on which its time is over. */
function withNext(all: readonly FollowAlong[]): { one: FollowAlong; next: Day }[] {
  return all.map((one, index) => ({ one, next: all.at(index + 1)?.from ?? addDays(one.on, LAST_CHANCE + 1) }));
}

/** The follow-along to do now or within so many days; null when there is none. What is due now goes first. */
export function nextFollowAlong(standings: readonly FollowAlongStanding[], today: Day, withinDays: number): FollowAlongStanding | null {
  const until = addDays(today, withinDays);
  return standings.find((one) => one.state === 'due') ?? standings.find((one) => one.state === 'ahead' && one.on <= until) ?? null;
}

/** Those to do in a week: what comes in it, and in the present one also what is late. */
export function followAlongsInWeek(standings: readonly FollowAlongStanding[], { start, end }: { start: Day; end: Day }, today: Day): FollowAlongStanding[] {
  const isNow = start <= today && today <= end;
  return standings.filter(({ state, on }) => (state === 'due' || state === 'ahead') && on <= end && (on >= start || (state === 'due' && isNow)));
}

/** What it is for, in words. */
export function followAlongWords(kind: FollowAlongKind): string {
  return {
    before_start: 'Before the first day', after_start: 'After the first days', weekly: 'Once a week in the first month', monthly: 'Once a month in the first year', after_loss: 'After hearing of the end',
  }[kind];
}
