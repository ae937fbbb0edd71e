import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database, type Tx } from '../../common/database/database';
import { Clock } from '../../common/time/clock';
import { csrfToken } from './csrf.guard';
import { hashOf } from './session-store';
import { ABSOLUTE_MINUTES, REMEMBERED_MINUTES } from './session.rules';

/** One place somebody is signed in. Its key is the hash in the table: it ends a session and opens none. */
export interface OpenSession {
  key: string;
  createdAt: string;
  lastSeenAt: string;
  address: string;
  userAgent: string;
}

/** What happens to sessions: they begin, are confirmed, listed and ended. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A new id at every sign-in: a planted one is worth nothing, and the one before it is dead (S-01). */
  async begin(request: FastifyRequest, staffId: string): Promise<void> {
    const before = hashOf(request.session.sessionId);
    await request.session.regenerate();
    await this.database.write((tx) => tx.sql`DELETE FROM sessions WHERE id_hash = ${before}`);
    Object.assign(request.session, { staffId, confirmedAt: this.clock.iso(), address: request.ip, userAgent: request.headers['user-agent'] ?? '' });
    // Made now and not by the first page: two pages opened at once would each make one, and the forms of one would be refused.
    csrfToken(request);
  }

  /** Notes that the password was given again just now (S-11). */
  confirm(request: FastifyRequest): void {
    request.session.confirmedAt = this.clock.iso();
  }

  /** Notes that somebody is still there. */
  async touch(sid: string): Promise<void> {
    await this.database.write((tx) => tx.sql`UPDATE sessions SET last_seen_at = ${this.clock.iso()} WHERE id_hash = ${hashOf(sid)}`);
  }

  /** Where one person is signed in, latest first; sessions that ended by themselves are left out. */
  listOf(tx: Tx, staffId: string, idleMinutes: number): Promise<OpenSession[]> {
    const seenAfter = this.minutesAgo(idleMinutes);
    const madeAfter = this.minutesAgo(ABSOLUTE_MINUTES);
    return tx.sql<OpenSession[]>`
      SELECT id_hash AS key, created_at AS "createdAt", last_seen_at AS "lastSeenAt", address, user_agent AS "userAgent"
      FROM sessions WHERE staff_id = ${staffId} AND last_seen_at > ${seenAfter} AND created_at > ${madeAfter}
      ORDER BY last_seen_at DESC, id_hash LIMIT 50`;
  }

  /** Ends one session of this person; another person's key ends nothing. */
  async end(tx: Tx, staffId: string, key: string): Promise<void> {
    await tx.sql`DELETE FROM sessions WHERE staff_id = ${staffId} AND id_hash = ${key}`;
  }

  /** Ends every session of one person, but for the one in hand. */
  async endAll(tx: Tx, staffId: string, keepSid = ''): Promise<void> {
    await tx.sql`DELETE FROM sessions WHERE staff_id = ${staffId} AND id_hash <> ${hashOf(keepSid)}`;
  }

  /** Takes away what nobody can come back to. */
  async purge(tx: Tx): Promise<void> {
    await tx.sql`DELETE FROM sessions WHERE last_seen_at < ${this.minutesAgo(ABSOLUTE_MINUTES + REMEMBERED_MINUTES)}`;
    await tx.sql`DELETE FROM sessions WHERE staff_id IS NULL AND last_seen_at < ${this.minutesAgo(REMEMBERED_MINUTES)}`;
  }

  private minutesAgo(minutes: number): string {
    return new Date(this.clock.now().getTime() - minutes * 60_000).toISOString();
  }
}
