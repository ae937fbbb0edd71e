import type { Tx } from '../common/database/database';
import type { Packed } from '../common/database/packed';
import { listed, plain, run, sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import { postcodePlaces } from '../employers/places/places.service';
import type { PayUnit } from '../openings/opening.choices';
import type { YesNo } from '../openings/opening.entity';
import { LISTED, type ListedOpening } from '../openings/opening-list';
import { settingOf, textList } from '../openings/opening-values';
import { readyOpening, type MatchOpening, type ReadyOpening } from './match-opening';

/** An opening as it is read for a match; what wasn't read is missing or as in NOTHING_READ. */
export interface Row {
  id: string;
  employerId: string;
  title: string;
  kind: string;
  hoursMin: number | null;
  hoursMax: number | null;
  grid: string;
  shiftWords?: string;
  payMin: number | null;
  payMax: number | null;
  payUnit: PayUnit | '';
  setting: string;
  liftingKg: number | null;
  licences: string;
  checks: string;
  driving: YesNo;
  languages?: string;
  startsOn?: Day | null;
  heardOn: Day;
  duties?: string;
  area?: string | null;
  lat?: number | null;
  lon?: number | null;
  /** Where nobody pointed the place out: its middle stands for it. */
  postcode?: string | null;
}

/** Where the work is: the opening's own site, by the map or else its postcode, else the employer's main one. */
export const PLACE_COLUMNS = { area: `coalesce(nullif(own.city, ''), nullif(e.area, ''), main.city)`, lat: 'coalesce(own.lat, main.lat)', lon: 'coalesce(own.lon, main.lon)', postcode: `CASE WHEN own.lat IS NULL THEN coalesce(nullif(own.postcode, ''), CASE WHEN main.lat IS NULL THEN nullif(main.postcode, '') END) END` } as const;
export const PLACES = plain('LEFT JOIN sites own ON own.id = o.site_id LEFT JOIN sites main ON main.employer_id = o.employer_id AND main.is_main = 1');

/** Everything a match reads of an opening, by the key of `Row`. */
export const OPENING_COLUMNS: Readonly<Partial<Record<keyof Row, string>>> = {
  id: 'o.id', employerId: 'o.employer_id', title: 'o.title', kind: 'o.kind', hoursMin: 'o.hours_min', hoursMax: 'o.hours_max', grid: 'o.grid', payMin: 'o.pay_min', payMax: 'o.pay_max', payUnit: 'o.pay_unit',
  setting: 'o.setting', liftingKg: 'o.lifting_kg', licences: 'o.licences', checks: 'o.checks', driving: 'o.driving', languages: 'o.languages', startsOn: 'o.starts_on', heardOn: 'o.heard_on', duties: 'o.duties', ...PLACE_COLUMNS,
};

/** A row read as an array, with what wasn't read as not known. */
export function rowOf(names: readonly string[], values: readonly Packed[]): Row {
  const row: Record<string, unknown> = { ...NOTHING_READ };
  names.forEach((name, index) => (row[name] = values[index]));
  return row as unknown as Row;
}

/** An opening as a page shows it, and as reasons are made from it. */
export interface ShownOpening {
  readonly listed: ListedOpening;
  readonly ready: ReadyOpening;
}

const PLACE = plain(`${PLACE_COLUMNS.area} AS area, ${PLACE_COLUMNS.lat} AS lat, ${PLACE_COLUMNS.lon} AS lon, ${PLACE_COLUMNS.postcode} AS postcode`);

/** These openings with everything the sentences may name, by id. */
export async function shownOpenings(tx: Tx, ids: readonly string[]): Promise<Map<string, ShownOpening>> {
  const rows = await run<(Row & ListedOpening)[]>(tx, sql`SELECT ${LISTED}, o.grid, o.setting, o.lifting_kg AS "liftingKg", o.licences, o.checks, o.driving, o.languages, o.starts_on AS "startsOn", o.duties, o.shift_words AS "shiftWords", ${PLACE}
    FROM openings o JOIN employers e ON e.id = o.employer_id ${PLACES} WHERE o.id IN (${listed(ids)})`);
  const placed = await withPlaces(tx, rows);
  return new Map(rows.map((row, at) => [row.id, { listed: row, ready: toReady(placed[at]) }]));
}

/** These openings as a list shows them, by id: without what only reasons are made from, of which a description may be pages. */
export async function listedOpenings(tx: Tx, ids: readonly string[]): Promise<Map<string, ListedOpening>> {
  const rows = await run<ListedOpening[]>(tx, sql`SELECT ${LISTED} FROM openings o JOIN employers e ON e.id = o.employer_id WHERE o.id IN (${listed(ids)})`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** These rows with the middle of the postcode where the place itself isn't known; one question for all, none when no row needs it. */
export async function withPlaces(tx: Tx, rows: readonly Row[]): Promise<Row[]> {
  const known = await postcodePlaces(tx, rows.flatMap(({ postcode }) => postcode ?? []));
  return known.size === 0 ? [...rows] : rows.map((row) => ({ ...row, ...known.get(row.postcode ?? '') }));
}

export function toReady(row: Row): ReadyOpening {
  const checks = row.checks === '[]' ? [] : textList(row.checks);
  const opening: MatchOpening = {
    id: row.id, employerId: row.employerId, title: row.title, kindCode: row.kind || null, hoursMin: row.hoursMin, hoursMax: row.hoursMax, grid: row.grid || null, shifts: row.shiftWords || null,
    payMin: row.payMin, payMax: row.payMax, payUnit: row.payUnit || null, area: row.area || null, latitude: row.lat ?? null, longitude: row.lon ?? null,
    setting: row.setting === '{}' ? NOTHING_KNOWN : settingOf(row), liftingKg: row.liftingKg, licences: row.licences === '[]' ? null : textList(row.licences), languages: !row.languages || row.languages === '[]' ? null : textList(row.languages),
    driving: row.driving === 'unknown' ? null : row.driving === 'yes', backgroundCheck: checks.includes('background') ? true : null, drugCheck: checks.includes('drug') ? true : null,
    duties: row.duties || null, startsOn: row.startsOn ?? null, heardOn: row.heardOn,
  };
  return readyOpening(opening);
}

/** Most openings say nothing of the setting: they share one. */
const NOTHING_KNOWN: MatchOpening['setting'] = Object.freeze({});

export const NOTHING_READ: Row = {
  id: '', employerId: '', title: '', kind: '', hoursMin: null, hoursMax: null, grid: '', payMin: null, payMax: null, payUnit: '', setting: '{}', liftingKg: null, licences: '[]', checks: '[]', driving: 'unknown', heardOn: '',
};
