import { accountFor, type RowOutcome } from '../summary.rules';
import { labelOf, type Understood } from '../understanding/understood';

/** What a group of rows comes to: a record of its own, or one that is there. */
export interface Fate {
  recordId: string;
  isOnRecord: boolean;
  /** The employer that had to be made for an opening; null when it was there. */
  madeEmployerId: string | null;
  /** A sentence for the row that creates it, or in place of the usual one when it is there. */
  remark: string;
}

/** One line of the account: what became of it, what it is called and where it leads. */
export interface Outcome extends RowOutcome {
  label: string;
  doubt: string;
  recordId: string | null;
  madeEmployerId: string | null;
}

/** Every row of the file exactly once, in its order. @param fates one for each group, in their order */
export function outcomesOf(understood: Understood, fates: readonly Fate[]): Outcome[] {
  const groups = understood.groups.map(({ lines }, at) => ({ lines, isOnRecord: fates[at].isOnRecord }));
  const groupAt = new Map<number, number>();
  understood.groups.forEach(({ lines }, at) => lines.forEach((line) => groupAt.set(line, at)));
  return accountFor(groups, understood.refused).map((row) => {
    const at = groupAt.get(row.line);
    if (at === undefined) return { ...row, label: '', doubt: '', recordId: null, madeEmployerId: null };
    const fate = fates[at];
    const group = understood.groups[at];
    const isFirst = row.line === group.lines[0];
    const reason = fate.remark !== '' && (fate.isOnRecord || isFirst) ? fate.remark : row.reason;
    return {
      ...row, reason, label: labelOf(group), doubt: row.outcome === 'created' ? (group.value.doubt ?? '') : '',
      recordId: fate.recordId, madeEmployerId: row.outcome === 'created' ? fate.madeEmployerId : null,
    };
  });
}
