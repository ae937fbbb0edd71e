import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Viewer } from '../../common/web/access';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { Clock } from '../../common/time/clock';
import { Gate } from '../gate/gate.service';
import type { ScanKind } from './scan-content';
import { ScanSafe, type SealedScan } from './scan-safe.service';

/** A paper has a few pages, each a picture of its own at most. */
export const MOST_SCANS = 10;

/** A scan ready to be kept: sealed before the transaction, which does nothing slow. */
export interface NewScan extends SealedScan {
  readonly id: string;
  readonly kind: ScanKind;
  readonly size: number;
}

interface Row {
  id: string;
  kind: ScanKind;
  sealed: Buffer;
}

/** Scans of signed papers, sealed. Every look is a line in the audit log, in the same transaction. */
@Injectable()
export class Scans {
  constructor(
    private readonly safe: ScanSafe,
    private readonly gate: Gate,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  seal(clientId: string, kind: ScanKind, bytes: Buffer): NewScan {
    const id = newId(this.clock.now().getTime());
    return { id, kind, size: bytes.length, ...this.safe.seal(clientId, id, bytes) };
  }

  /** Keeps a scan; the same file twice is one. The caller has reached the client. @returns false when the paper has its ten */
  async add(tx: Tx, who: Viewer, clientId: string, signatureId: string, scan: NewScan): Promise<boolean> {
    await this.gate.holdClients(tx, [clientId]);
    const there = await tx.sql<{ mark: string }[]>`SELECT mark FROM plan_scans WHERE signature_id = ${signatureId}`;
    if (there.some((one) => one.mark === scan.mark)) return true;
    if (there.length >= MOST_SCANS) return false;
    await tx.sql`INSERT INTO plan_scans (id, signature_id, client_id, kind, size, mark, sealed, added_by, added_at)
      VALUES (${scan.id}, ${signatureId}, ${clientId}, ${scan.kind}, ${scan.size}, ${scan.mark}, ${scan.sealed}, ${who.id}, ${this.clock.iso()})`;
    await this.audit.record(tx, who, 'plan.scan-add', { type: 'client', id: clientId }, [scan.kind]);
    return true;
  }

  /** A sealed scan of this client's paper, and the look is written down. Null when there is none. */
  async look(tx: Tx, who: Viewer, clientId: string, signatureId: string, id: string): Promise<Row | null> {
    const [row] = await tx.sql<Row[]>`SELECT id, kind, sealed FROM plan_scans WHERE id = ${id} AND signature_id = ${signatureId} AND client_id = ${clientId}`;
    if (row) await this.audit.record(tx, who, 'plan.scan-view', { type: 'client', id: clientId }, [row.kind]);
    return row ?? null;
  }

  /** What was kept, opened; null when it can't be. Slow: outside the transaction. */
  open(clientId: string, row: Row): Buffer | null {
    return this.safe.open(clientId, row.id, row.sealed);
  }

  /** Deletes a scan for good, as when it shows somebody else's paper. That the paper was signed stays on record. */
  async remove(tx: Tx, who: Viewer, clientId: string, signatureId: string, id: string): Promise<boolean> {
    const [row] = await tx.sql<{ kind: ScanKind }[]>`SELECT kind FROM plan_scans WHERE id = ${id} AND signature_id = ${signatureId} AND client_id = ${clientId}`;
    if (!row) return false;
    await tx.sql`DELETE FROM plan_scans WHERE id = ${id}`;
    await this.audit.record(tx, who, 'plan.scan-remove', { type: 'client', id: clientId }, [row.kind]);
    return true;
  }
}
