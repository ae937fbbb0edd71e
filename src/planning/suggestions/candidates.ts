import type { Tx } from '../../common/database/database';
import { packed, type Packed } from '../../common/database/packed';
import { listed, plain, run, sql, type Sql } from '../../common/database/sql';
import { addDays, type Day, type Week } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { Purpose } from '../../employers/purpose.choices';
import type { KnownPlace, Places, Sited } from '../../employers/places/places.service';
import type { Stage } from '../../employers/stage.choices';
import { isOffered } from '../../openings/opening-list';
import { BEYOND_INTRODUCED, CUP_WITHIN_DAYS, SILENCE_DAYS } from './reasons.rules';
import type { Candidate, Fit, PlannedPlace } from './week.types';

/** Each reason brings so many employers along at most: ten are shown, and thousands may have one. */
const MOST_OF_A_REASON = 60;
const MOST_PLANNED = 60;
const NEWEST_OPENINGS = 200;
/** In words of our own rather than as values: an index stands for exactly these. */
const BEYOND = plain(BEYOND_INTRODUCED.map((stage) => `'${stage}'`).join(', '));

const COLUMNS = ['e.id', 'e.name', 'e.stage', 'e.area_key', 'e.last_visit_on', 'e.last_visit_by', 'CASE WHEN v.nobody_there = 0 THEN v.purpose END', 'e.next_touch_on', 'e.next_touch_by', 'e.next_touch_what', 'o.name', 'e.owner_id', 's.lat', 's.lon', 's.postcode', 'k.has_opening'];
const LAT = COLUMNS.indexOf('s.lat');

/** Where one goes in this week already, as planned or as done. */
export async function plannedPlaces(tx: Tx, who: Viewer, week: Week, places: Places): Promise<(PlannedPlace & { employerId: string; isOpen: boolean })[]> {
  const rows = await run<(Sited & { employerId: string; employer: string; day: Day; status: string; areaKey: string })[]>(tx, sql`
    SELECT p.employer_id AS "employerId", e.name AS employer, p.day, p.status, e.area_key AS "areaKey", s.lat, s.lon, s.postcode
    FROM planned_visits p JOIN employers e ON e.id = p.employer_id LEFT JOIN sites s ON s.employer_id = e.id AND s.is_main = 1
    WHERE p.staff_id = ${who.id} AND p.day >= ${week.start} AND p.day <= ${week.end} AND p.deleted_at IS NULL AND p.status <> 'skipped' ORDER BY p.day, p.id LIMIT ${MOST_PLANNED}`);
  const known = await places.of(tx, rows);
  return rows.map(({ lat: _lat, lon: _lon, postcode: _postcode, status, ...row }, index) => ({ ...row, isOpen: status === 'planned', place: known[index] }));
}

export interface Asked {
  readonly who: Viewer;
  readonly today: Day;
  readonly week: Week;
  readonly planned: readonly (PlannedPlace & { employerId: string })[];
  /** Openings that suit somebody, by employer. */
  readonly fits: ReadonlyMap<string, readonly Fit[]>;
  readonly places: Places;
}

/** The employers that some reason may hold for, in one query however many there are. The rule decides. */
export async function candidatesFor(tx: Tx, asked: Asked): Promise<Candidate[]> {
  const { who, today, week, planned, fits } = asked;
  const rows = await packed(tx, COLUMNS, sql`FROM (SELECT u.id, max(u.has_opening) AS has_opening FROM (${sources(asked)}) u GROUP BY u.id) k JOIN employers e ON e.id = k.id
    LEFT JOIN visits v ON v.id = e.last_visit_id AND v.staff_id = ${who.id} LEFT JOIN staff o ON o.id = e.owner_id AND o.disabled_at IS NULL LEFT JOIN sites s ON s.employer_id = e.id AND s.is_main = 1
    WHERE e.deleted_at IS NULL AND e.do_not_contact_on IS NULL AND e.id NOT IN (${listed(['', ...planned.map((one) => one.employerId)])})
      AND NOT EXISTS (SELECT 1 FROM planned_visits p WHERE p.staff_id = ${who.id} AND p.employer_id = e.id AND p.day >= ${today} AND p.day <= ${week.end} AND p.status = 'planned' AND p.deleted_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM suggestions_put_aside a WHERE a.staff_id = ${who.id} AND a.employer_id = e.id AND (a.until_day IS NULL OR a.until_day >= ${week.start}))`);
  const known = await placesOf(tx, rows, asked);
  return rows.map((row, index) => toCandidate(row, who, fits, known[index]));
}

