import { plural } from '../../common/text/plain';
import { addDays, type Day } from '../../common/time/calendar';
import { dueDay, formatDay, formatTime, formatWeek } from '../../common/time/format';
import { cups, tag, type Cups, type Tag } from '../../common/web/parts';
import { mapHref } from '../../employers/places/map-app.rules';
import type { CountedVisit } from '../../visits/counting/counted-visits';
import { NO_QUICK, quickPart, type QuickPart } from '../../visits/quick/quick.part';
import { modeOf, purposeOf } from '../../visits/rules/visit.choices';
import { doneWords } from '../../visits/rules/visit-words.rules';
import { weekProgress, weekSplit } from '../../visits/rules/week-summary.rules';
import type { PlannedLeave } from './planned-leave.service';
import type { PlannedToShow, PlannedWeek, WeekDay } from './week-plans.service';

export const planPaths = {
  week: (start: Day) => `/week?start=${start}`,
  sheet: (day: Day) => `/week/sheet?day=${day}`,
  plan: (day: Day) => `/planned-visits/new?day=${day}`,
  edit: (id: string) => `/planned-visits/${id}/edit`,
  move: (id: string) => `/planned-visits/${id}/moves`,
  copy: (id: string) => `/planned-visits/${id}/copies`,
  skip: (id: string) => `/planned-visits/${id}/skips`,
  remove: (id: string) => `/planned-visits/${id}/removals`,
  resume: (id: string) => `/planned-visits/${id}/resumptions`,
  carryOver: '/planned-visits/carryovers',
  log: (id: string) => `/visits/new?planned=${id}`,
};

export interface WeekEntry extends QuickPart {
  isDone: boolean;
  time: string;
  href: string;
  employer: string;
  what: string;
  hasTag: boolean;
  tag: Tag | Record<string, never>;
  hasDoor: boolean;
  doorHref: string;
  hasCare: boolean;
  hasNearby: boolean;
  nearby: string;
  isLate: boolean;
  late: Tag | Record<string, never>;
  isLeftAlone: boolean;
  hasWays: boolean;
  hasMap: boolean;
  mapHref: string;
  mapLabel: string;
  counts: boolean;
  cup: Cups;
  hasLog: boolean;
  logHref: string;
}

/** What stands above the days of "/week". */
export function weekPage(planned: PlannedWeek) {
  const { week, settings, today, staffWeek } = planned;
  const { locale } = settings;
  const { target } = staffWeek.target;
  const isAhead = week.start > today;
  const left = planned.days.flatMap((one) => one.planned).filter((one) => one.visit.status === 'planned').length;
  return {
    title: 'The week', heading: week.start <= today && today <= week.end ? 'This week' : 'The week', dates: formatWeek(week.start, week.end, locale),
    meetingHref: '/matching', beforeHref: planPaths.week(addDays(week.start, -7)), afterHref: planPaths.week(addDays(week.start, 7)), planHref: planPaths.plan(today >= week.start && today <= week.end ? today : week.start),
    sheetHref: planPaths.sheet(today >= week.start && today <= week.end ? today : week.start), ...sixOf(staffWeek.count.counted, target, week.end < today), ...(isAhead && staffWeek.visits.length === 0 ? { ofTarget: target === null ? 'to come' : `of ${target} to come` } : {}),
    hasSplit: !isAhead || staffWeek.visits.length > 0, split: weekSplit(staffWeek.count), left: leftWords(left, week.end < today),
  };
}

function leftWords(left: number, isOver: boolean): string {
  if (isOver) return left === 0 ? '' : `${plural(left, 'planned visit', 'planned visits')} not made.`;
  return left === 0 ? 'Nothing planned ahead.' : `${plural(left, 'visit', 'visits')} planned.`;
}

/** The count with its cups; a week without a target has none to fill. */
export function sixOf(counted: number, target: number | null, isOver: boolean) {
  const words = weekProgress(counted, target, isOver);
  return { hasCups: target !== null, six: cups(counted, target ?? 0, `${words.replace(' so far', '')} employer contacts`, 'big'), counted: String(counted), ofTarget: words.slice(String(counted).length).trim() };
}

/** The days that are shown: five, and the others when something happens on them. */
export function weekDays({ days, today, settings }: PlannedWeek) {
  const shown = days.filter((one, index) => index < 5 || one.day === today || one.made.length + one.planned.length > 0);
  return { days: shown.map((one) => dayColumn(one, today, settings.locale, settings.timeZone)) };
}

function dayColumn({ day, planned, made }: WeekDay, today: Day, locale: string, zone: string) {
  const [weekday, ...date] = formatDay(day, locale, 'weekday').split(/,? /);
  const entries = [...made.map((visit) => madeEntry(visit, locale, zone)), ...planned.map((one) => plannedEntry(one, { today, locale, agent: null }))];
  return { name: weekday, date: day === today ? `${date.join(' ')} · today` : date.join(' '), isToday: day === today, entries, isFree: entries.length === 0, planHref: planPaths.plan(day), planLabel: `Plan a visit on ${formatDay(day, locale, 'long')}`, canPlan: day >= today, ...goneDay({ day, planned, made }, today) };
}

