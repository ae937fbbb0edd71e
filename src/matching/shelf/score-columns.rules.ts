import type { Check, ReadyProfile } from '../match.types';
import { breaks, pointsOf } from '../match.weights';
import type { Column, OpeningColumns } from './opening-columns';

/** The scores of one profile for every opening, by their places in the columns. Reused from one profile to the next. */
export interface Scores {
  readonly points: Int32Array;
  /** 1 where a must is broken or something to avoid is met. */
  readonly broken: Uint8Array;
}

export function roomFor(columns: OpeningColumns): Scores {
  return { points: new Int32Array(columns.openings.length), broken: new Uint8Array(columns.openings.length) };
}

/** `scoreOpening` for every opening, by the same judgements: each check judges each value of its facet once (M4). */
export function scoreColumns(ready: ReadyProfile, columns: OpeningColumns, into: Scores): Scores {
  into.points.fill(0);
  into.broken.fill(0);
  for (const [{ of, values }, checks] of byColumn(ready.checks, columns)) {
    const points = new Int32Array(values.length);
    const broken = new Uint8Array(values.length);
    let breaksAny = false;
    for (const check of checks) breaksAny = judgeValues(check, values, points, broken) || breaksAny;
    addUp(of, points, into.points);
    if (breaksAny) mark(of, broken, into.broken);
  }
  return into;
}

/** How many openings each must, and each thing to avoid, leaves out by itself; those that leave out none are left out (M4). */
export function leftOutBy(ready: ReadyProfile, columns: OpeningColumns): { check: Check; count: number }[] {
  const firm = ready.checks.filter((check) => check.firm === 'must' || check.firm === 'avoid');
  const counted = firm.map((check) => {
    const { of, values } = columns.of(check);
    const broken = values.map((opening) => breaks(check.firm, check.judge(opening)));
    return { check, count: of.reduce((sum, value) => (broken[value] ? sum + 1 : sum), 0) };
  });
  return counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

function byColumn(checks: readonly Check[], columns: OpeningColumns): Map<Column, Check[]> {
  const groups = new Map<Column, Check[]>();
  for (const check of checks) {
    // Worth nothing and no condition: it only ever says something.
    if (check.weight === 0 && check.firm !== 'must' && check.firm !== 'avoid') continue;
    const column = columns.of(check);
    const group = groups.get(column);
    if (group) group.push(check);
    else groups.set(column, [check]);
  }
  return groups;
}

function judgeValues(check: Check, values: OpeningColumns['openings'], points: Int32Array, broken: Uint8Array): boolean {
  let breaksAny = false;
  for (let value = 0; value < values.length; value += 1) {
    const verdict = check.judge(values[value]);
    if (verdict === 0) continue;
    points[value] += pointsOf(check.firm, check.weight, verdict);
    if (breaks(check.firm, verdict)) breaksAny = Boolean((broken[value] = 1));
  }
  return breaksAny;
}

function addUp(of: Uint32Array, points: Int32Array, into: Int32Array): void {
  for (let at = 0; at < of.length; at += 1) into[at] += points[of[at]];
}

function mark(of: Uint32Array, broken: Uint8Array, into: Uint8Array): void {
  for (let at = 0; at < of.length; at += 1) into[at] |= broken[of[at]];
}
