import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../common/config.module';
import type { Config } from '../../common/config';
import type { Tx } from '../../common/database/database';

/** One erasure as it stands outside the database: ids, days and our own words only. */
export interface LedgerLine {
  readonly id: string;
  readonly clientId: string;
  readonly teamId: string;
  readonly ground: string;
  readonly askedBy: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
}

/**
 * The erase ledger: a file beside the audit anchor that outlives the database. A backup brings back whoever was
 * erased after it was made; replaying the ledger erases them again. It is copied with the backups, never restored from one.
 */
@Injectable()
export class EraseLedger {
  private readonly file: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.file = join(config.dataDir, 'erase-ledger.jsonl');
  }

  /** Adds what the database knows and the file doesn't; doing it twice does no harm. */
  async keep(tx: Tx): Promise<void> {
    const done = await tx.sql<LedgerLine[]>`SELECT id, client_id AS "clientId", team_id AS "teamId", ground, asked_by AS "askedBy", requested_by AS "requestedBy", requested_at AS "requestedAt",
      approved_by AS "approvedBy", approved_at AS "approvedAt" FROM erasures WHERE finished_at IS NOT NULL ORDER BY finished_at, id`;
    if (done.length === 0) return;
    const known = new Set(this.read().map((line) => line.id));
    const missing = done.filter((line) => !known.has(line.id)).map((line) => `${JSON.stringify(line)}\n`);
    if (missing.length === 0) return;
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    appendFileSync(this.file, missing.join(''), { mode: 0o600, flush: true });
  }

  /** @throws Error naming the first line that can't be read: a ledger that is broken is not an empty one */
  read(): LedgerLine[] {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n');
    return lines.flatMap((text, index) => (text === '' ? [] : [lineOf(text, index + 1)]));
  }
}

function lineOf(text: string, number: number): LedgerLine {
  try {
    const line = JSON.parse(text) as LedgerLine;
    if (typeof line.id === 'string' && typeof line.clientId === 'string' && line.approvedBy !== line.requestedBy) return line;
  } catch {
    // Told below, with its number.
  }
  throw new Error(`Line ${number} of the erase ledger can’t be read.`);
}
