import { ownList } from './own-list';
import { NEAR_KINDS_TEXT } from './near-kinds.data';

/** The groups written by hand: for each kind in one, by its number, all that stand in a line with it, itself too. */
let near: ReadonlyMap<number, ReadonlySet<number>> | undefined;

/**
 * Whether two kinds are near by the groups written by hand (M4): true where they share one, false where both are spoken
 * of and share none, undefined where nothing is said of one of them. Takes `kindNumber`s; a part counts as its whole.
 */
export function nearByHand(a: number, b: number): boolean | undefined {
  near ??= nearKinds();
  const [whole, other] = [Math.trunc(a), Math.trunc(b)];
  const row = near.get(whole);
  if (row === undefined) return undefined;
  if (row.has(other)) return true;
  return near.has(other) ? false : undefined;
}

/** The groups as they are written: the names of the kinds in each. */
export function nearGroups(): string[][] {
  return NEAR_KINDS_TEXT.trim().split('\n').map((line) => line.split(' | ')[1].split(' + '));
}

function nearKinds(): Map<number, Set<number>> {
  const numbers = new Map(ownList().map(({ code, title }) => [title, Number(code.replace('-', ''))]));
  const rows = new Map<number, Set<number>>();
  for (const group of nearGroups()) {
    const members = group.flatMap((title) => numbers.get(title) ?? []);
    for (const member of members) rows.set(member, new Set([...(rows.get(member) ?? []), ...members]));
  }
  return rows;
}
