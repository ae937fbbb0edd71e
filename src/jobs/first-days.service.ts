import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SYSTEM } from '../audit/audit.service';
import { Client } from '../clients/client.entity';
import { Clients } from '../clients/clients.service';
import { Database, type Tx } from '../common/database/database';
import { hold } from '../common/database/hold';
import { JobConsequences } from './job-consequences.service';
import { Job } from './job.entity';

const EVERY = 15 * 60_000;
const AT_ONCE = 200;

/** A job that was recorded ahead begins on its first day: until then its client still looks for work, and counts so (V7). */
@Injectable()
export class FirstDays implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly consequences: JobConsequences,
  ) {}

  onApplicationBootstrap(): void {
    // A round that fails (the database is away) is made up for by the next.
    this.timer = setInterval(() => void this.begin().catch(() => undefined), EVERY).unref();
  }

  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Begins the jobs whose first day has come. Twice does no harm. */
  async begin(): Promise<void> {
    if ((await this.database.read((tx) => this.waiting(tx))).length === 0) return;
    await this.database.write(async (tx) => {
      await hold(tx, 'first days');
      for (const id of await this.waiting(tx)) await this.beginOne(tx, id);
    });
  }

  private async beginOne(tx: Tx, id: string): Promise<void> {
    const job = await tx.findOneByOrFail(Job, { id });
    const client = await tx.findOneByOrFail(Client, { id: job.clientId });
    await this.consequences.ofFirstDay(tx, SYSTEM, client, job);
  }

  private async waiting(tx: Tx): Promise<string[]> {
    const rows = await tx.sql<{ id: string }[]>`SELECT id FROM jobs WHERE waits_for_first_day = 1 AND started_on <= ${await this.clients.today(tx)} AND deleted_at IS NULL AND ended_on IS NULL ORDER BY started_on, id LIMIT ${AT_ONCE}`;
    return rows.map(({ id }) => id);
  }
}
