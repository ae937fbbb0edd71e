import { Injectable } from '@nestjs/common';
import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import { dayOfInstant, type Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { employerNames } from '../../employers/employer-names';
import { Settings } from '../../settings/settings.service';
import { LeaveLook } from '../gate/leave-look.service';
import { loadHistory } from '../gate/leave-records';
import { Plans } from '../plans/plans.service';
import type { Fact } from '../rules/disclosure.choices';
import { planFor, reaches } from '../rules/plan-in-force.rules';
import { plannedAbout, spokenSince, type PlannedAbout } from './rests-on';
import type { WithdrawnInput } from './withdrawn.page';

interface Row {
  planId: string;
  employerId: string | null;
  fact: Fact | null;
  saidOn: Day;
  how: string;
  recordedAt: string;
  recordedBy: string;
}

/** What follows from a withdrawal, read afresh each time: the caller has reached the client. */
@Injectable()
export class Withdrawn {
  constructor(
    private readonly look: LeaveLook,
    private readonly plans: Plans,
    private readonly settings: Settings,
  ) {}

  /** The withdrawal a person has just recorded, or was recorded before under the same form. */
  async justRecorded(tx: Tx, clientId: string, formId: string): Promise<string> {
    const [row] = await tx.sql<{ id: string }[]>`SELECT id FROM withdrawals WHERE client_id = ${clientId} ORDER BY CASE WHEN id = ${formId} THEN 0 ELSE 1 END, recorded_at DESC, id DESC LIMIT 1`;
    return row.id;
  }

  /** Null for a withdrawal of somebody else, as for one that never was. */
  async show(tx: Tx, who: Viewer, client: Client, id: string): Promise<WithdrawnInput | null> {
    const [row] = await tx.sql<Row[]>`
      SELECT w.plan_id AS "planId", w.employer_id AS "employerId", w.fact, w.said_on AS "saidOn", w.how, w.recorded_at AS "recordedAt", s.name AS "recordedBy"
      FROM withdrawals w JOIN staff s ON s.id = w.recorded_by WHERE w.id = ${id} AND w.client_id = ${client.id}`;
    if (!row) return null;
    const { locale, timeZone } = await this.settings.get(tx);
    const today = await this.plans.today(tx);
    const { plans } = await loadHistory(tx, [client.id], null);
    const current = planFor(plans, today);
    const taken = { id, planId: row.planId, employerId: row.employerId, fact: row.fact, at: row.recordedAt, saidOn: row.saidOn };
    const isLate = row.saidOn < dayOfInstant(row.recordedAt, timeZone);
    return {
      clientId: client.id, name: client.preferredName, initials: client.initials, viewerId: who.id, today, locale, timeZone, ...row,
      employer: row.employerId ? ((await employerNames(tx, [row.employerId])).get(row.employerId) ?? 'this employer') : '',
      isGivenAnew: current !== null && !reaches(taken, current, plans),
      planned: await this.inNeed(tx, client.id, await plannedAbout(tx, client.id, today)),
      spoken: isLate ? (await spokenSince(tx, client.id, row.saidOn, row.recordedAt)).filter((one) => row.employerId === null || one.employerId === row.employerId) : [],
    };
  }

  /** Those of the planned visits that may no longer be made as they were meant (D8). */
  private async inNeed(tx: Tx, clientId: string, planned: readonly PlannedAbout[]): Promise<PlannedAbout[]> {
    const looks = await this.look.each(tx, planned.map(({ employerId, day, purpose }) => ({ employerId, day, purpose, clientIds: [clientId] })));
    return planned.filter(({ facts }, index) => {
      const look = looks[index].get(clientId);
      return !look || look.state === 'needs leave again' || (look.state === 'may speak' && facts.some((fact) => !look.facts.includes(fact)));
    });
  }
}
