import type { TestApp } from './app';
import { fieldsOf, type Browser, type Seen } from './browser';

export interface Visited {
  path: string;
  seen: Seen;
}

export interface PostForm {
  page: string;
  action: string;
  fields: Record<string, string | string[] | undefined>;
  /** Whether there is anything in it besides its token: a form that is only a button has no fields to refuse. */
  hasFields: boolean;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|[0-9a-f]{64}|\d{4}-\d{2}-\d{2}/g;

/** Pages that differ only by the record or day they show are one kind of page. */
export function kindOf(path: string): string {
  const [address, query = ''] = path.split('?');
  const names = [...new URLSearchParams(query).keys()].sort().join('&');
  return `${address.replace(ID, ':id')}${names ? `?${names}` : ''}`;
}

/** Opens every kind of page somebody can click their way to. */
export async function crawl(browser: Browser, from = '/'): Promise<Visited[]> {
  const waiting = [from];
  const known = new Set(waiting.map(kindOf));
  const visited: Visited[] = [];
  for (let path = waiting.shift(); path !== undefined && visited.length < 250; path = waiting.shift()) {
    const seen = await browser.get(path);
    visited.push({ path, seen });
    for (const next of linksOf(seen)) {
      if (known.has(kindOf(next))) continue;
      known.add(kindOf(next));
      waiting.push(next);
    }
  }
  return visited;
}

function linksOf(seen: Seen): string[] {
  const links = seen.page.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '');
  return [...links, seen.location].map((href) => href.split('#')[0]).filter((href) => href.startsWith('/') && !href.startsWith('/assets/') && !href.startsWith('/sign-out'));
}

/** Every form that posts on these pages, one for each kind of address. */
export function formsOn(pages: readonly Visited[]): PostForm[] {
  const forms = pages.flatMap(({ path, seen }) => seen.page.querySelectorAll('form[method="post"]').map((form) => ({ page: path, action: form.getAttribute('action') ?? path, fields: fieldsOf(form) })));
  const one = new Map(forms.map((form) => [kindOf(form.action), form]));
  return [...one.values()].map((form) => ({ ...form, hasFields: Object.keys(form.fields).some((name) => name !== '_csrf') }));
}

/** Everything stored, but for the sessions and the log, which reading may add to. */
export async function everythingStored(app: TestApp): Promise<string> {
  const tables = app.config.database.kind === 'sqlite'
    ? `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`
    : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  return app.database.read(async (tx) => {
    const names = ((await tx.query(tables)) as { name: string }[]).map((row) => row.name).filter((name) => !['audit', 'sessions'].includes(name));
    const rows = [];
    for (const name of names) rows.push([name, ((await tx.query(`SELECT * FROM ${name}`)) as unknown[]).map((row) => JSON.stringify(row)).sort()]);
    return JSON.stringify(rows);
  });
}
