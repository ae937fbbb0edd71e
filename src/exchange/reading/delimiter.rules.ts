export type Delimiter = ',' | ';' | '\t' | '|';

/** In the order of preference when two fit equally well. */
export const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|'];

/** What a person calls each, for the choice by hand. */
export const DELIMITER_NAMES: Record<Delimiter, string> = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'upright bar' };

const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/**
 * Guesses what stands between the cells from the beginning of the text: the sign that cuts most
 * lines into the same number of cells. Quotation marks are heeded. A spreadsheet's own
 * "sep=;" on the first line is believed. A text that no sign cuts is a table of one column.
 */
export function guessDelimiter(sample: string): Delimiter {
  const said = SEPARATOR_LINE.exec(sample)?.[1];
  const named = DELIMITERS.find((delimiter) => delimiter === said);
  if (named) return named;
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(cellCounts(sample, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function scoreOf(counts: number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [usual, lines] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  if (usual < 2) return 0;
  return lines / counts.length + Math.min(usual, 20) / 100;
}

/** Cells in each record of the text; blank lines left out, and the last record when the text was cut in the middle of it. */
function cellCounts(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let cellStart = 0;
  let recordStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign === '"') isQuoted = false;
      continue;
    }
    // A quotation mark right after a closed one is a doubled one inside the same cell.
    if (sign === '"' && (at === cellStart || text[at - 1] === '"')) isQuoted = true;
    if (sign === delimiter) {
      cells += 1;
      cellStart = at + 1;
    }
    if (sign === '\n' || sign === '\r') {
      if (at > recordStart) counts.push(cells);
      cells = 1;
      cellStart = at + 1;
      recordStart = at + 1;
    }
  }
  if (counts.length === 0) counts.push(cells);
  return counts;
}
