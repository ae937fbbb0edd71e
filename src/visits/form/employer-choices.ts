import type { Tx } from '../../common/database/database';
import { run, sql, type Sql } from '../../common/database/sql';
import { addDays, type Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { Mode, Purpose } from '../rules/visit.choices';

/** An employer that is likely the one, with the word that says why. */
export interface LikelyEmployer {
  id: string;
  name: string;
  note: string;
}

const LIKELY = 4;
const RECENT_DAYS = 60;

/** Today's planned visits first, then the employers this person was at lately: what is offered before anything is typed. */
export async function likelyEmployers(tx: Tx, who: Viewer, today: Day, most = LIKELY): Promise<LikelyEmployer[]> {
  const planned = await tx.sql<{ id: string; name: string; time: string }[]>`
    SELECT e.id, e.name, COALESCE(p.at_time, '') AS time FROM planned_visits p JOIN employers e ON e.id = p.employer_id AND e.deleted_at IS NULL
    WHERE p.staff_id = ${who.id} AND p.day = ${today} AND p.status = 'planned' AND p.deleted_at IS NULL ORDER BY time, p.id LIMIT 6`;
  const recent = await tx.sql<{ id: string; name: string }[]>`
    SELECT e.id, e.name FROM (SELECT employer_id, max(visited_on) AS last_on FROM visits
      WHERE staff_id = ${who.id} AND visited_on >= ${addDays(today, -RECENT_DAYS)} AND deleted_at IS NULL GROUP BY employer_id ORDER BY last_on DESC, employer_id LIMIT 8) r
    JOIN employers e ON e.id = r.employer_id AND e.deleted_at IS NULL ORDER BY r.last_on DESC, e.name_key, e.id`;
  const all = [...planned.map(({ id, name, time }) => ({ id, name, note: time ? `planned today, ${time}` : 'planned today' })), ...recent.map(({ id, name }) => ({ id, name, note: 'visited lately' }))];
  return all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index).slice(0, most);
}

/** How this person reached an employer the last time: offered first. */
export async function lastMode(tx: Tx, who: Viewer): Promise<Mode | null> {
  const [row] = await tx.sql<{ mode: Mode }[]>`SELECT mode FROM visits WHERE staff_id = ${who.id} AND deleted_at IS NULL ORDER BY visited_on DESC, id DESC LIMIT 1`;
  return row?.mode ?? null;
}

export interface PlannedHere {
  id: string;
  employerId: string;
  day: Day;
  purpose: Purpose;
  clientIds: string[];
  /** What was to be said, as the form names it: client and fact. */
  facts: string[];
}

/** This person's own planned visit that is being logged: what was meant is what the form begins with. */
export async function plannedToLog(tx: Tx, who: Viewer, id: string): Promise<PlannedHere | null> {
  return plannedHere(tx, sql`id = ${id} AND staff_id = ${who.id}`);
}

/** The same by employer and day: what choosing an employer that is planned stands for. The one with a time of its own first. */
export async function plannedThere(tx: Tx, who: Viewer, employerId: string, day: Day): Promise<PlannedHere | null> {
  return plannedHere(tx, sql`staff_id = ${who.id} AND employer_id = ${employerId} AND day = ${day}`);
}

async function plannedHere(tx: Tx, which: Sql): Promise<PlannedHere | null> {
  const [row] = await run<({ id: string; employer_id: string; day: Day; purpose: Purpose } | undefined)[]>(tx, sql`
    SELECT id, employer_id, day, purpose FROM planned_visits WHERE ${which} AND status = 'planned' AND deleted_at IS NULL ORDER BY COALESCE(at_time, '99'), id LIMIT 1`);
  if (!row) return null;
  const { id } = row;
  const clients = await tx.sql<{ id: string }[]>`SELECT client_id AS id FROM planned_visit_clients WHERE planned_visit_id = ${id} ORDER BY 1`;
  const facts = clients.length === 0 ? [] : await tx.sql<{ id: string; fact: string }[]>`SELECT client_id AS id, fact FROM planned_visit_client_facts WHERE planned_visit_id = ${id} ORDER BY 1, 2`;
  return { id, employerId: row.employer_id, day: row.day, purpose: row.purpose, clientIds: clients.map((client) => client.id), facts: facts.map((one) => `${one.id}:${one.fact}`) };
}

/** Who may have gone along: the others of the team (V9). */
export function teamMates(tx: Tx, who: Viewer): Promise<{ id: string; name: string }[]> {
  return tx.sql`SELECT id, name FROM staff WHERE team_id = ${who.teamId} AND id <> ${who.id} AND disabled_at IS NULL ORDER BY name, id LIMIT 40`;
}
