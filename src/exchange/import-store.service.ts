import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audit.service';
import { bulkInsert } from '../common/database/bulk-insert';
import { Database, type Tx } from '../common/database/database';
import { plain, run, sql } from '../common/database/sql';
import { Clock } from '../common/time/clock';
import { type Draft, newImport } from './import-draft';
import { Import } from './import.entity';
import type { Outcome } from './landing/outcomes.rules';
import type { SourceRow } from './reading/table';

const AT_ONCE = 1000;
const HOURS_WAITING = 24;

export type OutcomeFilter = Outcome['outcome'] | 'doubtful' | 'all';


/** The imports with their waiting rows and the account of each line. */
@Injectable()
export class ImportStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  find(tx: Tx, id: string): Promise<Import | null> {
    return tx.findOneBy(Import, { id });
  }

  /** The newest first. @param before the last one of the page before */
  list(tx: Tx, limit: number, before?: { startedAt: string; id: string }): Promise<Import[]> {
    const query = tx.createQueryBuilder(Import, 'i').orderBy('i.startedAt', 'DESC').addOrderBy('i.id', 'DESC').take(limit);
    if (before) query.where('(i.startedAt < :startedAt OR (i.startedAt = :startedAt AND i.id < :id))', before);
    return query.getMany();
  }

  async add(tx: Tx, who: Actor, draft: Draft): Promise<void> {
    await tx.insert(Import, newImport(who, draft, this.clock.iso()));
  }

  /** Puts a file's rows down to wait for somebody's word. */
  async keepRows(tx: Tx, importId: string, rows: readonly SourceRow[]): Promise<void> {
    await bulkInsert(tx, 'import_rows', ['import_id', 'line', 'cells', 'problem'], rows.map((row) => [importId, row.line, JSON.stringify(row.cells), row.problem ?? '']));
  }

  /** The rows waiting, in the order of the file, a stretch at a time. */
  async *rows(importId: string): AsyncGenerator<SourceRow> {
    let line = -1;
    for (;;) {
      const some = await this.database.read((tx) => tx.sql<{ line: number; cells: string; problem: string }[]>`
        SELECT line, cells, problem FROM import_rows WHERE import_id = ${importId} AND line > ${line} ORDER BY line LIMIT ${AT_ONCE}`);
      for (const row of some) yield { line: row.line, cells: JSON.parse(row.cells) as string[], problem: row.problem === '' ? null : row.problem };
      if (some.length < AT_ONCE) return;
      line = some[some.length - 1].line;
    }
  }

  /** Puts the account of every line in place of what stood there. */
  async account(tx: Tx, importId: string, outcomes: readonly Outcome[]): Promise<void> {
    await tx.sql`DELETE FROM import_outcomes WHERE import_id = ${importId}`;
    await bulkInsert(tx, 'import_outcomes', ['import_id', 'line', 'outcome', 'label', 'reason', 'doubt', 'record_id', 'made_employer_id'],
      outcomes.map((row) => [importId, row.line, row.outcome, row.label, row.reason, row.doubt, row.recordId, row.madeEmployerId]));
  }

  outcomes(tx: Tx, importId: string, filter: OutcomeFilter, afterLine: number, limit: number): Promise<Outcome[]> {
    const wanted = filter === 'all' ? plain('1 = 1') : filter === 'doubtful' ? plain(`doubt <> ''`) : sql`outcome = ${filter}`;
    return run(tx, sql`SELECT line, outcome, label, reason, doubt, record_id AS "recordId", made_employer_id AS "madeEmployerId"
      FROM import_outcomes WHERE import_id = ${importId} AND ${wanted} AND line > ${afterLine} ORDER BY line LIMIT ${limit}`);
  }

  async change(tx: Tx, id: string, changes: Partial<Import>): Promise<void> {
    await tx.update(Import, { id }, changes);
  }

  /** Whoever gets it first runs it. @returns false when somebody else has, or it was changed since it was shown */
  async claim(tx: Tx, found: Import): Promise<boolean> {
    const changes = { status: 'running' as const, runAt: this.clock.iso(), failure: '', version: found.version + 1 };
    const result = await tx.createQueryBuilder().update(Import).set(changes).where(`id = :id AND version = :version AND status = 'waiting'`, { id: found.id, version: found.version }).execute();
    return result.affected === 1;
  }

  async finish(tx: Tx, id: string, counts: Partial<Import>): Promise<void> {
    await tx.update(Import, { id }, { ...counts, status: 'done', finishedAt: this.clock.iso(), failure: '' });
  }

  /** Back to waiting after a run that brought nothing in, with a sentence that says so. */
  async fail(tx: Tx, id: string, failure: string): Promise<void> {
    await tx.update(Import, { id, status: 'running' }, { status: 'waiting', failure });
  }

  /** Nothing more of the file is needed. */
  async forgetRows(tx: Tx, importId: string): Promise<void> {
    await tx.sql`DELETE FROM import_rows WHERE import_id = ${importId}`;
  }

  /** Takes a waiting import away with its rows. @returns false when it isn't waiting */
  async abandon(tx: Tx, id: string): Promise<boolean> {
    const result = await tx.createQueryBuilder().delete().from(Import).where(`id = :id AND status = 'waiting'`, { id }).execute();
    return result.affected === 1;
  }

  /** What nobody confirmed within a day is forgotten. */
  async purge(tx: Tx): Promise<void> {
    const before = new Date(this.clock.now().getTime() - HOURS_WAITING * 3_600_000).toISOString();
    await tx.sql`DELETE FROM imports WHERE status = 'waiting' AND started_at < ${before}`;
  }
}
