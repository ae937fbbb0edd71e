import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { Clock } from '../../common/time/clock';
import { FREE_TRIES, hasFaded, waitAfter, type TryKind } from './sign-in.rules';

interface Row {
  failures: number;
  last_at: string;
  blocked_until: string | null;
}

/** Whose tries are counted together: one account, known or not, and one address. */
export interface Tried {
  account: string;
  address: string;
}

/**
 * Counts tries of a password. A try is counted before it is checked, so that a hundred at once
 * are not all free; a right one is taken back off.
 */
@Injectable()
export class Tries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one more try. @returns seconds to wait instead, or 0 to go on */
  begin(tried: Tried): Promise<number> {
    return this.database.write(async (tx) => {
      const keys = keysOf(tried);
      let seconds = 0;
      for (const [, key] of keys) seconds = Math.max(seconds, this.secondsLeft(await this.find(tx, key)));
      if (seconds > 0) return seconds;
      for (const [kind, key] of keys) await this.count(tx, key, kind);
      return 0;
    });
  }

  /** The try was wrong: from now on it fades. */
  async wasWrong(tx: Tx, tried: Tried): Promise<void> {
    for (const [, key] of keysOf(tried)) await tx.sql`UPDATE sign_in_attempts SET last_at = ${this.clock.iso()} WHERE key = ${key}`;
  }

  /** The try was right: the account starts anew, and the address owes nothing for it. */
  async wasRight(tx: Tx, tried: Tried): Promise<void> {
    const [[, account], [, address]] = keysOf(tried);
    await tx.sql`DELETE FROM sign_in_attempts WHERE key = ${account}`;
    await tx.sql`UPDATE sign_in_attempts SET failures = failures - 1,
      blocked_until = CASE WHEN failures <= ${FREE_TRIES.address + 1} THEN NULL ELSE blocked_until END WHERE key = ${address} AND failures > 0`;
    await tx.sql`DELETE FROM sign_in_attempts WHERE key = ${address} AND failures = 0`;
  }

  /** Takes away what has faded. */
  async purge(tx: Tx): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 2 * 3_600_000).toISOString();
    await tx.sql`DELETE FROM sign_in_attempts WHERE last_at < ${before}`;
  }

  private async count(tx: Tx, key: string, kind: TryKind): Promise<void> {
    const now = this.clock.now().getTime();
    const row = await this.find(tx, key);
    const isRunning = row !== undefined && !hasFaded(row.last_at, now, kind);
    const failures = isRunning ? row.failures + 1 : 1;
    const lastAt = isRunning ? row.last_at : this.clock.iso();
    const wait = waitAfter(failures, kind);
    const until = wait > 0 ? new Date(now + wait * 1000).toISOString() : null;
    await tx.sql`INSERT INTO sign_in_attempts (key, failures, last_at, blocked_until) VALUES (${key}, ${failures}, ${lastAt}, ${until})
      ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, blocked_until = excluded.blocked_until`;
  }

  private async find(tx: Tx, key: string): Promise<Row | undefined> {
    // Two machines count in turn; SQLite has one writer anyway.
    if (this.database.isPostgres) await tx.sql`SELECT pg_advisory_xact_lock(7202, hashtext(${key}))`;
    const [row] = await tx.sql<Row[]>`SELECT failures, last_at, blocked_until FROM sign_in_attempts WHERE key = ${key}`;
    return row;
  }

  private secondsLeft(row: Row | undefined): number {
    return row?.blocked_until ? Math.ceil((Date.parse(row.blocked_until) - this.clock.now().getTime()) / 1000) : 0;
  }
}

function keysOf(tried: Tried): [[TryKind, string], [TryKind, string]] {
  return [['account', `account:${tried.account}`], ['address', `address:${tried.address}`]];
}
