import { Injectable } from '@nestjs/common';
import { Clients } from '../clients/clients.service';
import type { Viewer } from '../common/web/access';
import type { Tx } from '../common/database/database';
import type { Day } from '../common/time/calendar';
import { addDays } from '../common/time/calendar';
import { Door, isDisclosable } from '../disclosure/door/door.service';
import { Sites } from '../employers/sites/sites.service';
import type { Employer } from '../employers/employer.entity';
import { Openings } from '../openings/openings.service';
import { Settings } from '../settings/settings.service';
import type { EmployerRecordInput } from './employer-record.page';

const MOST_AT_DOOR = 40;

/** What stands around an employer: openings, who goes next, where its rows came from, names of staff. */
@Injectable()
export class EmployerSurroundings {
  constructor(
    private readonly openings: Openings,
    private readonly settings: Settings,
    private readonly clients: Clients,
    private readonly door: Door,
    private readonly sites: Sites,
  ) {}

  async of(tx: Tx, who: Viewer, employer: Employer, today: Day): Promise<Pick<EmployerRecordInput, 'sites' | 'atTheDoor' | 'locale' | 'timeZone' | 'currency' | 'openings' | 'nextGoer' | 'sources' | 'staff'>> {
    const { locale, timeZone, currency } = await this.settings.get(tx);
    const ids = [employer.ownerId, employer.lastVisitBy, employer.nextTouchBy, employer.stageSetBy].filter((id): id is string => id !== null);
    return { sites: await this.sites.listFor(tx, employer.id), atTheDoor: who.role === 'administrator' ? [] : await this.atTheDoor(tx, who, employer.id, today), locale, timeZone, currency, openings: await this.openings.listFor(tx, employer.id, 10), nextGoer: await this.nextGoer(tx, employer.id, today), sources: await this.sources(tx, employer.id), staff: await this.namesOf(tx, ids) };
  }

  /** Whom one may speak for here today, with the words; and whom one must ask first, or again before a visit that is planned. */
  private async atTheDoor(tx: Tx, who: Viewer, employerId: string, today: Day): Promise<EmployerRecordInput['atTheDoor']> {
    const clients = await this.clients.listReachable(tx, who);
    const planned = await this.plannedFor(tx, employerId, today);
    const [doors] = await this.door.at(tx, who, [{ employerId, day: today, people: clients.map((client) => ({ clientId: client.id, facts: null })) }]);
    const named = doors.map((door, index) => ({ id: clients[index].id, initials: clients[index].initials, door }));
    return named.filter(({ id, door }) => isDisclosable(door) || door.state === 'ask first' || planned.has(id)).sort((a, b) => Number(isDisclosable(b.door)) - Number(isDisclosable(a.door))).slice(0, MOST_AT_DOOR);
  }

  /** The clients visits here are planned about. */
  private async plannedFor(tx: Tx, employerId: string, today: Day): Promise<Set<string>> {
    const rows = await tx.sql<{ clientId: string }[]>`SELECT c.client_id AS "clientId" FROM planned_visits p JOIN planned_visit_clients c ON c.planned_visit_id = p.id
      WHERE p.employer_id = ${employerId} AND p.day >= ${today} AND p.status = 'planned' AND p.deleted_at IS NULL LIMIT 200`;
    return new Set(rows.map((row) => row.clientId));
  }

  private async nextGoer(tx: Tx, employerId: string, today: Day): Promise<{ staffId: string; name: string; day: Day } | null> {
    const [row] = await tx.sql<{ staffId: string; name: string; day: Day }[]>`
      SELECT p.staff_id AS "staffId", s.name, p.day FROM planned_visits p JOIN staff s ON s.id = p.staff_id
      WHERE p.employer_id = ${employerId} AND p.day >= ${today} AND p.day <= ${addDays(today, 60)} AND p.status = 'planned' AND p.deleted_at IS NULL ORDER BY p.day, p.id LIMIT 1`;
    return row ?? null;
  }

  private async sources(tx: Tx, employerId: string): Promise<string[]> {
    const rows = await tx.sql<{ noted: string }[]>`SELECT noted FROM employer_sources WHERE employer_id = ${employerId} AND noted <> '' ORDER BY created_at, COALESCE(line, 0), id LIMIT 20`;
    return rows.map((row) => row.noted);
  }

  private async namesOf(tx: Tx, ids: string[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const id of new Set(ids)) {
      const [row] = await tx.sql<{ name: string }[]>`SELECT name FROM staff WHERE id = ${id}`;
      if (row) names.set(id, row.name);
    }
    return names;
  }
}
