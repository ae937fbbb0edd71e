import { mkdirSync, readFileSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../common/config.module';
import type { Config } from '../common/config';
import { bulkInsert } from '../common/database/bulk-insert';
import { Clock } from '../common/time/clock';
import { Database, type Tx } from '../common/database/database';
import type { Viewer } from '../common/web/access';
import { auditKey, faultIn, FIRST_MAC, sealOf, type AuditEntry, type ChainedEntry } from './audit.rules';

/** Who an act is written down for. `null` stands for the system itself (command line, nightly work). */
export type Actor = Pick<Viewer, 'requestId' | 'address'> & { id: string | null };

export const SYSTEM: Actor = { id: null, requestId: 'command', address: 'local' };

export interface AuditReport {
  lines: number;
  faults: string[];
}

const COLUMNS = ['seq', 'at', 'staff_id', 'action', 'subject_type', 'subject_id', 'detail', 'request_id', 'address', 'mac'];

/** The first faults tell where to look; a log that is wrong throughout needs no longer list. */
const FAULTS_TOLD = 20;

interface Anchor {
  seq: number;
  mac: string;
}

/** The append-only, chained log. The act and its line share one transaction: both are kept or neither. */
@Injectable()
export class Audit {
  private readonly key: Buffer;
  private readonly anchorFile: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.key = auditKey(config.dataKey);
    this.anchorFile = join(config.dataDir, 'audit-anchor.json');
  }

  /**
   * Writes one line in the open transaction.
   * @param fields names of the fields touched, never their values
   */
  record(tx: Tx, actor: Actor, action: string, subject: { type: string; id: string | null }, fields: readonly string[] = []): Promise<void> {
    return this.recordEach(tx, actor, action, [subject], fields);
  }

  /** The same act on several things: a line for each, chained, with two statements in all. */
  async recordEach(tx: Tx, actor: Actor, action: string, subjects: readonly { type: string; id: string | null }[], fields: readonly string[] = []): Promise<void> {
    if (this.database.isPostgres) await tx.query('SELECT pg_advisory_xact_lock(7201)');
    const [newest] = (await tx.query('SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1')) as Anchor[];
    let previous: Anchor = newest ?? { seq: 0, mac: FIRST_MAC };
    const at = this.clock.iso();
    const rows = subjects.map((subject) => {
      const entry: AuditEntry = {
        seq: previous.seq + 1, at, staffId: actor.id, action, subjectType: subject.type, subjectId: subject.id,
        detail: fields.join(' '), requestId: actor.requestId, address: actor.address,
      };
      previous = { seq: entry.seq, mac: sealOf(this.key, entry, previous.mac) };
      return [entry.seq, at, entry.staffId, action, entry.subjectType, entry.subjectId, entry.detail, entry.requestId, entry.address, previous.mac];
    });
    await bulkInsert(tx, 'audit', COLUMNS, rows);
  }

  /** Walks the whole chain in stretches and compares it with the anchor kept outside the database. */
  async verify(): Promise<AuditReport> {
    const faults: string[] = [];
    let previous: Anchor = { seq: 0, mac: FIRST_MAC };
    const anchor = this.readAnchor();
    for (;;) {
      const entries = await this.stretchAfter(previous.seq);
      if (entries.length === 0) break;
      for (const entry of entries) {
        const fault = faultIn(this.key, entry, previous);
        if (fault && faults.length < FAULTS_TOLD) faults.push(fault);
        if (anchor?.seq === entry.seq && anchor.mac !== entry.mac) faults.unshift(`Line ${entry.seq} differs from the one noted outside the database.`);
        previous = entry;
      }
    }
    if (anchor && anchor.seq > previous.seq) faults.unshift(`The log ends at line ${previous.seq}, but line ${anchor.seq} had been written: its end was cut off.`);
    return { lines: previous.seq, faults: faults.slice(0, FAULTS_TOLD) };
  }

  private stretchAfter(seq: number): Promise<ChainedEntry[]> {
    return this.database.read((tx) => tx.sql<ChainedEntry[]>`
      SELECT seq, at, staff_id AS "staffId", action, subject_type AS "subjectType", subject_id AS "subjectId",
        detail, request_id AS "requestId", address, mac FROM audit WHERE seq > ${seq} ORDER BY seq LIMIT 2000`);
  }

  /**
   * Notes the last line outside the database, so that cutting the end off is noticed too. What was noted before
   * must still stand there: a log that was cut and has grown again keeps the evidence against it.
   */
  async keepAnchor(): Promise<void> {
    const before = this.readAnchor();
    const [last, noted] = await this.database.read(async (tx) => {
      const [newest] = await tx.sql<Anchor[]>`SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1`;
      const [same] = before ? await tx.sql<Anchor[]>`SELECT seq, mac FROM audit WHERE seq = ${before.seq}` : [null];
      return [newest, same];
    });
    if (!last || (before && (noted?.mac !== before.mac || before.seq === last.seq))) return;
    mkdirSync(dirname(this.anchorFile), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.anchorFile}.new`, JSON.stringify({ seq: last.seq, mac: last.mac }), { mode: 0o600 });
    renameSync(`${this.anchorFile}.new`, this.anchorFile);
  }

  private readAnchor(): Anchor | null {
    return existsSync(this.anchorFile) ? (JSON.parse(readFileSync(this.anchorFile, 'utf8')) as Anchor) : null;
  }
}
