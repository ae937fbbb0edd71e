import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the checkout stands, from the sources as from the built files. */
export const ROOT = process.env.RAPPORT_ROOT ?? resolve(__dirname, __dirname.includes(`${join('dist', 'src')}`) ? '../../../..' : '../../..');

export const VIEWS = join(ROOT, 'views');
export const ASSETS = join(VIEWS, 'assets');

/** htmx comes from its own package and is served beside our own script. */
export const HTMX = join(ROOT, 'node_modules', 'htmx.org', 'dist');

/** One hash over all assets: a new release is a new address, so browsers may keep the old one for a year. */
export const assetVersion = createHash('sha256')
  .update([...filesIn(ASSETS), join(HTMX, 'htmx.min.js')].map((file) => readFileSync(file)).reduce((all, one) => Buffer.concat([all, one]), Buffer.alloc(0)))
  .digest('hex')
  .slice(0, 12);

/** Folders among them (the README's pictures) are no part of a page. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name)).sort();
}

export function assetHref(name: string): string {
  return `/assets/${assetVersion}/${name}`;
}
