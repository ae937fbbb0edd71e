import { tokens } from '../common/text/normalise';
import { stem } from '../common/text/stem';
import { EVERYDAY_WISHES_TEXT } from './everyday-wishes.data';
import { ownList } from './own-list';

/** How a wish begins before it says anything: "I would like to work with", "something in", "a job where I am". */
const BEFORE_THE_WISH = /^(?:(?:i|i d|id|i m|im|would|really|just|maybe|perhaps|like|love|want|prefer|enjoy|wish|to|do|be|being|a|an|the|any|some|kind|sort|of|work|works|working|job|jobs|something|anything|someplace|somewhere|with|in|on|for|at|around)\s+)+/;
const AFTER_THE_WISH = /(?:\s+(?:work|job|jobs))+$/;
/** Words of what somebody doesn't want name no work. */
const NOT_WANTED = /^(?:not(?! for profit)|nothing (?:with|in|like|that|to do)|never again|anything but|anything except|anything other than|no more|don ?t want|i don ?t want|i do not want|i don ?t like|i hate|hate)\s/;

let wishes: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The codes that words of every day ask for, where they name no trade ("outdoor work", "help old people"): none where
 * nobody can tell ("not sure", "work from home"), undefined where they aren't such words.
 */
export function everydayCodes(words: string): readonly string[] | undefined {
  const said = tokens(words).join(' ');
  wishes ??= readWishes();
  const known = wishes.get(keyOf(said)) ?? wishes.get(keyOf(wishIn(said)));
  return known ?? (NOT_WANTED.test(said) ? [] : undefined);
}

/** The words without how a wish begins: "i like dogs" → "dogs". All of them where nothing else is there. */
export function wishIn(said: string): string {
  const plain = said.replace(BEFORE_THE_WISH, '').replace(AFTER_THE_WISH, '');
  return plain === '' ? said : plain;
}

function keyOf(said: string): string {
  return said.split(' ').map(stem).join(' ');
}

/** The groups as they are written: what is said, and the names of the kinds. */
export function everydayLines(): { said: string[]; names: string[] }[] {
  return EVERYDAY_WISHES_TEXT.split('\n').filter((line) => line !== '').map((line) => {
    const [said, names] = line.split(' |').map((part) => part.trim());
    return { said: said.split(', '), names: names === '' ? [] : names.split(' + ') };
  });
}

function readWishes(): Map<string, string[]> {
  const codes = new Map(ownList().map(({ code, title }) => [title, code]));
  return new Map(everydayLines().flatMap(({ said, names }) => said.map((words): [string, string[]] => [keyOf(words), names.flatMap((name) => codes.get(name) ?? [])])));
}
