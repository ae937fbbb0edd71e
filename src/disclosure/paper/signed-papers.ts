import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import type { ScanKind } from './scan-content';

/** A scan as a list tells of it: its content stays where it is. */
export interface ScanKept {
  readonly id: string;
  readonly kind: ScanKind;
  /** In bytes. */
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: string;
}

/** A signed paper on record. It proves what was signed, and grants nothing (D1). */
export interface SignedPaper {
  readonly id: string;
  readonly version: number;
  readonly signedOn: Day;
  readonly signedBy: 'client' | 'representative';
  readonly authority: string;
  readonly reference: string;
  readonly witness: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly scans: readonly ScanKept[];
}

/** Every signed paper of a client, newest first. The caller has reached the client. */
export async function signedPapers(tx: Tx, clientId: string): Promise<SignedPaper[]> {
  const papers = await tx.sql<Omit<SignedPaper, 'scans'>[]>`
    SELECT g.id, p.number AS version, g.signed_on AS "signedOn", g.signed_by AS "signedBy", g.authority, g.reference, g.witness, s.name AS "recordedBy", g.recorded_at AS "recordedAt"
    FROM plan_signatures g JOIN disclosure_plans p ON p.id = g.plan_id JOIN staff s ON s.id = g.recorded_by WHERE g.client_id = ${clientId} ORDER BY g.recorded_at DESC, g.id DESC LIMIT 200`;
  if (papers.length === 0) return [];
  const scans = await tx.sql<(ScanKept & { signatureId: string })[]>`
    SELECT c.id, c.signature_id AS "signatureId", c.kind, c.size, s.name AS "addedBy", c.added_at AS "addedAt"
    FROM plan_scans c JOIN staff s ON s.id = c.added_by WHERE c.client_id = ${clientId} ORDER BY c.added_at, c.id LIMIT 2000`;
  return papers.map((paper) => ({ ...paper, version: Number(paper.version), scans: scans.filter((scan) => scan.signatureId === paper.id) }));
}
