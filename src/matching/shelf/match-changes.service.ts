import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { isPostgres, plain, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';

const FIRST = 5 * 60_000;
const EVERY = 6 * 60 * 60_000;
/** So many of the last changes stay, and twice as many may stand before others go. */
const KEPT = 1000;

/**
 * One text that differs whenever anything a match reads of openings may differ: what changes there were, and the day,
 * since openings close. Counting rows that others only add is exact on either database, however many processes there are.
 */
export async function stampOf(tx: Tx, today: Day): Promise<string> {
  // On SQLite one writes after the other, so that the last number tells as much, without counting.
  const changes = plain(isPostgres(tx) ? `min(number) || ' ' || max(number) || ' ' || count(*)` : 'max(number)');
  const [row] = await run<{ changes: number | string | null }[]>(tx, sql`SELECT ${changes} AS changes FROM match_changes`);
  return `${row.changes} ${today}`;
}

/** Takes away changes nobody needs any more, so that counting them never grows slow. */
@Injectable()
export class MatchChanges implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    // A round that fails (the database is away) is made up for by the next; one at the start, for a process that never lives as long.
    const round = () => void this.prune().catch(() => undefined);
    this.timers = [setTimeout(round, FIRST).unref(), setInterval(round, EVERY).unref()];
  }

  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** Twice does no harm; a row added last makes sure that no stamp is ever the same as one before. */
  async prune(): Promise<void> {
    await this.database.write(async (tx) => {
      const [{ held }] = await tx.sql<{ held: number | string }[]>`SELECT count(*) AS held FROM match_changes`;
      if (Number(held) <= 2 * KEPT) return;
      await tx.sql`DELETE FROM match_changes WHERE number <= (SELECT max(number) FROM match_changes) - ${KEPT}`;
      await tx.query('INSERT INTO match_changes DEFAULT VALUES');
    });
  }
}
