import { withoutName, type NameParts } from './name-out.rules';

type Without = (text: string, parts: NameParts) => string;

/** What of a stored wish is no words: choices, days, and employers by their id. */
const WORDLESS: ReadonlySet<string> = new Set(['code', 'strength', 'grid', 'modes', 'from', 'employers']);

/** How a name is taken out of a column: of a stored document only its words change; ids and days stay to the letter. */
export function wordsWithout(table: string, column: string): Without {
  if (column !== 'body') return withoutName;
  return table === 'visit_versions' ? visitWithout : profileWithout;
}

function visitWithout(body: string, parts: NameParts): string {
  const stored = JSON.parse(body) as Record<string, unknown>;
  const words = Object.fromEntries(['learned', 'nextWhat'].map((key) => [key, withoutName(String(stored[key] ?? ''), parts)]));
  return Object.keys(words).every((key) => words[key] === (stored[key] ?? '')) ? body : JSON.stringify({ ...stored, ...words });
}

/** To the letter where nobody is named: a document of an older form is not written anew for nothing. */
function profileWithout(body: string, parts: NameParts): string {
  const stored: unknown = JSON.parse(body);
  const left = JSON.stringify(stripped(stored, parts));
  return left === JSON.stringify(stored) ? body : left;
}

function stripped(value: unknown, parts: NameParts): unknown {
  if (typeof value === 'string') return withoutName(value, parts);
  if (Array.isArray(value)) return value.map((one) => stripped(one, parts));
  if (typeof value !== 'object' || value === null) return value;
  // Many a place bears a first name: there only the whole name means somebody.
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, WORDLESS.has(key) ? one : stripped(one, key === 'homeArea' ? { ...parts, parts: [], initials: null } : parts)]));
}
