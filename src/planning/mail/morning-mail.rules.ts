import { addDays, instantAt, type Day } from '../../common/time/calendar';
import { plural } from '../../common/text/plain';
import { formatDay } from '../../common/time/format';

/** What is said of a day: employers, hours and counts. No client has a place in it, and no note. */
export interface Morning {
  day: Day;
  /** Today's plan in its order: the hour as it is read, or empty, and "Quayside Hotel: learn what they need". */
  visits: readonly { time: string; words: string }[];
  /** Employers whose next touch is due or overdue, longest ago first. */
  touches: readonly { employer: string; on: Day }[];
  /** How many touches there are in all; the list may be shorter. */
  touchCount: number;
  /** How many openings are new that fit somebody well: a number only, since mails are read in trains. */
  newOpenings: number;
  /** Where the week is, as an address to open. */
  weekHref: string;
  locale: string;
}

const AT = '06:30';
const UNTIL = '12:00';
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 30 * 60_000;

/** When the mail of a day is due, and when it is too late to be a morning's (ISO, UTC). */
export function morningOf(day: Day, zone: string): { from: string; until: string } {
  return { from: instantAt(day, AT, zone), until: instantAt(day, UNTIL, zone) };
}

/** How long to wait after so many failed tries, in milliseconds: 1, 2, 4 … at most 30 minutes (R-45). */
export function waitAfterTries(tries: number): number {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, tries - 1));
}

/** Whether there is something to write about: a day with nothing planned, nothing overdue and nothing new brings no mail. */
export function hasNews({ visits, touchCount, newOpenings }: Pick<Morning, 'visits' | 'touchCount' | 'newOpenings'>): boolean {
  return visits.length > 0 || touchCount > 0 || newOpenings > 0;
}

/** The mail, as plain text. Its subject shows on locked screens, so it says nothing but the day. */
export function morningMail(morning: Morning): { subject: string; text: string } {
  const { day, visits, touches, touchCount, newOpenings, weekHref, locale } = morning;
  const more = touchCount - touches.length;
  const plan = visits.length === 0 ? ['Nothing is planned for today.'] : [`Today: ${plural(visits.length, 'planned visit', 'planned visits', locale)}`, ...visits.map(({ time, words }) => `- ${time === '' ? '' : `${time}  `}${words}`)];
  const due = touchCount === 0 ? [] : ['', `Next touches waiting: ${plural(touchCount, 'employer', 'employers', locale)}`, ...touches.map((one) => `- ${one.employer}, ${dueWords(one.on, day, locale)}`), ...(more > 0 ? [`- and ${more} more`] : [])];
  const fresh = newOpenings === 0 ? [] : ['', `New openings worth a look: ${newOpenings}`];
  return {
    subject: `Your plan for ${formatDay(day, locale, 'weekday')}`,
    text: [...plan, ...due, ...fresh, '', `Your week: ${weekHref}`, '', 'You asked for this mail. To stop it, open your account there.', ''].join('\n'),
  };
}

function dueWords(on: Day, today: Day, locale: string): string {
  if (on >= today) return 'due today';
  return on === addDays(today, -1) ? 'due since yesterday' : `due since ${formatDay(on, locale, 'weekday')}`;
}
