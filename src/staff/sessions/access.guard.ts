import { ForbiddenException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../common/database/database';
import { Clock } from '../../common/time/clock';
import { ACCESS, type Role, type Viewer } from '../../common/web/access';
import { Settings } from '../../settings/settings.service';
import { SessionStore } from './session-store';
import { sessionState } from './session.rules';
import { SignInNeeded } from './sign-in-needed';

/** `last_seen` is written at most this often, in milliseconds. */
const TOUCH_EVERY = 60_000;

/** Closed by default: a handler that doesn't say who may enter is refused (S-20). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = this.reflector.getAllAndOverride<'public' | Role[] | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    request.viewer = await this.viewerOf(request);
    if (access === 'public') return true;
    if (!request.viewer) throw new SignInNeeded(request.session.staffId ?? null);
    if (access?.includes(request.viewer.role)) return true;
    throw new ForbiddenException();
  }

  private async viewerOf(request: FastifyRequest): Promise<Viewer | null> {
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
