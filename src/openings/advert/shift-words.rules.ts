import { cellOf, DAY_PARTS, EMPTY_GRID, fromShift, type WeekGrid } from '../../common/time/week-grid';
import { clockSpans, type ClockSpan } from './clock-words.rules';
import { daysSaid, type DaysSaid } from './day-words.rules';
import { withoutOff } from './days-off.rules';
import { isDenied } from './denied.rules';

/** When the work is, as one statement tells it. */
export interface ShiftSaid {
  /** Where days and their hours are said together. */
  readonly grid: WeekGrid;
  /** Days without hours, hours without days, and parts of the day without days: another line may have the rest. */
  readonly days: readonly number[];
  readonly hours: readonly ClockSpan[];
  readonly parts: readonly number[];
  /** Days that aren't worked, whatever range of days names them. */
  readonly off: readonly number[];
  /** What a person should ask, since the words leave it open. */
  readonly asks: readonly string[];
}

/** How many days and hours of one statement are put beside each other: no sentence of an advert has more. */
const MOST_TIMES = 60;
const OPEN: ShiftSaid = { grid: EMPTY_GRID, days: [], hours: [], parts: [], off: [], asks: [] };
const [MORNING, AFTERNOON, EVENING, NIGHT] = DAY_PARTS.map((_, part) => part);
const PARTS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\b(?:over ?(?:nights?|nites?)|nights?|nites?|night[ -]?shifts?|graveyard|(?:3rd|third) shift)\b/i, [NIGHT]], [/\bmornings?\b|\bearly shifts?\b/i, [MORNING]], [/\bafternoons?\b/i, [AFTERNOON]],
  [/\bevenings?\b|\b(?:2nd|second|late) shift\b/i, [EVENING]], [/\bday[ -]?shifts?\b|\bday ?time\b|\b(?:1st|first) shift\b/i, [MORNING, AFTERNOON]],
];
const TIME = String.raw`(?:over ?nights?|nights?|evenings?|mornings?|afternoons?|weekends?|weekdays?|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?)`;
const A_TIME = new RegExp(String.raw`\b${TIME}\b`, 'gi');
/** "Including weekends" names only some of the days. */
const AMONG_OTHERS = /\b(?:incl(?:uding|udes|\.)?|plus|some|occasional|as well as|also)\s+(?:some\s+)?(?:(?:week|wk) ?ends?|saturdays?|sundays?)\b/i;
const EXTRA_PAY = /\b(?:night|evening|weekend|shift)s? (?:differential|premium|bonus)\w*/gi;
const IS_LIST = /\b(?:nights?|evenings?|mornings?|afternoons?)\s*(?:,|\/|and|&|\+)\s*(?:and\s+)?weekends?|weekends?\s*(?:,|\/|and|&|\+)\s*(?:and\s+)?(?:nights?|evenings?|mornings?|afternoons?|holidays)/i;
/** They want somebody to be free then, which is not yet a shift. */
export const FREE_THEN = /\bavailab|\bflexib|\bopen schedule\b|\bvarying schedules?\b|\b(?:able|ability|willing|willingness) to work\b(?=.*\b(?:nights?|days?|evenings?|weekends?|holidays|shifts?|schedules?|hours|overtime|\w+days?)\b)|\brotating\b|\bvarious (?:shifts|schedules)\b|\bany shift\b|\bas needed\b|\bon[ -]call\b/i;
/** The business is open then ("Open 7 days a week 6am-9pm"); "shifts open Mon-Fri" are work. */
const OPENING_HOURS = /(?<!\b(?:shifts?|positions?|jobs?|hours|spots?|slots?)\s+(?:(?:is|are)\s+)?)\bopen\s*:?\s+(?:from\s+)?(?:(?:7|seven)\s+days|every ?day|daily|all week|year[ -]round|24\b|weekdays|weekends|\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m|[-–]|to\b)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)(?:[^,;.]*(?=[,;.].*\b(?:shifts?|schedule|you|work)\b)|.*)|\b(?:(?:opening|operating|trading|business) hours\s*(?:are|:|[-–])|hours of operation\b)(?:[^,;.]*(?=[,;.].*\b(?:shifts?|schedule|you|work)\b)|.*)/gi;
/** Not when the work is: interviews, when to call. */
const NOT_WORK = /\b(?:appl(?:y|ications?)|interviews?|call(?!\s*cent)|walk[ -]?ins?|hiring event|job fair|open house|office hours|store hours|we are open|come in|stop by|visit us|closing date|deadline|orientation)\b/i;

function withoutBeside(said: string): string {
  return NOT_WORK.test(said) ? '' : said.replace(EXTRA_PAY, ' ').replace(OPENING_HOURS, ' ');
}

/** Whether a statement speaks of times of work at all. */
export function speaksOfTimes(said: string): boolean {
  const text = withoutBeside(said);
  return clockSpans(text).length > 0 || daysSaid(text).length > 0 || partsSaid(text).length > 0 || FREE_THEN.test(text) || /\b(?:shifts?|schedules?|holidays)\b/i.test(text);
}

