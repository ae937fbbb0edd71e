import type { FieldBase, FormState } from '../../common/web/fields';
import type { AdvertReading } from './read-advert.rules';

type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What stands beside a field that an advert filled: nothing is saved unseen. */
const FROM_ADVERT = 'From the advert: check it.';
const GUESSED = 'From the advert, and partly a guess: check it.';
/** The choice that goes with the employer's words: one field to whoever looks. */
const CHOSEN = 'employer';

/** The form's values with what the advert says in each field nobody has filled; what was typed stays. */
export function filledFrom(values: Values, reading: AdvertReading): Record<string, string | string[]> {
  const held = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<string, string | string[]>;
  const isTheirs = !isBlank(values.employerWords) && !same(values.employerWords, reading.values.employerWords ?? '');
  const found = Object.entries(reading.values).filter(([name]) => isBlank(values[name]) && !(name === CHOSEN && isTheirs)).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]);
  return { ...held, ...(Object.fromEntries(found) as Record<string, string | string[]>) };
}

/** The fields that hold what the advert says, so that a person looks at them. */
export function takenFrom({ values }: FormState, reading: AdvertReading): ReadonlySet<string> {
  const held = values as Values;
  return new Set(Object.entries(reading.values).filter(([name, value]) => name !== CHOSEN && same(held[name], value)).map(([name]) => name));
}

/** The fields of which the advert says something else than was typed. */
export function keptAgainst({ values }: FormState, reading: AdvertReading): string[] {
  const held = values as Values;
  return Object.entries(reading.values).filter(([name, value]) => !isBlank(held[name]) && !same(held[name], value) && name !== 'source' && name !== CHOSEN).map(([name]) => name);
}

/** A page's fields with the remark beside those that an advert filled. */
export function marked<T extends Record<string, FieldBase | readonly FieldBase[]>>(parts: T, taken: ReadonlySet<string>, guesses: readonly string[] = []): T {
  const mark = <F extends FieldBase>(field: F): F => (taken.has(field.name === CHOSEN ? 'employerWords' : field.name)
    ? { ...field, hint: [guesses.includes(field.name) ? GUESSED : FROM_ADVERT, field.hint].filter(Boolean).join(' '), hasHint: true, describedBy: [`${field.id}-hint`, field.hasError ? `${field.id}-error` : ''].filter(Boolean).join(' '), hasDescribedBy: true } : field);
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Array.isArray(part) ? part.map(mark) : mark(part as FieldBase)])) as T;
}

function isBlank(value: string | readonly string[] | undefined): boolean {
  return value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);
}

function same(held: string | readonly string[] | undefined, said: string | readonly string[]): boolean {
  const list = (value: string | readonly string[] | undefined) => [value ?? []].flat().map((one) => one.replaceAll('\r', '').trim()).sort().join('\n');
  return held !== undefined && list(held) === list(said);
}
