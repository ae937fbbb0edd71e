import { cellOf, DAY_PARTS, DAYS, EMPTY_GRID, fromShift, type WeekGrid } from '../../common/time/week-grid';
import { clockSpans } from './clock-words.rules';
import { daysSaid, type DaysSaid } from './day-words.rules';

/** When the work is, as one statement tells it. */
export interface ShiftSaid {
  readonly grid: WeekGrid;
  /** What a person should ask, since the words leave it open. */
  readonly asks: readonly string[];
}

const ALL = DAYS.map((_, day) => day);
const [MORNING, AFTERNOON, EVENING, NIGHT] = DAY_PARTS.map((_, part) => part);
const PARTS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\b(?:over ?nights?|nights?|night[ -]?shifts?|graveyard|(?:3rd|third) shift)\b/i, [NIGHT]], [/\bmornings?\b|\bearly shifts?\b/i, [MORNING]], [/\bafternoons?\b/i, [AFTERNOON]],
  [/\bevenings?\b|\b(?:2nd|second|late) shift\b/i, [EVENING]], [/\bday[ -]?shifts?\b|\bday ?time\b|\b(?:1st|first) shift\b/i, [MORNING, AFTERNOON]],
];
/** "No nights", "not weekends": what the work isn't. */
const REFUSED = /\bno(?:t|n-)?\s+(?:(?:late|working|work on|any)\s+)?(?:over ?nights?|nights?|evenings?|weekends?|sundays?|saturdays?|mornings?)(?:\s*(?:,|or|and|\/)\s*(?:over ?nights?|nights?|evenings?|weekends?|sundays?|saturdays?|holidays?))*/gi;
/** They want somebody to be free then, which is not yet a shift. */
export const FREE_THEN = /\bavailab|\bflexib|\bopen schedule\b|\bvarying schedules?\b|\b(?:able|ability|willing|willingness) to work\b(?=.*\b(?:nights?|days?|evenings?|weekends?|holidays|shifts?|schedules?|hours|overtime|\w+days?)\b)|\brotating\b|\bvarious (?:shifts|schedules)\b|\bany shift\b|\bas needed\b|\bon[ -]call\b/i;
/** Not when the work is: opening hours, interviews, when to call. */
const NOT_WORK = /\b(?:appl(?:y|ications?)|interviews?|call(?!\s*cent)|walk[ -]?ins?|hiring event|job fair|open house|office hours|store hours|we are open|come in|stop by|visit us|closing date|deadline|orientation)\b/i;

/** Whether a statement speaks of times of work at all. */
export function speaksOfTimes(text: string): boolean {
  if (NOT_WORK.test(text)) return false;
  return clockSpans(text).length > 0 || daysSaid(text).length > 0 || partsSaid(text).length > 0 || FREE_THEN.test(text) || /\b(?:shifts?|schedules?|holidays)\b/i.test(text);
}

/** Reads days and times: "Mon-Fri 6am-2pm, Sat 8am-12pm", "overnights", "weekends". What isn't said is asked, never guessed silently. */
export function shiftIn(statement: string): ShiftSaid {
  if (NOT_WORK.test(statement)) return { grid: EMPTY_GRID, asks: [] };
  const text = statement.replace(REFUSED, ' ');
  const [groups, spans, parts] = [daysSaid(text), clockSpans(text), partsSaid(text)];
  if (FREE_THEN.test(text)) return { grid: EMPTY_GRID, asks: ['They want somebody free at many times: which shifts would it be?'] };
  if (spans.length > 0) return byTheClock(groups, spans);
  if (parts.length > 0) return byParts(text, groups, parts);
  if (groups.length === 0) return { grid: EMPTY_GRID, asks: [] };
  return { grid: cells(groups.flatMap(({ days }) => days), [MORNING, AFTERNOON, EVENING]), asks: ['The advert names days and no hours: when does the work begin and end?'] };
}

function byTheClock(groups: readonly DaysSaid[], spans: ReturnType<typeof clockSpans>): ShiftSaid {
  const asks = [
    ...(spans.some(({ isSure }) => !isSure) ? ['The advert doesn’t say morning or evening beside its hours: are they read right?'] : []),
    ...(groups.length === 0 ? ['The advert names hours and no days: which days are they?'] : []),
  ];
  const grid = spans.reduce((sum, { from, to, at, end }) => sum | (fromShift(daysBeside(groups, at, end), from, to) ?? EMPTY_GRID), EMPTY_GRID);
  return { grid: groups.length === 0 ? EMPTY_GRID : grid, asks };
}

/** The days a span goes with: those just before it, or all named before any hours ("Mon, Wed: 9am-1pm"), else those that follow. */
function daysBeside(groups: readonly DaysSaid[], at: number, end: number): readonly number[] {
  const before = groups.filter((group) => group.end <= at);
  const after = groups.find((group) => group.at >= end);
  return before.at(-1)?.days ?? after?.days ?? [];
}

function byParts(text: string, groups: readonly DaysSaid[], parts: readonly number[]): ShiftSaid {
  // "Nights, weekends and holidays" lists when, and doesn't say that the nights are those of weekends.
  const isList = groups.length > 0 && /\b(?:nights?|evenings?|mornings?|afternoons?)\s*(?:,|\/|and|&|\+)\s*(?:and\s+)?weekends?|weekends?\s*(?:,|\/|and|&|\+)\s*(?:and\s+)?(?:nights?|evenings?|mornings?|afternoons?|holidays)/i.test(text);
  if (isList) return { grid: cells(ALL, parts) | cells(groups.flatMap(({ days }) => days), [MORNING, AFTERNOON, EVENING]), asks: ['Which days and hours would it be?'] };
  const days = groups.flatMap((group) => group.days);
  return { grid: cells(days.length > 0 ? days : ALL, parts), asks: days.length > 0 ? [] : ['The advert names a part of the day and no days: which days are they?'] };
}

function partsSaid(text: string): number[] {
  return [...new Set(PARTS.flatMap(([words, parts]) => (words.test(text) ? parts : [])))];
}

function cells(days: readonly number[], parts: readonly number[]): WeekGrid {
  return days.reduce((grid, day) => parts.reduce((sum, part) => sum | cellOf(day, part), grid), EMPTY_GRID);
}
