import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { text } from 'node:stream/consumers';
import { csvStream, stripFormulaGuard, toCsv } from './csv';

const readBack = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }).map((row: string[]) => row.map(stripFormulaGuard));

const ANY_CELL = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'", "'=", "''-", '"', ' '), fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')),
);

describe('toCsv (S-36)', () => {
  it('begins with a byte order mark and ends its lines with CRLF', () => {
    expect(toCsv(['Employer', 'Phone'], [['Café', '(501) 555-0100']])).toBe('\ufeffEmployer,Phone\r\nCafé,(501) 555-0100\r\n');
  });

  it.each(['=1+1', '+15551234567', '-2', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])('guards %j against being run as a formula', (cell) => {
    const written = toCsv(['x'], [[cell]]).split('\r\n')[1].replace(/^"/, '');
    expect(written.startsWith("'")).toBe(true);
  });

  it('leaves numbers and blanks as they are', () => {
    expect(toCsv(['x', 'y'], [[-5, null]])).toBe('\ufeffx,y\r\n-5,\r\n');
  });

  it('every table comes back as it was written', () => {
    fc.assert(fc.property(fc.array(fc.tuple(ANY_CELL, ANY_CELL), { maxLength: 5 }), (rows) => {
      expect(readBack(toCsv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
    }), { numRuns: 500 });
  });

  it('the stream writes the same', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(ANY_CELL, ANY_CELL), { maxLength: 5 }), async (rows) => {
      expect(await text(csvStream(['a', 'b'], rows))).toBe(toCsv(['a', 'b'], rows).slice(1));
    }), { numRuns: 50 });
  });

  it('an error among the rows breaks the stream instead of ending it', async () => {
    const rows = (function* () { yield ['a']; throw new Error('the database went away'); })();
    await expect(text(csvStream(['a'], rows))).rejects.toThrow('the database went away');
  });
});

describe('stripFormulaGuard', () => {
  it.each([["'=1", '=1'], ["'+1555", '+1555'], ["''=1", "'=1"], ["'Round the Clock", "'Round the Clock"], ["'", "'"], ['', '']])('%j → %j', (cell, stripped) => {
    expect(stripFormulaGuard(cell)).toBe(stripped);
  });
});
