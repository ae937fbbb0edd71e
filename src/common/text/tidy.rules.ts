const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Control letters, soft hyphens and zero-width marks that exports leave behind; they would spoil every comparison. */
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g;
const BLANKS = /[\p{Zs}\t]+/gu;
/** Most cells are plain already. */
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const WRAPPED = /^"([^"]*)"$/;

/** What people and machines write for "nothing". Never the name of a business. */
const PLACEHOLDERS = new Set(['na', 'n a', 'none', 'null', 'nil', 'unknown', 'not provided', 'not available', 'not applicable', 'tbd', 'tba', 'undefined', 'nan', 'blank', 'no name', 'unnamed', 'confidential', 'various']);

/** A cell as one line: composed letters, single blanks, nothing unseen, quotation marks around the whole taken off. */
export function tidyLine(cell: string): string {
  const text = tidyText(cell);
  const line = text.includes('\n') ? text.replace(/\s+/g, ' ') : text;
  return line.startsWith('"') ? line.replace(WRAPPED, '$1').trim() : line;
}

/** A cell that may have several lines, such as a note. */
export function tidyText(cell: string): string {
  if (cell === '' || PLAIN.test(cell)) return cell;
  return cell.replace(LINE_ENDS, '\n').replace(/\t/g, ' ').replace(UNSEEN, '').normalize('NFC').replace(BLANKS, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** Whether a tidied cell says nothing: blank, signs alone, or a word for "nothing". */
export function isPlaceholder(line: string): boolean {
  if (line === '') return true;
  const words = line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words === '' || PLACEHOLDERS.has(words);
}

/** The cell, or blank when it only says that nothing is known. */
export function known(line: string): string {
  return isPlaceholder(line) ? '' : line;
}
