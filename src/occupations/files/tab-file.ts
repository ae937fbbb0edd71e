import { FolderRefused } from './folder-refused';

const LONGEST_FIELD = 4_000;
const MOST_ROWS = 200_000;

/**
 * The named columns of a tab-separated file, row by row, in the order asked for. A file of another year may have more
 * columns or another order; one that was cut short or damaged on its way is refused with the line.
 * @throws FolderRefused
 */
export function readTabFile(file: string, text: string, columns: readonly string[]): string[][] {
  if (text.includes('\0') || text.includes('\uFFFD')) throw new FolderRefused(`“${file}” isn’t readable text. Download it again as a text file.`);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[lines.length - 1] !== '') throw new FolderRefused(`“${file}” stops in the middle of line ${lines.length.toLocaleString('en')}: it was cut short. Download it again.`);
  lines.pop();
  if (lines.length > MOST_ROWS) throw new FolderRefused(`“${file}” has more than ${MOST_ROWS.toLocaleString('en')} lines; this can’t be the file we know.`);
  const header = (lines[0] ?? '').split('\t').map((name) => name.trim());
  const places = columns.map((column) => header.indexOf(column));
  const missing = columns.filter((_, at) => places[at] < 0);
  if (missing.length > 0) throw new FolderRefused(`“${file}” has no column ${missing.map((name) => `“${name}”`).join(' and no column ')}.`);
  return lines.slice(1).map((line, at) => fieldsOf({ file, line, number: at + 2, width: header.length }, places));
}

function fieldsOf({ file, line, number, width }: { file: string; line: string; number: number; width: number }, places: readonly number[]): string[] {
  const fields = line.split('\t');
  const where = `Line ${number.toLocaleString('en')} of “${file}”`;
  if (fields.length !== width) throw new FolderRefused(`${where} has ${fields.length} of ${width} columns: the file is damaged or cut short. Download it again.`);
  const asked = places.map((place) => fields[place].trim());
  if (asked.some((field) => field.length > LONGEST_FIELD)) throw new FolderRefused(`${where} is far too long.`);
  return asked;
}
