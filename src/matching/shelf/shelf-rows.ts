import type { Tx } from '../../common/database/database';
import { packed } from '../../common/database/packed';
import { isPostgres, listed, plain, run, sql, type Sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { postcodePlaces } from '../../employers/places/places.service';
import { isOffered } from '../../openings/opening-list';
import type { ReadyOpening } from '../match-opening';
import { OPENING_COLUMNS, PLACES, PLACE_COLUMNS, rowOf, toReady, withPlaces } from '../offered-openings';

/** Stands for a description whose words were read: it is known. */
const READ = '.';
const MOST_OFFERED = 20_000;
const ID_LENGTH = 36;
/** No name of a place holds it, and if one did, its opening would only be read once more. */
const BETWEEN = '\u001e';
/** Stands before the postcode of an opening whose place nobody pointed out. */
const AT_POSTCODE = '\u001f';
const lineOf = (asText: string) => plain(`o.id || o.version || ' ' || o.updated_at || ' ' || o.employer_id || ' ' || coalesce(${PLACE_COLUMNS.area}, '') || ' ' || coalesce((${PLACE_COLUMNS.lat})${asText}, '') || ' ' || coalesce((${PLACE_COLUMNS.lon})${asText}, '') || coalesce('${AT_POSTCODE}' || ${PLACE_COLUMNS.postcode}, '')`);
const LINE = lineOf('');
const LINE_ON_POSTGRES = lineOf('::text');

/**
 * One text that differs whenever anything a match reads of openings may differ: how many changes there were, and the day,
 * since openings close. Counting rows that are only added is exact on either database, however many processes there are.
 */
export async function stampOf(tx: Tx, today: Day): Promise<string> {
  // On SQLite one writes after the other, so that the last number tells as much, without counting.
  const number = plain(isPostgres(tx) ? 'count(*)' : 'max(number)');
  const [row] = await run<{ changes: number | string | null }[]>(tx, sql`SELECT ${number} AS changes FROM match_changes`);
  return `${row.changes} ${today}`;
}

/** A line for each opening that may be offered, another one whenever anything a match reads of it is: its version and where it is. */
export async function linesOf(tx: Tx, today: Day): Promise<Map<string, string>> {
  const onPostgres = isPostgres(tx);
  const all: Sql = onPostgres ? sql`string_agg(n.line, ${BETWEEN})` : sql`group_concat(n.line, ${BETWEEN})`;
  const [row] = await run<{ lines: string | null }[]>(tx, sql`SELECT ${all} AS lines FROM (SELECT ${onPostgres ? LINE_ON_POSTGRES : LINE} AS line
    FROM openings o JOIN employers e ON e.id = o.employer_id ${PLACES} WHERE ${isOffered(today)} AND e.deleted_at IS NULL ORDER BY o.heard_on DESC, o.id DESC LIMIT ${MOST_OFFERED}) n`);
  return new Map(row.lines === null ? [] : (await withMiddles(tx, row.lines.split(BETWEEN))).map((line) => [line.slice(0, ID_LENGTH), line]));
}

/** The lines with the place that stands for each postcode: another table of postcodes makes other lines where it says otherwise. */
async function withMiddles(tx: Tx, lines: readonly string[]): Promise<string[]> {
  const parts = lines.map((line) => line.split(AT_POSTCODE));
  const known = await postcodePlaces(tx, parts.flatMap(([, postcode]) => postcode ?? []));
  return lines.map((line, at) => {
    const place = known.get(parts[at][1] ?? '');
    return place ? `${line} ${place.lat} ${place.lon}` : line;
  });
}

/** These openings, their words read and the long texts dropped: what is kept for long is kept small. */
export async function readOpenings(tx: Tx, ids: readonly string[]): Promise<ReadyOpening[]> {
  const names = Object.keys(OPENING_COLUMNS);
  const rows = await packed(tx, Object.values(OPENING_COLUMNS), sql`FROM openings o JOIN employers e ON e.id = o.employer_id ${PLACES} WHERE o.id IN (${listed(ids)})`);
  return (await withPlaces(tx, rows.map((values) => rowOf(names, values)))).map((row) => small(toReady(row)));
}

function small(ready: ReadyOpening): ReadyOpening {
  ready.titleWords.read();
  ready.workWords.read();
  return { ...ready, opening: { ...ready.opening, duties: ready.opening.duties === null ? null : READ } };
}
