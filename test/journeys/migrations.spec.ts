import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations';
import { writerOptions } from '../../src/common/database/connection-options';
import { migrate } from '../../src/common/database/migrate';
import { entities } from '../../src/entities';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { columnsOf, schemaOf } from '../support/schema';

/** Columns only SQL touches (search keys and the like), which no entity needs to carry: `table.column`. */
const UNMAPPED: readonly string[] = [];

let fresh: FreshDatabase;
let source: DataSource;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = new DataSource({ ...writerOptions(fresh.target), entities: [...entities] } as DataSourceOptions);
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await fresh.remove();
});

it('R-10: the schema is the one agreed on (UPDATE_GOLDEN=1 writes it anew)', async () => {
  const golden = join(__dirname, '../architecture', `schema.${fresh.target.kind}.txt`);
  const schema = await schemaOf(source);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, schema);
  expect(existsSync(golden) ? readFileSync(golden, 'utf8') : '').toBe(schema);
});

it('R-10, R-14: every change can be taken back, down to nothing, and made again with the same result', async () => {
  const before = await schemaOf(source);
  for (let undone = 0; undone < migrations.length; undone += 1) await source.undoLastMigration();
  const left = (await schemaOf(source)).split('\n').filter((line) => line !== '' && !line.startsWith('extension ') && !line.includes('rapport_refuse'));
  expect(left).toEqual([]);
  const made = await source.runMigrations();
  expect(made).toHaveLength(migrations.length);
  expect(await schemaOf(source)).toBe(before);
});

it('a database that is up to date stays as it is', async () => {
  expect(await migrate({ database: fresh.target })).toEqual([]);
});

it('S-61: what keeps the audit log as it is stands after all changes', async () => {
  const schema = await schemaOf(source);
  for (const name of ['audit_no_update', 'audit_no_delete']) expect(schema).toContain(name);
});

it('R-11: the file is whole, and every reference leads somewhere', async () => {
  if (fresh.target.kind !== 'sqlite') return;
  expect(await source.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await source.query('PRAGMA foreign_key_check')).toEqual([]);
  expect(await source.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
});

describe('entities and tables say the same', () => {
  it.each(entities.map((entity) => [entity.name, entity] as const))('%s', async (_, entity) => {
    const { tableName, columns } = source.getMetadata(entity);
    const there = await columnsOf(source, tableName);
    const said = columns.map((column) => [column.databaseName, { type: source.driver.normalizeType(column) === 'integer' ? 'integer' : normal(column.type), nullable: column.isNullable }] as const);
    const missing = [...there.keys()].filter((name) => !said.some(([own]) => own === name) && !UNMAPPED.includes(`${tableName}.${name}`));
    expect(missing.map((name) => `${tableName}.${name} has no property`)).toEqual([]);
    for (const [name, fact] of said) expect([name, there.get(name)]).toEqual([name, fact]);
  });
});

function normal(type: unknown): string {
  return type === String || type === 'varchar' ? 'text' : type === 'double precision' ? 'real' : String(type);
}
