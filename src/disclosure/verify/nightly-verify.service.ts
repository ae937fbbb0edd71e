import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Audit, SYSTEM } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Settings } from '../../settings/settings.service';
import { NIGHTLY_KEY, type NightlyOutcome } from '../../staff/log/nightly-check';
import { isDue, nightOf } from './nightly.rules';
import { verifyDisclosure } from './verify-disclosure';

const FIRST_LOOK = 2 * 60_000;
const EVERY = 15 * 60_000;
/** How long one process may take before another may start over, in milliseconds. */
const LEASE = 2 * 60 * 60_000;

/** Once a night the whole record of disclosure is held against itself (D7). Of several processes one does it; a missed night is made up for. */
@Injectable()
export class NightlyVerify implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    // A round that fails (the database is away) is made up for by the next, at the latest when its lease is over.
    const look = () => void this.runIfDue().catch(() => undefined);
    this.timers = [setTimeout(look, FIRST_LOOK).unref(), setInterval(look, EVERY).unref()];
  }

  beforeApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** Makes this night's check unless it was made or is being made. @returns whether it was made here */
  async runIfDue(): Promise<boolean> {
    const { timeZone } = await this.database.read((tx) => this.settings.get(tx));
    const night = nightOf(this.clock.now(), timeZone);
    if (!isDue(await this.database.read((tx) => this.lastNight(tx)), night)) return false;
    const lease = await this.database.write((tx) => this.take(tx, night));
    if (lease === null) return false;
    const { decisions, found, faults } = await this.database.read((tx) => verifyDisclosure(tx));
    const outcome: NightlyOutcome = { night, decisions, found, faults };
    await this.database.write(async (tx) => {
      await this.settings.keep(tx, NIGHTLY_KEY, JSON.stringify(outcome));
      await this.audit.record(tx, SYSTEM, found === 0 ? 'gate.checked' : 'gate.faults-found', { type: 'decisions', id: null });
      await tx.sql`DELETE FROM settings WHERE key = '.verify-lease' AND value = ${lease}`;
    });
    return true;
  }

  /** The lease row is taken before the outcome is read again: whoever waited for it then sees what was done meanwhile. */
  private async take(tx: Tx, night: Day): Promise<string | null> {
    const now = this.clock.now();
    const lease = `${new Date(now.getTime() + LEASE).toISOString()} ${newId()}`;
    const taken = await tx.sql<{ key: string }[]>`INSERT INTO settings (key, value, changed_at) VALUES ('.verify-lease', ${lease}, ${now.toISOString()})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at WHERE settings.value < ${now.toISOString()} RETURNING key`;
    if (taken.length === 0) return null;
    if (isDue(await this.lastNight(tx), night)) return lease;
    await tx.sql`DELETE FROM settings WHERE key = '.verify-lease' AND value = ${lease}`;
    return null;
  }

  private async lastNight(tx: Tx): Promise<Day | null> {
    const kept = await this.settings.kept(tx, NIGHTLY_KEY);
    return kept === null ? null : (JSON.parse(kept) as NightlyOutcome).night;
  }
}
