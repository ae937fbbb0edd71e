import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Clients } from '../clients.service';
import { reachableClients, visibleClients } from '../client-scope';
import { emptyProfile, parseProfile, type WorkProfile } from '../work-profile';
import { WorkProfileVersion } from './work-profile-version.entity';

/** One version in a client's history of wishes. */
export interface ProfileVersion {
  readonly number: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

export type StoredVersion = ProfileVersion & { readonly profile: WorkProfile };

/** What clients want of work, version after version (M2). The profile of a client is as far away as the client (P1). */
@Injectable()
export class WorkProfiles {
  constructor(
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The newest version and its number; number 0 and an empty profile when nothing was ever asked. */
  async latest(tx: Tx, who: Viewer, clientId: string): Promise<{ number: number; profile: WorkProfile }> {
    const reach = reachableClients(who, await this.clients.today(tx));
    const [row] = await run<{ number: number; body: string }[]>(tx, sql`
      SELECT w.number, w.body FROM work_profiles w JOIN clients c ON c.id = w.client_id WHERE w.client_id = ${clientId} AND ${reach} ORDER BY w.number DESC LIMIT 1`);
    return row ? { number: row.number, profile: parseProfile(row.body) } : { number: 0, profile: emptyProfile() };
  }

  /** The newest profile of each of these clients this person may know of; who was never asked has none. For boards, which show no more than initials (P1). */
  async latestOfTeam(tx: Tx, who: Viewer, clientIds: readonly string[]): Promise<Map<string, WorkProfile>> {
    const rows = await run<{ clientId: string; body: string }[]>(tx, sql`
      SELECT w.client_id AS "clientId", w.body FROM work_profiles w JOIN clients c ON c.id = w.client_id
      WHERE w.client_id IN (${listed(clientIds)}) AND ${visibleClients(who)} AND w.number = (SELECT max(n.number) FROM work_profiles n WHERE n.client_id = w.client_id)`);
    return new Map(rows.map((row) => [row.clientId, parseProfile(row.body)]));
  }

  /** When each version was recorded and by whom, newest first. */
  async history(tx: Tx, who: Viewer, clientId: string): Promise<ProfileVersion[]> {
    const reach = reachableClients(who, await this.clients.today(tx));
    return run<ProfileVersion[]>(tx, sql`
      SELECT w.number, w.recorded_at AS "recordedAt", s.name AS "recordedBy" FROM work_profiles w JOIN clients c ON c.id = w.client_id JOIN staff s ON s.id = w.recorded_by
      WHERE w.client_id = ${clientId} AND ${reach} ORDER BY w.number DESC LIMIT 50`);
  }

  /** One version as it was recorded; null when there is none such within reach. */
  async version(tx: Tx, who: Viewer, clientId: string, number: number): Promise<StoredVersion | null> {
    const reach = reachableClients(who, await this.clients.today(tx));
    const [row] = await run<(ProfileVersion & { body: string })[]>(tx, sql`
      SELECT w.number, w.body, w.recorded_at AS "recordedAt", s.name AS "recordedBy" FROM work_profiles w JOIN clients c ON c.id = w.client_id JOIN staff s ON s.id = w.recorded_by
      WHERE w.client_id = ${clientId} AND w.number = ${number} AND ${reach}`);
    return row ? { number: row.number, recordedAt: row.recordedAt, recordedBy: row.recordedBy, profile: parseProfile(row.body) } : null;
  }

  /**
   * Keeps a new version. The caller has reached the client.
   * @param basedOn number of the version the form was filled from
   * @returns false when a newer one was recorded meanwhile; the same form sent twice is one version
   */
  async record(tx: Tx, who: Viewer, clientId: string, at: { id: string; basedOn: number }, profile: WorkProfile): Promise<boolean> {
    const [again] = await tx.sql<object[]>`SELECT 1 AS found FROM work_profiles WHERE id = ${at.id} AND client_id = ${clientId} AND recorded_by = ${who.id}`;
    if (again) return true;
    const { number } = await this.latest(tx, who, clientId);
    if (number !== at.basedOn) return false;
    await tx.insert(WorkProfileVersion, { id: at.id, clientId, number: number + 1, body: JSON.stringify(profile), recordedBy: who.id, recordedAt: this.clock.iso() });
    await this.audit.record(tx, who, 'client.preferences', { type: 'client', id: clientId }, ['preferences']);
    return true;
  }
}
