import { everydayCodes, wishIn } from './everyday-wishes';
import { wholePhrase, type KindOfWork } from './kinds-index';
import { findKinds, kindByCode, withoutNoise, type FoundKind } from './kinds-of-work';
import { tokens } from '../common/text/normalise';
import { stem, tellingStems } from '../common/text/stem';
import { comboboxField, type ComboboxField, type OptionSpec } from '../common/web/choice-fields';
import type { FieldErrors } from '../common/web/fields';
import { knownKinds } from './known-kinds';
import type { KindWish } from './kind-wish';
import { OPEN_TITLES } from './open-titles.data';
import { withoutExtras } from './title-extras';

/** The choice that keeps the words and names no kind. */
const ONLY_WORDS = 'words';

const OFFERED = 4;
/** A choice that stands stays one while it answers the words at all well: an import moves others before it. */
const STANDS_WITHIN = 25;
/** Among so many kinds of the whole title must be the one its plain words name. */
const ALIKE = 8;
/** Beside a kind that is plainly meant, only those are offered that answer the words at least so well. */
const BESIDE_A_SURE_ONE = 0.6;

/** Said of a post anywhere: by itself it names no kind. */
const ANY_POST = new Set('aide assistant associate attendant crew general hand help helper member person staff team worker'.split(' ').map(stem));

/** What typed words mean: nothing, a kind of work, or something to ask back. */
export type KindRead = { wish: KindWish | null } | { ask: string };

/**
 * The kind the words most likely mean, or null when that would be a guess. What is said beside the work ("night",
 * "part-time", "experienced") is left out where the whole isn't plain and already speaks of that kind.
 */
export function sureKind(words: string): FoundKind | null {
  const plain = withoutExtras(words);
  if ([words, plain].some((title) => OPEN_TITLES.has(wholePhrase(title)))) return null;
  if (everydayCodes(words)?.length === 0) return null;
  const found = findKinds(words, ALIKE);
  const whole = standingOut(words, found);
  if (whole) return whole;
  const kind = plain === '' || plain === words.toLowerCase() ? null : standingOut(plain, findKinds(plain, ALIKE));
  return kind !== null && found.some(({ code }) => code === kind.code) ? kind : null;
}

/** The first, where it is well ahead of the next; else the one these words name. */
function standingOut(words: string, found: readonly FoundKind[]): FoundKind | null {
  if (tellingStems(words).every((word) => ANY_POST.has(word))) return null;
  const { sure, named } = knownKinds();
  const [best, next] = found;
  if (best !== undefined && best.score >= sure.from && best.score - (next?.score ?? 0) >= sure.ahead) return best;
  const code = named(words);
  return found.find((kind) => kind.code === code) ?? null;
}

/** Reads a kind of work as typed, with the choice made below it; words alone are understood where they are plain. */
export function readKind(words: string, choice: string): KindRead {
  if (words === '') return { wish: null };
  if (choice === ONLY_WORDS) return { wish: { code: null, words } };
  const chosen = offered(words, choice).find(({ code }) => code === choice) ?? sureKind(words);
  return chosen ? { wish: { code: chosen.code, words } } : { ask: `Say which kind of work “${words}” is, or keep just the words.` };
}

/** The best few for some words, the one plainly meant first, and the choice that stands where it still answers them. */
function offered(words: string, choice: string): KindOfWork[] {
  const [sure, found] = [sureKind(words), findKinds(words, STANDS_WITHIN)];
  const kept = found.filter(({ code }) => code === choice && code !== sure?.code);
  if (sure === null) return beside(kept, likely(words, found).slice(0, OFFERED));
  const close = found.filter(({ code }) => code !== sure.code).filter(({ score }, at) => at < OFFERED - 1 && score >= sure.score * BESIDE_A_SURE_ONE);
  const others = everydayKinds(words)?.filter(({ code }) => code !== sure.code).slice(0, OFFERED - 1) ?? withoutNoise(words, close);
  return [sure, ...beside(kept, others)];
}

/** What the words ask for without naming it plainly: by what people say of every day, else what answers enough of them. */
function likely(words: string, found: readonly FoundKind[]): KindOfWork[] {
  const everyday = everydayKinds(words);
  if (everyday) return everyday;
  const wish = wishIn(tokens(words).join(' '));
  const plain = withoutExtras(wish) || wish;
  return withoutNoise(plain, found);
}

function everydayKinds(words: string): KindOfWork[] | undefined {
  return everydayCodes(words)?.flatMap((code) => kindByCode(code) ?? []);
}

function beside(kept: readonly KindOfWork[], kinds: readonly KindOfWork[]): KindOfWork[] {
  return [...kinds, ...kept.filter(({ code }) => !kinds.some((kind) => kind.code === code))];
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
