import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import session from '@fastify/session';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import type { Config } from './common/config';
import { newId } from './common/database/ids';
import { Clock } from './common/time/clock';
import { ASSETS, assetVersion, HTMX } from './common/web/assets';
import { Draining } from './common/web/draining';
import { helmetOptions, isKnownHost, OTHER_HEADERS } from './common/web/headers';
import { loggerOptions } from './common/web/logger';
import { SessionStore } from './staff/sessions/session-store';

const FORM_LIMIT = 64 * 1024;
const UPLOAD_LIMIT = 10 * 1024 * 1024;

/** A request's whole way in, top to bottom; the app isn't listening yet. */
export async function createApp(config: Config, clock = new Clock(), logLevel = process.env.LOG_LEVEL ?? 'info'): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: loggerOptions(logLevel), disableRequestLogging: true, genReqId: () => newId(), trustProxy: trustOf(config.trustProxy),
    bodyLimit: FORM_LIMIT, onProtoPoisoning: 'error', requestTimeout: 30_000, connectionTimeout: 0, keepAliveTimeout: 72_000, forceCloseConnections: 'idle',
    http: { headersTimeout: 15_000 }, routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), adapter, { logger: ['error', 'fatal'], bodyParser: false, abortOnError: false });
  await registerPlugins(app, config);
  await app.init();
  return app;
}

async function registerPlugins(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const draining = app.get<Draining>(Draining);
  const secure = config.baseUrl?.startsWith('https:') ?? false;
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
  await app.register(helmet, helmetOptions(secure));
  // After the headers, so that this refusal carries them too.
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isKnownHost(request.headers.host, config)) await reply.code(421).type('text/plain').send('Open Rapport at the address your agency gave you.');
  });
  await app.register(fastifyStatic, { root: [ASSETS, HTMX], prefix: `/assets/${assetVersion}/`, immutable: true, maxAge: '365d', index: false, decorateReply: false });
  await app.register(cookie);
  await app.register(session, {
    secret: config.sessionSecret, store: app.get<SessionStore>(SessionStore), cookieName: secure ? '__Host-sid' : 'sid', rolling: false, saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  });
  await app.register(multipart, { limits: { files: 1, fields: 20, fileSize: UPLOAD_LIMIT, fieldSize: 10_000 }, attachFieldsToBody: true });
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: FORM_LIMIT }, parseForm);
}

/** A flat form: repeated names become lists, nothing nests, nothing is called `__proto__`. */
function parseForm(_request: unknown, body: Buffer, done: (error: Error | null, fields?: object) => void): void {
  const fields: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  done(null, { ...fields });
}

/** Fastify wants a number of hops spelled as a function. */
function trustOf(trust: Config['trustProxy']): string[] | false | ((address: string, hop: number) => boolean) {
  return typeof trust === 'number' ? (_address, hop) => hop < trust : trust;
}
