import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tx } from '../../common/database/database';
import { packed } from '../../common/database/packed';
import { isPostgres, listed, plain, run, sql, type Sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { postcodePlaces } from '../../employers/places/places.service';
import { LIVE_STATUSES, type OpeningStatus } from '../../openings/opening.choices';
import { isOffered } from '../../openings/opening-list';
import type { ReadyOpening } from '../match-opening';
import { OPENING_COLUMNS, PLACES, PLACE_COLUMNS, rowOf, toReady, withPlaces } from '../offered-openings';
import { inTurns } from './in-turns';

/** Stands for a description whose words were read: it is known. */
const READ = '.';
const MOST_OFFERED = 20_000;
/** So many lines are read in a few milliseconds. */
const AT_ONCE = 500;
const ID_LENGTH = 36;
const DAY_LENGTH = 10;
/** No name of a place holds it, and if one did, its opening would only be read once more. */
const BETWEEN = '\u001e';
/** Stands before the postcode of an opening whose place nobody pointed out. */
const AT_POSTCODE = '\u001f';
const lineOf = (asText: string) => plain(`o.id || o.heard_on || o.version || ' ' || o.updated_at || ' ' || o.employer_id || ' ' || coalesce(${PLACE_COLUMNS.area}, '') || ' ' || coalesce((${PLACE_COLUMNS.lat})${asText}, '') || ' ' || coalesce((${PLACE_COLUMNS.lon})${asText}, '') || coalesce('${AT_POSTCODE}' || ${PLACE_COLUMNS.postcode}, '')`);
const LINE = lineOf('');
const LINE_ON_POSTGRES = lineOf('::text');

/**
 * A line for each opening that may be offered, another one whenever anything a match reads of it is: its version and where it is.
 * Read piece by piece, by index: thousands of lines in one query would keep everybody else waiting.
 */
export async function linesOf(tx: Tx, today: Day): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const status of LIVE_STATUSES) {
    let last: LastLine | null = NO_LINE;
    while (last !== null && found.size < MOST_OFFERED) {
      const lines: string[] = await linesAfter(tx, today, status, last);
      for (const line of lines) found.set(line.slice(0, ID_LENGTH), line);
      last = lines.length < AT_ONCE ? null : keyOf(lines[lines.length - 1]);
      await nextTurn();
    }
  }
  return found;
}

interface LastLine {
  readonly id: string;
  readonly heardOn: Day;
}

/** Later than any day: the newest heard of come first. */
const NO_LINE: LastLine = { id: '', heardOn: '9999' };

function keyOf(line: string): LastLine {
  return { id: line.slice(0, ID_LENGTH), heardOn: line.slice(ID_LENGTH, ID_LENGTH + DAY_LENGTH) };
}

async function linesAfter(tx: Tx, today: Day, status: OpeningStatus, { heardOn, id }: LastLine): Promise<string[]> {
  const all: Sql = isPostgres(tx) ? sql`string_agg(n.line, ${BETWEEN})` : sql`group_concat(n.line, ${BETWEEN})`;
  const [row] = await run<{ lines: string | null }[]>(tx, sql`SELECT ${all} AS lines FROM (SELECT ${isPostgres(tx) ? LINE_ON_POSTGRES : LINE} AS line
    FROM openings o JOIN employers e ON e.id = o.employer_id ${PLACES} WHERE o.status = ${status} AND (o.heard_on, o.id) < (${heardOn}, ${id}) AND ${isOffered(today)} AND e.deleted_at IS NULL
    ORDER BY o.heard_on DESC, o.id DESC LIMIT ${AT_ONCE}) n`);
  return row.lines === null ? [] : withMiddles(tx, row.lines.split(BETWEEN));
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
  return inTurns(await withPlaces(tx, rows.map((values) => rowOf(names, values))), (row) => small(toReady(row)));
}

function small(ready: ReadyOpening): ReadyOpening {
  ready.titleWords.read();
  ready.workWords.read();
  return { ...ready, opening: { ...ready.opening, duties: ready.opening.duties === null ? null : READ } };
}
