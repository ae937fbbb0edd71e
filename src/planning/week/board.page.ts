import { newId } from '../../common/database/ids';
import { addDays, weekdayOf, weekOf, type Day } from '../../common/time/calendar';
import { formatDay, formatHours } from '../../common/time/format';
import { cups } from '../../common/web/parts';
import { leadsSection } from '../../matching/alerts/leads.page';
import { dueSection } from '../../jobs/due.page';
import type { CountedVisit } from '../../visits/counting/counted-visits';
import type { TrendWeek } from '../../visits/counting/week-counts.service';
import { clockTime } from '../../visits/form/visit-time';
import { purposeOf } from '../../visits/rules/visit.choices';
import { blockPaths } from '../blocks/blocks.page';
import { blockOf, blocksOn, broughtTo, type Block } from '../blocks/blocks.rules';
import { targetValue } from '../plan/move.form';
import { countWithPlan } from './planned-count.rules';
import type { WeekBoard } from './week-board.service';
import { lateness, leaveTag, madeEntry, planPaths, plannedEntry, weekPage, type EntryView } from './week.page';
import type { PlannedToShow, PlannedWeek, WeekDay } from './week-plans.service';

const SATURDAY = 6;

/** "/week": days and one's own blocks in them, what is left of the week before, the twelve weeks behind. @param agent what the browser says it runs on */
export function boardPage(board: WeekBoard, agent: string) {
  const { planned, blocks } = board;
  const { week, today, settings } = planned;
  const shown = planned.days.filter(({ day, planned: meant, made }) => weekdayOf(day) < SATURDAY || day === today || blocksOn(day, blocks).length > 0 || meant.length + made.length > 0);
  return {
    ...weekPage(planned), inTouch: dueSection(board.inTouch, { today, locale: settings.locale }), leads: leadsSection(board.leads, { today, locale: settings.locale, back: week.start <= today && today <= week.end ? '/week' : planPaths.week(week.start) }), ahead: aheadWords(planned), blocksHref: blockPaths.list, hasBlocks: blocks.length > 0, isOver: week.end < today,
    columns: shown.map((one) => column(one, board, agent)), places: placesFrom(board), ...undoneSection(board), weeks: board.trend.map((one) => weekTile(one, week.start, today, settings.locale)),
    isNow: week.start <= today && today <= week.end, isByDistance: planned.days.some((one) => one.planned.filter(({ visit, place }) => visit.status === 'planned' && visit.atTime === null && place !== null).length > 1),
  };
}

/** '; with what is planned, 7': nothing when nothing is planned ahead. */
function aheadWords(planned: PlannedWeek): string {
  const made = countAhead(planned);
  return made === null ? '' : `; with what is planned, ${made}`;
}

/** The week's count as it would be with what is planned from today on, by the rule of the log; null when nothing is. */
export function countAhead({ days, today, staffWeek, settings }: PlannedWeek): number | null {
  const ahead = days.flatMap((one) => one.planned).filter(({ visit }) => visit.status === 'planned' && visit.day >= today);
  if (ahead.length === 0) return null;
  const meant = ahead.map(({ visit, leave }) => ({ purpose: visit.purpose, isClientSpecific: leave.state === 'may speak' }));
  return countWithPlan(staffWeek.visits.map((visit) => visit.facts), meant, settings);
}

function column(one: WeekDay, { planned, blocks }: WeekBoard, agent: string) {
  const { today, settings: { locale, timeZone } } = planned;
  const { day } = one;
  const [weekday, ...date] = formatDay(day, locale, 'weekday').split(/,? /);
  const own = blocksOn(day, blocks);
  const entries = [
    ...one.made.map((visit) => ({ block: blockOf({ day, atTime: visit.at ? clockTime(visit.at, timeZone) : null, blockFrom: null }, own), ...madeCard(visit, locale, timeZone) })),
    ...one.planned.map((meant) => ({ block: blockOf(meant.visit, own), ...plannedCard(meant, { today, locale, agent }) })),
  ];
  const canPlan = day >= today;
  const groups = [...own, null].map((block) => group(block, { day, locale, canPlan, isOnly: own.length === 0, entries: entries.filter((entry) => entry.block === block) }));
  return {
    name: weekday, date: day === today ? `${date.join(' ')} · today` : date.join(' '), isToday: day === today, isGone: !canPlan,
    groups: groups.filter((one) => one.isBlock || one.isOnly || one.entries.length > 0 || canPlan),
  };
}

