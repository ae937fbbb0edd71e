import { importFile } from '../../src/commands/import.command';
import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import type { TestApp } from './app';
import type { Browser, Seen } from './browser';

/** The form of a waiting file: the page has others. */
export const READING_FORM = 'main form:has([name=version])';

export interface Said {
  code: number;
  out: string[];
  err: string[];
  /** The last line on the output, as a script reads it. */
  summary: unknown;
}

/** The import as the command line runs it, with what it wrote on either stream. */
export async function importCommand(app: TestApp, kind: 'employers' | 'openings', ...args: string[]): Promise<Said> {
  const lines = { out: '', err: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => { lines.out += String(text); return true; });
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => { lines.err += String(text); return true; });
  try {
    const code = await importFile(kind)(app.app, args, app.config);
    const split = (text: string) => text.split('\n').filter((line) => line !== '');
    const last = split(lines.out).at(-1) ?? '';
    return { code, out: split(lines.out), err: split(lines.err), summary: last.startsWith('{') ? JSON.parse(last) : null };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** How many rows of a table there are; the words are the test's own. */
export async function countRows(app: TestApp, table: string, where = '1 = 1'): Promise<number> {
  const [row] = (await app.database.read((tx) => tx.query(`SELECT count(*) AS n FROM ${table} WHERE ${where}`))) as { n: unknown }[];
  return Number(row.n);
}

export function employersFound(app: TestApp, text: string): Promise<string[]> {
  return app.database.read(async (tx) => (await app.app.get(Employers).search(tx, text, 5)).map((one) => one.name));
}

export async function aSupervisor(app: TestApp): Promise<Browser> {
  return app.signedIn(await app.make.staff('supervisor', await app.make.team()));
}

/** Uploads a file through the form. */
export async function upload(browser: Browser, kind: string, text: string | Buffer | null, id = newId()): Promise<{ id: string; answer: Seen }> {
  return { id, answer: await browser.upload('/imports', { id, kind, delimiter: '', firstRow: '' }, text === null ? null : Buffer.from(text)) };
}

/** Uploads a file and says yes to what it brings. */
export async function bringIn(browser: Browser, kind: string, text: string): Promise<string> {
  const { id } = await upload(browser, kind, text);
  await browser.fill(`/imports/${id}`, { then: 'run' }, READING_FORM);
  return id;
}
