import { fold, tokens } from '../../common/text/normalise';

/** A word of a text as it is compared, and whether it was written with a capital somewhere. */
interface Words {
  /** All of them in order, with a space on either side. */
  readonly line: string;
  readonly seen: ReadonlyMap<string, { hasCapital: boolean }>;
}

/** Belong to names but name nobody alone. */
const PARTICLES = new Set('al bin da das de del della den der di do dos du el ibn la las le los mac mc of san st ter the van von y zu'.split(' '));

/**
 * Names that are words of a visit note: they count only with a capital, since a warning on every "will" is soon not read.
 * A note typed without capitals can so name a Will unseen; the form's warning is a help and no lock (DESIGN §5).
 */
const EVERYDAY_WORDS = new Set(
  `an april archer art august baker banks barber bell best bill bishop black brown bush butler buck can carpenter carter case cash chance chase chip christian cliff
  cook cooper dale dawn day dean drew early faith farmer fisher forest frank friday gardener gene gold good grace grant gray green grey guy hall hazel hill hope
  house hunter in ivy jack joy june junior justice king knight lane law lily long love major marks mark mason may melody mercy mike miller miles mills
  monday my no noble ok olive on or page park parker parks pat patience pearl penny porter potter power precious price prince pride rain ray rich
  river rivers rob robin rose rusty sandy shepherd silver singer skip small smart smith so star sterling stone strong sue summer sunday sunny swift tanner taylor
  trinity to true van violet wade walker ward weaver west white will wise wood woods worth young`.split(/\s+/u),
);

/** Scripts that write no spaces between words: there a name is looked for anywhere. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A stray zero-width sign must not cut a name in two. */
const INVISIBLE = /\p{Cf}/gu;
const POSSESSIVE = /['’‘ʼ`´＇]s(?![\p{L}\p{M}])/giu;
const WORD = /[\p{L}\p{M}\p{N}'’‘ʼ`´＇]+/gu;

/**
 * The names, of those given, that a general note seems to mention (D6): the whole name or any part of two letters or more,
 * as whole words, whatever the accents and case. Initials alone are no mention. It warns; it proves nothing.
 */
export function mentionsOf(text: string, names: readonly string[]): string[] {
  const words = wordsOf(text);
  return names.filter((name) => isMentioned(name, words));
}

/** The same where one shared word would say little: two words of the name must stand there, or all of a name of one word. */
export function fullyNamed(text: string, names: readonly string[]): string[] {
  const words = wordsOf(text);
  return names.filter((name) => {
    const parts = [...new Set(tokens(name))].filter((part) => !PARTICLES.has(part) && ([...part].length > 1 || WITHOUT_SPACES.test(part)));
    return parts.length < 2 ? isMentioned(name, words) : parts.filter((part) => isWordMentioned(part, words)).length > 1;
  });
}

function isMentioned(name: string, words: Words): boolean {
  const parts = tokens(name).filter((part) => [...part].length > 1 || WITHOUT_SPACES.test(part));
  if (parts.length === 0) return false;
  const whole = tokens(name);
  if (whole.length > 1 && words.line.includes(` ${whole.join(' ')} `)) return true;
  return parts.some((part) => isWordMentioned(part, words));
}

function isWordMentioned(part: string, words: Words): boolean {
  if (PARTICLES.has(part)) return false;
  if (WITHOUT_SPACES.test(part)) return [...part].length > 1 && words.line.replaceAll(' ', '').includes(part);
  // "Jos shift" is how "Jo's shift" is typed in a hurry.
  return [part, `${part}s`].some((form) => {
    const found = words.seen.get(form);
    return found !== undefined && (found.hasCapital || !EVERYDAY_WORDS.has(part));
  });
}

function wordsOf(text: string): Words {
  const seen = new Map<string, { hasCapital: boolean }>();
  const line: string[] = [];
  for (const [raw] of text.normalize('NFC').replace(INVISIBLE, '').replace(POSSESSIVE, ' ').matchAll(WORD)) {
    const hasCapital = /\p{Lu}/u.test(raw);
    for (const word of fold(raw).split(' ').filter((one) => one !== '')) {
      line.push(word);
      seen.set(word, { hasCapital: hasCapital || seen.get(word)?.hasCapital === true });
    }
  }
  return { line: ` ${line.join(' ')} `, seen };
}
