import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Act, Fact } from '../../disclosure/rules/disclosure.choices';
import type { IncidentTold, Use } from './told';

type UseRow = Record<'decision_id' | 'clearance_id' | 'act' | 'record_id' | 'employer_id' | 'day' | 'asked_at' | 'asked_by' | 'plan_id' | 'facts', string> & { purpose: string | null };

/** Every use of leave for the records that these decisions belong to, so that a line knows what stood there before an edit. */
export async function usesBeside(tx: Tx, clientId: string, decisionIds: readonly string[]): Promise<Use[]> {
  if (decisionIds.length === 0) return [];
  const rows = await run<UseRow[]>(tx, sql`
    SELECT d.id AS decision_id, c.id AS clearance_id, c.act, c.used_for AS record_id, c.employer_id, c.day, c.asked_at, c.asked_by, d.plan_id, d.facts, d.purpose
    FROM clearances c CROSS JOIN decisions d
    WHERE d.clearance_id = c.id AND d.client_id = ${clientId} AND c.act <> 'plan' AND d.outcome = 'allowed' AND c.used_for IN (SELECT c1.used_for FROM decisions d1 JOIN clearances c1 ON c1.id = d1.clearance_id WHERE d1.id IN (${listed(decisionIds)}))`);
  return rows.map((row) => ({
    decisionId: row.decision_id, clearanceId: row.clearance_id, act: row.act as Act, recordId: row.record_id, employerId: row.employer_id, day: row.day,
    askedAt: row.asked_at, askedBy: row.asked_by, planId: row.plan_id, facts: JSON.parse(row.facts) as Fact[], purpose: row.purpose,
  }));
}

type IncidentRow = Record<'id' | 'happened_on' | 'employer_id' | 'what' | 'to_whom' | 'reported_by' | 'reported_at', string> & { said_by: string | null; client_told_on: string | null };

/** What was said without leave (D9), with the first day the client was told of it. */
export async function incidentsTold(tx: Tx, ids: readonly string[]): Promise<IncidentTold[]> {
  if (ids.length === 0) return [];
  const rows = await run<IncidentRow[]>(tx, sql`
    SELECT i.id, i.happened_on, i.employer_id, i.what, i.to_whom, i.said_by, i.reported_by, i.reported_at,
      (SELECT min(n.client_told_on) FROM incident_notes n WHERE n.incident_id = i.id) AS client_told_on
    FROM incidents i WHERE i.id IN (${listed(ids)})`);
  return rows.map((row) => ({
    kind: 'incident', id: row.id, day: row.happened_on, employerId: row.employer_id, what: row.what, toWhom: row.to_whom,
    saidBy: row.said_by, reportedBy: row.reported_by, reportedAt: row.reported_at, clientToldOn: row.client_told_on,
  }));
}
