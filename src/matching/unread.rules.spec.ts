import { KINDS_OF_WORK_TEXT } from '../occupations/kinds-of-work.data';
import { phrase, Words } from './words';
import { mayMention } from './unread.rules';

const asking = (words: string) => mayMention({ tasks: [{ words, strength: 'prefer' }], training: [] });

describe('a description left unread', () => {
  it('never holds what was asked for: all names of all kinds of work, said in one way and asked in another', () => {
    const names = KINDS_OF_WORK_TEXT.trim().split('\n').flatMap((line) => line.replace(/^[\d-]+ /, '').split(/[|,]/)).map((name) => name.trim()).filter((name) => name !== '');
    const variants = (name: string) => [name, `${name}s`, `${name}ing`, name.replace(/e?rs?$/, 'ing'), name.replace(/y$/, 'ies'), name.toUpperCase()];
    const missed = names.flatMap((name) => variants(name).filter((said) => new Words(`We need: ${said}, soon.`).hold(phrase(name)) && !asking(name)(`We need: ${said}, soon.`)));
    expect(missed).toEqual([]);
    expect(names.length).toBeGreaterThan(1000);
  });

  it.each<[string, string, boolean]>([
    ['labour', 'General labor', true],
    ['labor', 'General labour', true],
    ['hourly work', 'paid by the hour', true],
    ['tire fitting', 'fits tyres', true],
    ['fries', 'one fry', true],
    ["chef's help", 'helps the chefs', true],
    ['oclock', "at 7 o'clock", true],
    ['café', 'a café', true],
    ['folding linen', 'carries boxes', false],
    ['folding linen', 'carries linen', false],
    ['folding linen', 'linen to fold', true],
    ['', 'anything', false],
  ])('asked for "%s", "%s" is worth reading: %s', (asked, text, may) => {
    expect(asking(asked)(text)).toBe(may);
  });
});
