import type { Tx } from '../../common/database/database';
import { everParted, partedFrom } from '../../employers/merges/joined';
import { loadHistory } from '../gate/leave-records';
import type { History } from '../rules/disclosure-history';
import { saidWhileJoined } from '../rules/parted.rules';
import { decisionFault, type StoredDecision } from './decision-fault.rules';
import { walk, type Findings, type Turns } from './walk';

const STRETCH = 100;

type Row = StoredDecision & { number: number | null };
type Numbered = { client_id: string; number: number; decision_id: string; found: string | null };

/** Asks every stored decision again, client by client, so that each client's record is read once (D7, DESIGN §5). @returns how many */
export async function checkDecisions(tx: Tx, turns: Turns, findings: Findings): Promise<number> {
  const parted = await partedFrom(tx, await everParted(tx));
  let known: { clientId: string; history: History } | null = null;
  const next = (last: Row | null) => tx.sql<Row[]>`
    SELECT d.id, d.client_id, d.employer_id, d.act, d.day, d.purpose, d.asked_at, d.outcome, d.plan_id, d.facts, d.answer_ids, d.reasons, d.inputs, n.number
    FROM decisions d LEFT JOIN decision_numbers n ON n.decision_id = d.id AND n.client_id = d.client_id
    WHERE (d.client_id, d.asked_at, d.id) > (${last?.client_id ?? ''}, ${last?.asked_at ?? ''}, ${last?.id ?? ''}) ORDER BY d.client_id, d.asked_at, d.id LIMIT ${STRETCH}`;
  return walk(turns, next, async (row) => {
    if (known?.clientId !== row.client_id) known = { clientId: row.client_id, history: await loadHistory(tx, [row.client_id], null) };
    const history = saidWhileJoined(known.history, row.employer_id, parted.get(row.employer_id) ?? [], row.asked_at);
    const fault = decisionFault(row, history) ?? (row.number === null ? 'it isn’t among those that were counted when they were made.' : null);
    if (fault) findings.add(`Decision ${row.id}: ${fault}`);
  });
}

/** Looks for decisions that were made and are gone: the database numbers them, client by client, in a list of its own. */
export async function checkNumbers(tx: Tx, turns: Turns, findings: Findings): Promise<void> {
  let expected: { clientId: string; number: number } | null = null;
  const next = (last: Numbered | null) => tx.sql<Numbered[]>`
    SELECT n.client_id, n.number, n.decision_id, d.id AS found FROM decision_numbers n LEFT JOIN decisions d ON d.id = n.decision_id
    WHERE (n.client_id, n.number) > (${last?.client_id ?? ''}, ${last?.number ?? 0}) ORDER BY n.client_id, n.number LIMIT ${STRETCH * 5}`;
  await walk(turns, next, (row) => {
    const due: number = expected?.clientId === row.client_id ? expected.number : 1;
    for (let gap = due; gap < row.number && gap < due + 5; gap += 1) findings.add(`Decision number ${gap} about client ${row.client_id} is missing, and its place in the count too.`);
    if (row.found === null) findings.add(`Decision ${row.decision_id} (number ${row.number} about client ${row.client_id}) is missing.`);
    expected = { clientId: row.client_id, number: row.number + 1 };
  });
}
