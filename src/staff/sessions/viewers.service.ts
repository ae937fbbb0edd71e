import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../common/database/database';
import { Clock } from '../../common/time/clock';
import type { Role, Viewer } from '../../common/web/access';
import { Settings } from '../../settings/settings.service';
import { Sessions } from './sessions.service';
import { sessionState } from './session.rules';

/** `last_seen` is written at most this often, in milliseconds. */
const TOUCH_EVERY = 60_000;

/** Whose session a request belongs to. Role and team are read anew each time: a closed account is out at its next request (S-04). */
@Injectable()
export class Viewers {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async of(request: FastifyRequest): Promise<Viewer | null> {
    const { staffId, createdAt, lastSeenAt, sessionId } = request.session;
    if (!staffId || !createdAt || !lastSeenAt) return null;
    const now = this.clock.now().getTime();
    const viewer = await this.database.read(async (tx) => {
      const { idleMinutes } = await this.settings.get(tx);
      if (sessionState({ createdAt, lastSeenAt }, now, idleMinutes) !== 'alive') return null;
      const [row] = await tx.sql<{ id: string; name: string; role: Role; team_id: string | null }[]>`
        SELECT id, name, role, team_id FROM staff WHERE id = ${staffId} AND disabled_at IS NULL`;
      return row ? { id: row.id, name: row.name, role: row.role, teamId: row.team_id, requestId: request.id, address: request.ip } : null;
    });
    if (viewer && Math.abs(now - Date.parse(lastSeenAt)) > TOUCH_EVERY) await this.sessions.touch(sessionId);
    return viewer;
  }
}
