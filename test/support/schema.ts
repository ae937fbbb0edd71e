import type { DataSource } from 'typeorm';

/** The tables a full-text index keeps for itself: they follow from the index. */
const SHADOW = /_(data|idx|content|docsize|config)$/;

/** Everything that makes up the schema, one thing a line, in a fixed order: what the golden file holds. */
export async function schemaOf(source: DataSource): Promise<string> {
  const lines = source.options.type === 'postgres' ? await postgresLines(source) : await sqliteLines(source);
  return `${lines.map((line) => line.replace(/\s+/g, ' ').trim()).sort().join('\n')}\n`;
}

async function sqliteLines(source: DataSource): Promise<string[]> {
  const rows = (await source.query(`SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'`)) as { name: string; sql: string }[];
  const virtual = rows.filter((row) => row.sql.startsWith('CREATE VIRTUAL')).map((row) => row.name);
  return rows.filter((row) => !virtual.some((name) => row.name.startsWith(`${name}_`) && SHADOW.test(row.name))).map((row) => row.sql);
}

async function postgresLines(source: DataSource): Promise<string[]> {
  const rows = (await source.query(`
    SELECT 'column ' || c.table_name || '.' || c.column_name || ' ' || c.data_type || coalesce(' collate ' || c.collation_name, '')
      || CASE c.is_nullable WHEN 'NO' THEN ' not null' ELSE '' END || coalesce(' default ' || c.column_default, '') || coalesce(' generated ' || c.generation_expression, '') AS line
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'migrations'
    UNION ALL SELECT 'constraint on ' || conrelid::regclass || ': ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0 AND conrelid::regclass::text <> 'migrations'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND p.prokind = 'f'
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'`)) as { line: string }[];
  return rows.map((row) => row.line);
}

export interface ColumnFact {
  /** text, integer, real or another word of the database. */
  type: string;
  nullable: boolean;
}

const TYPES: Record<string, string> = { 'double precision': 'real', bigint: 'integer', 'character varying': 'text' };

/** The columns of a table as the database has them; those it works out itself are left out. */
export async function columnsOf(source: DataSource, table: string): Promise<Map<string, ColumnFact>> {
  const rows = source.options.type === 'postgres'
    ? ((await source.query(`SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS nullable FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`, [table])) as { name: string; type: string; nullable: boolean }[])
    : ((await source.query(`SELECT name, lower(type) AS type, NOT ("notnull" OR pk) AS nullable FROM pragma_table_info(?)`, [table])) as { name: string; type: string; nullable: number }[]);
  return new Map(rows.map((row) => [row.name, { type: TYPES[row.type] ?? row.type, nullable: Boolean(row.nullable) }]));
}
