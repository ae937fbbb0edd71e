import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import { fourParts, type FourParts, type PlanEvidence, type TalkEvidence } from './fidelity-four.rules';
import type { TalkTopic } from './talk.choices';

interface Evidence {
  readonly talks: TalkEvidence[];
  readonly plans: PlanEvidence[];
}

/** The four parts (F4) of many clients at once, by id, for reports as for one client's page: two queries, however many. Every id asked for is in the answer. */
export async function fourPartsOf(tx: Tx, clientIds: readonly string[], locale: string): Promise<Map<string, FourParts>> {
  const evidence = new Map<string, Evidence>(clientIds.map((id) => [id, { talks: [], plans: [] }]));
  const talks = await run<{ clientId: string; day: Day; topics: string }[]>(tx, sql`SELECT client_id AS "clientId", day, topics FROM disclosure_talks WHERE client_id IN (${listed(clientIds)}) AND kind = 'talk'`);
  for (const { clientId, day, topics } of talks) evidence.get(clientId)?.talks.push({ day, topics: JSON.parse(topics) as TalkTopic[] });
  const plans = await run<{ clientId: string; givenOn: Day; prosConsOn: Day | null; hasWords: number }[]>(tx, sql`
    SELECT p.client_id AS "clientId", p.given_on AS "givenOn", p.pros_cons_on AS "prosConsOn",
      CASE WHEN EXISTS (SELECT 1 FROM plan_facts f WHERE f.plan_id = p.id AND f.words <> '') THEN 1 ELSE 0 END AS "hasWords"
    FROM disclosure_plans p WHERE p.client_id IN (${listed(clientIds)})`);
  for (const { clientId, hasWords, ...plan } of plans) evidence.get(clientId)?.plans.push({ ...plan, hasWords: Number(hasWords) === 1 });
  return new Map([...evidence].map(([id, one]) => [id, fourParts(one.talks, one.plans, locale)]));
}
