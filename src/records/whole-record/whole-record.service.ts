import { Injectable } from '@nestjs/common';
import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import { listed, plain, run, sql } from '../../common/database/sql';
import { formatDay } from '../../common/time/format';
import { Settings } from '../../settings/settings.service';
import { actWords } from '../../staff/log/log-words';
import { rowsOf } from '../erasure/what-holds-a-client';
import { othersOut } from './others-out';
import { LOOKS_PART, PLANNED_PART, RECORD_PARTS, VISITS_PART, type RecordPart } from './record-parts.data';
import { employersInProfile, type Reading, type Stored } from './record-values';
import { looksAt, plannedOf, visitsOf } from './visits-of-client';

type Row = Record<string, Stored>;

export interface ReadPart {
  readonly part: RecordPart;
  readonly rows: readonly Row[];
  /** There is more than can be handed out at once. */
  readonly isCut: boolean;
}

export interface WholeRecord {
  readonly parts: readonly ReadPart[];
  readonly reading: Reading;
}

const MOST = 5_000;

/** Everything held about one client and nothing about anybody else (P4). The caller has reached the client and writes the handing out down. */
@Injectable()
export class WholeRecords {
  constructor(private readonly settings: Settings) {}

  async read(tx: Tx, client: Client): Promise<WholeRecord> {
    const parts: ReadPart[] = [];
    for (const part of RECORD_PARTS) parts.push(readPart(part, await this.rows(tx, part, client.id)));
    parts.push(readPart(VISITS_PART, await visitsOf(tx, client.id)), readPart(PLANNED_PART, await plannedOf(tx, client.id)));
    parts.push(readPart(LOOKS_PART, (await looksAt(tx, client.id)).map((row) => ({ ...row, action: actWords(String(row.action)), detail: String(row.detail).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) }))));
    const { locale, timeZone } = await this.settings.get(tx);
    const names = await namesIn(tx, parts, locale);
    return { parts, reading: { names, withoutOthers: await othersOut(tx, client), locale, timeZone } };
  }

  private rows(tx: Tx, part: RecordPart, clientId: string): Promise<Row[]> {
    const { table, beside } = part;
    const columns = [...part.columns.map(([column]) => `${beside?.columns.includes(column) ? beside.table : table}.${column}`), ...part.leftOut.filter((column) => column === 'id')];
    const from = beside ? `${table} JOIN ${beside.table} ON ${beside.table}.id = ${table}.${beside.by}` : table;
    return run<Row[]>(tx, sql`SELECT ${plain(columns.join(', '))} FROM ${plain(from)} WHERE ${rowsOf(part.table, clientId)} ORDER BY ${plain(part.order)} LIMIT ${MOST}`);
  }
}

function readPart(part: RecordPart, rows: readonly Row[]): ReadPart {
  return { part, rows, isCut: rows.length >= MOST };
}

/** What the ids in a record stand for. Ids are found nowhere twice, so one map holds employers, staff, openings, plans and the record's own rows. */
async function namesIn(tx: Tx, parts: readonly ReadPart[], locale: string): Promise<Map<string, string>> {
  const idsOf = (kind: string) => parts.flatMap(({ part, rows }) => part.columns.filter(([, , one]) => one === kind).flatMap(([column]) => rows.flatMap((row) => (row[column] ? [String(row[column])] : []))));
  const profiles = parts.find(({ part }) => part.table === 'work_profiles')?.rows ?? [];
  const wanted = listed([...new Set([...idsOf('employer'), ...idsOf('staff'), ...idsOf('opening'), ...profiles.flatMap((row) => employersInProfile(String(row.body)))])]);
  const found = await run<{ id: string; name: string }[]>(tx, sql`SELECT id, name FROM employers WHERE id IN (${wanted}) UNION ALL SELECT id, name FROM staff WHERE id IN (${wanted}) UNION ALL SELECT id, title FROM openings WHERE id IN (${wanted})`);
  const names = new Map(found.map(({ id, name }) => [id, name]));
  for (const { part, rows } of parts) for (const row of rows) if (typeof row.id === 'string') names.set(row.id, labelOf(part.table, row, names, locale));
  return names;
}

/** How a row of the record is called where another one belongs to it. */
function labelOf(table: string, row: Row, names: ReadonlyMap<string, string>, locale: string): string {
  if (table === 'disclosure_plans') return `Version ${row.number}`;
  const day = row.signed_on ?? row.happened_on ?? row.started_on ?? row.day;
  return [row.title, row.employer_id ? names.get(String(row.employer_id)) : null, day ? formatDay(String(day), locale, 'withYear') : null].filter(Boolean).join(', ');
}
