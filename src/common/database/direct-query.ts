import type { Database as SqliteHandle, Statement } from 'better-sqlite3';
import { QueryFailedError, QueryResult, type QueryRunner } from 'typeorm';

const MOST_KEPT = 500;

/**
 * Lets a runner talk to the driver without TypeORM's events and logging in between, of which nothing here makes use:
 * for a page of a dozen small statements they cost more than SQLite itself (`npm run bench`).
 */
export function queryDirectly(runner: QueryRunner, handle: SqliteHandle): void {
  const kept = new Map<string, Statement>();
  const prepared = (text: string): Statement => {
    const known = kept.get(text);
    if (known) return known;
    const made = handle.prepare(text);
    kept.set(text, made);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
    return made;
  };
  const query = (text: string, values: unknown[] = [], isStructured = false) => {
    const given = values.map((value) => (typeof value === 'boolean' ? Number(value) : value));
    try {
      const result = resultOf(prepared(text), given);
      return Promise.resolve(isStructured ? result : result.raw);
    } catch (error) {
      return Promise.reject(new QueryFailedError(text, given, error as Error));
    }
  };
  Object.assign(runner, { query });
}

function resultOf(statement: Statement, values: unknown[]): QueryResult {
  const result = new QueryResult();
  if (statement.reader) {
    result.records = statement.all(...values) as unknown[];
    result.raw = result.records;
  } else {
    const done = statement.run(...values);
    result.affected = done.changes;
    result.raw = done.lastInsertRowid;
  }
  return result;
}
