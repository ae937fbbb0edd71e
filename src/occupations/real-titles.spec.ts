import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, ownListFigures, type Figures } from '../../test/bench/titles/figures';
import { HELD_OUT } from '../../test/bench/titles/reported';
import { readOccupationFiles } from './files/occupation-files';
import { allKinds } from './kinds-of-work';

const ONET = join(__dirname, '../../../shared/data/occupations/onet_27_0');
const describeTitles = existsSync(ONET) ? describe : describe.skip;

describeTitles('titles that people gave their own jobs (needs ../shared/data/occupations)', () => {
  it('every code of our own list is one of the classification', async () => {
    const known = new Set((await readOccupationFiles(ONET)).occupations.map(({ code }) => code));
    expect(allKinds().filter(({ code }) => !known.has(`${code}.00`))).toEqual([]);
  });

  it('our own list alone puts the right major group first, four times in five, where the job is entry-level', () => {
    const { tested, rightGroup } = ownListFigures(ONET);
    expect(tested).toBeGreaterThan(1_500);
    expect(rightGroup).toBeGreaterThanOrEqual(0.8);
  });

  it('the import, without any tested title, finds 85 of 100 among the first five and 60 first', async () => {
    const held: Figures[] = [];
    for (const part of HELD_OUT) held.push(await figuresOf(ONET, part));
    const tested = held.reduce((sum, one) => sum + one.tested, 0);
    const over = (key: 'first' | 'amongFive') => held.reduce((sum, one) => sum + one[key] * one.tested, 0) / tested;
    expect(tested).toBeGreaterThan(2_000);
    expect(over('amongFive')).toBeGreaterThanOrEqual(0.85);
    expect(over('first')).toBeGreaterThanOrEqual(0.6);
  }, 120_000);
});
