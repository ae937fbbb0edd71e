import { addDays, weekdayOf, type Day, type Week } from '../../common/time/calendar';

/** Hours of a weekday (1 is Monday), as times of day HH:MM; `until` is no longer part of it. */
export interface Block {
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
}

/** Where a planned visit stands: its day, the time agreed, or only the block it is meant for. */
export interface Place {
  readonly day: Day;
  readonly atTime: string | null;
  /** When the block starts that it was put into. */
  readonly blockFrom: string | null;
}

/** Two or three blocks are usual; twelve leave room for every morning and afternoon. */
export const MOST_BLOCKS = 12;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a block beside the others of its person, as a sentence for its field; null for nothing. */
export function blockFault(block: Block, others: readonly Block[]): { field: 'weekday' | 'from' | 'until'; sentence: string } | null {
  if (!(block.weekday >= 1 && block.weekday <= 7)) return { field: 'weekday', sentence: 'Choose the day of the week.' };
  if (!CLOCK.test(block.from)) return { field: 'from', sentence: 'Enter when it starts as hours and minutes, such as 09:00.' };
  if (!CLOCK.test(block.until)) return { field: 'until', sentence: 'Enter when it ends as hours and minutes, such as 12:00.' };
  if (block.from >= block.until) return { field: 'until', sentence: 'A block ends after it starts, on the same day.' };
  const overlaps = others.some((one) => one.weekday === block.weekday && one.from < block.until && block.from < one.until);
  if (overlaps) return { field: 'from', sentence: 'It overlaps another of your blocks on that day.' };
  if (others.length >= MOST_BLOCKS) return { field: 'weekday', sentence: `That is ${MOST_BLOCKS} blocks. Remove one first.` };
  return null;
}

/** The block a visit stands in: the one with its time, else the one it was put into; null is "any time". A block that is gone or moved holds nothing. */
export function blockOf({ day, atTime, blockFrom }: Place, blocks: readonly Block[]): Block | null {
  const time = atTime ?? blockFrom;
  return time === null ? null : (blocksOn(day, blocks).find((one) => one.from <= time && time < one.until) ?? null);
}

/** The blocks of a day, the earliest first. */
export function blocksOn(day: Day, blocks: readonly Block[]): Block[] {
  return blocks.filter((one) => one.weekday === weekdayOf(day)).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A visit put into a block (or none) of a day. A time that was agreed is kept on its own day, and where the block has it. */
export function moved(visit: Place, to: { day: Day; blockFrom: string | null }, blocks: readonly Block[]): Place {
  const block = to.blockFrom === null ? null : (blocksOn(to.day, blocks).find((one) => one.from === to.blockFrom) ?? null);
  const isInside = visit.atTime !== null && block !== null && block.from <= visit.atTime && visit.atTime < block.until;
  return { day: to.day, atTime: isInside ? visit.atTime : null, blockFrom: block?.from ?? null };
}

const SATURDAY = 6;

/** Now at the site: the day and the time of day (HH:MM). */
export interface Moment {
  readonly day: Day;
  readonly time: string;
}

/**
 * The week that visits are planned for at a moment of a week: that one, or the next once its last block is over. Who keeps no
 * hours for employers plans the next one from the last working day on. Another week than the running one is itself.
 */
export function weekToPlan(week: Week, { day: today, time }: Moment, blocks: readonly Block[]): Week {
  const isAhead = (day: Day) => blocksOn(day, blocks).some((block) => day > today || (day === today && block.until > time));
  if (today < week.start || today > week.end) return week;
  const left = Array.from({ length: 7 }, (_, index) => addDays(week.start, index)).filter((day) => (blocks.length > 0 ? isAhead(day) : day > today && weekdayOf(day) < SATURDAY));
  return left.length > 0 ? week : { start: addDays(week.start, 7), end: addDays(week.end, 7) };
}

/**
 * Where a visit that was not made is brought to in a week: the same weekday and block, if that is still ahead,
 * else the first block ahead, else the first day. Null once the week is over.
 */
export function broughtTo(visit: Place, week: Week, today: Day, blocks: readonly Block[]): { day: Day; blockFrom: string | null } | null {
  const days = Array.from({ length: 7 }, (_, index) => addDays(week.start, index)).filter((day) => day >= today);
  if (days.length === 0) return null;
  const same = days.find((day) => weekdayOf(day) === weekdayOf(visit.day));
  if (same) return { day: same, blockFrom: blockOf(visit, blocks)?.from ?? blocksOn(same, blocks)[0]?.from ?? null };
  const free = days.find((day) => blocksOn(day, blocks).length > 0);
  return free ? { day: free, blockFrom: blocksOn(free, blocks)[0].from } : { day: days[0], blockFrom: null };
}
