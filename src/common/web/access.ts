import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export type Role = 'specialist' | 'supervisor' | 'administrator';

export const ACCESS = 'access';

/** Opens a handler to people who aren't signed in. */
export const Public = () => SetMetadata(ACCESS, 'public');

/** Says who may enter. A handler without this or `@Public()` is closed to everybody. */
export const Roles = (...roles: Role[]) => SetMetadata(ACCESS, roles);

/** Everybody who is signed in. */
export const AnyStaff = () => Roles('specialist', 'supervisor', 'administrator');

export const CONFIRMED = 'confirmed';

/** For what changes who can see clients, and for taking data out: the password must have been given within ten minutes (S-11). */
export const Confirmed = () => SetMetadata(CONFIRMED, true);

/** Who is asking: what every service takes second, after the open tx. */
export interface Viewer {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Null only for administrators. */
  readonly teamId: string | null;
  readonly requestId: string;
  readonly address: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
    nonce: string;
  }
}

/** The signed-in person, for handlers that name roles. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!viewer) throw new Error('This handler is public: it has no viewer.');
  return viewer;
});
