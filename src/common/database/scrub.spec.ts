import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { scrubSqlite } from './scrub';

const folder = mkdtempSync(join(tmpdir(), 'rapport-scrub-'));
const file = join(folder, 'a.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Always the same, and in no order. */
const chance = (index: number) => createHash('sha256').update(String(index)).digest('hex');
/** Two of three in order, as ids of one afternoon are, the third anywhere. */
const idOf = (index: number) => (index % 3 === 0 ? '' : `0${index.toString(16).padStart(8, '0')}`) + chance(index).slice(0, 16);
const wordOf = (index: number) => `word${idOf(index)}end`;

/** Rows of very different lengths, some of which grow: pages are split and rearranged, as in years of use. */
function fill(database: Sqlite.Database, count: number): void {
  database.exec('CREATE TABLE notes (id text PRIMARY KEY, name text, key text, words text) STRICT; CREATE INDEX notes_by_key ON notes (key, id); CREATE TABLE log (id text PRIMARY KEY, note text, words text) STRICT; CREATE INDEX log_by_note ON log (note, words)');
  const [add, log] = [database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?)'), database.prepare('INSERT INTO log VALUES (?, ?, ?)')];
  const [grow, lengthen] = [database.prepare('UPDATE notes SET words = words || ? WHERE id = ?'), database.prepare('UPDATE log SET words = words || ? WHERE note = ?')];
  for (let index = 0; index < count; index += 1) {
    const id = idOf(index);
    add.run(id, wordOf(index), wordOf(index), `${wordOf(index)} `.repeat(1 + (index % 400)));
    log.run(chance(index + 90_000).slice(0, 16), id, `${wordOf(index)} ${chance(index).repeat(9).slice(0, (index % 300) * 2)}`);
    if (index % 5 !== 0) continue;
    const other = idOf(parseInt(chance(index + 500_000).slice(0, 8), 16) % (index + 1));
    grow.run(chance(index).repeat(7).slice(0, 400), other);
    lengthen.run(chance(index).repeat(4).slice(0, 200), other);
  }
}

it('A.3: of deleted rows nothing stays in the file or in the log beside it, while another connection is open', async () => {
  const database = new Sqlite(file);
  for (const pragma of ['journal_mode = WAL', 'secure_delete = ON', 'synchronous = OFF']) database.pragma(pragma);
  database.transaction(() => fill(database, 3000))();
  const gone = Array.from({ length: 3000 }, (_, index) => index).filter((index) => index % 7 === 0);
  for (const index of gone) {
    database.prepare(`UPDATE log SET words = '' WHERE note = ?`).run(idOf(index));
    database.prepare('DELETE FROM notes WHERE id = ?').run(idOf(index));
  }
  await scrubSqlite(file);
  const bytes = ['', '-wal'].filter((end) => existsSync(file + end)).map((end) => readFileSync(file + end).toString('latin1')).join();
  const found = new Set(bytes.match(/word[0-9a-f]+end/g));
  expect(found.size).toBe(3000 - gone.length);
  expect(gone.filter((index) => found.has(wordOf(index)))).toEqual([]);
  expect(statSync(`${file}-wal`).size).toBe(0);
  expect(database.prepare('SELECT count(*) AS n FROM notes').get()).toEqual({ n: 3000 - gone.length });
  database.close();
});

it('says so when the file can’t be cleaned', async () => {
  await expect(scrubSqlite(join(folder, 'missing', 'b.sqlite'))).rejects.toThrow();
});
