import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Audit } from '../audit/audit.service';
import { Database } from '../common/database/database';
import { ParkedForms } from './sessions/parked-forms.service';
import { Sessions } from './sessions/sessions.service';
import { Tries } from './sign-in/tries.service';

const EVERY = 15 * 60_000;

/**
 * Takes away what is over (sessions, tries, waiting forms) and notes the end of the audit log outside the database.
 * Doing it twice does no harm, so several machines need no agreement about it.
 */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
    private readonly parked: ParkedForms,
  ) {}

  onApplicationBootstrap(): void {
    // A round that fails (the database is away) is made up for by the next.
    this.timer = setInterval(() => void this.tidy().catch(() => undefined), EVERY).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.audit.keepAnchor().catch(() => undefined);
  }

  async tidy(): Promise<void> {
    await this.database.write(async (tx) => {
      await this.sessions.purge(tx);
      await this.tries.purge(tx);
      await this.parked.purge(tx);
    });
    await this.audit.keepAnchor();
  }
}
