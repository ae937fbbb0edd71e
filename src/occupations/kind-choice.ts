import { findKinds, kindByCode, type FoundKind } from './kinds-of-work';
import { comboboxField, type ComboboxField, type OptionSpec } from '../common/web/choice-fields';
import type { FieldErrors } from '../common/web/fields';
import type { KindWish } from './kind-wish';

/** The choice that keeps the words and names no kind. */
export const ONLY_WORDS = 'words';

const OFFERED = 4;
/** From here on, and this far ahead of the next, a kind is taken as understood; it only spares a question. */
const SURE = 0.6;
const AHEAD = 0.08;

/** What typed words mean: nothing, a kind of work, or something to ask back. */
export type KindRead = { wish: KindWish | null } | { ask: string };

/** The kind the words most likely mean, or null when that would be a guess. */
export function sureKind(words: string): FoundKind | null {
  const [best, next] = findKinds(words, 2);
  return best !== undefined && best.score >= SURE && best.score - (next?.score ?? 0) >= AHEAD ? best : null;
}

/** Reads a kind of work as typed, with the choice made below it; words alone are understood where they are plain. */
export function readKind(words: string, choice: string): KindRead {
  if (words === '') return { wish: null };
  if (choice === ONLY_WORDS) return { wish: { code: null, words } };
  const chosen = findKinds(words, OFFERED).find(({ code }) => code === choice) ?? sureKind(words);
  return chosen ? { wish: { code: chosen.code, words } } : { ask: `Say which kind of work “${words}” is, or keep just the words.` };
}

/** Choices for some typed words, and the words themselves. */
export function kindOptions(words: string): OptionSpec[] {
  if (words === '') return [];
  return [...findKinds(words, OFFERED).map(({ code, title }) => ({ value: code, label: title })), { value: ONLY_WORDS, label: `Just “${words}”`, note: 'no kind from the list' }];
}

export interface KindFieldSpec {
  readonly name: string;
  readonly label: string;
  readonly words: string;
  /** The choice posted, or the code stored; empty lets the words decide. */
  readonly choice: string;
  readonly hint?: string;
  /** Shows no more than the choice that stands; typing again brings the others. */
  readonly isSettled?: boolean;
}

/** A kind of work, typed in one's own words with the kinds we know offered below: `{{> field/combobox}}`. */
export function kindField(spec: KindFieldSpec, errors: FieldErrors = {}): ComboboxField {
  const { name, label, words, hint } = spec;
  const offered = kindOptions(words);
  const value = offered.some((option) => option.value === spec.choice) ? spec.choice : (sureKind(words)?.code ?? '');
  const options = spec.isSettled && value !== '' ? offered.filter((option) => option.value === value) : offered;
  const status = words === '' || spec.isSettled ? '' : offered.length === 1 ? 'We know no kind of work by these words.' : 'Choose what fits best.';
  return comboboxField({ name, label, hint, optional: true, queryName: `${name}Words`, queryLabel: 'In their own words', query: words, searchHref: `/kinds-of-work?field=${name}`, status, options, value, error: errors[name] });
}

/** The choice a stored wish stands for in the form. */
export function choiceOf(wish: KindWish): string {
  return wish.code !== null && kindByCode(wish.code) ? wish.code : ONLY_WORDS;
}
