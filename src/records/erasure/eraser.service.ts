import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../audit/audit.service';
import { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import { plain, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { mentionsOf } from '../../disclosure/rules/redaction.rules';
import { ParkedForms, type ParkedForm } from '../../staff/sessions/parked-forms.service';
import { Standings } from '../../visits/standings.service';
import { closedOn } from './closing';
import { keptCounts } from './kept-counts.rules';
import { silenceNotes } from './notes-about';
import { takeNameOut } from './shared-words';
import { silencePlanned, silenceVisits } from './visits-about';
import { HOLDINGS, rowsOf } from './what-holds-a-client';

/** How many rows went from each table, and from how many others words were taken. */
export type ErasedCounts = Record<string, number>;

/** Erases a client's record in one write. The database lets it through only where two people agreed (migration 13). */
@Injectable()
export class Eraser {
  constructor(
    private readonly audit: Audit,
    private readonly parked: ParkedForms,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  /** @param erasure agreed to by two people in this very write, and not finished yet */
  async erase(tx: Tx, actor: Actor, erasure: { id: string; clientId: string }, site: { timeZone: string; today: Day }): Promise<ErasedCounts> {
    const client = await tx.findOneBy(Client, { id: erasure.clientId });
    if (!client) throw new Error('This client isn’t on record any more.');
    await this.keepCounts(tx, client, site);
    await this.markClearances(tx, erasure);
    const silenced = await silenceVisits(tx, client);
    const planned = await silencePlanned(tx, client);
    const noted = await silenceNotes(tx, client.id);
    const named = await takeNameOut(tx, client);
    const forms = await this.parked.forget(tx, (form) => isAbout(form, client));
    const counts: ErasedCounts = { words: silenced.changed + planned + noted + named.changed, parked_forms: forms };
    for (const { table, erasing } of HOLDINGS) if (erasing === 'deleted') counts[table] = await remove(tx, table, client.id);
    for (const employerId of await withJoined(tx, [...silenced.employers, ...named.employers])) await this.standings.note(tx, employerId);
    await tx.sql`UPDATE erasures SET finished_at = ${this.clock.iso()}, words = '', counts = ${JSON.stringify(counts)} WHERE id = ${erasure.id}`;
    await this.audit.record(tx, actor, 'client.erase', { type: 'client', id: client.id });
    return counts;
  }

  /** A clearance stays, for its visit counts; that its client is gone, and not missing, is written beside it. */
  private async markClearances(tx: Tx, { id, clientId }: { id: string; clientId: string }): Promise<void> {
    await tx.sql`INSERT INTO erased_clearances (clearance_id, erasure_id)
      SELECT DISTINCT d.clearance_id, ${id} FROM decisions d WHERE d.client_id = ${clientId} AND d.clearance_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM erased_clearances x WHERE x.clearance_id = d.clearance_id)`;
  }

  /** The quarterly figures go on counting what there was (F11, P4). */
  private async keepCounts(tx: Tx, client: Client, site: { timeZone: string; today: Day }): Promise<void> {
    const jobs = await tx.sql<{ startedOn: Day; endedOn: Day | null; competitive: number | string }[]>`
      SELECT started_on AS "startedOn", ended_on AS "endedOn", CASE WHEN minimum_wage = 'yes' AND open_to_anyone = 'yes' AND not_set_aside = 'yes' AND ordinary_term = 'yes' THEN 1 ELSE 0 END AS competitive
      FROM jobs WHERE client_id = ${client.id} AND deleted_at IS NULL`;
    const counted = { enteredOn: client.enteredOn, closedOn: await closedOn(tx, client, site.timeZone), jobs: jobs.map((job) => ({ ...job, isCompetitive: Number(job.competitive) === 1 })) };
    for (const { kind, quarter } of keptCounts(counted, site.today)) {
      await tx.sql`INSERT INTO kept_counts (kind, team_id, quarter, count) VALUES (${kind}, ${client.teamId}, ${quarter}, 1)
        ON CONFLICT (kind, team_id, quarter) DO UPDATE SET count = kept_counts.count + 1`;
    }
  }
}

/** A record that others were joined into tells of their visits too. */
async function withJoined(tx: Tx, employers: readonly string[]): Promise<Set<string>> {
  const all = new Set(employers);
  for (const id of all) for (const { kept } of await tx.sql<{ kept: string }[]>`SELECT kept_id AS kept FROM employer_merges WHERE gone_id = ${id} AND undone_at IS NULL`) all.add(kept);
  return all;
}

/** Table names are those of our own list. */
async function remove(tx: Tx, table: string, clientId: string): Promise<number> {
  const [{ n }] = await run<{ n: number | string }[]>(tx, sql`SELECT count(*) AS n FROM ${plain(table)} WHERE ${rowsOf(table, clientId)}`);
  await run(tx, sql`DELETE FROM ${plain(table)} WHERE ${rowsOf(table, clientId)}`);
  return Number(n);
}

function isAbout(form: ParkedForm, client: Client): boolean {
  const text = [form.path, ...Object.values(form.fields).flat()].join(' ');
  return text.includes(client.id) || mentionsOf(text, [client.preferredName]).length > 0;
}
