import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import session from '@fastify/session';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { AppModule } from './app.module';
import type { Config } from './common/config';
import { newId } from './common/database/ids';
import { Clock } from './common/time/clock';
import { ASSETS, assetVersion, HTMX } from './common/web/assets';
import { Draining } from './common/web/draining';
import { parseFormBody } from './common/web/form-body';
import { BARE_HEADERS } from './common/web/headers';
import { addHooks } from './common/web/hooks';
import { loggerOptions } from './common/web/logger';
import { packedAssets } from './common/web/packed-assets';
import { serviceWorker } from './common/web/service-worker';
import { Occupations } from './occupations/occupations.service';
import { SessionStore } from './staff/sessions/session-store';

const FORM_LIMIT = 128 * 1024;
const UPLOAD_LIMIT = 10 * 1024 * 1024;

/** A request's whole way in, top to bottom; the app isn't listening yet. */
export async function createApp(config: Config, clock = new Clock(), logLevel = process.env.LOG_LEVEL ?? 'info'): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    logger: loggerOptions(logLevel), disableRequestLogging: true, genReqId: () => newId(), trustProxy: trustOf(config.trustProxy),
    bodyLimit: FORM_LIMIT, onProtoPoisoning: 'error', requestTimeout: 30_000, connectionTimeout: 0, keepAliveTimeout: 72_000, forceCloseConnections: 'idle',
    http: { headersTimeout: 15_000 }, routerOptions: { maxParamLength: 200 },
    frameworkErrors: unreadable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), adapter, { logger: ['error', 'fatal'], bodyParser: false, abortOnError: false });
  await registerPlugins(app, config);
  await app.init();
  return app;
}

async function registerPlugins(app: NestFastifyApplication, config: Config): Promise<void> {
  const secure = config.baseUrl?.startsWith('https:') ?? false;
  await addHooks(app.getHttpAdapter().getInstance(), config, app.get<Draining>(Draining), secure);
  app.getHttpAdapter().getInstance().addHook('onRequest', packedAssets());
  app.getHttpAdapter().getInstance().addHook('onRequest', serviceWorker());
  app.getHttpAdapter().getInstance().addHook('onRequest', async () => app.get(Occupations).keepUp());
  await app.register(fastifyStatic, { root: [ASSETS, HTMX], prefix: `/assets/${assetVersion}/`, immutable: true, maxAge: '365d', index: false, decorateReply: false });
  await app.register(cookie);
  await app.register(session, {
    secret: config.sessionSecret, store: app.get<SessionStore>(SessionStore), cookieName: secure ? '__Host-sid' : 'sid', rolling: false, saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  });
  await app.register(multipart, { limits: { files: 1, fields: 20, fileSize: UPLOAD_LIMIT, fieldSize: 10_000 }, attachFieldsToBody: true });
  // Forms and files are all this app reads: JSON and plain text are nobody's business here.
  app.getHttpAdapter().getInstance().removeContentTypeParser(['application/json', 'text/plain']);
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit: FORM_LIMIT }, parseFormBody);
}

/** An address that can't be decoded reaches no hook and no filter: its answer gets its headers here. */
function unreadable(_error: unknown, _request: unknown, reply: FastifyReply): void {
  void reply.code(400).headers(BARE_HEADERS).send('This address can’t be read.');
}

/** Fastify wants a number of hops spelled as a function. */
function trustOf(trust: Config['trustProxy']): string[] | false | ((address: string, hop: number) => boolean) {
  return typeof trust === 'number' ? (_address, hop) => hop < trust : trust;
}
