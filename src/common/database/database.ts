import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Database as SqliteHandle } from 'better-sqlite3';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { READER, WRITER } from './connection-options';
import { queryDirectly } from './direct-query';
import { scrubPostgres, scrubSqlite } from './scrub';

/** An open door: what a service takes first. Only `Database` makes one. */
export type Tx = EntityManager;

const insideWrite = new AsyncLocalStorage<true>();

/**
 * The two doors to the data (README, "Choices"). TypeORM hands every caller on SQLite the same
 * connection, so two requests would share one transaction; here only one writes at a time,
 * and readers go through a connection that the database itself refuses to write through.
 */
@Injectable()
export class Database {
  private lastWrite: Promise<unknown> = Promise.resolve();

  constructor(
    @InjectDataSource(WRITER) private readonly writer: DataSource,
    @InjectDataSource(READER) private readonly reader: DataSource,
  ) {}

  get isPostgres(): boolean {
    return this.writer.options.type === 'postgres';
  }

  /** On SQLite each side has one connection for good, and its statements go straight to the driver. */
  async onModuleInit(): Promise<void> {
    if (this.isPostgres) return;
    for (const source of [this.writer, this.reader]) {
      const runner = source.createQueryRunner();
      queryDirectly(runner, (await runner.connect()) as SqliteHandle);
    }
  }

  /** Reads committed data only; never waits for a writer. A write through it is refused by the database. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.isPostgres ? this.reader.manager : this.reader.createQueryRunner().manager);
  }

  /**
   * Runs `work` in one transaction: all of it is kept or none. Nothing slow belongs inside
   * (no hashing, mail, file or network): on SQLite the next writer waits for it.
   * @throws Error when opened inside another write
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (insideWrite.getStore()) throw new Error('A write was opened inside another write: pass the open tx on instead.');
    const run = () => insideWrite.run(true, () => this.transaction(work));
    if (this.isPostgres) return run();
    const turn = this.lastWrite.then(run, run);
    this.lastWrite = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Takes out of the files what deleting leaves behind in them. On SQLite nothing remains, and writers wait while the file
   * is written anew (readers don't); on PostgreSQL what can be done from here, which is less: see `scrubPostgres`.
   */
  scrub(tables: readonly string[]): Promise<void> {
    if (insideWrite.getStore()) throw new Error('The files can’t be cleaned inside a write.');
    if (this.isPostgres) return scrubPostgres(this.writer.createQueryRunner(), tables);
    const turn = this.lastWrite.then(() => scrubSqlite(String(this.writer.options.database)));
    this.lastWrite = turn.catch(() => undefined);
    return turn;
  }

  private async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      await this.begin(runner);
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** SQLite must take the write lock at once: a deferred BEGIN that upgrades later fails when another process wrote meanwhile. */
  private async begin(runner: QueryRunner): Promise<void> {
    if (this.isPostgres) return runner.startTransaction();
    await runner.query('BEGIN IMMEDIATE');
    Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  }
}
