import { GOODS_WORDS } from './industry-words-goods';
import { SERVICE_WORDS } from './industry-words-services';

const naics = jest.requireActual<{ Industry: { from(code: string): { title: string } | undefined } }>('naics');
const LINES = `${SERVICE_WORDS}\n${GOODS_WORDS}`.split('\n').filter((line) => line.includes('|'));

describe('the words of industries', () => {
  it('every code is one of NAICS 2017', () => {
    const wrong = LINES.map((line) => line.split('|')[0].trim()).filter((code) => !naics.Industry.from(code));
    expect(wrong).toEqual([]);
  });

  it('no word of a name stands for two industries', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const line of LINES) {
      const [code, , names] = line.split('|').map((part) => part.trim());
      for (const word of names.split(',').map((one) => one.trim()).filter(Boolean)) {
        if (seen.has(word) && seen.get(word) !== code) twice.push(`${word}: ${seen.get(word)} and ${code}`);
        seen.set(word, code);
      }
    }
    expect(twice).toEqual([]);
  });
});
