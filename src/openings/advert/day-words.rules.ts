/** Days of the week that a text names together, from 0 for Monday, and where they stand. */
export interface DaysSaid {
  readonly days: readonly number[];
  readonly at: number;
  readonly end: number;
}

const ALL = [0, 1, 2, 3, 4, 5, 6];
const DAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)`;
/** A day of a date ("Monday, March 2") is no working day; "Fri 6am" is. */
const NO_DATE = String.raw`(?!\.?,?\s*(?:the\s+)?(?:${MONTH}[a-z]*\b|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}/\d|\d{1,2}-\d{1,2}-\d))`;
const GROUP = new RegExp(String.raw`(?<![a-z])${DAY}(?![a-z])${NO_DATE}(?:(?:\.?\s*(?:,|-|–|—|/|&|\band\b|\bor\b|\bto\b|\bthrough\b|\bthru\b|,\s*and\b)+\s*|\.?\s+)${DAY}(?![a-z])${NO_DATE})*`, 'gi');
const LETTERS = /(?<![\w-])M\s?(?:-|–|to)\s?(?:F|Th|Sa?)(?![\w-])|(?<![\w-])Sa?\/Su?(?![\w/-])/g;
const LETTER = String.raw`(?:M|Tu?|W|Th|R|F|Sa|Su)`;
/** "M/W/F", "T/Th", "M, W & F", "MWF"; M/F are men and women and F/T full time. */
const LETTER_LIST = new RegExp(String.raw`(?<![\w/&-])(?!(?:M\/F|F\/M|F\/T|T\/F)(?![\w/]))(?:${LETTER}(?:\/${LETTER}){1,6}|${LETTER}(?:,? ?[,&/] ?${LETTER}){2,6}|MWF|MW|TTh|TuTh|MTWThF?)(?![\w/&-])`, 'g');
const BY_LETTER: Readonly<Record<string, number>> = { M: 0, T: 1, Tu: 1, W: 2, Th: 3, R: 3, F: 4, Sa: 5, Su: 6 };
const NAMED: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\bevery other weekend\b|\b(?:week|wk) ?ends?\b/gi, [5, 6]],
  [/\b(?:week|wk) ?days?\b/gi, [0, 1, 2, 3, 4]],
  [/\b(?:7|seven) days(?: a| per|\/)? ?week\b|\bevery ?day of the week\b|\bdaily\b|\ball week\b/gi, ALL],
];
const ORDER = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SHORT: Readonly<Record<string, readonly number[]>> = { 'M-F': [0, 1, 2, 3, 4], 'M-TH': [0, 1, 2, 3], 'M-S': [0, 1, 2, 3, 4, 5], 'M-SA': [0, 1, 2, 3, 4, 5] };

/** The groups of days a text names, from left to right: "Mon-Fri", "Tues, Thurs & Sat", "weekdays", "M/W/F", "weekends". */
export function daysSaid(text: string): DaysSaid[] {
  const groups = [...text.matchAll(GROUP)].map((match) => span(match, namedDays(match[0])));
  const letters = [...text.matchAll(LETTERS)].map((match) => span(match, SHORT[match[0].toUpperCase().replace(/\s|–|TO(?!U)/g, (sign) => (sign.trim() === '' ? '' : '-'))] ?? [5, 6]));
  const lists = [...text.matchAll(LETTER_LIST)].map((match) => span(match, (match[0].match(/Tu|Th|Sa|Su|[MTWRF]/g) ?? []).map((letter) => BY_LETTER[letter])));
  const named = NAMED.flatMap(([words, days]) => [...text.matchAll(words)].map((match) => span(match, days)));
  return [...groups, ...letters, ...lists, ...named].sort((a, b) => a.at - b.at);
}

function span(match: RegExpExecArray, days: readonly number[]): DaysSaid {
  return { days, at: match.index, end: match.index + match[0].length };
}

/** A dash or "through" between two days takes in those between; a range may run over the end of the week. */
function namedDays(said: string): number[] {
  const found = new Set<number>();
  let before: number | null = null;
  let joint = '';
  for (const match of said.matchAll(/([a-z]+)|([^a-z]+)/gi)) {
    const day = match[1] === undefined ? -1 : ORDER.indexOf(match[1].slice(0, 3).toLowerCase());
    if (day < 0) {
      joint += match[0];
      continue;
    }
    if (before !== null && /[-–—]|\bto\b|\bthrough\b|\bthru\b/i.test(joint)) for (let next: number = (before + 1) % 7; next !== day; next = (next + 1) % 7) found.add(next);
    found.add(day);
    [before, joint] = [day, ''];
  }
  return [...found].sort((a, b) => a - b);
}
