import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import type { Purpose } from '../../employers/purpose.choices';
import { FACT_VALUES, type Fact } from '../rules/disclosure.choices';

/** A planned visit that names a client: its clearance knows what it was used for. */
export interface PlannedAbout {
  id: string;
  day: Day;
  purpose: Purpose;
  employerId: string;
  employer: string;
  staffId: string;
  staff: string;
  facts: Fact[];
}

/** Planned visits from a day on that rest on this client's leave, whoever made them. The caller has reached the client. */
export async function plannedAbout(tx: Tx, clientId: string, from: Day): Promise<PlannedAbout[]> {
  const rows = await tx.sql<(Omit<PlannedAbout, 'facts'> & { facts: string })[]>`
    SELECT p.id, p.day, p.purpose, p.employer_id AS "employerId", e.name AS employer, p.staff_id AS "staffId", s.name AS staff, d.facts
    FROM planned_visits p JOIN decisions d ON d.clearance_id = p.clearance_id JOIN employers e ON e.id = p.employer_id JOIN staff s ON s.id = p.staff_id
    WHERE d.client_id = ${clientId} AND p.status = 'planned' AND p.deleted_at IS NULL AND p.day >= ${from} ORDER BY p.day, p.id LIMIT 50`;
  return rows.map((row) => ({ ...row, facts: FACT_VALUES.filter((fact) => (JSON.parse(row.facts) as string[]).includes(fact)) }));
}

/** A visit that spoke of a client on or after a day, recorded before an instant. */
export interface SpokenSince {
  day: Day;
  employerId: string;
  employer: string;
}

/** What was told between the day a client took leave back and the moment that was written down: the truth may need an incident (D9). */
export async function spokenSince(tx: Tx, clientId: string, from: Day, before: string): Promise<SpokenSince[]> {
  return tx.sql<SpokenSince[]>`
    SELECT DISTINCT v.visited_on AS day, v.employer_id AS "employerId", e.name AS employer
    FROM visits v JOIN decisions d ON d.clearance_id = v.clearance_id JOIN employers e ON e.id = v.employer_id
    WHERE d.client_id = ${clientId} AND v.deleted_at IS NULL AND v.visited_on >= ${from} AND d.asked_at < ${before} ORDER BY v.visited_on, e.name LIMIT 50`;
}
