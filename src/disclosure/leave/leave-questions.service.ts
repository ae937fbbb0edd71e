import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Clients } from '../../clients/clients.service';
import { placeOfForm } from '../../common/database/form-place';
import type { Tx } from '../../common/database/database';
import { listed } from '../../common/database/sql';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { QuestionForm } from './leave.form';
import { leavePaths } from './leave.paths';

/** Something to ask a client at the next meeting. */
export interface OpenQuestion {
  id: string;
  clientId: string;
  /** Preferred name, for whoever reaches the client. */
  client: string;
  initials: string;
  question: string;
  askedBy: string;
  createdAt: string;
  /** Where "Asked" is posted to; a hidden `back` names the page to return to. */
  askedHref: string;
}

/** What to ask clients at the next meeting, kept from a refusal (D7): a to-do with its day, until it was asked. */
@Injectable()
export class LeaveQuestions {
  constructor(
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Keeps a question. The caller has reached the client; the same form twice is one question. */
  async keep(tx: Tx, who: Viewer, clientId: string, form: QuestionForm): Promise<void> {
    const read = async (one: string) => (await tx.sql<{ client_id: string; question: string }[]>`SELECT client_id, question FROM leave_questions WHERE id = ${one}`)[0];
    const { id, same } = await placeOfForm(tx, form.id, read, (there) => there.client_id === clientId && there.question === form.text);
    if (same) return;
    await tx.sql`INSERT INTO leave_questions (id, client_id, employer_id, question, asked_by, created_at)
      VALUES (${id}, ${clientId}, ${form.employer || null}, ${form.text}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, 'plan.question', { type: 'client', id: clientId }, ['question']);
  }

  /** It was asked: the to-do is done, and stays in the record. @returns false for one that isn't this client's */
  async close(tx: Tx, who: Viewer, clientId: string, id: string): Promise<boolean> {
    const [open] = await tx.sql<{ closed_at: string | null }[]>`SELECT closed_at FROM leave_questions WHERE id = ${id} AND client_id = ${clientId}`;
    if (!open || open.closed_at !== null) return open !== undefined;
    await tx.sql`UPDATE leave_questions SET closed_at = ${this.clock.iso()}, closed_by = ${who.id} WHERE id = ${id} AND closed_at IS NULL`;
    await this.audit.record(tx, who, 'plan.question-asked', { type: 'client', id: clientId }, ['question']);
    return true;
  }

  /**
   * What this person has to ask, oldest first: of their own clients, and what they noted themselves of others they reach
   * (a client covered). Whoever no longer reaches a client is told nothing (P1).
   */
  async openFor(tx: Tx, who: Viewer): Promise<OpenQuestion[]> {
    const rows = await tx.sql<Omit<OpenQuestion, 'client' | 'initials' | 'askedHref'>[]>`
      SELECT q.id, q.client_id AS "clientId", q.question, s.name AS "askedBy", q.created_at AS "createdAt"
      FROM leave_questions q JOIN clients c ON c.id = q.client_id JOIN staff s ON s.id = q.asked_by
      WHERE q.closed_at IS NULL AND (c.specialist_id = ${who.id} OR q.asked_by = ${who.id}) ORDER BY q.created_at, q.id LIMIT 100`;
    const reached = await this.clients.reachSome(tx, who, listed(rows.map((row) => row.clientId)));
    return rows.flatMap((row) => {
      const client = reached.get(row.clientId);
      return client ? [{ ...row, client: client.preferredName, initials: client.initials, askedHref: leavePaths.asked(row.clientId, row.id) }] : [];
    });
  }
}

/** What is still to be asked of one client, oldest first, whoever noted it. The caller has reached the client. */
export function openQuestionsOf(tx: Tx, clientId: string): Promise<{ id: string; question: string; askedBy: string; createdAt: string }[]> {
  return tx.sql`SELECT q.id, q.question, s.name AS "askedBy", q.created_at AS "createdAt" FROM leave_questions q JOIN staff s ON s.id = q.asked_by
    WHERE q.client_id = ${clientId} AND q.closed_at IS NULL ORDER BY q.created_at, q.id LIMIT 50`;
}
