import { parseTime } from './time-words.rules';

/** Two times of day as 'HH:MM', and where in the text they stand; `isSure` when neither half of the day had to be guessed. */
export interface ClockSpan {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  readonly end: number;
  readonly isSure: boolean;
  /** "5pm to close": nobody says when that is. */
  readonly isToClose?: boolean;
}

const TIME = String.raw`(\d{1,2}(?:[:.]\d{2})?|\d{4}|noon|midday|midnight)\s*(a\.?m?\.?|p\.?m?\.?)?(?![a-z\d])`;
const SPAN = new RegExp(String.raw`(?<![\d$£€:./,-])${TIME}\s*(?:-|–|—|to|until|till|through|and(?=\s*\d))\s*${TIME}`, 'gi');
const CLOSE = new RegExp(String.raw`(?<![\d$£€:./,-])${TIME}\s*(?:(?:-|–|—|to|until|till|through)\s*(?:close|closing)(?:\s+time)?)\b`, 'gi');
/** What makes two bare numbers no times: "9-5 days" are days, "9-5 weekdays" are hours. */
const COUNTED = /^\s*(?:%|\$(?!\s*\d)|\/\s*(?:\d|(?:h|hrs?|hours?|days?|w|wk|weeks?|mo|months?|yr|years?)\b)|(?:hours?|hrs?|lbs?|pounds?|kg|years?|yrs?|days?(?!\s+shift)|months?|weeks?|an hour|per|k)\b)/i;
/** Late enough for any evening: the parts of the day are ticked up to here. */
const AT_CLOSE = '22:00';

/** The spans of a day that a text names: "6am-2pm", "7 to 3:30 pm", "0700-1500", "noon to 8 pm", "9-5". */
export function clockSpans(text: string): ClockSpan[] {
  const spans = [...text.matchAll(SPAN)].flatMap((match) => {
    const [first, firstHalf = '', second, secondHalf = ''] = match.slice(1);
    if (isCount(first + firstHalf + second + secondHalf) && COUNTED.test(text.slice(match.index + match[0].length))) return [];
    const times = settle(first, half(firstHalf), second, half(secondHalf));
    return times ? [{ ...times, at: match.index, end: match.index + match[0].length }] : [];
  });
  return [...spans, ...toClose(text)].sort((a, b) => a.at - b.at);
}

/** "5pm to close" is an evening, "11am-close" a day and an evening; "10-close" begins in the morning, "5-close" doesn't. */
function toClose(text: string): ClockSpan[] {
  return [...text.matchAll(CLOSE)].flatMap((match) => {
    const [first, said = ''] = match.slice(1);
    const from = clock(first, half(said)) ?? (Number(first.split(/[:.]/)[0]) > 2 ? clock(first, /^(?:9|1[01])/.test(first) ? 'am' : 'pm') : null);
    if (from === null) return [];
    return [{ from, to: from >= AT_CLOSE ? '02:00' : AT_CLOSE, at: match.index, end: match.index + match[0].length, isSure: said !== '' || isWhole(first), isToClose: true }];
  });
}

function isCount(said: string): boolean {
  return /^\d+$/.test(said);
}

function half(said: string): '' | 'am' | 'pm' {
  return said === '' ? '' : said.toLowerCase().startsWith('a') ? 'am' : 'pm';
}

type Times = Pick<ClockSpan, 'from' | 'to' | 'isSure'>;

/** "7-3pm" is 7 in the morning, "2-10pm" the afternoon: the half that makes a shift of up to 12 hours. */
function settle(first: string, firstHalf: string, second: string, secondHalf: string): Times | null {
  if (firstHalf === '' && secondHalf === '' && !isWhole(first) && !isWhole(second)) return bare(first, second);
  const to = clock(second, secondHalf) ?? (secondHalf === '' ? later(second, clock(first, firstHalf)) : null);
  if (to === null) return null;
  const from = clock(first, firstHalf) ?? earlier(first, to);
  return from === null || from === to ? null : { from, to, isSure: true };
}

/** Neither half is said: "9-5" and "8:30 to 4:30" are taken for the day, and asked about; "3 - 5" alone is no time. */
function bare(first: string, second: string): Times | null {
  const [from, to] = [clock(first, 'am'), clock(second, 'pm')];
  const [start, end] = [Number(first.split(/[:.]/)[0]), Number(second.split(/[:.]/)[0])];
  if (from === null || to === null || start < 6 || start > 11 || end > 8 || end < 1) return null;
  return { from, to, isSure: false };
}

function isWhole(text: string): boolean {
  return /^(?:\d{4}|[a-z]+|(?:0\d|1[3-9]|2\d)[:.]\d{2}|1[3-9]|2[0-3])$/i.test(text);
}

function clock(text: string, half: string): string | null {
  if (/^\d{4}$/.test(text)) return parseTime(`${text.slice(0, 2)}:${text.slice(2)}`);
  if (/^[a-z]+$/i.test(text)) return parseTime(text);
  if (half !== '') return parseTime(`${text} ${half}`);
  return isWhole(text) ? parseTime(text.includes(':') || text.includes('.') ? text : `${text}:00`) : null;
}

function earlier(text: string, to: string): string | null {
  const [am, pm] = [clock(text, 'am'), clock(text, 'pm')];
  return [am, pm].find((from) => from !== null && hoursFrom(from, to) > 0 && hoursFrom(from, to) <= 12) ?? am;
}

function later(text: string, from: string | null): string | null {
  const [am, pm] = [clock(text, 'am'), clock(text, 'pm')];
  if (from === null) return null;
  return [pm, am].find((to) => to !== null && hoursFrom(from, to) > 0 && hoursFrom(from, to) <= 12) ?? pm;
}

function hoursFrom(from: string, to: string): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return ((minutes(to) - minutes(from) + 1440) % 1440) / 60;
}
