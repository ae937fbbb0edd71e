/** A record of the file as it stands: its first line in the source and its cells. */
export interface SourceRecord {
  line: number;
  cells: string[];
}

/** Where the names of the columns stand: the record's place in the list, or none when the first record is data already. */
export interface HeaderPlace {
  index: number;
  hasHeader: boolean;
}

const NUMBER = /^[-+]?[$£€]?\d[\d\s.,/:%-]*$/;
const ADDRESS_OF_ANY_KIND = /^(https?:\/\/|www\.)|^[^@\s]+@[^@\s]+\.[a-z]+$/i;
const MOST_OF_A_NAME = 80;

/**
 * Finds the header among the first records. Titles and remarks above a table ("Licences, March 2024") fill
 * fewer cells than the table does and are passed over. A first record holding a number, a date, a web or
 * e-mail address or a long text is data: then the columns get numbers for names.
 */
export function findHeader(first: SourceRecord[]): HeaderPlace {
  const widths = first.map((record) => filled(record.cells));
  const usual = mostOften(widths);
  const index = Math.max(0, widths.findIndex((width) => width >= Math.max(1, usual * 0.6)));
  const cells = first[index]?.cells ?? [];
  return { index, hasHeader: cells.length > 0 && !cells.some(looksLikeData) };
}

/** Names for the columns: those of the header, "Column 3" where there is none. */
export function columnNames(cells: string[], hasHeader: boolean): string[] {
  return cells.map((cell, at) => (hasHeader && cell.trim() !== '' ? cell.trim() : `Column ${at + 1}`));
}

function looksLikeData(cell: string): boolean {
  const text = cell.trim();
  return NUMBER.test(text) || ADDRESS_OF_ANY_KIND.test(text) && !text.includes('#') || text.length > MOST_OF_A_NAME;
}

function filled(cells: string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function mostOften(numbers: number[]): number {
  const tally = new Map<number, number>();
  for (const number of numbers) tally.set(number, (tally.get(number) ?? 0) + 1);
  return [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
