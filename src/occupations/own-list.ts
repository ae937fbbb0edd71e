import { KINDS_IN_SPANISH_TEXT } from './kinds-in-spanish.data';
import { KINDS_OF_WORK_TEXT } from './kinds-of-work.data';

/** One line of our own list: a kind of work and what people call it, in English and in Spanish. */
export interface OwnKind {
  readonly code: string;
  readonly title: string;
  readonly said: readonly string[];
}

/** Spanish words that only link others; those that are English words too stay. */
const SPANISH_LINKS = new Set('de del el la las los en con por un una'.split(' '));

/** The words without the Spanish links, or all of them where nothing else is there. */
export function withoutLinks(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !SPANISH_LINKS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Our own list, in the order of its codes. */
export function ownList(): OwnKind[] {
  const spanish = new Map(KINDS_IN_SPANISH_TEXT.trim().split('\n').map((line): [string, string[]] => [line.slice(0, 7), line.slice(10).split(', ').flatMap(bothForms)]));
  return KINDS_OF_WORK_TEXT.trim().split('\n').map((line) => {
    const [head, said] = line.split(' | ');
    const code = head.slice(0, 7);
    return { code, title: head.slice(8), said: [...new Set([...said.split(', '), ...(spanish.get(code) ?? [])])] };
  });
}

/** "cocinero/a" → "cocinero" and "cocinera"; "limpiador/a" → also "limpiadores", whose plural isn't made by an s alone. */
function bothForms(said: string): string[] {
  const [, stem, last] = /^(\S+)(o|r)\/a(?=\s|$)/.exec(said) ?? [];
  if (stem === undefined) return [said];
  const rest = said.slice(stem.length + last.length + '/a'.length);
  const forms = last === 'o' ? ['o', 'a'] : ['r', 'ra', 'res'];
  return forms.map((form) => `${stem}${form}${rest}`);
}
