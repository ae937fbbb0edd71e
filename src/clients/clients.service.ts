import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../audit/audit.service';
import type { Tx } from '../common/database/database';
import { guardedUpdate } from '../common/database/guarded-update';
import { run, sql, type Sql } from '../common/database/sql';
import { today, type Day } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import type { Viewer } from '../common/web/access';
import { Settings } from '../settings/settings.service';
import { refusalOf, stored, type ClientFacts, type ClientSaved } from './client-facts';
import type { ClientStatus } from './client.choices';
import { Client } from './client.entity';
import { listClients, listOnBoard, type BoardClient, type ClientFilter, type VisibleClient } from './client-list';
import { reachableClients } from './client-scope';

const COLUMNS = sql`c.id, c.case_number AS "caseNumber", c.preferred_name AS "preferredName", c.name_key AS "nameKey", c.initials, c.specialist_id AS "specialistId",
  c.team_id AS "teamId", c.entered_on AS "enteredOn", c.status, c.phone, c.email, c.reach_note AS "reachNote", c.record_consent_on AS "recordConsentOn",
  c.created_at AS "createdAt", c.created_by AS "createdBy", c.updated_at AS "updatedAt", c.version, c.deleted_at AS "deletedAt"`;

/** Clients, always as somebody may see them (P1): no way in takes an id without who is asking. */
@Injectable()
export class Clients {
  constructor(
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Today at the site: covers hold by it. */
  async today(tx: Tx): Promise<Day> {
    return today(this.clock.now(), (await this.settings.get(tx)).timeZone);
  }

  /** A client this person may open in full. Null for everybody else's, as for one that never was. */
  async reach(tx: Tx, who: Viewer, id: string): Promise<Client | null> {
    const [client] = await run<Client[]>(tx, sql`SELECT ${COLUMNS} FROM clients c WHERE c.id = ${id} AND ${await this.within(tx, who)}`);
    return client ?? null;
  }

  /** The same, and the reading is written down (S-60). Needs a write. */
  async open(tx: Tx, who: Viewer, id: string, part: string): Promise<Client | null> {
    const client = await this.reach(tx, who, id);
    if (client) await this.audit.record(tx, who, 'client.view', { type: 'client', id }, [part]);
    return client;
  }

  /** Own, covered and, for a supervisor, the team's clients that aren't closed, by name: for pickers. At most 200. */
  async listReachable(tx: Tx, who: Viewer): Promise<Client[]> {
    return run<Client[]>(tx, sql`SELECT ${COLUMNS} FROM clients c WHERE c.status <> 'closed' AND ${await this.within(tx, who)} ORDER BY c.name_key, c.id LIMIT 200`);
  }

  /** One page of the clients this person may know of, each with the `sight` it is seen by (P1). */
  async listVisible(tx: Tx, who: Viewer, filter: ClientFilter): Promise<VisibleClient[]> {
    return listClients(tx, who, await this.today(tx), filter);
  }

  /** The team's clients who look for work, for boards and openings (P1). */
  async listOnBoard(tx: Tx, who: Viewer): Promise<BoardClient[]> {
    return listOnBoard(tx, who, await this.today(tx));
  }

  /** The clients among these ids that this person reaches, by id: for pages that hold several. */
  async reachSome(tx: Tx, who: Viewer, ids: Sql): Promise<Map<string, Client>> {
    const rows = await run<Client[]>(tx, sql`SELECT ${COLUMNS} FROM clients c WHERE c.id IN (${ids}) AND ${await this.within(tx, who)} LIMIT 500`);
    return new Map(rows.map((client) => [client.id, client]));
  }

  /** How many of a specialist's clients look for work: the weekly target depends on it (V7). No client is told. */
  async clientsLooking(tx: Tx, staffId: string): Promise<number> {
    const [row] = await tx.sql<{ count: number | string }[]>`SELECT count(*) AS count FROM clients WHERE specialist_id = ${staffId} AND status = 'looking' AND deleted_at IS NULL`;
    return Number(row.count);
  }

  /** Adds a client to the team of whoever adds them. A form sent twice makes one client. */
  async add(tx: Tx, who: Viewer, id: string, facts: ClientFacts): Promise<ClientSaved> {
    const [again] = await tx.sql<{ createdBy: string }[]>`SELECT created_by AS "createdBy" FROM clients WHERE id = ${id}`;
    if (again) return again.createdBy === who.id ? { outcome: 'saved', id } : { outcome: 'stale' };
    const refused = await refusalOf(tx, who, facts, null);
    if (refused || who.teamId === null) return refused ?? { outcome: 'stale' };
    const at = this.clock.iso();
    await tx.insert(Client, { ...stored(facts), id, teamId: who.teamId, createdAt: at, createdBy: who.id, updatedAt: at, version: 1, deletedAt: null });
    await this.audit.record(tx, who, 'client.add', { type: 'client', id }, Object.keys(facts));
    return { outcome: 'saved', id };
  }

  /** Changes a client somebody reached, if nobody changed them since `version` was shown. */
  async change(tx: Tx, who: Viewer, client: Client, version: number, facts: ClientFacts): Promise<ClientSaved> {
    const refused = await refusalOf(tx, who, facts, client);
    if (refused) return refused;
    const changes = stored(facts);
    if (!(await guardedUpdate(tx, Client, { id: client.id, version }, { ...changes, updatedAt: this.clock.iso() }))) return { outcome: 'stale' };
    const changed = Object.keys(changes).filter((key) => key !== 'nameKey' && changes[key as keyof typeof changes] !== client[key as keyof Client]);
    await this.audit.record(tx, who, 'client.change', { type: 'client', id: client.id }, changed);
    return { outcome: 'saved', id: client.id };
  }

  /** Where a client stands after what happened, such as a job (M9). @returns false when somebody changed them since they were read */
  async moveTo(tx: Tx, who: Actor, client: Client, status: ClientStatus): Promise<boolean> {
    if (client.status === status) return true;
    if (!(await guardedUpdate(tx, Client, client, { status, updatedAt: this.clock.iso() }))) return false;
    await this.audit.record(tx, who, 'client.change', { type: 'client', id: client.id }, ['status']);
    return true;
  }

  private async within(tx: Tx, who: Viewer): Promise<Sql> {
    return reachableClients(who, await this.today(tx));
  }
}
