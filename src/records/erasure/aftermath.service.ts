import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SYSTEM } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import { today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Settings } from '../../settings/settings.service';
import { EraseLedger, type LedgerLine } from './erase-ledger';
import { Eraser } from './eraser.service';
import { SHARED_WORDS } from './shared-words';
import { HOLDINGS } from './what-holds-a-client';

/** Tables that rows or words were taken from. */
const TOUCHED = [...new Set([...HOLDINGS, ...SHARED_WORDS].map((one) => one.table)), 'parked_forms'];

export interface Replayed {
  erased: number;
  /** Clients that are back and can't be erased again, with the reason. */
  faults: string[];
}

/** What follows an erasure outside its transaction: the ledger, the files, and the same again after a restore. */
@Injectable()
export class Aftermath implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly ledger: EraseLedger,
    private readonly eraser: Eraser,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** A process that ended between the erasure and this is made up for by the next. */
  async onApplicationBootstrap(): Promise<void> {
    await this.tidy().catch(() => undefined);
  }

  /** Notes every erasure in the ledger and cleans the files of what is still in them. @throws Error when they can't be cleaned now: it is tried again at the next start */
  async tidy(): Promise<void> {
    const waiting = await this.database.read(async (tx) => {
      await this.ledger.keep(tx);
      return tx.sql<{ id: string }[]>`SELECT id FROM erasures WHERE finished_at IS NOT NULL AND scrubbed_at IS NULL`;
    });
    if (waiting.length === 0) return;
    await this.database.scrub(TOUCHED);
    await this.database.write(async (tx) => {
      for (const { id } of waiting) await tx.sql`UPDATE erasures SET scrubbed_at = ${this.clock.iso()} WHERE id = ${id}`;
    });
  }

  /** Erases again whoever the ledger names and the database has: after a backup was restored. */
  async replay(): Promise<Replayed> {
    const replayed: Replayed = { erased: 0, faults: [] };
    for (const line of this.ledger.read()) {
      try {
        if (await this.database.write((tx) => this.again(tx, line))) replayed.erased += 1;
      } catch (error) {
        replayed.faults.push(`Client ${line.clientId}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    await this.tidy();
    return replayed;
  }

  private async again(tx: Tx, line: LedgerLine): Promise<boolean> {
    const [client] = await tx.sql<object[]>`SELECT 1 AS found FROM clients WHERE id = ${line.clientId}`;
    if (!client) return false;
    const at = this.clock.iso();
    await tx.sql`UPDATE erasures SET declined_by = 'replay', declined_at = ${at}, words = '' WHERE client_id = ${line.clientId} AND id <> ${line.id} AND finished_at IS NULL AND declined_at IS NULL`;
    await tx.sql`INSERT INTO erasures (id, client_id, team_id, ground, asked_by, requested_by, requested_at, approved_by, approved_at, replayed_at)
      VALUES (${line.id}, ${line.clientId}, ${line.teamId}, ${line.ground}, ${line.askedBy}, ${line.requestedBy}, ${line.requestedAt}, ${line.approvedBy}, ${line.approvedAt}, ${at})
      ON CONFLICT (id) DO UPDATE SET approved_by = excluded.approved_by, approved_at = excluded.approved_at, replayed_at = excluded.replayed_at`;
    const { timeZone } = await this.settings.get(tx);
    await this.eraser.erase(tx, SYSTEM, line, { timeZone, today: today(this.clock.now(), timeZone) });
    return true;
  }
}
