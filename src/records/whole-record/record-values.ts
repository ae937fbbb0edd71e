import { parseProfile } from '../../clients/work-profile';
import { summaryOf } from '../../clients/preferences/preferences-summary';
import { isId } from '../../common/database/ids';
import { formatDay, formatInstant } from '../../common/time/format';
import { FACT_VALUES, factPhrase, type Fact } from '../../disclosure/rules/disclosure.choices';
import { factReason, reasonFor, type ReasonCode } from '../../disclosure/rules/refusal-reasons';
import { TALK_TOPICS } from '../../disclosure/talks/talk.choices';
import type { Kind } from './record-parts.data';

export type Stored = string | number | null;

/** What ids stand for, and how the site writes. */
export interface Reading {
  readonly names: ReadonlyMap<string, string>;
  /** Takes the names of other clients out of a note. */
  readonly withoutOthers: (text: string) => string;
  readonly locale: string;
  readonly timeZone: string;
}

type Named = Exclude<Kind, readonly unknown[]>;
type Reader<T> = (text: string, reading: Reading) => T;

const named: Reader<string> = (id, { names }) => names.get(id) ?? 'no longer listed';
const asStored: Reader<string> = (text) => text;
const note: Reader<string> = (text, { withoutOthers }) => withoutOthers(text);

const TEXTS: Record<Named, Reader<string>> = {
  text: asStored, note, employer: named, staff: named, opening: named, plan: named, under: named,
  day: (text, { locale }) => formatDay(text, locale, 'withYear'),
  instant: (text, { locale, timeZone }) => formatInstant(text, timeZone, locale),
  yes: (text) => (Number(text) === 1 ? 'Yes' : 'No'),
  fact: factWords,
  facts: (text) => listOf(text).map(factWords).join(', '),
  topics: (text) => listOf(text).map((topic) => TALK_TOPICS.find((one) => one.value === topic)?.label ?? topic).join(', '),
  reasons: (text) => listOf(text).map(reasonWords).join(' '),
  profile: (text, reading) => profileLines(text, reading).map(({ label, text: said }) => `${label}: ${said}`).join('\n'),
};

/** What a file for machines gets otherwise than as it is stored. */
const JSONS: Partial<Record<Named, Reader<unknown>>> = {
  note, employer: named, staff: named, opening: named, plan: named, under: named, facts: listOf, topics: listOf, reasons: listOf,
  yes: (text) => Number(text) === 1,
  profile: (text, reading) => Object.fromEntries(profileLines(text, reading).map(({ label, text: said }) => [label, said])),
};

/** A stored value as people read it; an empty text is nothing to tell. */
export function valueText(value: Stored, kind: Kind, reading: Reading): string {
  if (value === null || value === '') return '';
  const text = String(value);
  return typeof kind === 'string' ? TEXTS[kind](text, reading) : (kind.find((choice) => choice.value === text)?.label ?? text);
}

/** The same for a file: days and our own words as they are stored, ids by name, notes without others' names. */
export function valueJson(value: Stored, kind: Kind, reading: Reading): unknown {
  const read = typeof kind === 'string' ? JSONS[kind] : undefined;
  return value === null || !read ? value : read(String(value), reading);
}

/** The employers a stored profile names: ids, and names kept as words. */
export function employersInProfile(body: string): string[] {
  const { employers } = parseProfile(body);
  return [...employers.wanted, ...employers.refused];
}

function profileLines(body: string, { names, locale }: Reading) {
  const words = employersInProfile(body).filter((one) => !isId(one));
  return summaryOf(parseProfile(body), new Map([...names, ...words.map((one) => [one, one] as const)]), locale).filter(({ text }) => text !== '');
}

function factWords(fact: string): string {
  return FACT_VALUES.some((one) => one === fact) ? factPhrase(fact as Fact, 'they') : fact;
}

function reasonWords(stored: string): string {
  const [code, fact] = stored.split(':') as [ReasonCode | 'other_refused', Fact | undefined];
  if (code === 'other_refused') return 'Another client in the same act had given no leave.';
  return fact ? factReason(code as 'fact_not_allowed', fact).sentence : reasonFor(code).sentence;
}

function listOf(text: string): string[] {
  return text === '' ? [] : (JSON.parse(text) as string[]);
}
