import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Viewer } from '../../common/web/access';
import { Door, isDisclosable, type ClientAtDoor } from '../../disclosure/door/door.service';
import type { Fact, Moment } from '../../disclosure/rules/disclosure.choices';
import type { LeaveState } from '../../disclosure/rules/disclosure.rules';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';

/** How a planned visit about clients stands today (D8). */
export interface PlannedLeave {
  /** 'none' for a general visit. */
  state: LeaveState | 'none';
  /** Who it is about, by the names this person may read, for staff; empty for those out of reach, and on paper. */
  people: { id: string; name: string; initials: string; facts: Fact[] }[];
  /** The first thing that is missing. */
  sentence: string;
  /** The same people as the employer may hear of them: all that may stand where an employer could read it. */
  door: readonly ClientAtDoor[];
}

/** Paper may be read by anybody: there, leave from a later point of the job search counts only when the visit says that it has come. */
export type ShownOn = 'screen' | 'paper';

export type VisitAsked = Pick<PlannedVisit, 'id' | 'employerId' | 'day' | 'clearanceId' | 'purpose'>;

/** A client a visit would be about, and what would be told of them. */
export interface Meant {
  clientId: string;
  facts: Fact[];
}

const GENERAL: PlannedLeave = { state: 'none', people: [], sentence: '', door: [] };

/** Asks again, each time planned visits are shown, whether one may still speak for their clients (D8). */
@Injectable()
export class PlannedLeaves {
  constructor(
    private readonly clients: Clients,
    private readonly door: Door,
  ) {}

  /** For each visit, by its id; with as many readings for a week of visits as for one. */
  async ofEach(tx: Tx, who: Viewer, visits: readonly VisitAsked[], shownOn: ShownOn): Promise<Map<string, PlannedLeave>> {
    const about = visits.filter((visit) => visit.clearanceId !== null);
    const meant = await this.meantAt(tx, about.map((visit) => visit.id));
    const ids = shownOn === 'paper' ? [] : [...meant.values()].flatMap((people) => people.map((one) => one.clientId));
    const reached = ids.length === 0 ? new Map<string, never>() : await this.clients.reachSome(tx, who, listed([...new Set(ids)]));
    const doors = await this.door.at(tx, who, about.map(({ id, employerId, day, purpose }) => ({
      employerId, day, purpose, people: meant.get(id) ?? [], ...(shownOn === 'paper' ? { moment: momentOf(purpose) } : {}),
    })));
    const found = new Map(about.map((visit, index) => {
      const people = (meant.get(visit.id) ?? []).flatMap(({ clientId, facts }) => {
        const client = reached.get(clientId);
        return client ? [{ id: clientId, name: client.preferredName, initials: client.initials, facts }] : [];
      });
      return [visit.id, plannedLeave(people, doors[index])] as const;
    }));
    return new Map(visits.map((visit) => [visit.id, found.get(visit.id) ?? GENERAL]));
  }

  /** Who each planned visit would speak of, and what would be said, by the visit's id. */
  async meantAt(tx: Tx, visitIds: readonly string[]): Promise<Map<string, Meant[]>> {
    const meant = new Map<string, Meant[]>();
    if (visitIds.length === 0) return meant;
    const rows = await run<{ visitId: string; clientId: string; fact: Fact | null }[]>(tx, sql`
      SELECT c.planned_visit_id AS "visitId", c.client_id AS "clientId", f.fact FROM planned_visit_clients c
      LEFT JOIN planned_visit_client_facts f ON f.planned_visit_id = c.planned_visit_id AND f.client_id = c.client_id WHERE c.planned_visit_id IN (${listed(visitIds)}) ORDER BY 1, 2, 3`);
    for (const { visitId, clientId, fact } of rows) {
      const people = meant.get(visitId) ?? [];
      const person = people.find((one) => one.clientId === clientId) ?? { clientId, facts: [] };
      if (fact) person.facts.push(fact);
      meant.set(visitId, people.includes(person) ? people : [...people, person]);
    }
    return meant;
  }
}

/** The visit as a whole: what is worst for one of its people. */
function plannedLeave(people: PlannedLeave['people'], door: readonly ClientAtDoor[]): PlannedLeave {
  const withheld = door.flatMap((one) => (isDisclosable(one) ? [] : [one]));
  const worst = withheld.find((one) => one.state === 'needs leave again') ?? withheld[0];
  // A visit with a clearance and nobody on it is no general one: whoever it was about may have been erased.
  if (door.length === 0) return { ...GENERAL, state: 'needs leave again' };
  return { state: worst?.state ?? 'may speak', people, sentence: worst?.sentence ?? '', door };
}

/** Someone supported at work has started there; of other visits nobody can know which point of the job search it is. */
function momentOf(purpose: PlannedVisit['purpose']): Moment | null {
  return purpose === 'job_support' ? 'after_start' : null;
}
