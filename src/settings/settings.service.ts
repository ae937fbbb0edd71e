import { Inject, Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../audit/audit.service';
import { CONFIG } from '../common/config.module';
import type { Config } from '../common/config';
import type { Tx } from '../common/database/database';
import { Clock } from '../common/time/clock';
import { defaultSettings, type SiteSettings } from './settings';

/** How long another machine may go on with the old value after a change, in milliseconds. */
const FRESH_FOR = 5_000;

@Injectable()
export class Settings {
  private cached: { at: number; value: SiteSettings } | null = null;
  private readonly defaults: SiteSettings;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    this.defaults = defaultSettings(config);
  }

  /** The site's settings; read again when they are older than a few seconds. */
  async get(tx: Tx): Promise<SiteSettings> {
    const now = performance.now();
    if (this.cached && now - this.cached.at < FRESH_FOR) return this.cached.value;
    const value = await this.fresh(tx);
    this.cached = { at: now, value };
    return value;
  }

  /** The settings as they stand this moment, for the page that changes them. */
  async fresh(tx: Tx): Promise<SiteSettings> {
    const rows = (await tx.query(`SELECT key, value FROM settings WHERE key NOT LIKE '.%'`)) as { key: string; value: string }[];
    return { ...this.defaults, ...Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown])) };
  }

  /** What is remembered from before a change is forgotten once the change is kept. */
  forgetRemembered(): void {
    this.cached = null;
  }

  /** Changes some settings and writes their names, not their values, into the audit log. */
  async change(tx: Tx, actor: Actor, changes: Partial<SiteSettings>): Promise<void> {
    for (const [key, value] of Object.entries(changes)) await this.put(tx, actor, key, JSON.stringify(value));
    await this.audit.record(tx, actor, 'settings.change', { type: 'settings', id: null }, Object.keys(changes));
    this.cached = null;
  }

  /** A value the product keeps for itself (its key starts with a dot); never shown on the settings page. */
  async keep(tx: Tx, key: `.${string}`, value: string): Promise<void> {
    await this.put(tx, { id: null }, key, value);
  }

  async kept(tx: Tx, key: `.${string}`): Promise<string | null> {
    const [row] = await tx.sql<{ value: string }[]>`SELECT value FROM settings WHERE key = ${key}`;
    return row?.value ?? null;
  }

  async forget(tx: Tx, key: `.${string}`): Promise<void> {
    await tx.sql`DELETE FROM settings WHERE key = ${key}`;
  }

  private async put(tx: Tx, actor: Pick<Actor, 'id'>, key: string, value: string): Promise<void> {
    await tx.sql`INSERT INTO settings (key, value, changed_at, changed_by) VALUES (${key}, ${value}, ${this.clock.iso()}, ${actor.id})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`;
  }
}
