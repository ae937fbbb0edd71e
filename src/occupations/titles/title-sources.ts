/** Who said a title: it weighs what such titles are worth as evidence (measured on one half, see test/bench/titles). */
export type TitleSource = 'name' | 'adverts' | 'workers' | 'employers' | 'lists' | 'short' | 'ours';

/**
 * Titles that workers or adverts gave read as people type; those of old lists ("Header Set-Up Operator") less so.
 */
export const WORTH: Readonly<Record<TitleSource, number>> = { name: 1, adverts: 1, workers: 1.3, employers: 1.2, lists: 0.9, short: 1, ours: 0.8 };

/** The “Source(s)” column of Alternate Titles: 02 are titles workers reported, 10 and 09 come from requests and adverts. */
export function sourceOf(sources: string): TitleSource {
  const codes = sources.split(',').map((code) => code.trim());
  if (codes.includes('02')) return 'workers';
  return codes.includes('10') ? 'employers' : codes.includes('09') ? 'adverts' : 'lists';
}
