import { addDays, type Day } from '../../common/time/calendar';

/** A goal as it was agreed in the review of a week: a number of contacts a week for so many weeks, or words alone. */
export interface AgreedGoal {
  weekStart: Day;
  goalContacts: number | null;
  goalWeeks: number | null;
}

export interface GoalWeek {
  start: Day;
  counted: number;
  /** What the week is held beside: the goal's number, or the week's own target where the goal is in words. */
  aim: number | null;
  isOver: boolean;
  isExcused: boolean;
}

/** How many weeks a goal in words is followed: after a month it is time for another. */
const WEEKS_OF_WORDS = 4;

/**
 * The weeks a goal is for, as they went so far: those after the reviewed one, up to the week looked at.
 * @param weeks oldest first
 */
export function goalProgress(goal: AgreedGoal, weeks: readonly Omit<GoalWeek, 'aim'>[], targets: ReadonlyMap<Day, number | null>): GoalWeek[] {
  const last = addDays(goal.weekStart, 7 * (goal.goalContacts === null ? WEEKS_OF_WORDS : (goal.goalWeeks ?? 1)));
  return weeks.filter((week) => week.start > goal.weekStart && week.start <= last).map((week) => ({ ...week, aim: goal.goalContacts ?? targets.get(week.start) ?? null }));
}

/** One week beside its goal: '4 of 6 so far', '7 of 6: reached', 'excused'. */
export function goalWords({ counted, aim, isOver, isExcused }: GoalWeek): string {
  if (isExcused) return 'excused';
  if (aim === null) return `${counted}, no target`;
  const reached = counted >= aim ? ': reached' : isOver ? '' : ' so far';
  return `${counted} of ${aim}${reached}`;
}
