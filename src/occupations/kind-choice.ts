import { findKinds, kindByCode, type FoundKind } from './kinds-of-work';
import { comboboxField, type ComboboxField, type OptionSpec } from '../common/web/choice-fields';
import type { FieldErrors } from '../common/web/fields';
import { knownKinds } from './known-kinds';
import type { KindWish } from './kind-wish';

/** The choice that keeps the words and names no kind. */
const ONLY_WORDS = 'words';

const OFFERED = 4;
/** A choice that stands stays one while it answers the words at all well: an import moves others before it. */
const STANDS_WITHIN = 25;

/** What typed words mean: nothing, a kind of work, or something to ask back. */
export type KindRead = { wish: KindWish | null } | { ask: string };

/** The kind the words most likely mean, or null when that would be a guess. */
export function sureKind(words: string): FoundKind | null {
  const [best, next] = findKinds(words, 2);
  const { sure } = knownKinds();
  return best !== undefined && best.score >= sure.from && best.score - (next?.score ?? 0) >= sure.ahead ? best : null;
}

/** Reads a kind of work as typed, with the choice made below it; words alone are understood where they are plain. */
export function readKind(words: string, choice: string): KindRead {
  if (words === '') return { wish: null };
  if (choice === ONLY_WORDS) return { wish: { code: null, words } };
  const chosen = offered(words, choice).find(({ code }) => code === choice) ?? sureKind(words);
  return chosen ? { wish: { code: chosen.code, words } } : { ask: `Say which kind of work “${words}” is, or keep just the words.` };
}

/** The best few for some words, and the choice that stands where it still answers them. */
function offered(words: string, choice: string): FoundKind[] {
  const found = findKinds(words, STANDS_WITHIN);
  return found.filter(({ code }, at) => at < OFFERED || code === choice);
}

/** Choices for some typed words, and the words themselves. */
export function kindOptions(words: string, choice = ''): OptionSpec[] {
  if (words === '') return [];
  return [...offered(words, choice).map(({ code, title }) => ({ value: code, label: title })), { value: ONLY_WORDS, label: `Just “${words}”`, note: 'no kind from the list' }];
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
  const choices = kindOptions(words, spec.choice);
  const value = choices.some((option) => option.value === spec.choice) ? spec.choice : (sureKind(words)?.code ?? '');
  const options = spec.isSettled && value !== '' ? choices.filter((option) => option.value === value) : choices;
  const status = words === '' || spec.isSettled ? '' : choices.length === 1 ? 'We know no kind of work by these words.' : 'Choose what fits best.';
  return comboboxField({ name, label, hint, optional: true, queryName: `${name}Words`, queryLabel: 'In their own words', query: words, searchHref: `/kinds-of-work?field=${name}`, status, options, value, error: errors[name] });
}

/** The choice a stored wish stands for in the form. */
export function choiceOf(wish: KindWish): string {
  return wish.code !== null && kindByCode(wish.code) ? wish.code : ONLY_WORDS;
}
