import type { Tx } from '../../common/database/database';
import type { HowGiven } from '../rules/disclosure.choices';
import type { PlanVersion } from '../rules/disclosure-history';
import { loadHistory } from '../gate/leave-records';
import type { AgreedHistory, AgreedPlan } from './agreed-plan';

interface Around {
  id: string;
  purpose: string;
  expires_event: string;
  how_given: HowGiven;
  reference: string;
  witness: string;
  pros_cons_on: string | null;
  pros_cons_note: string;
  cons_note: string;
  copy_given_on: string | null;
}

/** Everything on record about one client's leave, oldest version first. The caller has reached the client. */
export async function loadAgreed(tx: Tx, clientId: string): Promise<AgreedHistory> {
  const history = await loadHistory(tx, [clientId], null);
  const rows = await tx.sql<Around[]>`SELECT id, purpose, expires_event, how_given, reference, witness, pros_cons_on, pros_cons_note, cons_note, copy_given_on FROM disclosure_plans WHERE client_id = ${clientId}`;
  const around = new Map(rows.map((row) => [row.id, partsOf(row)]));
  const versions: readonly PlanVersion[] = history.plans;
  return { ...history, plans: versions.map((plan) => ({ ...plan, ...(around.get(plan.id) ?? missing(plan.id)) })) };
}

function partsOf(row: Around): Omit<AgreedPlan, keyof PlanVersion> {
  return {
    purpose: row.purpose, expiresEvent: row.expires_event, howGiven: row.how_given, reference: row.reference, witness: row.witness,
    talkedOn: row.pros_cons_on, forNote: row.pros_cons_note, againstNote: row.cons_note, copyGivenOn: row.copy_given_on,
  };
}

function missing(id: string): never {
  throw new Error(`Version ${id} is read twice and found once.`);
}
