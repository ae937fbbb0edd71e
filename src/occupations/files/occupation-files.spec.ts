import { occupationFolder, occupationTexts, type OccupationTexts } from '../../../test/support/occupation-folder';
import { FolderRefused } from './folder-refused';
import { readOccupationFiles } from './occupation-files';

const whole = occupationTexts();
const without = (name: keyof OccupationTexts, what: string | RegExp, by = '') => whole[name].replace(what, by);
const refusal = async (folder: string): Promise<string> => {
  const error: unknown = await readOccupationFiles(folder).catch((thrown: unknown) => thrown);
  if (!(error instanceof FolderRefused)) throw new Error(`not refused: ${String(error)}`);
  return error.message;
};

describe('a folder of occupation files', () => {
  it('is read whole', async () => {
    const files = await readOccupationFiles(occupationFolder());
    expect([files.occupations.length, files.titles.length, files.related.length, files.interests.length]).toEqual([22, 22, 22, 22]);
    expect(files.titles[2]).toEqual({ code: '15-1299.09', title: 'Signal Keeper (SK)', short: '', sources: '02,08' });
  });

  it('of another year, with more columns in another order and scales we don’t keep, is read as well', async () => {
    const titles = without('Alternate Titles', /^(.*)\t(.*)\t(.*)\t(.*)\r$/gm, '$4\t$1\tnew\t$3\t$2\r').replace('\tnew\t', '\tWhen\t');
    const files = await readOccupationFiles(occupationFolder({ 'Alternate Titles': titles, Interests: `${whole.Interests}53-7065.00\t1.B.1.g\tFirst\tIH\t0.00\tx\ty\r\n` }));
    expect([files.titles[0], files.interests.length]).toEqual([{ code: '11-1011.00', title: 'Hall Head', short: '', sources: '02,08' }, 22]);
  });

  it.each<[string, keyof OccupationTexts, string | null, RegExp]>([
    ['without a file', 'Interests', null, /no file “Interests.txt” in this folder/],
    ['with an empty file', 'Interests', '', /“Interests.txt” has no column “O\*NET-SOC Code” and no column “Element Name”/],
    ['with a column missing', 'Alternate Titles', without('Alternate Titles', 'Source(s)', 'Origin'), /“Alternate Titles.txt” has no column “Source\(s\)”/],
    ['cut in the middle of a line', 'Occupation Data', whole['Occupation Data'].slice(0, -20), /“Occupation Data.txt” stops in the middle of line 23/],
    ['cut in a line before its last column', 'Related Occupations', without('Related Occupations', /\tPrimary-Short\t1\r\n$/, '\r\n'), /Line 23 of “Related Occupations.txt” has 2 of 4 columns/],
    ['cut at the end of a line', 'Alternate Titles', without('Alternate Titles', /53-.*\r\n$/), /“Alternate Titles” has nothing for the major group 53/],
    ['cut within the last group', 'Occupation Data', without('Occupation Data', /$/, '53-7081.00\tCollectors\tx\r\n'), /“Alternate Titles” stops at 53-7065.00, “Occupation Data” at 53-7081.00/],
    ['speaking of an occupation that isn’t there', 'Interests', without('Interests', '19-4011.00', '19-4099.00'), /“Interests” speaks of the occupation 19-4099.00, which “Occupation Data” doesn’t have/],
    ['with a code that is none', 'Interests', without('Interests', '19-4011.00', '<b>19'), /Line 6 of “Interests.txt” has no occupation code/],
    ['with an occupation twice', 'Occupation Data', without('Occupation Data', /$/, '53-7065.00\tAgain\tx\r\n'), /“Occupation Data” has 53-7065.00 twice/],
    ['with a tie twice', 'Related Occupations', without('Related Occupations', /$/, '53-7065.00\t11-1011.00\tSupplemental\t2\r\n'), /“Related Occupations” has 53-7065.00 and 11-1011.00 twice/],
    ['with an endless title', 'Alternate Titles', without('Alternate Titles', 'Llama Hand', 'Llama '.repeat(60)), /45-2093.00 has a title that is empty or longer than 300/],
    ['with a value out of range', 'Interests', without('Interests', '5.67', 'much'), /no value from 1 to 7 for 11-1011.00/],
    ['with a place that is no number', 'Related Occupations', without('Related Occupations', /\t1\r\n$/, '\tfirst\r\n'), /no whole number in “Index” for 53-7065.00/],
    ['that isn’t text', 'Interests', `\0${whole.Interests}`, /“Interests.txt” isn’t readable text/],
  ])('%s is refused with a sentence', async (_, name, text, words) => {
    expect(await refusal(occupationFolder({ [name]: text }))).toMatch(words);
  });

  it('that isn’t there is refused', async () => expect(await refusal('/nowhere/at/all')).toBe('There is no folder /nowhere/at/all.'));
});
