import { addDays, instantAt, today, type Day } from '../../common/time/calendar';

/** The hour of the site's night at which the day's check is due: most people have gone home, and the day is over everywhere in the house. */
const AT = '02:00';

/** The night a check belongs to: from 02:00 on the site's clocks it is that day's, before it the day before's. A skipped 02:00 is the next moment there is. */
export function nightOf(now: Date, zone: string): Day {
  const day = today(now, zone);
  return now.getTime() >= Date.parse(instantAt(day, AT, zone)) ? day : addDays(day, -1);
}

/** Whether this night's check is still to be made: one missed while the machine was off is made up for at the next chance, once. */
export function isDue(last: Day | null, night: Day): boolean {
  return last === null || last < night;
}
