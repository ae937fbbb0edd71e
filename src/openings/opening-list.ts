import type { Tx } from '../common/database/database';
import { joined, listed, plain, run, sql, type Sql } from '../common/database/sql';
import { fold } from '../common/text/normalise';
import { addDays, type Day } from '../common/time/calendar';
import { LIVE_STATUSES, type OpeningStatus } from './opening.choices';
import type { Opening } from './opening.entity';
import { STALE_AFTER_DAYS } from './stale.rules';

export const PAGE_OF_OPENINGS = 50;

export type OpeningSort = 'heard' | 'title' | 'closes';

/** Which openings to list, and where the page begins: all of it lives in the address. */
export interface OpeningFilter {
  /** Empty is those offered to clients. */
  readonly status: OpeningStatus | 'all' | '';
  readonly kind: string;
  readonly isStale: boolean;
  readonly employerId: string;
  /** The part of town its employer is in; empty is anywhere. */
  readonly area: string;
  readonly q: string;
  readonly sort: OpeningSort;
  /** The last opening of the page before, or the first of the page after. */
  readonly after: string;
  readonly before: string;
}

export const EVERY_OPENING: OpeningFilter = { status: '', kind: '', isStale: false, employerId: '', area: '', q: '', sort: 'heard', after: '', before: '' };

/** A row of the list of openings. */
export type OpeningRow = ListedOpening & Pick<Opening, 'expectedOn' | 'outcome'>;

export type ListedOpening = Pick<Opening, 'id' | 'employerId' | 'title' | 'kind' | 'hoursMin' | 'hoursMax' | 'payMin' | 'payMax' | 'payUnit' | 'payWords' | 'status' | 'heardOn' | 'verifiedOn' | 'closesOn'> & { employer: string };

/** The columns of a list, with the employer's name; aliases `o` and `e`. */
export const LISTED = plain(`o.id, o.employer_id AS "employerId", e.name AS employer, o.title, o.kind, o.hours_min AS "hoursMin", o.hours_max AS "hoursMax", o.pay_min AS "payMin", o.pay_max AS "payMax",
  o.pay_unit AS "payUnit", o.pay_words AS "payWords", o.status, o.heard_on AS "heardOn", o.verified_on AS "verifiedOn", o.closes_on AS "closesOn"`);

const KEYS: Record<OpeningSort, { key: Sql; isDescending: boolean }> = {
  heard: { key: plain('o.heard_on'), isDescending: true },
  title: { key: plain('o.title_key'), isDescending: false },
  closes: { key: plain(`coalesce(o.closes_on, '9999-12-31')`), isDescending: false },
};

/** One page and one more, in the filter's order; a page asked for backwards comes in the same order. */
export async function listOpenings(tx: Tx, filter: OpeningFilter, today: Day): Promise<OpeningRow[]> {
  const { key, isDescending } = KEYS[filter.sort];
  const isBackwards = filter.before !== '' && filter.after === '';
  const falls = isDescending !== isBackwards;
  const edge = isBackwards ? filter.before : filter.after;
  const beyond = edge === '' ? [] : [sql`(${key}, o.id) ${plain(falls ? '<' : '>')} (SELECT ${key}, o.id FROM openings o WHERE o.id = ${edge})`];
  const order = plain(falls ? 'DESC' : 'ASC');
  const rows = await run<OpeningRow[]>(tx, sql`SELECT ${LISTED}, o.expected_on AS "expectedOn", o.outcome FROM openings o JOIN employers e ON e.id = o.employer_id
    WHERE ${joined([...conditions(filter, today), ...beyond], ' AND ')} ORDER BY ${key} ${order}, o.id ${order} LIMIT ${PAGE_OF_OPENINGS + 1}`);
  return isBackwards ? rows.reverse() : rows;
}

/** The kinds of work that live openings have, for the filter: codes only. */
export async function kindsInUse(tx: Tx): Promise<string[]> {
  const rows = await run<{ kind: string }[]>(tx, sql`SELECT DISTINCT o.kind FROM openings o WHERE o.deleted_at IS NULL AND o.kind <> '' AND o.status IN (${listed(LIVE_STATUSES)}) LIMIT 400`);
  return rows.map((row) => row.kind);
}

/** The areas of employers that have live openings, for the filter. */
export async function areasInUse(tx: Tx): Promise<string[]> {
  const rows = await run<{ area: string }[]>(tx, sql`SELECT DISTINCT e.area FROM openings o JOIN employers e ON e.id = o.employer_id WHERE o.deleted_at IS NULL AND e.area <> '' AND o.status IN (${listed(LIVE_STATUSES)}) ORDER BY e.area LIMIT 200`);
  return rows.map((row) => row.area);
}

/** An opening may be offered: expected, open or interviewing, not removed, and its last day isn't over (alias `o`). */
export function isOffered(today: Day): Sql {
  return sql`o.deleted_at IS NULL AND o.status IN (${listed(LIVE_STATUSES)}) AND (o.closes_on IS NULL OR o.closes_on >= ${today})`;
}

function conditions(filter: OpeningFilter, today: Day): Sql[] {
  const words = fold(filter.q);
  const statuses = filter.status === '' ? LIVE_STATUSES : [filter.status];
  return [
    plain('o.deleted_at IS NULL AND e.deleted_at IS NULL'),
    ...(filter.status === 'all' ? [] : [sql`o.status IN (${listed(statuses)})`]),
    ...(filter.kind ? [sql`o.kind = ${filter.kind}`] : []),
    ...(filter.employerId ? [sql`o.employer_id = ${filter.employerId}`] : []),
    ...(filter.area ? [sql`e.area = ${filter.area}`] : []),
    ...(filter.isStale ? [sql`o.status IN (${listed(LIVE_STATUSES)}) AND ((o.heard_on <= ${staleSince(today)} AND (o.verified_on IS NULL OR o.verified_on <= ${staleSince(today)})) OR (o.status = 'expected' AND o.expected_on <= ${today}))`] : []),
    ...(words ? [sql`o.title_key LIKE ${`%${words}%`}`] : []),
  ];
}

function staleSince(today: Day): Day {
  return addDays(today, -STALE_AFTER_DAYS);
}
