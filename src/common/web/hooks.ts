import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config';
import type { Draining } from './draining';
import { BARE_HEADERS, helmetOptions, isKnownHost, OTHER_HEADERS } from './headers';

/** What happens to every request before anything reads it, and after it was answered. */
export async function addHooks(fastify: FastifyInstance, config: Config, draining: Draining, secure: boolean): Promise<void> {
  fastify.decorateRequest('viewer', null);
  fastify.decorateRequest('nonce', '');
  fastify.addHook('onRequest', async (request, reply) => {
    request.nonce = randomBytes(16).toString('base64url');
    // helmet sees only the bare request.
    Object.assign(request.raw, { nonce: request.nonce });
    reply.headers(OTHER_HEADERS);
    if (draining.isOn) reply.header('connection', 'close');
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    // The route's pattern, never the address itself: ids and search words stay out of the log.
    request.log.info({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
  await fastify.register(helmet, helmetOptions(secure));
  // After the headers, so that this refusal carries them too.
  fastify.addHook('onRequest', async (request, reply) => {
    // No address of ours holds NUL, and PostgreSQL takes it for a fault of ours.
    if (request.url.includes('%00')) await reply.code(400).headers(BARE_HEADERS).send('This address can’t be read.');
    else if (!isKnownHost(request.headers.host, config)) await reply.code(421).type('text/plain').header('cache-control', 'no-store').send('Open Rapport at the address your agency gave you.');
  });
}
