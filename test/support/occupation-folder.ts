import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The text of each file, by its name without the ending. */
export type OccupationTexts = Record<'Occupation Data' | 'Alternate Titles' | 'Related Occupations' | 'Interests', string>;

/** Invented, one for each major group; each has a title, a relative and an interest. */
const OCCUPATIONS: readonly [code: string, title: string, said: string][] = [
  ['11-1011.00', 'Heads of the Hall', 'Hall Head'], ['13-1011.00', 'Agents of Song', 'Song Agent'], ['15-1299.09', 'Signal Keepers', 'Signal Keeper (SK)'], ['17-3011.00', 'Drawers of Plans', 'Plan Drawer'],
  ['19-4011.00', 'Crop Samplers', 'Crop Sampler'], ['21-1091.00', 'Health Talkers', 'Health Talker'], ['23-2011.00', 'Deed Readers', 'Deed Reader'], ['25-9031.00', 'Lesson Makers', 'Lesson Maker'],
  ['27-1012.00', 'Glass Artists', 'Glass Artist'], ['29-2099.08', 'Sleep Watchers', 'Night Sleep Watcher'], ['31-1131.00', 'Nursing Assistants', 'Ward Helper'], ['33-9092.00', 'Beach Guards', 'Beach Guard'],
  ['35-9021.00', 'Dishwashers', 'Plate Runner'], ['37-2012.00', 'Maids and Housekeeping Cleaners', 'Turndown Attendant'], ['39-7012.00', 'Travel Guides', 'Glacier Walk Leader'], ['41-2021.00', 'Counter and Rental Clerks', 'Kayak Rental Clerk'],
  ['43-5031.00', 'Dispatchers', 'Rescue Dispatcher'], ['45-2093.00', 'Animal Farmworkers', 'Llama Hand'], ['47-2061.00', 'Construction Laborers', 'Trench Hand'], ['49-9091.00', 'Coin Machine Repairers', 'Jukebox Mender'],
  ['51-3011.00', 'Bakers', 'Croissant Roller'], ['53-7065.00', 'Stockers and Order Fillers', 'Night Stocker'],
];

/** A small release that is whole; whatever is changed of it stands in place of a file's text. */
export function occupationTexts(): OccupationTexts {
  const next = (at: number): string => OCCUPATIONS[(at + 1) % OCCUPATIONS.length][0];
  const file = (header: string, lines: readonly string[]): string => `${[header, ...lines].join('\r\n')}\r\n`;
  return {
    'Occupation Data': file('O*NET-SOC Code\tTitle\tDescription', OCCUPATIONS.map(([code, title]) => `${code}\t${title}\tThe work of ${title.toLowerCase()}.`)),
    'Alternate Titles': file('O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)', OCCUPATIONS.map(([code, , said]) => `${code}\t${said}\tn/a\t02,08`)),
    'Related Occupations': file('O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex', OCCUPATIONS.map(([code], at) => `${code}\t${next(at)}\tPrimary-Short\t1`)),
    Interests: file('O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\tDomain Source', OCCUPATIONS.map(([code]) => `${code}\t1.B.1.a\tRealistic\tOI\t5.67\t06/2031\tAnalyst`)),
  };
}

/** A folder with these texts; null leaves the file out. */
export function occupationFolder(changes: Partial<Record<keyof OccupationTexts, string | null>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-occupations-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ...occupationTexts(), ...changes })) if (text !== null) writeFileSync(join(folder, `${name}.txt`), text);
  return folder;
}
