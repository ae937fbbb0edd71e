import { stringify } from 'csv-stringify';
import { stringify as stringifyAll } from 'csv-stringify/sync';
import { pipeline, Readable, type Transform } from 'node:stream';

export type CsvCell = string | number | null;

/** So that spreadsheets read the letters as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet would take for a formula, full-width signs included. */
const FORMULA = '[=+\\-@\\t\\r＝＋－＠]';
const GUARDED_ALREADY = new RegExp(`^'+${FORMULA}`);

/** Quoted whatever they hold besides: some readers trim blanks and take a lone CR for the end of a row. */
const NEEDS_QUOTES = /^\s|\s$|[\r\n]/;

const OPTIONS = { escape_formulas: true, record_delimiter: '\r\n', quoted_match: NEEDS_QUOTES } as const;

/**
 * A table as CSV that spreadsheets open as it is meant: a byte order mark, CRLF, and a `'` before
 * anything they would run as a formula (S-36). For lists that fit in memory.
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const guarded: CsvCell[][] = [guardRow(header)];
  for (const row of rows) guarded.push(guardRow(row));
  return BYTE_ORDER_MARK + stringifyAll(guarded, OPTIONS);
}

/** The same as a stream, for lists of any length. Errors of the rows destroy the stream. */
export function csvStream(header: readonly string[], rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>): Transform {
  const out = stringify({ ...OPTIONS, bom: true });
  pipeline(Readable.from(guardedRows(header, rows)), out, () => undefined);
  return out;
}

/** Takes off the one `'` that `toCsv` set before a formula; any other apostrophe stays (S-36). */
export function stripFormulaGuard(cell: string): string {
  return GUARDED_ALREADY.test(cell) ? cell.slice(1) : cell;
}

async function* guardedRows(header: readonly string[], rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>): AsyncGenerator<CsvCell[]> {
  yield guardRow(header);
  for await (const row of rows) yield guardRow(row);
}

/** A text that looks guarded already gets one more `'`, so that taking one off gives every text back. */
function guardRow(row: readonly CsvCell[]): CsvCell[] {
  return row.map((cell) => (typeof cell === 'string' && GUARDED_ALREADY.test(cell) ? `'${cell}` : cell));
}
