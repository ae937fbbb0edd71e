import type { WorkProfile } from '../clients/work-profile';
import type { Tx } from '../common/database/database';
import { packed } from '../common/database/packed';
import { plain, sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import { isOffered } from '../openings/opening-list';
import type { ReadyOpening } from './match-opening';
import { OPENING_COLUMNS, PLACES, rowOf, toReady, type Row } from './offered-openings';

type Columns = Partial<Record<keyof Row, string>>;

const { duties: DUTIES, area: _area, lat: LAT, lon: LON, ...ALWAYS } = OPENING_COLUMNS;
/** For comparing: an area's key needs no folding again. */
const PLACE: Columns = { area: `coalesce(nullif(own.city, ''), nullif(e.area_key, ''), main.city)`, lat: LAT, lon: LON };

/** The newest openings that may be offered, ready to be judged by these profiles; found by their day before anything else of them is read. */
export async function newestFor(tx: Tx, today: Day, most: number, profiles: readonly WorkProfile[]): Promise<ReadyOpening[]> {
  const needsPlace = profiles.some((one) => one.travel.strength !== null);
  const needsDuties = profiles.some((one) => one.tasks.length + one.training.length > 0);
  const columns: Columns = { ...ALWAYS, ...(needsDuties ? { duties: DUTIES } : {}), ...(needsPlace ? PLACE : {}) };
  const newest = sql`SELECT o.id FROM openings o WHERE ${isOffered(today)} ORDER BY o.heard_on DESC, o.id DESC LIMIT ${most}`;
  const rows = await packed(tx, Object.values(columns), sql`FROM (${newest}) n JOIN openings o ON o.id = n.id JOIN employers e ON e.id = o.employer_id ${needsPlace ? PLACES : plain('')}
    WHERE e.deleted_at IS NULL AND e.do_not_contact_on IS NULL ORDER BY o.heard_on DESC, o.id DESC`);
  const names = Object.keys(columns);
  return rows.map((values) => toReady(rowOf(names, values)));
}
