import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../../src/common/text/normalise';
import { readTabFile } from '../../../src/occupations/files/tab-file';
import { kindCode } from '../../../src/occupations/titles/imported-kinds';

/** A title as people reported it, with the kinds that reported it: any of them is right. */
export interface Reported {
  readonly title: string;
  readonly key: string;
  readonly kinds: ReadonlySet<string>;
}

/** Into so many parts the titles fall by hash: the first half served for tuning, the other is reported. */
export const PARTS = 4;
export const TUNED_ON = [0, 1];
export const HELD_OUT = [2, 3];

/** Two titles are the same when they fold to the same without what stands in brackets: “Chief Executive Officer (CEO)” is “chief executive officer”. */
export function titleKey(title: string): string {
  return fold(title.replace(/\([^()]*\)/g, ' ')) || fold(title);
}

/** By FNV-1a, so that the same title always falls into the same part, whatever else the release holds. */
export function partOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash >>> 7) % PARTS;
}

/** Every reported title of the release, once. */
export function reportedTitles(folder: string): Reported[] {
  const byKey = new Map<string, { title: string; key: string; kinds: Set<string> }>();
  for (const [code, title] of rowsOf(folder, 'Sample of Reported Titles', 'Reported Job Title')) {
    const key = titleKey(title);
    const known = byKey.get(key) ?? { title, key, kinds: new Set<string>() };
    byKey.set(key, known);
    known.kinds.add(kindCode(code));
  }
  return [...byKey.values()];
}

/** How much preparation each kind needs, 1 to 5. */
export function jobZones(folder: string): Map<string, number> {
  return new Map(rowsOf(folder, 'Job Zones', 'Job Zone').map(([code, zone]) => [kindCode(code), Number(zone)]));
}

function rowsOf(folder: string, name: string, column: string): string[][] {
  const file = readdirSync(folder).find((one) => one.startsWith(`${name}.`) && one.endsWith('.txt'));
  if (!file) throw new Error(`There is no “${name}.txt” in ${folder}.`);
  return readTabFile(file, readFileSync(join(folder, file), 'utf8'), ['O*NET-SOC Code', column]);
}
