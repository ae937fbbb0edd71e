import type { KindOfWork } from '../kinds-index';
import { ownList } from '../own-list';
import { sourceOf } from './title-sources';
import type { Title, TitlesSource } from './titles-index';

/** Imported occupations as they are kept; codes are those of the files ("37-2012.00"). */
export interface ImportedOccupations {
  readonly occupations: readonly { code: string; title: string; description: string }[];
  readonly titles: readonly { code: string; title: string; short: string; sources: string }[];
  readonly related: readonly { code: string; other: string; tier: string }[];
  /** Occupations with interests: those that were surveyed. */
  readonly surveyed: ReadonlySet<string>;
}

/** How closely the tiers of Related Occupations bind. */
const CLOSENESS: Readonly<Record<string, number>> = { 'Primary-Short': 1, 'Primary-Long': 0.7 };
const SUPPLEMENTAL = 0.4;

/** The code we hold for an occupation of the files: without the ".00" that says it isn't divided further. */
export function kindCode(code: string): string {
  return code.endsWith('.00') ? code.slice(0, 7) : code;
}

/** Our own kinds, with the names and words we gave them, and beside them every imported occupation that isn't one of them. */
export function kindsWith(imported: ImportedOccupations): TitlesSource {
  const own = ownList();
  const ours = new Set(own.map(({ code }) => code));
  const added = imported.occupations.map(({ code, title }) => ({ code: kindCode(code), title })).filter(({ code }) => !ours.has(code));
  const kinds: KindOfWork[] = [...own.map(({ code, title }) => ({ code, title })), ...added].sort((a, b) => (a.code < b.code ? -1 : 1));
  const places = new Map(kinds.map(({ code }, at) => [code, at]));
  const placeOf = (code: string): number => places.get(kindCode(code)) ?? -1;
  const titles: Title[] = [
    ...imported.occupations.map(({ code, title }): Title => ({ kind: placeOf(code), text: title, source: 'name' })),
    ...imported.titles.flatMap(({ code, title, short, sources }): Title[] => saidOf(placeOf(code), title, short, sources)),
    ...own.flatMap(({ code, title, said }) => [title, ...said].map((text): Title => ({ kind: placeOf(code), text, source: 'ours' }))),
  ];
  const descriptions = kinds.map(() => '');
  for (const { code, description } of imported.occupations) descriptions[placeOf(code)] = description;
  const surveyed = kinds.map(() => false);
  for (const code of imported.surveyed) surveyed[placeOf(code)] = true;
  return { kinds, titles, descriptions, surveyed, related: relatedOf(kinds.length, imported, placeOf) };
}

/** A title, and its short form where the title doesn't have it in brackets already. */
function saidOf(kind: number, title: string, short: string, sources: string): Title[] {
  const source = sourceOf(sources);
  return short === '' || title.includes('(') ? [{ kind, text: title, source }] : [{ kind, text: title, source }, { kind, text: short, source: 'short' }];
}

function relatedOf(kinds: number, imported: ImportedOccupations, placeOf: (code: string) => number): [number, number][][] {
  const related = Array.from({ length: kinds }, (): [number, number][] => []);
  for (const { code, other, tier } of imported.related) related[placeOf(code)].push([placeOf(other), CLOSENESS[tier] ?? SUPPLEMENTAL]);
  return related;
}
