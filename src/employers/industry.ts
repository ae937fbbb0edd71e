import { createRequire } from 'node:module';
import { stem } from '../common/text/stem';
import { tokens } from '../common/text/normalise';

/** The sectors of NAICS 2017 in plain words; a sector that spans several numbers goes by its first. */
export const SECTORS = [
  { value: '11', label: 'Farming, forestry and fishing' },
  { value: '21', label: 'Mining and quarrying' },
  { value: '22', label: 'Power, gas and water' },
  { value: '23', label: 'Building and trades' },
  { value: '31', label: 'Making things' },
  { value: '42', label: 'Wholesale' },
  { value: '44', label: 'Shops' },
  { value: '48', label: 'Transport and storage' },
  { value: '51', label: 'Media and information' },
  { value: '52', label: 'Finance and insurance' },
  { value: '53', label: 'Property and rental' },
  { value: '54', label: 'Professional and technical services' },
  { value: '55', label: 'Head offices' },
  { value: '56', label: 'Cleaning, security and office support' },
  { value: '61', label: 'Education' },
  { value: '62', label: 'Health and social care' },
  { value: '71', label: 'Arts, sport and leisure' },
  { value: '72', label: 'Food, drink and hotels' },
  { value: '81', label: 'Repairs, hair, laundry and associations' },
  { value: '92', label: 'Public offices' },
] as const;

export interface Industry {
  code: string;
  title: string;
}

interface Naics {
  Industry: { codes(): Iterable<Industry & { description?: string }> };
}

interface Entry extends Industry {
  words: ReadonlySet<string>;
  more: ReadonlySet<string>;
}

/** What people call a business where the register has another word. */
const SAME = new Map([['cafe', 'snack'], ['coffee', 'snack'], ['cleaning', 'janitorial'], ['pub', 'drinking'], ['bar', 'drinking'], ['garage', 'automotive'], ['gym', 'fitness']].map(([word, other]) => [stem(word), stem(other)]));

const SPANS: Readonly<Record<string, string>> = { '32': '31', '33': '31', '45': '44', '49': '48' };
const CODE = /^\d{2,6}$|^\d{2}-\d{2}$/;

let titles: Map<string, string> | null = null;
let entries: Entry[] | null = null;

/** The sector of a code by its first two digits; empty for no code. The database makes the same of its column `sector`. */
export function sectorOf(code: string): string {
  const start = code.slice(0, 2);
  return SPANS[start] ?? start;
}

/** Whether a text is a code of the register. */
export function isIndustry(code: string): boolean {
  return CODE.test(code) && (knownTitles().has(code) || SECTORS.some((sector) => sector.value === code));
}

/** The title of a code; of its nearest wider one when the register lacks it; empty for none. */
export function industryTitle(code: string): string {
  for (let length = code.length; length >= 2; length -= 1) {
    const title = knownTitles().get(code.slice(0, length));
    if (title !== undefined) return title;
  }
  return SECTORS.find((sector) => sector.value === sectorOf(code))?.label ?? '';
}

/** Industries whose titles, or failing that descriptions, hold these words, the plainest first. */
export function industriesLike(text: string, limit: number): Industry[] {
  const asked = [...new Set(tokens(text.slice(0, 200)).map(stem))].slice(0, 6);
  if (asked.length === 0) return [];
  const scored = knownEntries().map((entry) => ({ entry, score: scoreOf(entry, asked) })).filter((one) => one.score > 0);
  scored.sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length || (a.entry.code < b.entry.code ? -1 : 1));
  // Descriptions mention a great deal: they speak only where no title does.
  const least = (scored[0]?.score ?? 0) >= 10 * asked.length ? 10 * asked.length : 0;
  const seen = new Set<string>();
  return scored.filter(({ score }) => score >= least).filter(({ entry }) => !seen.has(entry.title) && seen.add(entry.title)).slice(0, limit).map(({ entry: { code, title } }) => ({ code, title }));
}

function scoreOf(entry: Entry, asked: readonly string[]): number {
  let score = 0;
  for (const word of asked) {
    const inTitle = entry.words.has(word) || entry.words.has(SAME.get(word) ?? word) || (word.length > 3 && [...entry.words].some((one) => one.startsWith(word)));
    if (!inTitle && !entry.more.has(word)) return 0;
    score += inTitle ? 10 : 1;
  }
  return score;
}

/** Read when first needed, since it is a megabyte and starting should stay quick. */
function register(): Iterable<Industry & { description?: string }> {
  const { Industry } = createRequire(__filename)('naics') as Naics;
  return Industry.codes();
}

function knownTitles(): Map<string, string> {
  return (titles ??= new Map([...register()].map(({ code, title }) => [code, title.trim()])));
}

function knownEntries(): Entry[] {
  return (entries ??= [...register()].filter(({ code }) => code.length > 2 && !code.includes('-')).map(({ code, title, description = '' }) => ({
    code, title: title.trim(), words: new Set(tokens(title).map(stem)), more: new Set(tokens(description.slice(0, 500)).map(stem)),
  })));
}