/** Where they are matters only beside a visit whose own place is known. */
async function placesOf(tx: Tx, rows: readonly Packed[][], { planned, places }: Asked): Promise<(KnownPlace | null)[]> {
  if (!planned.some((one) => one.place !== null)) return rows.map(() => null);
  return places.of(tx, rows.map((row) => ({ lat: row[LAT], lon: row[LAT + 1], postcode: row[LAT + 2] }) as Sited));
}

/** What each reason looks at, each by an index and each with an end. */
function sources({ who, today, week, planned, fits }: Asked): Sql {
  const wanted = plain('e.deleted_at IS NULL AND e.do_not_contact_on IS NULL');
  const notColleagues = sql`(e.owner_id IS NULL OR e.owner_id = ${who.id} OR e.owner_id IN (SELECT id FROM staff WHERE disabled_at IS NOT NULL))`;
  const areas = [...new Set(planned.map((one) => one.areaKey).filter((key) => key !== ''))];
  const silentSince = addDays(today, -SILENCE_DAYS);
  return sql`SELECT * FROM (SELECT e.id, 0 AS has_opening FROM employers e WHERE ${wanted} AND e.next_touch_by = ${who.id} AND e.next_touch_on <= ${week.end} ORDER BY e.next_touch_on, e.id LIMIT ${MOST_OF_A_REASON}) a
    UNION ALL SELECT * FROM (SELECT e.id, 0 AS has_opening FROM employers e WHERE ${wanted} AND e.last_visit_by = ${who.id} AND e.last_visit_on >= ${addDays(today, -CUP_WITHIN_DAYS)} ORDER BY e.last_visit_on DESC, e.id DESC LIMIT ${MOST_OF_A_REASON}) b
    UNION ALL SELECT * FROM (SELECT e.id, 0 AS has_opening FROM employers e WHERE ${wanted} AND e.stage IN (${BEYOND}) AND e.last_visit_on <= ${silentSince} AND ${notColleagues} ORDER BY e.last_visit_on, e.id LIMIT ${MOST_OF_A_REASON}) c
    UNION ALL SELECT * FROM (SELECT e.id, 1 AS has_opening FROM (SELECT o.id, o.employer_id, o.heard_on FROM openings o WHERE ${isOffered(today)} ORDER BY o.heard_on DESC, o.id DESC LIMIT ${NEWEST_OPENINGS}) n
      JOIN employers e ON e.id = n.employer_id WHERE ${wanted} AND e.last_visit_on <= ${silentSince} AND ${notColleagues} ORDER BY n.heard_on DESC, n.id DESC LIMIT ${MOST_OF_A_REASON}) d
    UNION ALL SELECT * FROM (SELECT e.id, 1 AS has_opening FROM employers e WHERE e.id IN (${listed([...fits.keys()].slice(0, MOST_OF_A_REASON))})) f
    UNION ALL SELECT * FROM (SELECT e.id, 0 AS has_opening FROM employers e WHERE ${wanted} AND e.area_key IN (${listed(areas)}) AND ${notColleagues} ORDER BY e.area_key, e.name_key, e.id LIMIT ${MOST_OF_A_REASON}) g`;
}

function toCandidate(row: Packed[], who: Viewer, fits: Asked['fits'], place: KnownPlace | null): Candidate {
  const [employerId, name, stage, areaKey, lastOn, lastBy, purpose, touchOn, touchBy, touchWhat, owner, ownerId] = row as [string, string, Stage, string, Day | null, string | null, Purpose | null, Day | null, string | null, string, string | null, string | null];
  return {
    employerId, name, stage, areaKey, place, isLeftAlone: false, isPlanned: false, isPutAside: false, colleague: ownerId === null || ownerId === who.id ? '' : (owner ?? ''),
    lastVisit: lastOn === null ? null : { day: lastOn, isMine: lastBy === who.id, purpose }, nextTouch: touchOn === null ? null : { on: touchOn, isMine: touchBy === who.id, what: touchWhat },
    hasOpening: row.at(-1) === 1, fits: fits.get(employerId) ?? [],
  };
}
