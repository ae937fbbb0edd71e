import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';

export interface LegalHold {
  id: string;
  reason: string;
  setBy: string;
  setAt: string;
}

/** A legal hold: the record must be kept, whoever asks for its erasing and whoever agrees (QUALITY A.3). */
@Injectable()
export class LegalHolds {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The hold on a client's record, if there is one now. */
  async openOf(tx: Tx, clientId: string): Promise<LegalHold | null> {
    const [hold] = await tx.sql<LegalHold[]>`SELECT h.id, h.reason, s.name AS "setBy", h.set_at AS "setAt" FROM legal_holds h JOIN staff s ON s.id = h.set_by WHERE h.client_id = ${clientId} AND h.lifted_at IS NULL`;
    return hold ?? null;
  }

  /** Sets a hold; the caller has reached the client. A record that is held already stays so by its first hold; an id that is taken, by whichever client, gives way to a new one. */
  async set(tx: Tx, who: Viewer, clientId: string, hold: { id: string; reason: string }): Promise<void> {
    await this.holdStill(tx, clientId);
    if (await this.openOf(tx, clientId)) return;
    const used = await tx.sql<object[]>`SELECT 1 AS used FROM legal_holds WHERE id = ${hold.id}`;
    const id = used.length > 0 ? newId(this.clock.now().getTime()) : hold.id;
    await tx.sql`INSERT INTO legal_holds (id, client_id, reason, set_by, set_at) VALUES (${id}, ${clientId}, ${hold.reason}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, 'legal-hold.set', { type: 'client', id: clientId }, ['reason']);
  }

  async lift(tx: Tx, who: Viewer, clientId: string): Promise<void> {
    const hold = await this.openOf(tx, clientId);
    if (!hold) return;
    await tx.sql`UPDATE legal_holds SET lifted_by = ${who.id}, lifted_at = ${this.clock.iso()} WHERE id = ${hold.id}`;
    await this.audit.record(tx, who, 'legal-hold.lift', { type: 'client', id: clientId });
  }

  /** A hold and an approval at once: whoever comes second sees what the first did. */
  async holdStill(tx: Tx, clientId: string): Promise<void> {
    if (this.database.isPostgres) await tx.sql`SELECT id FROM clients WHERE id = ${clientId} FOR UPDATE`;
  }
}
