import { existsSync, readFileSync } from 'node:fs';
import type { TestApp } from './app';

/** The tables there are. The search index holds words in a form of its own; its table stands beside it. */
export async function tablesOf(app: TestApp): Promise<string[]> {
  const tables = app.config.database.kind === 'sqlite'
    ? `SELECT name FROM sqlite_master WHERE type = 'table'`
    : `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const rows = (await app.database.read((tx) => tx.query(tables))) as { name: string }[];
  return rows.map((row) => row.name).filter((name) => !name.startsWith('employer_words'));
}

/** All that stands in a table, in small letters; sealed bytes as they are. */
export async function tableText(app: TestApp, table: string): Promise<string> {
  const rows = (await app.database.read((tx) => tx.query(`SELECT * FROM ${table}`))) as object[];
  return rows.flatMap((row) => Object.values(row).map((value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))).join('\n').toLowerCase();
}

/** All that stands in any table. */
export async function storedText(app: TestApp): Promise<string> {
  return (await Promise.all((await tablesOf(app)).map((table) => tableText(app, table)))).join('\n');
}

/** The bytes of the files the database and the app keep, in small letters; nothing on PostgreSQL, whose files are the server's. */
export function storedBytes(app: TestApp): string {
  const { database, dataDir } = app.config;
  const files = database.kind === 'sqlite' ? ['', '-wal', '-shm', '-journal'].map((end) => `${database.file}${end}`) : [];
  const kept = [...files, `${dataDir}/erase-ledger.jsonl`, `${dataDir}/audit-anchor.json`];
  return kept.filter((file) => existsSync(file)).map((file) => readFileSync(file).toString('latin1')).join('\n').toLowerCase();
}

/** Which of these words stand in a text. */
export function wordsFound(text: string, words: readonly string[]): string[] {
  return words.filter((word) => text.includes(word.toLowerCase()));
}
