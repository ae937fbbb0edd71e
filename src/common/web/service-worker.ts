import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ASSETS, assetHref, assetVersion, HTMX } from './assets';

/** Where the page stands that needs no signal. */
export const OFFLINE_PATH = '/offline';

/** All that a device keeps of Rapport itself: files anybody may read, and the one page without anybody in it (U-42). */
export const SHELL = [OFFLINE_PATH, ...[...['app.css', 'app.js', 'kept.js', 'kept-form.js', 'offline.js', 'sprite.svg', 'icon.svg', 'icon-192.png'].map((name) => join(ASSETS, name)), join(HTMX, 'htmx.min.js')].map((file) => assetHref(basename(file)))];

/** The service worker's script, one file: an import of its own would need a policy of its own. */
export function workerScript(): string {
  const said = `const VERSION = ${JSON.stringify(assetVersion)};\nconst SHELL = ${JSON.stringify(SHELL)};\n`;
  return said + ['kept.js', 'sw.js'].map((name) => readFileSync(join(ASSETS, name), 'utf8')).join('\n');
}

/**
 * Sends the worker from the top, so that it may serve every page. Browsers ask for it again by themselves:
 * a new release is new bytes, and the old shell goes.
 */
export function serviceWorker(): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const script = workerScript();
  return async (request, reply) => {
    if (request.url === '/sw.js' && request.method === 'GET') await reply.headers({ 'cache-control': 'no-cache' }).type('text/javascript; charset=utf-8').send(script);
  };
}
