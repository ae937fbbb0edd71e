import { addDays, weekdayOf, weeksBack, type Day } from '../common/time/calendar';

/** Full weeks that lie behind; the present week comes after them. */
export const PAST_WEEKS = 12;

const MONDAY = 1;
const FRIDAY = 5;

/** This day, or the Friday before when it falls on a weekend. */
export function workdayUntil(day: Day): Day {
  return addDays(day, Math.min(0, FRIDAY - weekdayOf(day)));
}

/** This day, or the Monday after when it falls on a weekend. */
export function workdayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday > FRIDAY ? addDays(day, 8 - weekday) : day;
}

/** The working days the demonstration happens on, counted from today. */
export class AgencyDays {
  /** The Mondays of the weeks shown: twelve past, the present one and the next. */
  readonly weeks: readonly Day[];
  /** The Friday before the first of them, when everything that was there already is entered. */
  readonly opening: Day;
  /** The last working day that is over. */
  readonly lastWorkday: Day;

  constructor(readonly today: Day) {
    const past = weeksBack(today, MONDAY, PAST_WEEKS + 1);
    this.weeks = [...past, addDays(past[PAST_WEEKS], 7)];
    this.opening = addDays(past[0], -3);
    this.lastWorkday = this.before().at(-1) ?? addDays(past[PAST_WEEKS], -3);
  }

  /** Monday to Friday of a week, by its number in `weeks`. */
  workdays(week: number): Day[] {
    return [0, 1, 2, 3, 4].map((offset) => addDays(this.weeks[week], offset));
  }

  /** The working days of this week that are over. */
  before(): Day[] {
    return this.workdays(PAST_WEEKS).filter((day) => day < this.today);
  }

  /** The working days of this week that are left, today included. */
  ahead(): Day[] {
    return this.workdays(PAST_WEEKS).filter((day) => day >= this.today);
  }

  /** A working day of a week, by the week's number in `weeks` and the ISO weekday. */
  day(week: number, weekday: number): Day {
    return addDays(this.weeks[week], weekday - 1);
  }
}