/** A day gone by in a line, for a phone: today's plan is what one opens it for. */
function goneDay({ day, planned, made }: WeekDay, today: Day) {
  const open = planned.filter((one) => one.visit.status === 'planned');
  const words = [made.length > 0 ? plural(made.length, 'visit', 'visits') : '', open.length > 0 ? `${open.length} not logged` : ''].filter(Boolean);
  return { isGone: day < today, goneText: words.join(', ') || 'No visit', goneHref: planPaths.week(day) };
}

/** A visit that was made as a line of a day. */
export function madeEntry(visit: CountedVisit, locale: string, zone: string): WeekEntry {
  const what = visit.mode === 'in_person' ? doneWords(visit) : `${modeOf(visit.mode).label}${visit.nobodyThere ? ', nobody there' : ''}`;
  return { isDone: true, time: visit.at ? formatTime(visit.at, zone, locale) : '', href: `/visits/${visit.id}`, employer: visit.employer, what, hasTag: false, tag: {}, hasDoor: false, doorHref: '', hasCare: false, hasNearby: false, nearby: '', ...NOTHING_MORE, counts: visit.counts, cup: cups(1, 1, 'counts', 'small'), hasLog: false, logHref: '', ...NO_QUICK };
}

const NOTHING_MORE = { isLate: false, late: {}, isLeftAlone: false, hasWays: false, hasMap: false, mapHref: '', mapLabel: '' };

/** How a line is shown: on which day, and on what the browser says it runs on; null where it offers no way to a map. */
export interface EntryView {
  today: Day;
  locale: string;
  agent: string | null;
}

/** A planned visit as a line of a day. */
export function plannedEntry(one: PlannedToShow, { today, locale, agent }: EntryView): WeekEntry {
  const { visit, employer, leave, nearby, hasDanger } = one;
  const isOpen = visit.status === 'planned';
  const hasLog = isOpen && visit.day <= today;
  const map = mapOf(one, isOpen ? agent : null);
  const shown = isOpen ? leaveTag(leave) : tag('', `Not made: ${visit.skippedWhy || 'no reason given'}`);
  return {
    isDone: false, time: visit.atTime ? formatClock(visit.atTime, locale) : '', href: planPaths.edit(visit.id), employer, what: purposeOf(visit.purpose).plan, hasTag: shown !== null, tag: shown ?? {}, hasDoor: isOpen && leave.state !== 'none', doorHref: `${planPaths.edit(visit.id)}#at-the-door`,
    hasCare: isOpen && hasDanger, hasNearby: isOpen && nearby !== '', nearby, ...lateness(one, today, locale), isLeftAlone: isOpen && one.isLeftAlone, ...map, hasWays: map.hasMap || hasLog, counts: false, cup: cups(0, 1, '', 'small'), hasLog, logHref: planPaths.log(visit.id), ...quickPart(visit.id, employer, hasLog),
  };
}

/** What is overdue, in red with a word: the visit that was meant for a day gone by, else the next touch there (V11). */
export function lateness({ visit, nextTouchOn, isLeftAlone }: Pick<PlannedToShow, 'nextTouchOn' | 'isLeftAlone'> & { visit: Pick<PlannedToShow['visit'], 'day' | 'status'> }, today: Day, locale: string): Pick<WeekEntry, 'isLate' | 'late'> {
  if (visit.status !== 'planned' || isLeftAlone) return { isLate: false, late: {} };
  if (visit.day < today) return { isLate: true, late: tag('stop', `Overdue: ${dueDay(visit.day, today, locale)}`, 'clock') };
  return nextTouchOn !== null && nextTouchOn < today ? { isLate: true, late: tag('stop', `Next touch ${dueDay(nextTouchOn, today, locale)}`, 'clock') } : { isLate: false, late: {} };
}

/** The way to the phone's own map, to the employer's own address only. */
function mapOf({ employer, address, place }: PlannedToShow, agent: string | null) {
  const href = agent === null ? '' : mapHref(address, place?.isByPostcode ? null : place, agent);
  return { hasMap: href !== '', mapHref: href, mapLabel: `Map: ${employer}` };
}

/** Where leave stands, as a word; nothing for a general visit. */
export function leaveTag({ state, people }: PlannedLeave): Tag | null {
  const names = people.map((one) => one.initials).join(', ');
  switch (state) {
    case 'none': return null;
    case 'may speak': return tag('info', `May speak for ${names}`, 'ok');
    case 'ask first': return tag('warn', names ? `Ask ${names} first` : 'Ask first', 'ask');
    case 'needs leave again': return tag('stop', 'Needs leave again', 'lock');
  }
}

/** A time of day (HH:MM) as the locale writes it. */
export function formatClock(time: string, locale: string): string {
  return formatTime(`2000-01-01T${time}:00.000Z`, 'UTC', locale);
}
