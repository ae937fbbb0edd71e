import type { Told } from './plan-words.rules';

const SIGNS = { yes: { kind: 'fit', icon: 'ok', word: 'Yes' }, ask: { kind: 'ask', icon: 'ask', word: 'Ask first' }, no: { kind: 'clash', icon: 'no', word: 'No' } } as const;

/** Sentences of what may be told, each with its sign and the word for those who don't see it: items of `{{> why}}`. */
export function toldLines(telling: readonly Told[]): { kind: string; icon: string; word: string; text: string }[] {
  return telling.map((one) => ({ ...SIGNS[one.kind], text: one.text }));
}
