import type { EmployerValue } from './employer-row.rules';
import { employerKeys } from './employer-keys.rules';
import { houseKey, placeKey, townKey } from './place.rules';

const LONGEST_NOTE = 10_000;

/** A row understood, with its line in the file. */
export interface EmployerLine {
  line: number;
  value: EmployerValue;
}

/** One place of an employer. `name` is what it goes by there, when that is another name than the employer's. */
export interface EmployerSite {
  name: string;
  address: string;
  city: string;
  area: string;
  region: string;
  postcode: string;
  lat: number | null;
  lon: number | null;
  phone: string;
}

/** Rows of a file that are one employer. */
export interface EmployerGroup {
  /** Every key of its rows, sorted: an employer on record under any of them is already there. */
  keys: string[];
  value: EmployerValue;
  otherNames: string[];
  /** At least one, in the order of the address. */
  sites: EmployerSite[];
  /** The lines of its rows, the first first: that row creates the employer, the others find it there. */
  lines: number[];
  /** What the rows were, in a sentence; blank for a single row. */
  history: string;
}

/**
 * Makes one employer of rows that are one business: several licences at one door, or several doors under
 * one account or one registered firm. The same name elsewhere stays another employer. The result is the same in
 * whatever order the rows come; groups stand in the order of their first line. Takes 50,000 rows in one go.
 */
export function groupEmployers(rows: EmployerLine[]): EmployerGroup[] {
  const groups = new Map<number, { rows: EmployerLine[]; keys: Set<string> }>();
  const keysOf = rows.map((row) => employerKeys(row.value));
  const root = joinByKeys(keysOf);
  for (const [at, row] of rows.entries()) {
    const group = groups.get(root(at)) ?? { rows: [], keys: new Set() };
    group.rows.push(row);
    for (const key of keysOf[at]) group.keys.add(key);
    groups.set(root(at), group);
  }
  return [...groups.values()].map((group) => toGroup(group.rows, group.keys)).sort((a, b) => a.lines[0] - b.lines[0]);
}

/** Numbers each row by the first row it is tied to, however long the chain of shared keys. */
function joinByKeys(keysOf: string[][]): (at: number) => number {
  const parent = keysOf.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top];
    for (let next = at; parent[next] !== top; ) [next, parent[next]] = [parent[next], top];
    return top;
  };
  const first = new Map<string, number>();
  for (const [at, keys] of keysOf.entries()) {
    for (const key of keys) {
      const met = first.get(key);
      if (met === undefined) first.set(key, at);
      else parent[root(at)] = root(met);
    }
  }
  return root;
}

function toGroup(rows: EmployerLine[], keys: Set<string>): EmployerGroup {
  const values = rows.map((row) => row.value);
  const value = merge(values);
  const names = distinct(values.flatMap((one) => [one.name, one.tradingName]).filter((name) => name !== '' && name !== value.name));
  const lines = rows.map((row) => row.line).sort((a, b) => a - b);
  return { keys: [...keys].sort(), value, otherNames: names, sites: sitesOf(values, value.name), lines, history: historyOf(values) };
}

/** For each fact what most rows say; blanks say nothing, and the alphabet decides a tie so that order doesn't. */
function merge(values: EmployerValue[]): EmployerValue {
  if (values.length === 1) return values[0];
  const best = usual(values, (one) => one.name);
  const merged: EmployerValue = { ...values[0], name: best, ...industryOf(values) };
  for (const field of ['legalName', 'tradingName', 'phone', 'website', 'howTheyHire', 'account', 'siteNumber', 'sourceKey'] as const) merged[field] = usual(values, (one) => one[field]);
  for (const field of ['about', 'note'] as const) merged[field] = distinct(values.map((one) => one[field]).filter((part) => part !== '')).join('\n').slice(0, LONGEST_NOTE);
  merged.industryText = distinct(values.flatMap((one) => one.industryText.split(' · ')).filter((part) => part !== '')).join(' · ');
  merged.doubt = values.every((one) => one.doubt !== null) ? usual(values, (one) => text(one.doubt)) : null;
  const { address, city, area, region, postcode, lat, lon } = sitesOf(values, best)[0];
  return { ...merged, address, city, area, region, postcode, lat, lon };
}

/** A code from the file or a description before one from a name; then what most say; then the closer code. */
function industryOf(values: EmployerValue[]): Pick<EmployerValue, 'naics' | 'naicsFrom'> {
  for (const naicsFrom of ['file', 'description', 'name'] as const) {
    const tally = tallyOf(values.flatMap((one) => (one.naics !== null && one.naicsFrom === naicsFrom ? [one.naics] : [])));
    const [best] = [...tally].sort((a, b) => b[1] - a[1] || digits(b[0]) - digits(a[0]) || compareText(a[0], b[0]))[0] ?? [];
    if (best !== undefined) return { naics: best, naicsFrom };
  }
  return { naics: null, naicsFrom: null };
}

/** One site a house; for a business known to be one, the way its unit was written makes no second site. */
function sitesOf(values: EmployerValue[], employerName: string): EmployerSite[] {
  const houses = new Map<string, EmployerValue[]>();
  for (const value of values) {
    const key = value.address === '' ? placeKey(value) : `${houseKey(value.address)}@${townKey(value)}`;
    const house = houses.get(key);
    if (house) house.push(value);
    else houses.set(key, [value]);
  }
  return [...houses].sort(([a], [b]) => compareText(a, b)).map(([, there]) => toSite(there, employerName));
}

function toSite(there: EmployerValue[], employerName: string): EmployerSite {
  const name = usual(there, (one) => one.name);
  const placed = [...there].filter((one) => one.lat !== null).sort((a, b) => compareText(placeKey(a), placeKey(b)) || (a.lat ?? 0) - (b.lat ?? 0) || (a.lon ?? 0) - (b.lon ?? 0))[0];
  const fact = (read: (one: EmployerValue) => string): string => usual(there, read);
  return {
    name: name === employerName ? '' : name,
    address: fact((one) => one.address), city: fact((one) => one.city), area: fact((one) => one.area), region: fact((one) => one.region), postcode: fact((one) => one.postcode), phone: fact((one) => one.phone),
    lat: placed?.lat ?? null, lon: placed?.lon ?? null,
  };
}

function historyOf(values: EmployerValue[]): string {
  if (values.length === 1) return '';
  const kinds = commonest(tallyOf(values.map((one) => one.industryText))).map(([kind, count]) => (count > 1 ? `${kind} (${count} times)` : kind));
  return `${values.length} rows of the file are this employer${kinds.length > 0 ? `: ${kinds.join('; ')}` : ''}.`;
}

/** What most say, blanks left out. */
function usual(values: EmployerValue[], read: (one: EmployerValue) => string): string {
  return commonest(tallyOf(values.map(read)))[0]?.[0] ?? '';
}

function commonest(tally: Map<string, number>): [string, number][] {
  return [...tally].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
}

/** How often each text stands there, blanks left out. */
function tallyOf(texts: string[]): Map<string, number> {
  const tally = new Map<string, number>();
  for (const one of texts) if (one !== '') tally.set(one, (tally.get(one) ?? 0) + 1);
  return tally;
}

function digits(code: string): number {
  return code.includes('-') ? 2 : code.length;
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}

/** By code unit: the same on every machine, unlike a collation. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function text(value: string | null): string {
  return value ?? '';
}
