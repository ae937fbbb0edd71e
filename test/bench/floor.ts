import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import { assetHref, VIEWS } from '../../src/common/web/assets';
import type { Layout } from '../../src/common/web/page';
import { Views } from '../../src/common/web/views';
import type { Recorded } from './record';

/**
 * The least there can be: node's own http server, the driver with every statement prepared beforehand, and the same
 * templates compiled. No session, no router, no TypeORM, no page model to build: it was recorded from the app.
 */
const pages = JSON.parse(readFileSync(process.env.FLOOR_PAGES ?? '', 'utf8')) as Recorded[];
const db = new Database(process.env.FLOOR_FILE ?? '', { readonly: true });
const views = new Views(VIEWS, { sprite: assetHref('sprite.svg') });
const ready = pages.map((page) => ({ ...page, prepared: page.statements.map(({ sql, params }) => ({ statement: db.prepare(sql), params })) }));

const server = createServer((request, response) => {
  const page = ready[Number(request.url?.slice(1))];
  if (!page) return void response.end('ready');
  for (const { statement, params } of page.prepared) statement.all(...params);
  const html = views.render(page.template, page.layout as Layout, page.model, () => page.shell);
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(html) });
  response.end(html);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
