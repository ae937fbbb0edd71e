import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/audit.service';
import type { Tx } from '../../../common/database/database';
import { joined, listed, run, sql } from '../../../common/database/sql';
import type { Role, Viewer } from '../../../common/web/access';
import { LOOK_ACTS, LOOK_BEGINNINGS } from './looks.rules';

/** One look at a client's plan, as the log has it. */
export interface Look {
  readonly seq: number;
  readonly at: string;
  /** Null for the system itself. */
  readonly person: string | null;
  readonly role: Role | null;
  readonly action: string;
  /** What the log says besides, by names only. */
  readonly detail: string;
}

export const LOOKS_A_PAGE = 50;

/** Who looked at one client's plan: the audit log, for the client to read (P3). The caller has reached the client. */
@Injectable()
export class Readers {
  constructor(private readonly audit: Audit) {}

  /** One page and one line more, the newest first; this look is written down after it was read. Needs a write. @param before only lines under this number; 0 for the newest */
  async open(tx: Tx, who: Viewer, clientId: string, before: number): Promise<Look[]> {
    const acts = joined([...LOOK_BEGINNINGS.map((one) => sql`a.action LIKE ${`${one}%`}`), sql`a.action IN (${listed(LOOK_ACTS)})`], ' OR ');
    const further = before > 0 ? sql`AND a.seq < ${before}` : sql``;
    const looks = await run<(Omit<Look, 'seq'> & { seq: number | string })[]>(tx, sql`
      SELECT a.seq, a.at, s.name AS person, s.role, a.action, a.detail FROM audit a LEFT JOIN staff s ON s.id = a.staff_id
      WHERE a.subject_type = 'client' AND a.subject_id = ${clientId} AND (${acts}) ${further} ORDER BY a.seq DESC LIMIT ${LOOKS_A_PAGE + 1}`);
    await this.audit.record(tx, who, 'plan.readers', { type: 'client', id: clientId });
    return looks.map((look) => ({ ...look, seq: Number(look.seq) }));
  }
}
