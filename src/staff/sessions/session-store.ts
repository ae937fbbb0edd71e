import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import { Database } from '../../common/database/database';
import { Clock } from '../../common/time/clock';

declare module 'fastify' {
  interface Session {
    /** Secret behind the form tokens of this session. */
    csrf?: string;
    staffId?: string;
    createdAt?: string;
    lastSeenAt?: string;
    /** When the password was last given in this session (S-11). */
    confirmedAt?: string;
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

  private async load(sid: string): Promise<Session | null> {
    const [row] = await this.database.read((tx) => tx.sql<Row[]>`SELECT staff_id, created_at, last_seen_at, data FROM sessions WHERE id_hash = ${hashOf(sid)}`);
    if (!row) return null;
    return { ...(JSON.parse(row.data) as Session), staffId: row.staff_id ?? undefined, createdAt: row.created_at, lastSeenAt: row.last_seen_at };
  }

  private async save(sid: string, session: Session): Promise<void> {
    const { cookie, csrf, confirmedAt, staffId = null, address = '', userAgent = '' } = session;
    const now = this.clock.iso();
    const data = JSON.stringify({ cookie, csrf, confirmedAt });
    await this.database.write((tx) => tx.sql`
      INSERT INTO sessions (id_hash, staff_id, created_at, last_seen_at, address, user_agent, data)
      VALUES (${hashOf(sid)}, ${staffId}, ${now}, ${now}, ${address}, ${userAgent.slice(0, 200)}, ${data})
      ON CONFLICT (id_hash) DO UPDATE SET staff_id = excluded.staff_id, data = excluded.data,
        address = CASE excluded.address WHEN '' THEN sessions.address ELSE excluded.address END,
        user_agent = CASE excluded.user_agent WHEN '' THEN sessions.user_agent ELSE excluded.user_agent END`);
  }
}

/** What stands in the table for a session id. */
export function hashOf(sid: string): string {
  return createHash('sha256').update(sid).digest('hex');
}
