/** What became of one row of a file. `reason` is a sentence for every row that created nothing. */
export interface RowOutcome {
  line: number;
  outcome: 'created' | 'alreadyThere' | 'refused';
  reason: string;
}

/** The account of an import: the parts add up to the rows (issue 2 §2.7). */
export interface ImportSummary {
  rows: number;
  created: number;
  alreadyThere: number;
  refused: number;
}

/** Rows of the file that are one record: the first line creates it unless it is there, the others find it. */
export interface RowGroup {
  lines: number[];
  /** Whether the record was there before this file. */
  isOnRecord: boolean;
}

/** Every row's outcome, in the order of the file: each row of a group and each refused one exactly once. */
export function accountFor(groups: RowGroup[], refused: { line: number; reason: string }[]): RowOutcome[] {
  const outcomes: RowOutcome[] = refused.map(({ line, reason }) => ({ line, outcome: 'refused', reason }));
  for (const { lines, isOnRecord } of groups) {
    for (const [at, line] of lines.entries()) {
      if (isOnRecord) outcomes.push({ line, outcome: 'alreadyThere', reason: 'It was on record before this file.' });
      else if (at === 0) outcomes.push({ line, outcome: 'created', reason: '' });
      else outcomes.push({ line, outcome: 'alreadyThere', reason: `It is the same as line ${lines[0]}.` });
    }
  }
  return outcomes.sort((a, b) => a.line - b.line);
}

/** Counts the outcomes. One pass over what happened, so the parts can't fail to add up. */
export function summarise(outcomes: Iterable<Pick<RowOutcome, 'outcome'>>): ImportSummary {
  const summary: ImportSummary = { rows: 0, created: 0, alreadyThere: 0, refused: 0 };
  for (const { outcome } of outcomes) {
    summary.rows += 1;
    summary[outcome] += 1;
  }
  return summary;
}
