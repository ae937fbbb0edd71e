import { addDays, weekOf, type Day, type Week, type WeekStart } from '../../common/time/calendar';

/** A stored week and the site's week share most of their days when their first days lie so near. */
const NEAR = 3;

/**
 * The first days under which this week may be on record. A site that moves the start of its weeks leaves what was said of a week
 * (an excuse, a review, V8, V10) with the week that has most of its days; no stored week belongs to two, and none to nobody.
 * @param start the first day as the site's weeks lie now
 */
export function storedStarts(start: Day): Week {
  return { start: addDays(start, -NEAR), end: addDays(start, NEAR) };
}

/** Whether what is on record under this first day is of the week that now starts on that one. */
export function isOfWeek(stored: Day, start: Day): boolean {
  const near = storedStarts(start);
  return stored >= near.start && stored <= near.end;
}

/** The first day, as weeks lie now, of the week on record under this one. */
export function startOfStored(stored: Day, weekStart: WeekStart): Day {
  return weekOf(addDays(stored, NEAR), weekStart).start;
}
