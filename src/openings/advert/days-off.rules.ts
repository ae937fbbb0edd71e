import { daysSaid } from './day-words.rules';

/** What is left of a statement without the times it says aren't worked, and the days among them, from 0 for Monday. */
export interface WithoutOff {
  readonly text: string;
  readonly off: readonly number[];
}

const PART = String.raw`(?:over ?nights?|nights?|evenings?|mornings?|afternoons?)`;
const DAY = String.raw`(?:weekends?|weekdays?|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?)`;
const TIME = String.raw`(?:${PART}|${DAY}|holidays?)\b\.?`;
const RANGE = String.raw`${TIME}(?:\s*(?:-|–|—|to|through|thru)\s*${TIME})?`;
const LIST = String.raw`${RANGE}(?:\s*(?:,\s*(?:and|or|&)?|and|or|&|\/)\s*${RANGE})*`;
/** "No Sunday evenings" takes away a part of the day, and not the Sunday. */
const OF_IT = String.raw`(?:\s+(?:${PART}|shifts?)\b)?`;
const EVERY = String.raw`(?:every ?day|all days|all week|daily|(?:7|seven) days(?: a| per|\/)? ?week)`;
const OFF: readonly RegExp[] = [
  // "No nights", "not weekends": "no weekends off" says the contrary.
  new RegExp(String.raw`\bno(?:t|n-)?\s+(?:(?:late|working|work on|any|on)\s+)?${TIME}(?:\s*(?:,|or|and|\/)\s*${TIME})*${OF_IT}(?!(?:\s*(?:,|or|and|\/)\s*${TIME})*\s+(?:off|only)\b)`, 'gi'),
  // "Closed on Sundays", "except Wednesday", "every day but Sunday".
  new RegExp(String.raw`(?:\b(?:closed|except(?:ing)?(?: for)?|excluding|excludes|other than|apart from|aside from|besides)\s*:?|(?<=\b${EVERY},?\s+)but)\s+(?:not\s+)?(?:on\s+)?(?:every\s+)?${LIST}${OF_IT}`, 'gi'),
  // "Weekends off", "Sunday and Monday are off": in "Mon to Fri and weekends off" Friday is worked.
  new RegExp(String.raw`(?<!\bno\s+)(?<!(?:[-–—]|\b(?:to|through|thru))\s*)\b(?:${TIME}\s*[-–—]\s*${TIME}|${TIME}(?:\s*(?:and|&|\/)\s*${TIME})*)\s+(?:(?:are|is|will be|always)\s+)?off\b(?!\s+(?:the|site|to|at|by|from)\b)`, 'gi'),
  // "Days off: Sunday and Monday", "Off Sundays and Mondays".
  new RegExp(String.raw`\b(?:days?[ -]off|off[ -]?days?|(?<!(?:drop|kick|time|pick|cut|lay|stand|show)[ -]?)off)(?:\s*[:=(–—-]\s*|\s+(?:(?:are|is|will be)\s+)?(?:on\s+)?)(?:every\s+)?${LIST}`, 'gi'),
];
/** "Every other weekend off": the others are worked. */
const NOW_AND_THEN = /\b(?:(?:every|each) (?:other|second|third|few)|alternat\w+|rotat\w+|some|occasional|most|one|two|three|[1-3]|no(?: \w+,? (?:and|n?or))?)\s+$/i;
const EVERY_DAY = /\bevery ?day\b(?=,?\s+(?:but|except|excluding|other than|apart from)\b)|\bevery ?day\b(?=\s*[,:(–-]?\s*(?:from\s+)?\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\b|[-–]|to\b))|(?<=\d\s?[ap]\.?m\.?,?\s+)every ?day\b/gi;

/** Takes "closed on Sundays", "weekends off", "except Wednesday", "no nights" out of a statement, and tells which whole days are off. */
export function withoutOff(statement: string): WithoutOff {
  const off = new Set<number>();
  const text = OFF.reduce((told, words) => told.replace(words, (said: string, at: number) => {
    if (!NOW_AND_THEN.test(told.slice(0, at)) && !new RegExp(PART, 'i').test(said)) daysSaid(said).forEach(({ days }) => days.forEach((day) => off.add(day)));
    return ' ';
  }), statement.replace(EVERY_DAY, 'daily'));
  return { text, off: [...off].sort((a, b) => a - b) };
}
