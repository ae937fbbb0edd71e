import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { othersWords } from './others-words.rules';

interface Words {
  id: string;
  employerId: string;
  first: string;
  second: string;
}

interface Erased {
  id: string;
  preferredName: string;
  initials: string;
}

/** Fields of a stored version of a visit that say nothing in words. Whatever else stands in one goes. */
const WORDLESS = ['id', 'employerId', 'siteId', 'staffId', 'visitedOn', 'visitedAt', 'mode', 'purpose', 'nobodyThere', 'metUnnamed', 'openingId', 'nextOn',
  'clearanceId', 'act', 'createdAt', 'createdBy', 'updatedAt', 'version', 'deletedAt', 'deletedBy', 'met', 'along'];

/** Takes the words out of every visit that is or once was about a client; the visit itself stays, and counts as it did (P4). @returns the visits' employers, and how many rows lost words */
export async function silenceVisits(tx: Tx, client: Erased): Promise<{ employers: string[]; changed: number }> {
  const visits = await run<Words[]>(tx, sql`SELECT id, employer_id AS "employerId", learned AS first, next_what AS second FROM visits WHERE id IN (
    SELECT visit_id FROM visit_clients WHERE client_id = ${client.id}
    UNION SELECT c.used_for FROM decisions d JOIN clearances c ON c.id = d.clearance_id WHERE d.client_id = ${client.id} AND c.act = 'log')`);
  let changed = 0;
  for (const visit of visits) {
    const others = await othersOn(tx, 'visit', visit.id, client.id);
    const [learned, next] = [visit.first, visit.second].map((text) => othersWords(text, client, others));
    // The version goes up so that a form opened before can't quietly bring the words back.
    await tx.sql`UPDATE visits SET learned = ${learned}, next_what = ${next}, version = version + 1 WHERE id = ${visit.id}`;
    changed += Number(learned !== visit.first || next !== visit.second) + (await silenceVersions(tx, visit.id, client, others));
  }
  return { employers: [...new Set(visits.map((visit) => visit.employerId))], changed };
}

/** The same of planned visits. @returns how many lost words */
export async function silencePlanned(tx: Tx, client: Erased): Promise<number> {
  const planned = await run<Words[]>(tx, sql`SELECT id, employer_id AS "employerId", note AS first, skipped_why AS second FROM planned_visits WHERE id IN (
    SELECT planned_visit_id FROM planned_visit_clients WHERE client_id = ${client.id}
    UNION SELECT c.used_for FROM decisions d JOIN clearances c ON c.id = d.clearance_id WHERE d.client_id = ${client.id} AND c.act = 'plan')`);
  let changed = 0;
  for (const one of planned) {
    const others = await othersOn(tx, 'planned_visit', one.id, client.id);
    const [note, why] = [one.first, one.second].map((text) => othersWords(text, client, others));
    await tx.sql`UPDATE planned_visits SET note = ${note}, skipped_why = ${why}, version = version + 1 WHERE id = ${one.id}`;
    changed += Number(note !== one.first || why !== one.second);
  }
  return changed;
}

/** Every earlier version of the visit: its words and its mention of the client go, the rest of what was changed stays. */
async function silenceVersions(tx: Tx, visitId: string, client: Erased, others: readonly string[]): Promise<number> {
  const versions = await tx.sql<{ version: number; body: string }[]>`SELECT version, body FROM visit_versions WHERE visit_id = ${visitId}`;
  for (const { version, body } of versions) {
    const stored = JSON.parse(body) as Record<string, unknown> & { clients?: { clientId: string }[] };
    const kept = Object.fromEntries(WORDLESS.filter((key) => key in stored).map((key) => [key, stored[key]]));
    const words = { learned: othersWords(String(stored.learned ?? ''), client, others), nextWhat: othersWords(String(stored.nextWhat ?? ''), client, others) };
    const clients = (stored.clients ?? []).filter((one) => one.clientId !== client.id);
    await tx.sql`UPDATE visit_versions SET body = ${JSON.stringify({ ...kept, ...words, clients })} WHERE visit_id = ${visitId} AND version = ${version}`;
  }
  return versions.length;
}

/** The names of the other clients it is about. */
async function othersOn(tx: Tx, noun: 'visit' | 'planned_visit', id: string, clientId: string): Promise<string[]> {
  const ids = noun === 'visit' ? sql`SELECT client_id FROM visit_clients WHERE visit_id = ${id}` : sql`SELECT client_id FROM planned_visit_clients WHERE planned_visit_id = ${id}`;
  const rows = await run<{ name: string }[]>(tx, sql`SELECT preferred_name AS name FROM clients WHERE id IN (${ids}) AND id NOT IN (${listed([clientId])}) LIMIT 100`);
  return rows.map((row) => row.name);
}
