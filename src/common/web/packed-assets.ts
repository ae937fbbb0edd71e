import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ASSETS, assetHref, HTMX } from './assets';

const TYPES: Record<string, string> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml' };
/** The smallest first. */
const WAYS = ['br', 'gzip'] as const;
const FILES = [join(ASSETS, 'app.css'), join(ASSETS, 'app.js'), join(ASSETS, 'kept.js'), join(ASSETS, 'kept-form.js'), join(ASSETS, 'offline.js'), join(ASSETS, 'week.js'), join(ASSETS, 'grid.js'), join(ASSETS, 'sprite.svg'), join(HTMX, 'htmx.min.js')];

/**
 * Sends what every page needs packed, once for each start: a phone with little signal gets a third of the bytes (U-01).
 * Pages themselves stay as they are: packed, their length would tell about the token beside what was typed.
 */
export function packedAssets(): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const packed = new Map(FILES.map((file) => [assetHref(basename(file)), { type: TYPES[extname(file)], br: brotli(readFileSync(file)), gzip: gzipSync(readFileSync(file), { level: 9 }) }]));
  return async (request, reply) => {
    const file = packed.get(request.url);
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const way = WAYS.find((one) => new RegExp(`\\b${one}\\b`).test(accepted));
    if (!file || !way || request.method !== 'GET') return;
    await reply.headers({ 'content-encoding': way, vary: 'accept-encoding', 'cache-control': 'public, max-age=31536000, immutable' }).type(file.type).send(file[way]);
  };
}

/** A tenth smaller than gzip; browsers ask for it on secure connections only. */
function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
