import CSRF from '@fastify/csrf';
import { ForbiddenException, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG } from '../../common/config.module';
import type { Config } from '../../common/config';
import { FormTooOld } from './sign-in-needed';

const tokens = new CSRF({ userInfo: false });

/** The token every form of this session carries; made on first need. */
export function csrfToken(request: FastifyRequest): string {
  request.session.csrf ??= tokens.secretSync();
  return tokens.create(request.session.csrf);
}

/** Whether a request carries a token made for its own session. */
export function hasOwnToken(request: FastifyRequest): boolean {
  const token = tokenOf(request.body) ?? request.headers['x-csrf-token'];
  const secret = request.session.csrf;
  return typeof token === 'string' && secret !== undefined && tokens.verify(secret, token);
}

/** A write must come from one of our own pages: the token, and what the browser says of the origin (S-51). */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    if (hasOwnToken(request) && this.isOurs(request)) return true;
    // The browser itself says that one of our pages sent it, from before signing in again elsewhere: nothing is done, nothing is lost.
    if (request.viewer && request.headers['sec-fetch-site'] === 'same-origin') throw new FormTooOld();
    throw new ForbiddenException('This form was not sent from one of Rapport’s own pages, or it is too old. Open the page again and send it once more.');
  }

  private isOurs(request: FastifyRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const { origin } = request.headers;
    return origin === undefined || origin === (this.config.baseUrl ?? `http://${request.headers.host}`);
  }
}

/** A plain form carries the token as text; a form with a file, as a part with a value. */
function tokenOf(body: unknown): string | undefined {
  const field = (body as { _csrf?: string | { value?: unknown } } | null)?._csrf;
  const token = typeof field === 'object' ? field.value : field;
  return typeof token === 'string' ? token : undefined;
}
