import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import { Database, type Tx } from '../../common/database/database';
import { Clock } from '../../common/time/clock';

declare module 'fastify' {
  interface Session {
    /** Secret behind the form tokens of this session. */
    csrf?: string;
    staffId?: string;
    createdAt?: string;
    lastSeenAt?: string;
    address?: string;
    userAgent?: string;
  }
}

interface Row {
  staff_id: string | null;
  created_at: string;
  last_seen_at: string;
  data: string;
}

type Done = (error?: unknown) => void;

/** Sessions in our own table. The table holds only a hash of the id: a stolen backup signs nobody in. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  get(sid: string, done: (error: unknown, session?: Session | null) => void): void {
    this.load(sid).then((session) => done(null, session), done);
  }

  set(sid: string, session: Session, done: Done): void {
    this.save(sid, session).then(() => done(), done);
  }

  destroy(sid: string, done: Done): void {
    this.database.write((tx) => tx.sql`DELETE FROM sessions WHERE id_hash = ${hashOf(sid)}`).then(() => done(), done);
  }

  /** Notes that somebody is still there. */
  async touch(sid: string): Promise<void> {
    await this.database.write((tx) => tx.sql`UPDATE sessions SET last_seen_at = ${this.clock.iso()} WHERE id_hash = ${hashOf(sid)}`);
  }

  /** Ends every session of one person, but for the one in hand. */
  async endAll(tx: Tx, staffId: string, keepSid = ''): Promise<void> {
    await tx.sql`DELETE FROM sessions WHERE staff_id = ${staffId} AND id_hash <> ${hashOf(keepSid)}`;
  }

  /** Takes away what nobody can come back to. */
  async purge(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 12 * 3_600_000).toISOString();
    await this.database.write((tx) => tx.sql`DELETE FROM sessions WHERE last_seen_at < ${before}`);
  }

  private async load(sid: string): Promise<Session | null> {
    const [row] = await this.database.read((tx) => tx.sql<Row[]>`SELECT staff_id, created_at, last_seen_at, data FROM sessions WHERE id_hash = ${hashOf(sid)}`);
    if (!row) return null;
    return { ...(JSON.parse(row.data) as Session), staffId: row.staff_id ?? undefined, createdAt: row.created_at, lastSeenAt: row.last_seen_at };
  }

  private async save(sid: string, session: Session): Promise<void> {
    const { cookie, csrf, staffId = null, address = '', userAgent = '' } = session;
    const now = this.clock.iso();
    const data = JSON.stringify({ cookie, csrf });
    await this.database.write((tx) => tx.sql`
      INSERT INTO sessions (id_hash, staff_id, created_at, last_seen_at, address, user_agent, data)
      VALUES (${hashOf(sid)}, ${staffId}, ${now}, ${now}, ${address}, ${userAgent.slice(0, 200)}, ${data})
      ON CONFLICT (id_hash) DO UPDATE SET staff_id = excluded.staff_id, data = excluded.data`);
  }
}

function hashOf(sid: string): string {
  return createHash('sha256').update(sid).digest('hex');
}
