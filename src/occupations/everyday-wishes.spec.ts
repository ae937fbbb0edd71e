import { occupationFolder } from '../../test/support/occupation-folder';
import { everydayCodes, everydayLines } from './everyday-wishes';
import { readOccupationFiles } from './files/occupation-files';
import { kindOptions, readKind, sureKind } from './kind-choice';
import { allKinds } from './kinds-of-work';
import { useTitles } from './known-kinds';
import { kindsWith } from './titles/imported-kinds';
import { buildTitles, finish } from './titles/titles-index';

const offered = (words: string) => kindOptions(words).map(({ label }) => label).slice(0, -1);
afterEach(() => useTitles(null));

it('the words of every day name kinds of our own list, each said once', () => {
  const names = new Set(allKinds().map(({ title }) => title));
  expect(everydayLines().flatMap((line) => line.names).filter((name) => !names.has(name))).toEqual([]);
  const said = everydayLines().flatMap((line) => line.said);
  expect(said.filter((words, at) => said.indexOf(words) !== at)).toEqual([]);
});

describe('vague words', () => {
  const VAGUE = ['home depot', 'Home Depot', 'not sure', 'Not sure.', 'like my last job', 'something quiet', 'quiet place', 'work from home', 'anything', 'I don’t know', 'nothing with people', 'anything but food', 'not cleaning', 'good pay', 'Burger King', 'lost depot', 'sure thing'];
  it.each(VAGUE)('“%s” offer nothing but the words themselves', (words) => {
    expect([offered(words), sureKind(words)]).toEqual([[], null]);
    expect(readKind(words, 'words')).toEqual({ wish: { code: null, words } });
  });

  it('offer no more after an import', async () => {
    const files = await readOccupationFiles(occupationFolder());
    useTitles(finish(buildTitles(kindsWith({ ...files, surveyed: new Set() }))));
    expect(VAGUE.filter((words) => offered(words).length > 0)).toEqual([]);
  });

  it.each([
    ['outdoor work', ['Grounds or garden worker', 'Crop, nursery or greenhouse worker', 'Building site labourer', 'Forest worker']],
    ['help old people', ['Personal care aide', 'Home health aide', 'Nursing assistant']],
    ['post office', ['Mail sorter', 'Mail carrier', 'Post office clerk', 'Mailroom worker']],
    ['I like dogs', ['Animal carer', 'Veterinary assistant', 'Livestock or fish farm worker']],
    ['working with kids', ['Childcare worker', 'Teaching assistant', 'Recreation leader']],
  ])('“%s” that mean work offer it', (words, kinds) => expect(offered(words)).toEqual(kinds));

  it.each(['outdoor work', 'help old people', 'I like dogs'])('of “%s” a choice is taken', (words) => {
    const code = everydayCodes(words)?.[1];
    expect(readKind(words, code ?? '')).toEqual({ wish: { code, words } });
  });
});

it.each([
  ['cook at Joe’s diner', 'Restaurant cook'], ['hous', 'Housekeeper'], ['warehose', 'Mover, loader or warehouse hand'], ['something with wood', 'Cabinet maker'], ['gardening', 'Grounds or garden worker'],
  ['Not-for-profit office clerk', 'Office clerk'], ['home health', 'Home health aide'], ['dish washer at a hotel', 'Dishwasher'],
])('“%s”, though not plain, still offers %s', (words, title) => expect(offered(words)).toContain(title));
