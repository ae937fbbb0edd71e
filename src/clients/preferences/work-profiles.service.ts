import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { placeOfForm } from '../../common/database/form-place';
import { hold } from '../../common/database/hold';
import { run, sql } from '../../common/database/sql';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Clients } from '../clients.service';
import { reachableClients } from '../client-scope';
import { emptyProfile, parseProfile, type WorkProfile } from '../work-profile';
import type { JobMoment, Moment } from './job-moment';
import { jobMoments } from './job-moments';
import { WorkProfileVersion } from './work-profile-version.entity';

/** One version in a client's history of wishes. */
export interface ProfileVersion {
  readonly number: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** What was learned that made for it, and after which job's start or end; empty where nothing was said. */
  readonly learned: string;
  readonly afterMoment: Moment | null;
  readonly jobTitle: string;
}

export type StoredVersion = ProfileVersion & { readonly profile: WorkProfile };

/** What a new version is made from: its id, the version it builds on, and what was learned. */
export interface VersionAt {
  readonly id: string;
  readonly basedOn: number;
  readonly learned?: string;
  readonly after?: Pick<JobMoment, 'jobId' | 'moment'> | null;
}

const COLUMNS = sql`w.number, w.recorded_at AS "recordedAt", s.name AS "recordedBy", w.learned, w.after_moment AS "afterMoment", coalesce(j.title, '') AS "jobTitle"`;
const TABLES = sql`work_profiles w JOIN clients c ON c.id = w.client_id JOIN staff s ON s.id = w.recorded_by LEFT JOIN jobs j ON j.id = w.after_job AND j.client_id = w.client_id`;

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

  /** When each version was recorded, by whom and after what, newest first; at most `most`. */
  async history(tx: Tx, who: Viewer, clientId: string, most = 50): Promise<ProfileVersion[]> {
    const reach = reachableClients(who, await this.clients.today(tx));
    return run<ProfileVersion[]>(tx, sql`SELECT ${COLUMNS} FROM ${TABLES} WHERE w.client_id = ${clientId} AND ${reach} ORDER BY w.number DESC LIMIT ${most}`);
  }

  /** Versions up to and with this number as they were recorded, newest first; at most `most`. Empty when none is within reach. */
  async versions(tx: Tx, who: Viewer, clientId: string, upTo: number, most: number): Promise<StoredVersion[]> {
    const reach = reachableClients(who, await this.clients.today(tx));
    const rows = await run<(ProfileVersion & { body: string })[]>(tx, sql`
      SELECT ${COLUMNS}, w.body FROM ${TABLES} WHERE w.client_id = ${clientId} AND w.number <= ${upTo} AND ${reach} ORDER BY w.number DESC LIMIT ${most}`);
    return rows.map(({ body, ...version }) => ({ ...version, profile: parseProfile(body) }));
  }

  /**
   * Keeps a new version. The caller has reached the client.
   * @param at.basedOn number of the version the form was filled from
   * @returns 'newer' when somebody recorded another one meanwhile; 'same' when nothing differs and nothing was learned, 'empty' when
   * nothing was ever said and still isn't, so that none is made. The same form sent twice is one version; with other words it is held against the newest like any other.
   */
  async keep(tx: Tx, who: Viewer, clientId: string, at: VersionAt, profile: WorkProfile): Promise<'kept' | 'same' | 'empty' | 'newer'> {
    await hold(tx, `work profile ${clientId}`);
    const read = async (one: string) => (await tx.sql<{ mine: number; body: string; learned: string }[]>`SELECT CASE WHEN client_id = ${clientId} AND recorded_by = ${who.id} THEN 1 ELSE 0 END AS mine, body, learned FROM work_profiles WHERE id = ${one}`)[0];
    const { number, profile: standing } = await this.latest(tx, who, clientId);
    const [body, learned] = [JSON.stringify(profile), at.learned ?? ''];
    const { id, same } = await placeOfForm(tx, at.id, read, (there) => there.mine === 1 && there.body === body && there.learned === learned);
    if (same) return 'kept';
    if (JSON.stringify(parseProfile(body)) === JSON.stringify(standing) && learned === '') return number > 0 ? 'same' : 'empty';
    if (number !== at.basedOn) return 'newer';
    const after = at.after ?? null;
    await tx.insert(WorkProfileVersion, { id, clientId, number: number + 1, body, learned, afterJob: after?.jobId ?? null, afterMoment: after?.moment ?? null, recordedBy: who.id, recordedAt: this.clock.iso() });
    await this.audit.record(tx, who, 'client.preferences', { type: 'client', id: clientId }, learned === '' ? ['preferences'] : ['preferences', 'learned']);
    return 'kept';
  }

  /** As `keep`, for who only asks whether it is on record now. */
  async record(tx: Tx, who: Viewer, clientId: string, at: VersionAt, profile: WorkProfile): Promise<boolean> {
    return (await this.keep(tx, who, clientId, at, profile)) !== 'newer';
  }

  /** The starts and ends of this client's jobs up to today, newest first. */
  async moments(tx: Tx, clientId: string): Promise<JobMoment[]> {
    return jobMoments(tx, clientId, await this.clients.today(tx));
  }
}
