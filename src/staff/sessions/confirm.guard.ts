import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../common/time/clock';
import { CONFIRMED } from '../../common/web/access';
import { isConfirmed } from './session.rules';
import { ConfirmNeeded } from './sign-in-needed';

/** Asks for the password once more before what matters most: an unattended screen must not be enough (S-11). */
@Injectable()
export class ConfirmGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const isAsked = this.reflector.getAllAndOverride<boolean | undefined>(CONFIRMED, [context.getHandler(), context.getClass()]);
    const { session } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!isAsked || isConfirmed(session.confirmedAt, this.clock.now().getTime())) return true;
    throw new ConfirmNeeded();
  }
}
