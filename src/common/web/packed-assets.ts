import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ASSETS, assetHref, HTMX } from './assets';

const TYPES: Record<string, string> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml' };
const FILES = [join(ASSETS, 'app.css'), join(ASSETS, 'app.js'), join(ASSETS, 'kept.js'), join(ASSETS, 'offline.js'), join(ASSETS, 'week.js'), join(ASSETS, 'grid.js'), join(ASSETS, 'sprite.svg'), join(HTMX, 'htmx.min.js')];

/**
 * Sends what every page needs packed, once for each start: a phone with little signal gets a third of the bytes (U-01).
 * Pages themselves stay as they are: packed, their length would tell about the token beside what was typed.
 */
export function packedAssets(): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const packed = new Map(FILES.map((file) => [assetHref(basename(file)), { bytes: gzipSync(readFileSync(file), { level: 9 }), type: TYPES[extname(file)] }]));
  return async (request, reply) => {
    const file = packed.get(request.url);
    if (!file || request.method !== 'GET' || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return;
    await reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding', 'cache-control': 'public, max-age=31536000, immutable' }).type(file.type).send(file.bytes);
  };
}