/** Reads days and times: "Mon-Fri 6am-2pm, Sat 8am-12pm", "weekend mornings". What isn't said is left open for another line or asked, never guessed silently. */
export function shiftIn(statement: string): ShiftSaid {
  const { text: told, off } = withoutOff(withoutBeside(statement));
  return { ...workIn(withoutDenied(told)), off };
}

function workIn(text: string): ShiftSaid {
  const [groups, spans, parts] = [daysSaid(text).slice(0, MOST_TIMES), clockSpans(text).slice(0, MOST_TIMES), partsSaid(text)];
  const days = groups.flatMap((group) => group.days);
  if (FREE_THEN.test(text)) return { ...OPEN, asks: ['They want somebody free at many times: which shifts would it be?'] };
  const own = groups.map((group) => ({ ...group, parts: partsBeside(text, group, [...groups, ...spans]) }));
  if (spans.length > 0) return byTheClock(own, spans, AMONG_OTHERS.test(text) && groups.length === 1);
  // "Nights, weekends and holidays" lists when, and doesn't say that the nights are those of weekends.
  if (parts.length > 0 && days.length > 0 && IS_LIST.test(text)) return { ...OPEN, asks: ['Which days and hours would it be?'] };
  // "Mon mornings, Wed afternoons": each of the days has its own part.
  if (own.length > 1 && own.every((group) => group.parts.length > 0)) return { ...OPEN, grid: gridOfParts(own) };
  return parts.length > 0 && days.length > 0 ? { ...OPEN, grid: cellsAt(days, parts) } : { ...OPEN, days, parts };
}

/** "Nights aren't required", "never any weekend work": when the work isn't. */
function withoutDenied(told: string): string {
  return told.replace(A_TIME, (said, at: number) => (isDenied(told, at, at + said.length) ? ' ' : said));
}

function byTheClock(groups: readonly DaysInParts[], spans: readonly ClockSpan[], isPartly: boolean): ShiftSaid {
  const asks = [...(spans.some(({ isToClose }) => isToClose) ? ['The advert says “to close”: when is that?'] : []), ...(spans.some(({ isSure }) => !isSure) ? ['The advert doesn’t say morning or evening beside its hours: are they read right?'] : []), ...(isPartly ? ['The advert names some of its days only: which are the others?'] : [])];
  if (groups.length === 0) return { ...OPEN, hours: spans, asks };
  const timed = spans.map((span) => ({ span, group: daysBeside(groups, spans[0], span) }));
  const rest = groups.filter((group) => timed.every((one) => one.group !== group));
  const isMixed = timed.some(({ span, group }) => group !== undefined && group.parts.length > 0 && (cellsAt(group.days, group.parts) & cellsOn(group.days, [span])) === EMPTY_GRID);
  return { ...OPEN, grid: timed.reduce((sum, { span, group }) => sum | cellsOn(group?.days ?? [], [span]), gridOfParts(rest)), asks: [...asks, ...(isMixed ? ['The advert names a part of the day and other hours together: which days go with which?'] : [])] };
}

/** Days and the parts of them that stand right beside: "Mon/Wed/Fri afternoons", "weekday evenings", "mornings on Tue and Thu". */
type DaysInParts = DaysSaid & { readonly parts: readonly number[] };

function partsBeside(text: string, { at, end }: DaysSaid, others: readonly { at: number; end: number }[]): number[] {
  const [before, after] = [Math.max(0, ...others.map((one) => one.end).filter((place) => place <= at)), Math.min(text.length, ...others.map((one) => one.at).filter((place) => place >= end))];
  const following = partsSaid(text.slice(end, after).split(/[,;]/)[0]);
  return following.length > 0 ? following : partsSaid(text.slice(before, at).split(/[,;]/).at(-1) ?? '');
}

function gridOfParts(groups: readonly DaysInParts[]): WeekGrid {
  return groups.reduce((sum, { days, parts }) => sum | cellsAt(days, parts), EMPTY_GRID);
}

/** The days a span goes with: those just before it, or all named before any hours ("Mon, Wed: 9am-1pm"); where hours come first, those that follow. */
function daysBeside(groups: readonly DaysInParts[], first: ClockSpan, { at, end }: ClockSpan): DaysInParts | undefined {
  const before = groups.filter((group) => group.end <= at);
  const after = groups.find((group) => group.at >= end);
  const isHoursFirst = groups.every((group) => group.at >= first.end);
  return (isHoursFirst ? after : undefined) ?? before.at(-1) ?? after;
}

function partsSaid(text: string): number[] {
  return [...new Set(PARTS.flatMap(([words, parts]) => (words.test(text) ? parts : [])))];
}

/** The cells of some days at some hours. */
export function cellsOn(days: readonly number[], hours: readonly ClockSpan[]): WeekGrid {
  return hours.reduce((sum, { from, to }) => sum | (fromShift(days, from, to) ?? EMPTY_GRID), EMPTY_GRID);
}

/** The cells of some days in some parts of them. */
export function cellsAt(days: readonly number[], parts: readonly number[]): WeekGrid {
  return days.reduce((grid, day) => parts.reduce((sum, part) => sum | cellOf(day, part), grid), EMPTY_GRID);
}
