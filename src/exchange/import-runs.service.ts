import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Actor } from '../audit/audit.service';
import { Database } from '../common/database/database';
import { ImportStore } from './import-store.service';
import type { Import } from './import.entity';
import { Imports } from './imports.service';

/** How long somebody waits for the answer before they are shown the progress instead, in milliseconds. */
const PATIENCE = 1_500;
const FAILED = 'Something went wrong in the middle, so nothing was brought in. Try again; if it happens again, tell your administrator.';

interface Running {
  done: number;
  of: number;
  finished: Promise<void>;
}

/** Imports being brought in by this process. How far they are is only for looking at; what holds is in the database. */
@Injectable()
export class ImportRuns implements OnModuleDestroy {
  private readonly running = new Map<string, Running>();
  private readonly logger = new Logger('Imports');

  constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly imports: Imports,
  ) {}

  /** Starts bringing in and waits a moment for the end. @returns false when somebody else runs it, or it changed since it was shown */
  async start(who: Actor, found: Import): Promise<boolean> {
    if (!(await this.database.write((tx) => this.store.claim(tx, found)))) return false;
    const run: Running = { done: 0, of: found.total, finished: Promise.resolve() };
    run.finished = this.run(who, found, run).finally(() => this.running.delete(found.id));
    this.running.set(found.id, run);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([run.finished, new Promise((resolve) => { timer = setTimeout(resolve, PATIENCE); })]);
    clearTimeout(timer);
    return true;
  }

  /** How far a run is; null when it isn't one of this process. */
  progressOf(id: string): { done: number; of: number } | null {
    return this.running.get(id) ?? null;
  }

  /** A stop waits for what is under way. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.running.values()].map((run) => run.finished));
  }

  private async run(who: Actor, found: Import, run: Running): Promise<void> {
    try {
      await this.imports.bringInWaiting(who, found, (done, of) => Object.assign(run, { done, of }));
    } catch (error) {
      // The message may quote the file, so only its kind is logged.
      this.logger.error(`An import failed and was rolled back: ${error instanceof Error ? error.name : typeof error}`);
      await this.database.write((tx) => this.store.fail(tx, found.id, FAILED));
    }
  }
}
