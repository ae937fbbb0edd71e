import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Viewer } from '../../common/web/access';
import type { Tx } from '../../common/database/database';
import { placeOfForm } from '../../common/database/form-place';
import { newId } from '../../common/database/ids';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { IncidentForm, IncidentNoteForm } from './incident.form';

export interface Incident {
  id: string;
  clientId: string;
  employerId: string;
  employer: string;
  happenedOn: Day;
  what: string;
  toWhom: string;
  /** Who said it, where they told so themselves. */
  saidBy: string | null;
  reportedBy: string;
  reportedAt: string;
  notes: { note: string; clientToldOn: Day | null; notedBy: string; notedAt: string }[];
}

/** What was said without leave, told truthfully (D9): never counted toward the six, never changed, never deleted. */
@Injectable()
export class Incidents {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Reading an incident is written down, as reading a plan is (P3). */
  noteReading(tx: Tx, who: Viewer, id: string): Promise<void> {
    return this.audit.record(tx, who, 'incident.view', { type: 'incident', id });
  }

  /** Records an incident once, however often the form arrives; other words under the same id are another incident. */
  async record(tx: Tx, who: Viewer, clientId: string, form: IncidentForm, day: Day): Promise<string> {
    const read = async (one: string) => (await tx.sql<{ clientId: string; what: string }[]>`SELECT client_id AS "clientId", what FROM incidents WHERE id = ${one}`)[0];
    const { id, same } = await placeOfForm(tx, form.id, read, (there) => there.clientId === clientId && there.what === form.what);
    if (same) return id;
    await tx.sql`INSERT INTO incidents (id, client_id, employer_id, happened_on, said_by, what, to_whom, reported_by, reported_at)
      VALUES (${id}, ${clientId}, ${form.employer}, ${day}, ${form.bySelf ? who.id : null}, ${form.what}, ${form.toWhom}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, 'incident.record', { type: 'client', id: clientId }, ['employer', 'day', 'what', 'to whom']);
    return id;
  }

  /** What was done about it, and whether the client was told. */
  async note(tx: Tx, who: Viewer, incident: Incident, form: IncidentNoteForm): Promise<void> {
    await tx.sql`INSERT INTO incident_notes (id, incident_id, note, client_told_on, noted_by, noted_at)
      VALUES (${newId()}, ${incident.id}, ${form.note}, ${form.clientToldOn || null}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, 'incident.note', { type: 'client', id: incident.clientId }, ['note']);
  }

  async find(tx: Tx, id: string): Promise<Incident | null> {
    const [row] = await tx.sql<Omit<Incident, 'notes'>[]>`
      SELECT i.id, i.client_id AS "clientId", i.employer_id AS "employerId", e.name AS employer, i.happened_on AS "happenedOn", i.what, i.to_whom AS "toWhom", b.name AS "saidBy", s.name AS "reportedBy", i.reported_at AS "reportedAt"
      FROM incidents i JOIN employers e ON e.id = i.employer_id JOIN staff s ON s.id = i.reported_by LEFT JOIN staff b ON b.id = i.said_by WHERE i.id = ${id}`;
    if (!row) return null;
    const notes = await tx.sql<Incident['notes']>`
      SELECT n.note, n.client_told_on AS "clientToldOn", s.name AS "notedBy", n.noted_at AS "notedAt" FROM incident_notes n JOIN staff s ON s.id = n.noted_by WHERE n.incident_id = ${id} ORDER BY n.noted_at, n.id LIMIT 100`;
    return { ...row, notes };
  }

  /** Incidents of a team whose client has not been told yet, and reports nobody has dealt with: the supervisor's list. */
  openFor(tx: Tx, teamId: string): Promise<{ id: string; happenedOn: Day; reportedBy: string }[]> {
    return tx.sql`SELECT o.id, o.happened_on AS "happenedOn", s.name AS "reportedBy" FROM (
        SELECT i.id, i.happened_on, i.reported_by FROM incidents i JOIN clients c ON c.id = i.client_id
          WHERE c.team_id = ${teamId} AND NOT EXISTS (SELECT 1 FROM incident_notes n WHERE n.incident_id = i.id AND n.client_told_on IS NOT NULL)
        UNION ALL SELECT r.id, r.happened_on, r.reported_by FROM incident_reports r WHERE r.team_id = ${teamId} AND r.ended_at IS NULL) o
      JOIN staff s ON s.id = o.reported_by ORDER BY o.happened_on DESC, o.id LIMIT 50`;
  }
}
