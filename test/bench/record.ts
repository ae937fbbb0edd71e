import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner';
import type { Config } from '../../src/common/config';
import { Views } from '../../src/common/web/views';
import { createApp } from '../../src/app';

/** What one page asked of the database and gave to its template: all that a bare server needs to make the same page. */
export interface Recorded {
  statements: { sql: string; params: unknown[] }[];
  template: string;
  layout: string;
  model: object;
  shell: object;
}

type Query = (sql: string, params?: unknown[], ...rest: unknown[]) => Promise<unknown>;

/** Who is asking is the app's own business; the floor has nobody to sign in. */
const SIGNING_IN = /FROM (sessions|settings)\b|FROM staff WHERE id = \? AND disabled_at/;

/** Asks the app in this process for each path once and writes down what it took. */
export async function record(config: Config, cookie: string, paths: readonly string[]): Promise<Recorded[]> {
  const app = await createApp(config, undefined, 'silent');
  const recorded: Recorded[] = [];
  let statements: Recorded['statements'] = [];
  const runner = BetterSqlite3QueryRunner.prototype as unknown as { query: Query };
  const views = Views.prototype;
  const [query, render] = [runner.query, views.render];
  runner.query = function recording(this: unknown, sql, params = [], ...rest) {
    if (/^\s*SELECT/i.test(sql) && !SIGNING_IN.test(sql)) statements.push({ sql, params });
    return query.call(this, sql, params, ...rest);
  };
  views.render = function recording(this: Views, template, layout, model, shell) {
    recorded.push({ statements, template, layout, model, shell: shell() });
    return render.call(this, template, layout, model, shell);
  };
  try {
    for (const path of paths) {
      await app.inject({ method: 'GET', url: path, headers: { cookie, host: '127.0.0.1' } });
      statements = [];
      const answer = await app.inject({ method: 'GET', url: path, headers: { cookie, host: '127.0.0.1' } });
      if (answer.statusCode !== 200) throw new Error(`${path} was answered with ${answer.statusCode}.`);
    }
  } finally {
    Object.assign(runner, { query });
    Object.assign(views, { render });
    await app.close();
  }
  return recorded.filter((_, index) => index % 2 === 1);
}
