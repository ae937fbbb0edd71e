import type { Statement } from './advert-text.rules';
import { withoutShout } from './title-lines.rules';
import { hoursIn, type HoursSaid } from './hours-words.rules';
import { boxesOf } from './grid-boxes';
import { FREE_THEN, shiftIn, speaksOfTimes } from './shift-words.rules';
import { weekOf } from './week-words.rules';

/** `isGuess` when the table holds more than the advert says outright. */
type Found = { values: Record<string, string | string[]>; asks: string[]; isGuess: boolean };

/** Hours a week, the table of times and the shifts in words, over all that is said. */
export function timesOf(said: readonly Statement[]): Found {
  const hours = hoursOf(said);
  const spoken = daysOffJoined(said).filter(({ text, under }) => speaksOfTimes(text) || (under === 'shift' && text.length <= 100));
  const { grid, asks, isGuess } = weekOf(spoken.map(({ text }) => shiftIn(text)));
  const schedule = { full: 'Full-time', part: 'Part-time', both: 'Full-time or part-time' };
  const words = [hours.schedule === null ? '' : schedule[hours.schedule], ...spoken.map(({ text }) => phrase(withoutShout(text)))].filter((text) => text !== '');
  const unsaid = hours.schedule !== null && hours.min === null && hours.max === null ? [`${schedule[hours.schedule]}: how many hours a week is that?`] : [];
  return {
    values: { hoursMin: written(hours.min), hoursMax: written(hours.max), times: boxesOf(grid), shiftWords: fitting([...new Set(words)]) },
    asks: [...unsaid, ...asks], isGuess,
  };
}

/** "Days off" as a line of its own speaks of the next. */
function daysOffJoined(said: readonly Statement[]): Statement[] {
  return said.map((one, at) => (at > 0 && /^days? off\s*:?$/i.test(said[at - 1].text) ? { ...one, text: `Days off: ${one.text}` } : one));
}

/** Whether a statement is about when and how long, and nothing else worth keeping apart. */
export function tellsTimes({ text, under }: Statement): boolean {
  const { min, max } = hoursIn(text, under === 'shift');
  return under === 'shift' || min !== null || max !== null || speaksOfTimes(text);
}

function hoursOf(said: readonly Statement[]): HoursSaid {
  const all = said.map(({ text, under }) => hoursIn(text, under === 'shift'));
  const counted = all.find(({ min, max }) => min !== null || max !== null);
  const schedules = new Set(all.map(({ schedule }) => schedule).filter((one) => one !== null));
  const schedule = schedules.has('both') || schedules.size > 1 ? 'both' : ([...schedules][0] ?? null);
  return { min: counted?.min ?? null, max: counted?.max ?? null, schedule };
}

/** The part of a long sentence that speaks of times. */
function phrase(text: string): string {
  if (text.length <= 110) return text;
  const parts = text.split(/[,;]\s/).filter((part) => speaksOfTimes(part) || FREE_THEN.test(part));
  return parts.join(', ');
}

function fitting(words: readonly string[]): string {
  return words.reduce((text, word) => (text.length + word.length + 2 > 200 ? text : [text, word].filter((one) => one !== '').join('; ')), '');
}

function written(hours: number | null): string {
  return hours === null ? '' : String(hours);
}
