import { fold } from '../../common/text/normalise';
import { type ColumnMap, type EmployerColumns, type Field, FIELDS, type ImportKind, type OpeningColumns } from './fields';

const EXACT = 1000;
const CONTAINED = 600;
const PER_RANK = 4;
const PER_EXTRA_WORD = 60;
const LEAST = 400;

/** "Value 2" and the like are how exports number a repeated column; they say nothing about it. */
const FILLERS = new Set(['value', 'values', 'field', 'column', 'primary', 'the', 'of']);
/** A column that describes another one, or holds a spelling of it that no one here reads. */
const NEVER_ANY = new Set(['label', 'yomi', 'phonetic', 'birthday', 'anniversary', 'password', 'fiscal']);

interface Candidate {
  field: Field;
  column: number;
  score: number;
}

/** The fields that must have a column before anything can be imported, and have none. */
export function missingFields(kind: ImportKind, map: ColumnMap): Field[] {
  const fields: readonly Field[] = FIELDS[kind];
  if (kind === 'employers' && (map.tradingName !== undefined || map.legalName !== undefined)) return [];
  return fields.filter((field) => field.isRequired && map[field.name] === undefined);
}

export function guessColumns(kind: 'employers', header: string[], sample?: string[][]): EmployerColumns;
export function guessColumns(kind: 'openings', header: string[], sample?: string[][]): OpeningColumns;
/**
 * Guesses which column is which from their names, checked against the first rows: a column that is
 * blank throughout gives way to one that isn't, and a telephone column holds numbers. Each column serves one
 * field. The person corrects the guess by hand; it is never used unseen.
 */
export function guessColumns(kind: ImportKind, header: string[], sample: string[][] = []): ColumnMap {
  const fields: readonly Field[] = FIELDS[kind];
  const names = header.map(headerWords);
  const isOfPersons = names.includes('first name') || names.includes('given name');
  const candidates: Candidate[] = [];
  for (const field of fields) {
    for (const [column, words] of names.entries()) {
      if (isOfPersons && isPersonsOwn(field, words)) continue;
      const score = scoreName(field, words) * weightOf(field.name, sample.map((row) => row[column] ?? ''));
      if (score >= LEAST) candidates.push({ field, column, score });
    }
  }
  return settle(candidates, fields);
}

/** The best pairs first; on a tie the earlier field and the earlier column. */
function settle(candidates: Candidate[], fields: readonly Field[]): ColumnMap {
  const rank = new Map(fields.map((field, at) => [field.name, at]));
  candidates.sort((a, b) => b.score - a.score || (rank.get(a.field.name) ?? 0) - (rank.get(b.field.name) ?? 0) || a.column - b.column);
  const map: ColumnMap = {};
  const taken = new Set<number>();
  for (const { field, column } of candidates) {
    if (map[field.name] !== undefined || taken.has(column)) continue;
    map[field.name] = column;
    taken.add(column);
  }
  return map;
}

/** In an export of persons "Name" is theirs, and so is their "Title". */
function isPersonsOwn(field: Field, words: string): boolean {
  return (field.name === 'name' && words === 'name') || (field.name === 'title' && words === 'title') || (field.name === 'sourceKey');
}

/** A header as plain words: "BillingPostalCode", "event_date" and "…ontology#phone_number" alike. */
function headerWords(header: string): string {
  const local = /^https?:\/\//.test(header) ? (header.split(/[#/]/).pop() ?? header) : header;
  return fold(local.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/_/g, ' '));
}

function scoreName(field: Field, words: string): number {
  const own = words.split(' ');
  if (own.some((word) => NEVER_ANY.has(word))) return 0;
  const exact = field.says.indexOf(words);
  if (exact >= 0) return EXACT - exact * PER_RANK;
  if (field.never?.some((phrase) => holds(own, phrase.split(' ')))) return 0;
  const telling = own.filter((word) => !FILLERS.has(word) && !/^\d+$/.test(word));
  const plain = field.says.indexOf(telling.join(' '));
  if (plain >= 0) return EXACT - PER_EXTRA_WORD - plain * PER_RANK;
  let best = 0;
  for (const [rank, phrase] of field.says.entries()) {
    const wanted = phrase.split(' ');
    if (holds(telling, wanted)) best = Math.max(best, CONTAINED - rank * PER_RANK - (telling.length - wanted.length) * PER_EXTRA_WORD);
  }
  return best;
}

function holds(words: string[], phrase: string[]): boolean {
  return words.some((_, at) => phrase.every((word, next) => words[at + next] === word));
}

/** How far the first rows bear the guess out: 1 when they do or there are none, 0 when they can't be that. */
function weightOf(field: string, cells: string[]): number {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length > 0 && filled.length === 0) return 0.7;
  const test = CELL_TESTS[field];
  if (!test || filled.length === 0) return 1;
  return filled.filter(test).length >= filled.length / 2 ? 1 : 0;
}

const within = (limit: number) => (cell: string): boolean => cell !== '' && Math.abs(Number(cell)) <= limit;

const CELL_TESTS: Record<string, ((cell: string) => boolean) | undefined> = {
  phone: (cell) => cell.replace(/\D/g, '').length >= 7,
  latitude: within(90),
  longitude: within(180),
  postcode: (cell) => /\d/.test(cell) && cell.length <= 12,
  naicsCode: (cell) => /^\d{2,6}(-\d{2})?$/.test(cell),
  city: (cell) => !/^\d+$/.test(cell),
  name: (cell) => /\p{L}/u.test(cell),
  positions: (cell) => /^\d+$/.test(cell),
};
