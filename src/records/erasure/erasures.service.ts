import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { plain, run, sql, type Sql } from '../../common/database/sql';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Settings } from '../../settings/settings.service';
import { Eraser } from './eraser.service';
import { approvalFault } from './erasure.rules';
import type { ErasureForm } from './erasure.form';
import { LegalHolds } from './legal-holds.service';

/** A request and what became of it. While it waits the initials say whom it is about; afterwards nothing does. */
export interface Erasure {
  id: string;
  clientId: string;
  initials: string | null;
  team: string | null;
  ground: string;
  askedBy: string;
  lawAllows: number;
  words: string;
  requestedBy: string;
  requester: string | null;
  requestedAt: string;
  approver: string | null;
  approvedAt: string | null;
  decliner: string | null;
  declinedAt: string | null;
  finishedAt: string | null;
  replayedAt: string | null;
  scrubbedAt: string | null;
  counts: string;
}

const COLUMNS = sql`e.id, e.client_id AS "clientId", c.initials, t.name AS team, e.ground, e.asked_by AS "askedBy", e.law_allows AS "lawAllows", e.words, e.requested_by AS "requestedBy",
  r.name AS requester, e.requested_at AS "requestedAt", a.name AS approver, e.approved_at AS "approvedAt", d.name AS decliner, e.declined_at AS "declinedAt",
  e.finished_at AS "finishedAt", e.replayed_at AS "replayedAt", e.scrubbed_at AS "scrubbedAt", e.counts
  FROM erasures e LEFT JOIN clients c ON c.id = e.client_id LEFT JOIN teams t ON t.id = e.team_id
  LEFT JOIN staff r ON r.id = e.requested_by LEFT JOIN staff a ON a.id = e.approved_by LEFT JOIN staff d ON d.id = e.declined_by`;

/** Asking for a record to be erased, and agreeing to it: two people, never one (QUALITY A.3). */
@Injectable()
export class Erasures {
  constructor(
    private readonly eraser: Eraser,
    private readonly holds: LegalHolds,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The newest a hundred this person may know of. */
  list(tx: Tx, who: Viewer): Promise<Erasure[]> {
    return run<Erasure[]>(tx, sql`SELECT ${COLUMNS} WHERE ${within(who)} ORDER BY e.requested_at DESC, e.id DESC LIMIT 100`);
  }

  /** Null for another team's, as for none. */
  async find(tx: Tx, who: Viewer, id: string): Promise<Erasure | null> {
    const [erasure] = await run<Erasure[]>(tx, sql`SELECT ${COLUMNS} WHERE e.id = ${id} AND ${within(who)}`);
    return erasure ?? null;
  }

  /** The request that waits for this client, if any. */
  async waitingFor(tx: Tx, clientId: string): Promise<string | null> {
    const [row] = await tx.sql<{ id: string }[]>`SELECT id FROM erasures WHERE client_id = ${clientId} AND finished_at IS NULL AND declined_at IS NULL`;
    return row?.id ?? null;
  }

  /** Asks for a client's record to be erased; the caller has reached the client. @returns the request's id: the same form twice, or a request that waits already, is one; an id that is taken gives way to a new one */
  async request(tx: Tx, who: Viewer, client: Client, form: ErasureForm): Promise<string> {
    await this.holds.holdStill(tx, client.id);
    const waiting = await this.waitingFor(tx, client.id);
    if (waiting) return waiting;
    const used = await tx.sql<object[]>`SELECT 1 AS used FROM erasures WHERE id = ${form.id}`;
    const id = used.length > 0 ? newId(this.clock.now().getTime()) : form.id;
    await tx.sql`INSERT INTO erasures (id, client_id, team_id, ground, asked_by, law_allows, words, requested_by, requested_at)
      VALUES (${id}, ${client.id}, ${client.teamId}, ${form.ground}, ${form.askedBy}, ${Number(form.lawAllows)}, ${form.words}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, 'erasure.request', { type: 'client', id: client.id }, ['ground', 'asked by', ...(form.lawAllows ? ['law allows'] : [])]);
    return id;
  }

  /** Agrees, and erases in the same write. @returns why it can't be, in a sentence; null when it is done (or was before) */
  async approve(tx: Tx, who: Viewer, erasure: Erasure): Promise<string | null> {
    await this.holds.holdStill(tx, erasure.clientId);
    const [now] = await tx.sql<{ finishedAt: string | null; declinedAt: string | null }[]>`SELECT finished_at AS "finishedAt", declined_at AS "declinedAt" FROM erasures WHERE id = ${erasure.id}`;
    if (now.finishedAt !== null) return null;
    if (now.declinedAt !== null) return 'This request was declined meanwhile.';
    const fault = approvalFault(erasure, who, (await this.holds.openOf(tx, erasure.clientId)) !== null);
    if (fault) return fault;
    await tx.sql`UPDATE erasures SET approved_by = ${who.id}, approved_at = ${this.clock.iso()} WHERE id = ${erasure.id} AND approved_at IS NULL AND declined_at IS NULL`;
    await this.audit.record(tx, who, 'erasure.approve', { type: 'client', id: erasure.clientId });
    const { timeZone } = await this.settings.get(tx);
    await this.eraser.erase(tx, who, erasure, { timeZone, today: today(this.clock.now(), timeZone) });
    return null;
  }

  /** Leaves the record as it is. What was written about the request goes. */
  async decline(tx: Tx, who: Viewer, erasure: Erasure): Promise<void> {
    if (erasure.finishedAt !== null || erasure.declinedAt !== null) return;
    await tx.sql`UPDATE erasures SET declined_by = ${who.id}, declined_at = ${this.clock.iso()}, words = '' WHERE id = ${erasure.id}`;
    await this.audit.record(tx, who, 'erasure.decline', { type: 'client', id: erasure.clientId });
  }
}

/** A supervisor's own team's; all of them for administrators, who see initials and no record (P1). */
function within(who: Viewer): Sql {
  if (who.role === 'administrator') return plain('1 = 1');
  return who.role === 'supervisor' ? sql`e.team_id = ${who.teamId}` : plain('1 = 0');
}
