import type { Tx } from '../../src/common/database/database';

export interface LiveTable {
  columns: string[];
  /** Tables its foreign keys lead to. */
  parents: string[];
}

/** Every table of the database as it is, with its columns and where its foreign keys lead. Search indexes are left out: they follow from tables. */
export async function liveTables(tx: Tx): Promise<Map<string, LiveTable>> {
  const rows = tx.connection.options.type === 'postgres' ? await onPostgres(tx) : await onSqlite(tx);
  const tables = new Map<string, LiveTable>();
  for (const { name, column, parent } of rows) {
    const table = tables.get(name) ?? { columns: [], parents: [] };
    if (column) table.columns.push(column);
    if (parent) table.parents.push(parent);
    tables.set(name, table);
  }
  return tables;
}

interface Row {
  name: string;
  column: string | null;
  parent: string | null;
}

function onSqlite(tx: Tx): Promise<Row[]> {
  return tx.query(`
    SELECT m.name, c.name AS "column", NULL AS parent FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'employer_words%'
    UNION ALL SELECT m.name, NULL, f."table" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`) as Promise<Row[]>;
}

function onPostgres(tx: Tx): Promise<Row[]> {
  return tx.query(`
    SELECT table_name::text AS name, column_name::text AS "column", NULL::text AS parent FROM information_schema.columns WHERE table_schema = 'public'
      AND table_name IN (SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE')
    UNION ALL SELECT conrelid::regclass::text, NULL, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`) as Promise<Row[]>;
}