function group<E>(block: Block | null, { day, locale, canPlan, isOnly, entries }: { day: Day; locale: string; canPlan: boolean; isOnly: boolean; entries: E[] }) {
  const hours = block ? formatHours(block.from, block.until, locale) : 'Any time';
  const place = targetValue({ day, blockFrom: block?.from ?? null });
  return {
    isBlock: block !== null, isOnly, hasName: !isOnly, name: hours, canPlan, place, entries,
    planHref: `${planPaths.plan(day)}${block ? `&block=${block.from}` : ''}`, planLabel: `Plan a visit on ${formatDay(day, locale, 'long')}${isOnly ? '' : `, ${hours}`}`,
  };
}

const STANDS = { isMovable: false, isSkipped: false, anchor: '', moveHref: '', copyHref: '', skipHref: '', resumeHref: '', version: '', copyId: '', toId: '', whyId: '', label: '' };

function madeCard(visit: CountedVisit, locale: string, zone: string) {
  return { ...madeEntry(visit, locale, zone), ...STANDS, anchor: `v-${visit.id}` };
}

function plannedCard(one: PlannedToShow, view: EntryView) {
  const { id, status, version } = one.visit;
  return {
    ...plannedEntry(one, view), isMovable: status === 'planned', isSkipped: status === 'skipped', anchor: `v-${id}`, moveHref: planPaths.move(id), copyHref: planPaths.copy(id), skipHref: planPaths.skip(id),
    resumeHref: planPaths.resume(id), version: String(version), copyId: newId(), toId: `to-${id}`, whyId: `why-${id}`, label: one.employer,
  };
}

/** Where a visit may be put: what is left of the week (of this one, when it is over) and the week after it. */
function placesFrom({ planned, blocks }: WeekBoard) {
  const { week, today, settings: { weekStart, locale } } = planned;
  const { start } = weekOf(week.start > today ? week.start : today, weekStart);
  return [start, addDays(start, 7)].map((first) => {
    const days = Array.from({ length: 7 }, (_, index) => addDays(first, index)).filter((day) => day >= today && (weekdayOf(day) < SATURDAY || blocksOn(day, blocks).length > 0));
    return { name: `Week of ${formatDay(first, locale, 'short')}`, options: days.flatMap((day) => placesOf(day, blocks, locale)) };
  }).filter((one) => one.options.length > 0);
}

function placesOf(day: Day, blocks: readonly Block[], locale: string) {
  const own = blocksOn(day, blocks);
  const name = formatDay(day, locale, 'weekday');
  return [...own.map((block) => ({ value: targetValue({ day, blockFrom: block.from }), label: `${name}, ${formatHours(block.from, block.until, locale)}` })), { value: day, label: own.length > 0 ? `${name}, any time` : name }];
}

/** What was meant for the week before and neither made nor skipped, each with the place it would be brought to. */
function undoneSection({ planned, blocks, undone }: WeekBoard) {
  const { week, today, settings: { locale } } = planned;
  const rows = undone.flatMap((one) => {
    const to = broughtTo(one.visit, week, today, blocks);
    const leave = leaveTag(one.leave);
    const day = to ? formatDay(to.day, locale, 'weekday') : '';
    return to ? [{ href: planPaths.edit(one.visit.id), employer: one.employer, when: formatDay(one.visit.day, locale, 'weekday'), what: purposeOf(one.visit.purpose).plan, hasTag: leave !== null, tag: leave ?? {}, ...lateness(one, today, locale), isLeftAlone: one.isLeftAlone, action: planPaths.move(one.visit.id), to: targetValue(to), version: String(one.visit.version), bring: `Bring to ${day}`, bringLabel: `Bring to ${day}: ${one.employer}`, logHref: planPaths.log(one.visit.id), logLabel: `It was made: log it, ${one.employer}` }] : [];
  });
  return { hasUndone: rows.length > 0, undone: rows, hasSeveral: rows.length > 1, carryHref: planPaths.carryOver, weekStart: week.start };
}

function weekTile({ week, target, totals, excuse }: TrendWeek, shown: Day, today: Day, locale: string) {
  const of = target.target;
  const words = of === null ? `${totals.counted}` : `${totals.counted} of ${of}`;
  return { href: planPaths.week(week.start), when: formatDay(week.start, locale, 'short'), words: excuse ? `${words}, excused` : words, hasCups: of !== null, cups: cups(totals.counted, of ?? 0, words, 'small'), isCurrent: week.start === shown, isNow: week.start <= today && today <= week.end };
}
