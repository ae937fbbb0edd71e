import type { WorkProfile } from '../clients/work-profile';
import type { Tx } from '../common/database/database';
import { listed, plain, run, sql, type Sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import type { PayUnit } from '../openings/opening.choices';
import type { YesNo } from '../openings/opening.entity';
import { isOffered, LISTED, type ListedOpening } from '../openings/opening-list';
import { settingOf, textList } from '../openings/opening-values';
import { readyOpening, type MatchOpening, type ReadyOpening } from './match-opening';
import { mayMention, UNREAD } from './unread.rules';

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
  heardOn: Day;
  duties?: string;
  area?: string | null;
  lat?: number | null;
  lon?: number | null;
}

const ALWAYS = 'o.id, o.title, o.kind, o.licences, o.driving, o.heard_on AS "heardOn"';
const HOURS = ', o.hours_min AS "hoursMin", o.hours_max AS "hoursMax"';
const PAY = ', o.pay_min AS "payMin", o.pay_max AS "payMax", o.pay_unit AS "payUnit"';
const WORDS = plain(', o.duties, o.shift_words AS "shiftWords"');
const PLACE = plain(`, coalesce(nullif(own.city, ''), nullif(e.area, ''), main.city) AS area, coalesce(own.lat, main.lat) AS lat, coalesce(own.lon, main.lon) AS lon`);
/** The same for comparing: an area's key needs no folding again. */
const PLACE_KEY = plain(`, coalesce(nullif(own.city, ''), nullif(e.area_key, ''), main.city) AS area, coalesce(own.lat, main.lat) AS lat, coalesce(own.lon, main.lon) AS lon`);
export const PLACES = plain('LEFT JOIN sites own ON own.id = o.site_id LEFT JOIN sites main ON main.employer_id = o.employer_id AND main.is_main = 1');
const MOST_OFFERED = 20_000;

/**
 * Every opening that may be offered, with no more than these wishes look at: thousands are read for one page, and
 * each column costs. Good for scoring and ordering; reasons are made from `shownOpenings`.
 */
export async function offeredOpenings(tx: Tx, today: Day, profile: WorkProfile): Promise<ReadyOpening[]> {
  const needsPlace = profile.travel.strength !== null;
  const rows = await run<Partial<Row>[]>(tx, sql`SELECT ${columnsFor(profile)}${needsPlace ? PLACE_KEY : plain('')}
    FROM openings o JOIN employers e ON e.id = o.employer_id ${needsPlace ? PLACES : plain('')} WHERE ${isOffered(today)} AND e.deleted_at IS NULL LIMIT ${MOST_OFFERED}`);
  const isWorthReading = mayMention(profile);
  return rows.map((row) => toReady({ ...NOTHING_READ, ...row, duties: row.duties && !isWorthReading(row.duties) ? UNREAD : row.duties }));
}

function columnsFor(profile: WorkProfile): Sql {
  const { hours, times, pay, setting, lifting, tasks, training, employers } = profile;
  const looksAtPay = pay.strength !== null;
  const looksAtTimes = times.strength !== null;
  return plain([
    ALWAYS, employers.wanted.length + employers.refused.length > 0 ? ', o.employer_id AS "employerId"' : '', looksAtTimes || looksAtPay || hours.strength !== null ? HOURS : '', looksAtPay ? PAY : '', looksAtTimes ? ', o.grid' : '', lifting.strength !== null ? ', o.lifting_kg AS "liftingKg"' : '',
    Object.values(setting).some((strength) => strength !== null) ? ', o.setting' : '', tasks.length + training.length > 0 ? ', o.duties' : '',
  ].join(''));
}

/** An opening as a page shows it, and as reasons are made from it. */
export interface ShownOpening {
  readonly listed: ListedOpening;
  readonly ready: ReadyOpening;
}

/** These openings with everything the sentences may name, by id. */
export async function shownOpenings(tx: Tx, ids: readonly string[]): Promise<Map<string, ShownOpening>> {
  return shown(tx, sql`o.id IN (${listed(ids)})`, ids.length);
}

/** The newest openings that may be offered, in order; one page and one more. */
export async function newestOffered(tx: Tx, today: Day, page: { size: number; after: string }): Promise<ShownOpening[]> {
  const beyond = page.after === '' ? plain('') : sql`AND (o.heard_on, o.id) < (SELECT o.heard_on, o.id FROM openings o WHERE o.id = ${page.after})`;
  return [...(await shown(tx, sql`${isOffered(today)} AND e.deleted_at IS NULL ${beyond} ORDER BY o.heard_on DESC, o.id DESC`, page.size + 1)).values()];
}

async function shown(tx: Tx, which: Sql, most: number): Promise<Map<string, ShownOpening>> {
  const rows = await run<(Row & ListedOpening)[]>(tx, sql`SELECT ${LISTED}, o.grid, o.setting, o.lifting_kg AS "liftingKg", o.licences, o.checks, o.driving${WORDS}${PLACE}
    FROM openings o JOIN employers e ON e.id = o.employer_id ${PLACES} WHERE ${which} LIMIT ${most}`);
  return new Map(rows.map((row) => [row.id, { listed: row, ready: toReady(row) }]));
}

export function toReady(row: Row): ReadyOpening {
  const checks = row.checks === '[]' ? [] : textList(row.checks);
  const opening: MatchOpening = {
    id: row.id, employerId: row.employerId, title: row.title, kindCode: row.kind || null, hoursMin: row.hoursMin, hoursMax: row.hoursMax, grid: row.grid || null, shifts: row.shiftWords || null,
    payMin: row.payMin, payMax: row.payMax, payUnit: row.payUnit || null, area: row.area || null, latitude: row.lat ?? null, longitude: row.lon ?? null,
    setting: row.setting === '{}' ? NOTHING_KNOWN : settingOf(row), liftingKg: row.liftingKg, licences: row.licences === '[]' ? null : textList(row.licences), languages: null,
    driving: row.driving === 'unknown' ? null : row.driving === 'yes', backgroundCheck: checks.includes('background') ? true : null, drugCheck: checks.includes('drug') ? true : null,
    duties: row.duties || null, startsOn: null, heardOn: row.heardOn,
  };
  return readyOpening(opening);
}

/** Most openings say nothing of the setting: they share one. */
const NOTHING_KNOWN: MatchOpening['setting'] = Object.freeze({});

export const NOTHING_READ: Row = {
  id: '', employerId: '', title: '', kind: '', hoursMin: null, hoursMax: null, grid: '', payMin: null, payMax: null, payUnit: '', setting: '{}', liftingKg: null, licences: '[]', checks: '[]', driving: 'unknown', heardOn: '',
};
