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
/** A range and nothing beside it: its two sums say all of it. */
const ONLY_SUMS = /^(?:[$£€]?\s*[\d.,]+\s*(?:[-–—~]|to|and)?\s*)+$/i;

/**
 * Pay typed in words where a sum belongs ("$17–19/hr + tips", "DOE"): the words go to “Pay in words”, the sums they name
 * to their own fields, for looking over. Nothing typed is lost, and saving once more is enough. Null when both fields
 * hold a number or nothing.
 */
export function payMoved(values: Values): PayMoved | null {
  const typed = { payMin: one(values, 'payMin'), payMax: one(values, 'payMax') };
  const [isWordsMin, isWordsMax] = [isWords(typed.payMin), isWords(typed.payMax)];
  if (!isWordsMin && !isWordsMax) return null;
  const said = [...new Set([isWordsMin ? typed.payMin : '', isWordsMax ? typed.payMax : ''].filter(Boolean))].join(' to ');
  const before = one(values, 'payWords');
  const words = ONLY_SUMS.test(said) || before.includes(said) ? before : [before, said].filter(Boolean).join('; ');
  if (words.length > MOST_WORDS) return { values, errors: { [isWordsMin ? 'payMin' : 'payMax']: 'Enter the pay as a number, and write the rest in “Pay in words”, in at most 200 characters.' } };
  const read = parsePay(said, one(values, 'payUnit'));
  const sum = (at: 'min' | 'max') => (read.kind === 'pay' ? written(read[at]) : '');
  const [payMin, payMax] = [isWordsMin ? sum('min') : typed.payMin, isWordsMax || (isWordsMin && typed.payMax === '') ? sum('max') : typed.payMax];
  const payUnit = one(values, 'payUnit') || (read.kind === 'pay' ? read.unit : '');
  const moved = { payMin, payMax: payMax === payMin ? '' : payMax, payWords: words, payUnit };
  return { values: { ...values, ...moved }, errors: { [words === before ? 'payMin' : 'payWords']: sentence(said, moved, words !== before) } };
}

function sentence(said: string, { payMin, payMax, payUnit }: { payMin: string; payMax: string; payUnit: string }, isInWords: boolean): string {
  const sums = [payMin, payMax].filter(Boolean).join(' to ');
  const unit = PAY_UNITS.find(({ value }) => value === payUnit)?.label.toLowerCase() ?? '';
  if (sums === '') return `“${said}” is no sum, so it stands in “Pay in words” now. Save again to keep it there.`;
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
