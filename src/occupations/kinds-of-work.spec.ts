import fc from 'fast-check';
import { KINDS_OF_WORK_TEXT } from './kinds-of-work.data';
import { allKinds, findKinds, kindByCode, nearness } from './kinds-of-work';

const lines = KINDS_OF_WORK_TEXT.trim().split('\n');
const titlesFor = (text: string, limit?: number) => findKinds(text, limit).map((kind) => kind.title);

describe('the list of kinds of work', () => {
  it('is readable, line by line: code, name, then what people call it', () => {
    for (const line of lines) expect(line).toMatch(/^\d{2}-\d{4} [A-Z][^|]+ \| [^|,]+(, [^|,]+)*$/);
  });

  it('is in the order of its codes, each once, over all 23 major groups', () => {
    const codes = lines.map((line) => line.slice(0, 7));
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(codes.map((code) => code.slice(0, 2))).size).toBe(23);
  });

  it('says nothing twice of one kind', () => {
    for (const line of lines) {
      const said = line.split(' | ')[1].split(', ');
      expect({ line: line.slice(0, 7), twice: said.filter((words, at) => said.indexOf(words) !== at) }).toEqual({ line: line.slice(0, 7), twice: [] });
    }
  });

  it('is found again by its own names, nearly always first', () => {
    const all = allKinds();
    const first = all.filter((kind) => findKinds(kind.title, 1)[0]?.code === kind.code);
    expect(first.length / all.length).toBeGreaterThan(0.95);
  });

  it('knows a kind by its code and no other', () => {
    expect(kindByCode('37-2012')?.title).toBe('Housekeeper');
    expect(kindByCode('00-0000')).toBeUndefined();
  });
});

describe('words as people type them', () => {
  it.each([
    ['hotel cleaning', 'Housekeeper'],
    ['dish pit', 'Dishwasher'],
    ['night stocker', 'Shelf stocker or order picker'],
    ['CNA', 'Nursing assistant'],
    ['cna’s', 'Nursing assistant'],
    ['Licensed Security Guards', 'Security guard'],
    ['house keeper', 'Housekeeper'],
    ['warehose', 'Mover, loader or warehouse hand'],
    ['recep', 'Receptionist'],
    ['fork lift', 'Forklift operator'],
    ['stacking shelves', 'Shelf stocker or order picker'],
    ['working with animals', 'Animal carer'],
    ['kitchen porter', 'Food preparation worker'],
    ['lorry driver', 'Truck driver'],
    ['tyre fitter', 'Tyre fitter'],
    ['Jr. Mechanic Recruitment Event', 'Car mechanic'],
    ['Cafeteria team member', 'Fast food, café or counter worker'],
    ['<b>Barista</b>', 'Fast food, café or counter worker'],
    ['BARISTA (F/T)', 'Fast food, café or counter worker'],
  ])('%s offers %s first', (typed, title) => {
    expect(titlesFor(typed)[0]).toBe(title);
  });

  it('of several jobs in one line offer each', () => {
    expect(titlesFor('Home Health Aide, Certified Nursing Assistant, Housekeeping', 3).sort()).toEqual(['Home health aide', 'Housekeeper', 'Nursing assistant']);
  });

  it('while being typed begin a name', () => {
    expect(titlesFor('hous')).toContain('Housekeeper');
    expect(titlesFor('ja')).toContain('Janitor or office cleaner');
  });

  it.each(['', ' ', '!!', '清洁工', 'уборщица', 'zzzzzz'])('of which we know nothing (%j) offer nothing', (typed) => {
    expect(findKinds(typed)).toEqual([]);
  });

  it('of any kind and length are answered in order, within the limit and the scale', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constant('cook cleaner driver '.repeat(500))), fc.integer({ min: 0, max: 10 }), (typed, limit) => {
      const scores = findKinds(typed, limit).map((kind) => kind.score);
      expect(scores.length).toBeLessThanOrEqual(limit);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
    }), { numRuns: 50 });
  });
});

describe('nearness of two kinds of work (M4)', () => {
  it.each([
    ['37-2012', '37-2012', 1, 'the same'],
    ['37-2012', '37-2011', 0.75, 'the same broad occupation'],
    ['53-7065', '53-7064', 0.75, 'the same broad occupation, and near by hand'],
    ['53-7065', '53-7061', 0.25, 'the same broad occupation, which the groups written by hand keep apart'],
    ['37-2012', '37-2021', 0.25, 'the same minor group alone'],
    ['35-2021', '35-9021', 0.5, 'a kitchen porter’s two trades'],
    ['37-3011', '45-2092', 0.5, 'grounds and plant nursery, in two major groups'],
    ['35-3023.01', '41-2011', 0.5, 'a part counts as its whole'],
    ['37-2012', '37-3011', 0.25, 'the same major group'],
    ['37-2012', '35-9021', 0, 'another major group'],
    ['31-1131', '31-9091', 0.25, 'health aides and dental assistants'],
    ['37-2012.00', '37-2012', 1, 'a longer code of the same kind'],
    ['37-2012', '', 0, 'no code'],
    ['', '', 0, 'no code on either side'],
  ])('%s and %s: %d, %s', (a, b, expected) => {
    expect(nearness(a, b)).toBe(expected);
    expect(nearness(b, a)).toBe(expected);
  });
});
