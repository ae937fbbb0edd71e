import { setImmediate } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Audit, type Actor } from '../audit/audit.service';
import { bulkInsert } from '../common/database/bulk-insert';
import { Database, type Tx } from '../common/database/database';
import { hold } from '../common/database/hold';
import { newId } from '../common/database/ids';
import { packed } from '../common/database/packed';
import { sql } from '../common/database/sql';
import { Clock } from '../common/time/clock';
import { Settings } from '../settings/settings.service';
import type { OccupationFiles } from './files/occupation-files';
import { useTitles } from './known-kinds';
import { kindsWith, type ImportedOccupations } from './titles/imported-kinds';
import { buildTitles, type TitlesIndex } from './titles/titles-index';

/** Names the import that stands; empty before the first. */
const STAMP = '.occupations';
/** How long another process may go on without an import, in milliseconds. */
const FRESH_FOR = 5_000;
/** Milliseconds of building before other requests get a turn. */
const TURN = 15;

type Mutable<T extends readonly unknown[]> = T[number][];

/** The imported occupations: keeping them, and knowing them in every process that serves people. */
@Injectable()
export class Occupations implements OnApplicationBootstrap {
  private stamp = '';
  private askedAt = -Infinity;
  private asking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Beside the start, not before it: until then our own list answers. A command that reads titles calls `learn` itself. */
  onApplicationBootstrap(): void {
    this.keepUp();
  }

  /** Puts these in the place of those before, whole, in the open transaction. Two at once on PostgreSQL come one after the other, as on SQLite. */
  async replace(tx: Tx, who: Actor, files: OccupationFiles): Promise<void> {
    await hold(tx, STAMP);
    await tx.sql`DELETE FROM occupation_interests`;
    await tx.sql`DELETE FROM related_occupations`;
    await tx.sql`DELETE FROM occupation_titles`;
    await tx.sql`DELETE FROM occupations`;
    await bulkInsert(tx, 'occupations', ['code', 'title', 'description'], files.occupations.map(({ code, title, description }) => [code, title, description]));
    await bulkInsert(tx, 'occupation_titles', ['occupation_code', 'position', 'title', 'short_title', 'sources'], files.titles.map(({ code, title, short, sources }, at) => [code, at, title, short, sources]));
    await bulkInsert(tx, 'related_occupations', ['occupation_code', 'related_code', 'tier', 'position'], files.related.map(({ code, other, tier, position }) => [code, other, tier, position]));
    await bulkInsert(tx, 'occupation_interests', ['occupation_code', 'interest', 'value'], files.interests.map(({ code, interest, value }) => [code, interest, value]));
    await this.settings.keep(tx, STAMP, newId());
    await this.audit.record(tx, who, 'occupations.import', { type: 'settings', id: null }, ['occupations']);
  }

  /** Looks every few seconds whether another process brought occupations in, and learns them beside the work; nobody waits for it. */
  keepUp(): void {
    const now = this.clock.now().getTime();
    if (Math.abs(now - this.askedAt) < FRESH_FOR) return;
    this.askedAt = now;
    // A database that can't be read is told of by those who need it; this only asks again.
    void this.learn().catch(() => undefined);
  }

  /** Learns at once what was brought in. */
  learn(): Promise<void> {
    const turn = this.asking.then(() => this.learnNow());
    this.asking = turn.catch(() => undefined);
    return turn;
  }

  private async learnNow(): Promise<void> {
    const stamp = await this.standing();
    if (stamp === this.stamp) return;
    const imported = await this.database.read((tx) => this.read(tx));
    // Another import came while the parts were read: they may not belong together.
    if ((await this.standing()) !== stamp) return this.learnNow();
    useTitles(imported.occupations.length === 0 ? null : await built(imported));
    this.stamp = stamp;
  }

  /** Which import stands. */
  private async standing(): Promise<string> {
    return (await this.database.read((tx) => this.settings.kept(tx, STAMP))) ?? '';
  }

  private async read(tx: Tx): Promise<ImportedOccupations> {
    const occupations = (await packed(tx, ['code', 'title', 'description'], sql`FROM occupations ORDER BY code`)).map(([code, title, description]) => ({ code: String(code), title: String(title), description: String(description) }));
    const titles: Mutable<ImportedOccupations['titles']> = [];
    for (const group of new Set(occupations.map(({ code }) => code.slice(0, 2)))) titles.push(...(await this.titlesOf(tx, group)));
    const related = (await packed(tx, ['occupation_code', 'related_code', 'tier'], sql`FROM related_occupations ORDER BY occupation_code, position`)).map(([code, other, tier]) => ({ code: String(code), other: String(other), tier: String(tier) }));
    const surveyed = new Set((await packed(tx, ['occupation_code'], sql`FROM occupation_interests GROUP BY occupation_code`)).map(([code]) => String(code)));
    return { occupations, titles, related, surveyed };
  }

  /** One major group at a time: all of them in one answer would keep others waiting. */
  private async titlesOf(tx: Tx, group: string): Promise<ImportedOccupations['titles']> {
    await setImmediate();
    const rows = await packed(tx, ['occupation_code', 'title', 'short_title', 'sources'], sql`FROM occupation_titles WHERE occupation_code >= ${group} AND occupation_code < ${`${group}~`} ORDER BY occupation_code, position`);
    return rows.map(([code, title, short, sources]) => ({ code: String(code), title: String(title), short: String(short), sources: String(sources) }));
  }
}

/** Building takes most of a second: it pauses so that nobody waits for it longer than a few milliseconds. */
async function built(imported: ImportedOccupations): Promise<TitlesIndex> {
  const steps = buildTitles(kindsWith(imported));
  for (let from = performance.now(), step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - from < TURN) continue;
    await setImmediate();
    from = performance.now();
  }
}
