import { Injectable } from '@nestjs/common';
import { reachableClients } from '../../clients/client-scope';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { loadHistory } from '../../disclosure/gate/leave-records';
import { joinedInto } from '../../employers/merges/joined';
import { dangersAt, dangerSentence, type DangerRecord } from './dangers.rules';

/** What makes one employer's door a danger to one client, in sentences for those who may see that client. */
export interface DangerHere {
  readonly clientId: string;
  readonly sentences: readonly string[];
}

type Named = { id: string; name: string };
type Working = { client_id: string; employer_id: string; ended_on: Day | null };

const MOST = 200;
const NOTHING: DangerRecord = { plans: [], withdrawals: [], undisclosedJobs: [] };

/**
 * Dormant dangers at employers (D10), for those who see the clients in full (P1) and for nobody else: whom one doesn't
 * reach is left out by the database, so that neither the answer nor the time it takes tells of them.
 */
@Injectable()
export class Dangers {
  constructor(private readonly clients: Clients) {}

  /** By employer; one without dangers is not in the map. A day gone by is asked as today: what matters is the next time at that door. */
  async at(tx: Tx, who: Viewer, employerIds: readonly string[], day: Day): Promise<Map<string, DangerHere[]>> {
    const found = new Map<string, DangerHere[]>();
    if (employerIds.length === 0) return found;
    const today = await this.clients.today(tx);
    const joined = await joinedInto(tx, employerIds);
    const idsAt = new Map(employerIds.map((id) => [id, [id, ...(joined.get(id) ?? []).map((one) => one.employerId)]]));
    const all = [...new Set([...idsAt.values()].flat())];
    const clients = await this.concerned(tx, who, all, today);
    if (clients.length === 0) return found;
    const records = await recordsOf(tx, clients, all);
    for (const [employerId, ids] of idsAt) {
      const here = clients.flatMap(({ id, name }): DangerHere[] => {
        const dangers = dangersAt(records.get(id) ?? NOTHING, ids, day < today ? today : day);
        return dangers.length > 0 ? [{ clientId: id, sentences: dangers.map((danger) => dangerSentence(danger, name)) }] : [];
      });
      if (here.length > 0) found.set(employerId, here);
    }
    return found;
  }

  /** The sentences about one employer. */
  async sentencesAt(tx: Tx, who: Viewer, employerId: string, day: Day): Promise<string[]> {
    return ((await this.at(tx, who, [employerId], day)).get(employerId) ?? []).flatMap((one) => one.sentences);
  }

  /** Clients of any status this person reaches, of whom something is on record at one of these employers: a closed file can still be outed. */
  private concerned(tx: Tx, who: Viewer, employerIds: readonly string[], today: Day): Promise<Named[]> {
    const ids = listed(employerIds);
    return run<Named[]>(tx, sql`SELECT c.id, c.preferred_name AS name FROM clients c WHERE ${reachableClients(who, today)} AND (
        EXISTS (SELECT 1 FROM disclosure_plans p JOIN plan_employers x ON x.plan_id = p.id WHERE p.client_id = c.id AND x.employer_id IN (${ids}) AND x.rule = 'refused')
        OR EXISTS (SELECT 1 FROM withdrawals w WHERE w.client_id = c.id AND w.employer_id IN (${ids}) AND w.fact IS NULL)
        OR EXISTS (SELECT 1 FROM jobs j WHERE j.client_id = c.id AND j.employer_id IN (${ids}) AND j.employer_knows = 'no' AND j.deleted_at IS NULL))
      ORDER BY c.name_key, c.id LIMIT ${MOST}`);
  }
}

async function recordsOf(tx: Tx, clients: readonly Named[], employerIds: readonly string[]): Promise<Map<string, DangerRecord>> {
  const ids = clients.map(({ id }) => id);
  const history = await loadHistory(tx, ids, employerIds);
  const jobs = await run<Working[]>(tx, sql`SELECT client_id, employer_id, ended_on FROM jobs
    WHERE client_id IN (${listed(ids)}) AND employer_id IN (${listed(employerIds)}) AND employer_knows = 'no' AND deleted_at IS NULL`);
  return new Map(ids.map((id) => {
    const plans = history.plans.filter((plan) => plan.clientId === id);
    const own = new Set(plans.map((plan) => plan.id));
    const undisclosedJobs = jobs.filter((job) => job.client_id === id).map((job) => ({ employerId: job.employer_id, endedOn: job.ended_on }));
    return [id, { plans, withdrawals: history.withdrawals.filter((one) => own.has(one.planId)), undisclosedJobs }];
  }));
}
