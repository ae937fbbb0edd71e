import { stripFormulaGuard } from '../../common/text/csv';
import { repairLetters } from './damaged-letters.rules';
import { type ByteSource, type DecodedText, decodeText } from './decode';
import { type Delimiter, guessDelimiter } from './delimiter.rules';
import type { Encoding } from './encoding-guess.rules';
import { FileRefused, LIMITS } from './file-refused';
import { columnNames, findHeader, type SourceRecord } from './header.rules';
import { refuseText } from './not-a-table.rules';
import { parseRecords } from './records';

/** One row below the header. `problem` is a sentence when the row can't be used as it stands. */
export interface SourceRow extends SourceRecord {
  problem: string | null;
}

export interface Table {
  encoding: Encoding;
  delimiter: Delimiter;
  header: string[];
  hasHeader: boolean;
  /** The first rows again, for guessing columns and for the preview. */
  sample: SourceRow[];
  /** Every row, the sample's included, in the order of the file. To be read once. Throws FileRefused. */
  rows: AsyncGenerator<SourceRow, void, undefined>;
  /** What was done to the text on the way, in sentences; complete once `rows` has ended. */
  notes(): string[];
  /** Lets go of the file when the rows are not read to the end. */
  close(): Promise<void>;
}

/** What the person corrected by hand; a guess stands in for what is left out. */
export interface ReadingChoices {
  delimiter?: Delimiter;
  hasHeader?: boolean;
}

const GUESS_CHARACTERS = 64 * 1024;
const SAMPLE_ROWS = 25;

/**
 * Opens a file of rows in any of the encodings and delimiters people send, and hands them on one by one (S-37).
 * @throws FileRefused when the file can't be read at all
 */
export async function readTable(source: ByteSource, choices: ReadingChoices = {}): Promise<Table> {
  const text = await decodeText(source);
  try {
    return await openTable(text, choices);
  } catch (error) {
    await text.chunks.return();
    throw error;
  }
}

async function openTable(text: DecodedText, choices: ReadingChoices): Promise<Table> {
  const head = await readHead(text);
  const beginning = head.join('');
  const refused = refuseText(beginning);
  if (refused) throw new FileRefused(refused);
  const delimiter = choices.delimiter ?? guessDelimiter(beginning);
  const records = withoutSeparatorLine(parseRecords(again(head, text.chunks), delimiter));
  const first: SourceRecord[] = [];
  await fill(first, records);
  if (first.length === 0) throw new FileRefused('This file has no rows.');
  const found = findHeader(first);
  const hasHeader = choices.hasHeader ?? found.hasHeader;
  const header = columnNames(first[found.index].cells.map(cleanCell), hasHeader);
  if (header.length > LIMITS.columns) throw new FileRefused(`This file has ${header.length} columns; Rapport reads up to ${LIMITS.columns}.`, first[found.index].line);
  const repairs = { cells: 0 };
  const toRow = (record: SourceRecord) => checkRow(record, header.length, repairs);
  const below = first.slice(found.index + (hasHeader ? 1 : 0));
  return {
    encoding: text.encoding, delimiter, header, hasHeader,
    sample: below.map((record) => checkRow(record, header.length, { cells: 0 })),
    rows: limitedRows(again(below, records), toRow),
    notes: () => notesOn(text, repairs.cells),
    close: async () => { await records.return(); await text.chunks.return(); },
  };
}

/** Cells as everything later sees them: damage undone and our own guard against formulas taken off (S-36). */
function cleanCell(cell: string): string {
  return stripFormulaGuard(repairLetters(cell));
}

function checkRow(record: SourceRecord, width: number, repairs: { cells: number }): SourceRow {
  const cells = record.cells.map(cleanCell);
  repairs.cells += record.cells.filter((cell) => repairLetters(cell) !== cell).length;
  return { line: record.line, cells, problem: problemOf(cells, width) };
}

function problemOf(cells: string[], width: number): string | null {
  const longest = cells.findIndex((cell) => cell.length > LIMITS.cellCharacters);
  if (longest >= 0) return `Column ${longest + 1} of this row is longer than ${LIMITS.cellCharacters.toLocaleString('en')} characters.`;
  const extra = cells.slice(width).filter((cell) => cell.trim() !== '').length;
  if (extra === 0) return null;
  return `This row has ${cells.length} cells where the header has ${width}: a value holding the sign between cells may lack its quotation marks.`;
}

async function* limitedRows(records: AsyncIterable<SourceRecord>, toRow: (record: SourceRecord) => SourceRow): AsyncGenerator<SourceRow, void, undefined> {
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (count > LIMITS.rows) throw new FileRefused(`This file has more than ${LIMITS.rows.toLocaleString('en')} rows. Split it and bring the parts in one after the other.`, record.line);
    yield toRow(record);
  }
}

function notesOn(text: DecodedText, repaired: number): string[] {
  const notes: string[] = [];
  if (text.encoding === 'windows-1252') notes.push('The letters were read as Windows-1252, the usual spelling of older spreadsheets.');
  if (text.strays() > 0) notes.push(`${text.strays()} letters were not spelled like the rest of the file and were read as Windows-1252.`);
  if (repaired > 0) notes.push(`${repaired} cells held letters damaged by an earlier export; they were put right.`);
  return notes;
}

async function readHead(text: DecodedText): Promise<string[]> {
  const parts: string[] = [];
  for (let length = 0; length < GUESS_CHARACTERS; ) {
    const next = await text.chunks.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  return parts;
}

async function fill(first: SourceRecord[], records: AsyncGenerator<SourceRecord>): Promise<void> {
  while (first.length < SAMPLE_ROWS) {
    const next = await records.next();
    if (next.done) return;
    first.push(next.value);
  }
}

async function* again<T>(first: Iterable<T>, rest: AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
  yield* first;
  yield* rest;
}

async function* withoutSeparatorLine(records: AsyncIterable<SourceRecord>): AsyncGenerator<SourceRecord, void, undefined> {
  for await (const record of records) {
    if (record.line !== 1 || !/^sep=/i.test(record.cells[0])) yield record;
  }
}
