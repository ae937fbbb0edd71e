import { ForbiddenException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type Role } from '../../common/web/access';
import { SignInNeeded } from './sign-in-needed';
import { Viewers } from './viewers.service';

/** Closed by default: a handler that doesn't say who may enter is refused (S-20). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly viewers: Viewers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const access = this.reflector.getAllAndOverride<'public' | Role[] | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    request.viewer = await this.viewers.of(request);
    if (access === 'public') return true;
    if (!request.viewer) throw new SignInNeeded(request.session.staffId ?? null);
    if (access?.includes(request.viewer.role)) return true;
    throw new ForbiddenException();
  }
}
