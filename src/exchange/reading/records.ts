import { pipeline, Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import type { Delimiter } from './delimiter.rules';
import { FileRefused, LIMITS } from './file-refused';
import type { SourceRecord } from './header.rules';

const OPTIONS = { raw: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: false, record_delimiter: ['\r\n', '\n', '\r'] };

interface Parsed {
  record: string[];
  raw: string;
}

/**
 * The records of a delimited text with the line each begins on, blank lines left out.
 * Quotation marks in the middle of a cell are letters; line ends of every system may be mixed.
 * @throws FileRefused for a quotation mark that is never closed, naming the line it opens on
 */
export async function* parseRecords(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<SourceRecord, void, undefined> {
  let line = 1;
  const place = ({ record, raw }: Parsed): SourceRecord | null => {
    const placed = { line, cells: record };
    // The parser counts a line end of two letters twice inside quotation marks, so they are counted here.
    line += lineEnds(raw);
    return record.some((cell) => cell.trim() !== '') ? placed : null;
  };
  const options: Options<SourceRecord, Parsed> = { ...OPTIONS, delimiter, on_record: place };
  // Its types know records of another shape only together with column names.
  const parser = parse(options as unknown as Options);
  // Errors reach the reader through the parser, which the pipeline destroys with them.
  pipeline(Readable.from(inMeasure(text)), parser, () => undefined);
  try {
    yield* parser as AsyncIterable<SourceRecord>;
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw isOpenQuote(error) ? new FileRefused('A quotation mark opens in this row and is never closed. Close it or take it out, then try again.', line) : error;
  }
}

/** The text as it comes, with room for other requests between pieces, and an end to files of hardly anything but line ends. */
async function* inMeasure(text: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let ends = 0;
  for await (const piece of text) {
    ends += lineEnds(piece);
    if (ends > LIMITS.lineEnds) throw new FileRefused(`This file has more than ${LIMITS.lineEnds.toLocaleString('en')} lines. Split it, or take out the empty ones.`);
    yield piece;
    await new Promise(setImmediate);
  }
}

function isOpenQuote(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED';
}

function lineEnds(raw: string): number {
  let count = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '\n' || (raw[at] === '\r' && raw[at + 1] !== '\n')) count += 1;
  }
  return count;
}
