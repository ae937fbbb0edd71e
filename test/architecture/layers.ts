/**
 * The house, lowest first (DESIGN §2): a module may use those on the lines above its own, and none beside or below it.
 * Settings stand above the audit log, as each change of them is a line in it.
 */
export const LAYERS: readonly (readonly string[])[] = [
  ['common'], ['audit'], ['settings'], ['staff', 'occupations'], ['clients', 'employers'], ['hiring-managers', 'disclosure'],
  ['openings'], ['jobs'], ['visits', 'matching'], ['planning'], ['records', 'supervision', 'exchange', 'api'],
];

/** What ties the house together may use all of it. */
export const ROOF = ['commands', 'demo'];

export function layerOf(module: string): number {
  return LAYERS.findIndex((line) => line.includes(module));
}
