import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Client } from '../../clients/client.entity';
import { placeOfForm } from '../../common/database/form-place';
import { newId } from '../../common/database/ids';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { IncidentReportForm, ReportNoteForm } from './incident.form';

export interface IncidentReport {
  id: string;
  teamId: string;
  team: string;
  employerId: string;
  employer: string;
  happenedOn: Day;
  what: string;
  toWhom: string;
  about: string;
  saidById: string | null;
  saidBy: string | null;
  reportedById: string;
  reportedBy: string;
  reportedAt: string;
  incidentId: string | null;
  endedAt: string | null;
  notes: { note: string; notedBy: string; notedAt: string }[];
}

/**
 * What was said about somebody, told by a person who can't name the client (D9, P1). A supervisor of the team it was told
 * to finds whose client it was; then it is an incident of that client. Neither is ever changed or deleted.
 */
@Injectable()
export class IncidentReports {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  teams(tx: Tx): Promise<{ id: string; name: string }[]> {
    return tx.sql`SELECT id, name FROM teams ORDER BY name, id LIMIT 200`;
  }

  /** Keeps a report once, however often the form arrives; other words under the same id are another report. */
  async record(tx: Tx, who: Viewer, form: IncidentReportForm, at: { day: Day; teamId: string }): Promise<string> {
    const read = async (one: string) => (await tx.sql<{ reported_by: string; what: string }[]>`SELECT reported_by, what FROM incident_reports WHERE id = ${one}`)[0];
    const { id, same } = await placeOfForm(tx, form.id, read, (there) => there.reported_by === who.id && there.what === form.what);
    if (same) return id;
    await tx.sql`INSERT INTO incident_reports (id, team_id, employer_id, happened_on, said_by, what, to_whom, about, reported_by, reported_at)
      VALUES (${id}, ${at.teamId}, ${form.employer}, ${at.day}, ${form.bySelf ? who.id : null}, ${form.what}, ${form.toWhom}, ${form.about}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, 'incident.report', { type: 'incident-report', id }, ['employer', 'day', 'what', 'to whom', 'about']);
    return id;
  }

  /** A report for whoever told it and for the supervisors of its team; nobody else's is there. */
  async find(tx: Tx, who: Viewer, id: string): Promise<IncidentReport | null> {
    const [row] = await tx.sql<Omit<IncidentReport, 'notes'>[]>`
      SELECT r.id, r.team_id AS "teamId", t.name AS team, r.employer_id AS "employerId", e.name AS employer, r.happened_on AS "happenedOn", r.what, r.to_whom AS "toWhom", r.about,
        r.said_by AS "saidById", b.name AS "saidBy", r.reported_by AS "reportedById", s.name AS "reportedBy", r.reported_at AS "reportedAt", r.incident_id AS "incidentId", r.ended_at AS "endedAt"
      FROM incident_reports r JOIN teams t ON t.id = r.team_id JOIN employers e ON e.id = r.employer_id JOIN staff s ON s.id = r.reported_by LEFT JOIN staff b ON b.id = r.said_by WHERE r.id = ${id}`;
    if (!row || (row.reportedById !== who.id && !this.isFor(who, row))) return null;
    const notes = await tx.sql<IncidentReport['notes']>`
      SELECT n.note, s.name AS "notedBy", n.noted_at AS "notedAt" FROM incident_report_notes n JOIN staff s ON s.id = n.noted_by WHERE n.report_id = ${id} ORDER BY n.noted_at, n.id LIMIT 100`;
    return { ...row, notes };
  }

  /** Whether this person deals with it. */
  isFor(who: Viewer, report: Pick<IncidentReport, 'teamId'>): boolean {
    return who.role === 'supervisor' && who.teamId === report.teamId;
  }

  /** Holds a report that is open until the end of the transaction: an update that changes nothing locks the row on either database. */
  async hold(tx: Tx, id: string): Promise<void> {
    await tx.sql`UPDATE incident_reports SET team_id = team_id WHERE id = ${id} AND ended_at IS NULL`;
  }

  /** Makes it an incident of a client the supervisor reaches, told by whoever told it, when they told it. @returns the incident's id */
  async giveTo(tx: Tx, who: Viewer, report: IncidentReport, client: Client): Promise<string> {
    const id = newId();
    await tx.sql`INSERT INTO incidents (id, client_id, employer_id, happened_on, said_by, what, to_whom, reported_by, reported_at)
      VALUES (${id}, ${client.id}, ${report.employerId}, ${report.happenedOn}, ${report.saidById}, ${report.what}, ${report.toWhom}, ${report.reportedById}, ${report.reportedAt})`;
    await tx.sql`UPDATE incident_reports SET client_id = ${client.id}, incident_id = ${id}, ended_at = ${this.clock.iso()}, ended_by = ${who.id} WHERE id = ${report.id}`;
    await tx.sql`INSERT INTO incident_notes (id, incident_id, note, noted_by, noted_at) SELECT id, ${id}, note, noted_by, noted_at FROM incident_report_notes WHERE report_id = ${report.id}`;
    await this.audit.record(tx, who, 'incident.record', { type: 'client', id: client.id }, ['client']);
    return id;
  }

  /** What was done about it; the last word when there is nothing more to do. */
  async note(tx: Tx, who: Viewer, report: IncidentReport, form: ReportNoteForm): Promise<void> {
    await tx.sql`INSERT INTO incident_report_notes (id, report_id, note, noted_by, noted_at) VALUES (${newId()}, ${report.id}, ${form.note}, ${who.id}, ${this.clock.iso()})`;
    if (form.isEnd) await tx.sql`UPDATE incident_reports SET ended_at = ${this.clock.iso()}, ended_by = ${who.id} WHERE id = ${report.id}`;
    await this.audit.record(tx, who, 'incident.note', { type: 'incident-report', id: report.id }, form.isEnd ? ['note', 'end'] : ['note']);
  }

  noteReading(tx: Tx, who: Viewer, id: string): Promise<void> {
    return this.audit.record(tx, who, 'incident.view', { type: 'incident-report', id });
  }
}
