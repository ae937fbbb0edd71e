import { occupationFolder } from '../../../test/support/occupation-folder';
import { readOccupationFiles, type OccupationFiles } from '../files/occupation-files';
import { kindOptions, readKind, sureKind } from '../kind-choice';
import { allKinds, findKinds, kindByCode, kindNumber, nearness } from '../kinds-of-work';
import { useTitles } from '../known-kinds';
import { kindsWith } from './imported-kinds';
import { sourceOf } from './title-sources';
import { buildTitles, finish } from './titles-index';

let files: OccupationFiles;
const know = (more: Partial<OccupationFiles> = {}) => {
  const all = { ...files, ...more };
  useTitles(finish(buildTitles(kindsWith({ ...all, surveyed: new Set(all.interests.map(({ code }) => code)) }))));
};

beforeAll(async () => {
  files = await readOccupationFiles(occupationFolder());
});
beforeEach(() => know());
afterAll(() => useTitles(null));

describe('once occupations were imported', () => {
  it.each([
    ['signal keeper', '15-1299.09'], ['SK', '15-1299.09'], ['signal keepr', '15-1299.09'], ['Sleep Watcher (Nights)', '29-2099.08'], ['glacier walk leader', '39-7012'], ['llama', '45-2093'],
    ['hotel cleaning', '37-2012'], ['turndown', '37-2012'], ['dish pit', '35-9021'], ['night stocker', '53-7065'], ['CNA', '31-1131'], ['<b>Barista</b>', '35-3023'], ['hous', '37-2012'],
  ])('%s is offered %s first', (typed, code) => {
    expect(findKinds(typed, 1)[0]?.code).toBe(code);
  });

  it.each(['', '!!', '清洁工', 'уборщица', '\u0000'])('of %j nothing is offered', (typed) => expect(findKinds(typed)).toEqual([]));

  it('our own kinds keep their names; all others come beside them, each once, in the order of their codes', () => {
    const codes = allKinds().map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect([kindByCode('37-2012')?.title, kindByCode('15-1299.09')?.title, kindByCode('11-1011')?.title]).toEqual(['Housekeeper', 'Signal Keepers', 'Heads of the Hall']);
  });

  it.each([['Night signal keeper', '15-1299.09'], ['Experienced line cook', '35-2014'], ['Weekend forklift operator', '53-7051'], ['limpieza de hoteles', '37-2012'], ['lavaplatos', '35-9021']])('“%s” is understood whatever is said beside it', (title, code) => {
    expect(sureKind(title)?.code).toBe(code);
  });

  it('a plain title is understood, and a choice among those offered is taken', () => {
    expect(sureKind('Signal Keeper')?.code).toBe('15-1299.09');
    expect(readKind('signal', '15-1299.09')).toEqual({ wish: { code: '15-1299.09', words: 'signal' } });
    expect(readKind('qqqq', '15-1299.09')).toHaveProperty('ask');
  });

  it('a choice that stands stays offered when others now come before it', () => {
    const [, , , , , sixth] = findKinds('helper', 6);
    expect(readKind('helper', sixth.code)).toEqual({ wish: { code: sixth.code, words: 'helper' } });
    expect(kindOptions('helper', sixth.code).map(({ value }) => value)).toContain(sixth.code);
    expect(kindOptions('helper')).toHaveLength(5);
  });

  it('are forgotten with the import, and a code that stands by itself no longer has a name', () => {
    useTitles(null);
    expect([findKinds('hall head', 9).some(({ code }) => code === '11-1011'), kindByCode('15-1299.09')]).toEqual([false, undefined]);
  });
});

describe('nearness once occupations were imported (M4)', () => {
  it.each([
    ['15-1299.09', '15-1299.09', 1, 'the same'], ['15-1299.09', '15-1299', 0.9, 'a part and the whole: the same work'], ['15-1299.09', '15-1299.10', 0.75, 'two parts of one whole'], ['15-1299.09', '17-3011', 0.5, 'closely related, in another major group'],
    ['53-7065', '11-1011', 0.5, 'related, first and last'], ['15-1299.09', '19-4011', 0, 'related only through a third'], ['37-2012', '37-2011', 0.75, 'what the classification says stays'],
  ])('%s and %s: %d, %s', (a, b, expected) => {
    expect([nearness(a, b), nearness(b, a)]).toEqual([expected, expected]);
  });

  it('a loose tie is as near as the same field, and never takes nearness away', () => {
    know({ related: files.related.map((one) => ({ ...one, tier: 'Supplemental' })) });
    expect([nearness('15-1299.09', '17-3011'), nearness('37-2012', '37-2011')]).toEqual([0.25, 0.75]);
  });

  it('a number says its code', () => {
    expect([kindNumber('29-2099.08'), kindNumber('37-2012.00'), kindNumber('37-2012'), kindNumber('99'), kindNumber('')]).toEqual([292099.08, 372012, 372012, NaN, NaN]);
  });
});

it.each([['02,08', 'workers'], ['08,10', 'employers'], ['04, 09', 'adverts'], ['04,06', 'lists'], ['', 'lists']])('a title of the sources “%s” is one of %s', (sources, source) => {
  expect(sourceOf(sources)).toBe(source);
});
