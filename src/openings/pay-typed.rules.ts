import { readAmount } from '../clients/preferences/amounts.rules';
import { parsePay } from './advert/pay-words.rules';
import { PAY_UNITS } from './opening.choices';

type Values = Readonly<Record<string, string | string[] | undefined>>;

/** The form with its pay put where it belongs, and the sentences that say so. */
export interface PayMoved {
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
}

const MOST_WORDS = 200;
/** Nothing but sums and what joins them: each letter has one way to be read, so that no text takes long. */
const BARE = /^(?:[$£€\s\d.,–—~-]|to|and)+$/i;
/** One sum or two and nothing beside them. */
const SUMS = /^(?:[$£€]\s?)?\d[\d.,]*(?:\s*(?:[-–—~]|\bto\b|\band\b)\s*(?:[$£€]\s?)?\d[\d.,]*)?$/i;
/** A sum below nothing is no pay, and its sign isn't left out. */
const NEGATIVE = /(?:^|\bto\s)[$£€]?\s?[-–—−]\s?[$£€]?\s?\d/;
/** Figures as they stand in a text, and those of them that are one sum: not "17.505" nor "1.550,00". */
const FIGURES = /\d[\d.,]*\d/g;
const ONE_SUM = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?$/;
/** The field takes no more; a longer row of figures is no pay. */
const MOST_PAY = 1_000_000;
const AS_NUMBER = 'Enter the pay as a number, such as 17.50, or write it in “Pay in words”.';

/**
 * Pay typed in words where a sum belongs ("$17–19/hr + tips", "DOE"): the words go to “Pay in words”, the sums they name
 * to their own fields, for looking over. Nothing typed is lost, and saving once more is enough. Figures that can't be
 * read to the last digit stay as typed and are asked about. Null when both fields hold a number or nothing, or are too long.
 */
export function payMoved(values: Values): PayMoved | null {
  const typed = { payMin: one(values, 'payMin'), payMax: one(values, 'payMax') };
  const [isWordsMin, isWordsMax] = [isWords(typed.payMin), isWords(typed.payMax)];
  if ((!isWordsMin && !isWordsMax) || Math.max(typed.payMin.length, typed.payMax.length) > MOST_WORDS) return null;
  const said = [...new Set([isWordsMin ? typed.payMin : '', isWordsMax ? typed.payMax : ''].filter(Boolean))].join(' to ');
  const before = one(values, 'payWords');
  const [isBare, read] = [BARE.test(said), readTyped(said, one(values, 'payUnit'))];
  const words = isBare || before.includes(said) ? before : [before, said].filter(Boolean).join('; ');
  const stays = (error: string) => ({ values, errors: { [isWordsMin ? 'payMin' : 'payMax']: error } });
  if (words.length > MOST_WORDS) return stays('Enter the pay as a number, and write the rest in “Pay in words”, in at most 200 characters.');
  if (isBare && read === null) return stays(AS_NUMBER);
  const sum = (at: 'min' | 'max') => written(read?.[at] ?? null);
  const [payMin, payMax] = [isWordsMin ? sum('min') : typed.payMin, isWordsMax || (isWordsMin && typed.payMax === '') ? sum('max') : typed.payMax];
  const moved = { payMin, payMax: payMax === payMin ? '' : payMax, payWords: words, payUnit: read?.unit ?? one(values, 'payUnit') };
  const ask: Record<string, string> = `${moved.payMin}${moved.payMax}` !== '' && moved.payUnit === '' ? { payUnit: 'Say what the pay is for: an hour, a week, a year.' } : {};
  return { values: { ...values, ...moved }, errors: { [isBare ? 'payMin' : 'payWords']: sentence(said, moved, !isBare), ...ask } };
}

/** The sums of typed words and what they are for: as the words say outright, else as was chosen, else by their size. Null when they name none, or none to its last digit. */
function readTyped(said: string, chosen: string): { min: number | null; max: number | null; unit: string } | null {
  if (NEGATIVE.test(said) || (BARE.test(said) && !SUMS.test(said)) || said.match(FIGURES)?.some((figure) => !ONE_SUM.test(figure) || Number(figure.replaceAll(',', '')) > MOST_PAY)) return null;
  const own = parsePay(said);
  if (own.kind === 'pay') return own.assumed !== null && chosen !== '' ? { ...own, unit: chosen } : own;
  // A sum of that size could be for a day or a month: it is kept, and only what it is for is asked.
  const pay = BARE.test(said) ? parsePay(said, 'hour') : parsePay(said, chosen);
  return pay.kind === 'pay' ? { ...pay, unit: chosen } : null;
}

function sentence(said: string, { payMin, payMax, payUnit }: { payMin: string; payMax: string; payUnit: string }, isInWords: boolean): string {
  const sums = [payMin, payMax].filter(Boolean).join(' to ');
  const unit = PAY_UNITS.find(({ value }) => value === payUnit)?.label.toLowerCase() ?? '';
  if (sums === '') return `“${said}” is no ${/\d/.test(said) ? 'sum that can be read for sure' : 'sum'}, so it stands in “Pay in words” now. Save again to keep it there.`;
  const read = `as pay ${payMin === '' ? 'up to ' : ''}${[sums, unit].filter(Boolean).join(' ')}`;
  return isInWords ? `“${said}” stands in “Pay in words” now, and ${read} in the fields for sums. Check both, then save again.` : `“${said}” was read ${read}. Check it, then save again.`;
}

function isWords(text: string): boolean {
  return Number.isNaN(readAmount(text));
}

function one(values: Values, name: string): string {
  return ([values[name] ?? ''].flat()[0] ?? '').trim();
}

function written(amount: number | null): string {
  return amount === null ? '' : String(amount);
}
