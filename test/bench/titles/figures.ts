import { readOccupationFiles, type OccupationFiles } from '../../../src/occupations/files/occupation-files';
import { findKinds } from '../../../src/occupations/kinds-of-work';
import { useTitles } from '../../../src/occupations/known-kinds';
import { kindsWith } from '../../../src/occupations/titles/imported-kinds';
import { buildTitles, finish } from '../../../src/occupations/titles/titles-index';
import { jobZones, partOf, reportedTitles, titleKey, type Reported } from './reported';

export interface Figures {
  readonly tested: number;
  /** Other titles that were left out of the import because they equal a tested one. */
  readonly leftOut: number;
  /** Shares of the tested titles, 0 to 1. */
  readonly first: number;
  readonly amongFive: number;
  /** The same, each occupation that reported a title counted by itself. */
  readonly strictFirst: number;
  readonly strictAmongFive: number;
  /** Milliseconds: one look-up in the middle, the slowest of twenty, and making the index. */
  readonly median: number;
  readonly p95: number;
  readonly build: number;
}

/** Imports all but the tested titles of one part, and looks each of those up as the forms do. */
export async function figuresOf(folder: string, part: number): Promise<Figures> {
  const files = await readOccupationFiles(folder);
  const tested = reportedTitles(folder).filter(({ key }) => partOf(key) === part);
  const kept = without(files, new Set(tested.map(({ key }) => key)));
  const from = performance.now();
  useTitles(finish(buildTitles(kindsWith(asImported(kept)))));
  const build = performance.now() - from;
  try {
    return { tested: tested.length, leftOut: files.titles.length - kept.titles.length, build, ...lookedUp(tested) };
  } finally {
    useTitles(null);
  }
}

/** A title tested is left out of every occupation, not only of its own, and so is one whose short form is tested. */
function without(files: OccupationFiles, keys: ReadonlySet<string>): OccupationFiles {
  return { ...files, titles: files.titles.filter(({ title, short }) => !keys.has(titleKey(title)) && !(short !== '' && keys.has(titleKey(short)))) };
}

export function asImported(files: OccupationFiles): Parameters<typeof kindsWith>[0] {
  return { ...files, surveyed: new Set(files.interests.map(({ code }) => code)) };
}

function lookedUp(tested: readonly Reported[]): Omit<Figures, 'tested' | 'leftOut' | 'build'> {
  const counts = { first: 0, amongFive: 0, strictFirst: 0, strictAmongFive: 0, pairs: 0 };
  const times: number[] = [];
  for (const { title, kinds } of tested) {
    const from = performance.now();
    const found = findKinds(title, 5).map(({ code }) => code);
    times.push(performance.now() - from);
    counts.first += Number(kinds.has(found[0]));
    counts.amongFive += Number(found.some((code) => kinds.has(code)));
    counts.strictFirst += Number(kinds.has(found[0]));
    counts.strictAmongFive += found.filter((code) => kinds.has(code)).length;
    counts.pairs += kinds.size;
  }
  times.sort((a, b) => a - b);
  return {
    first: counts.first / tested.length, amongFive: counts.amongFive / tested.length, strictFirst: counts.strictFirst / counts.pairs, strictAmongFive: counts.strictAmongFive / counts.pairs,
    median: times[Math.floor(times.length / 2)], p95: times[Math.floor(times.length * 0.95)],
  };
}

/** Our own list alone: entry-level titles (zones 1 and 2), and the share whose major group comes first. A title of several kinds is right with any. */
export function ownListFigures(folder: string): { tested: number; rightGroup: number } {
  useTitles(null);
  const zones = jobZones(folder);
  const tested = reportedTitles(folder).flatMap(({ title, kinds }) => {
    const groups = [...kinds].filter((code) => (zones.get(code) ?? 5) <= 2).map((code) => code.slice(0, 2));
    return groups.length > 0 ? [{ title, groups }] : [];
  });
  const right = tested.filter(({ title, groups }) => groups.includes(findKinds(title, 1)[0]?.code.slice(0, 2)));
  return { tested: tested.length, rightGroup: right.length / tested.length };
}
