import type { Tx } from '../../common/database/database';
import { joined, plain, run, sql } from '../../common/database/sql';
import { factFault, personFault, recordFault, type FactRow, type PersonRow, type RecordRow } from './use-fault.rules';
import { USES, type UseOfLeave } from './uses';
import { walk, type Findings, type Turns } from './walk';

const STRETCH = 200;

type ClearanceRow = { id: string; act: string; used_for: string | null; decided: number | string; erased: string | null; is_there: number };

/** Whatever stands under a clearance must stand there rightly, also where foreign keys were switched off while it was written. */
export async function checkUses(tx: Tx, turns: Turns, findings: Findings): Promise<void> {
  for (const use of USES) {
    const tell = (id: string, fault: string | null) => { if (fault) findings.add(`${use.noun} ${id}: ${fault}`); };
    await walk(turns, (last: RecordRow | null) => records(tx, use, last), (row) => tell(row.id, recordFault(row, use.act)));
    await walk(turns, (last: PersonRow | null) => people(tx, use, last), (row) => tell(row.id, personFault(row)));
    await walk(turns, (last: FactRow | null) => facts(tx, use, last), (row) => tell(row.id, factFault(row)));
  }
}

/** A clearance stands for at least one decision, and what it was used for is still there, unless the client it was about was erased. */
export async function checkClearances(tx: Tx, turns: Turns, findings: Findings): Promise<void> {
  const isGone = joined(USES.map(({ act, record }) => sql`(c.act = ${act} AND NOT EXISTS (SELECT 1 FROM ${plain(record)} r WHERE r.id = c.used_for))`), ' OR ');
  const next = (last: ClearanceRow | null) => run<ClearanceRow[]>(tx, sql`
    SELECT c.id, c.act, c.used_for, (SELECT count(*) FROM decisions d WHERE d.clearance_id = c.id AND d.outcome = 'allowed') AS decided, e.clearance_id AS erased,
      CASE WHEN c.used_for IS NOT NULL AND (${isGone}) THEN 0 ELSE 1 END AS is_there
    FROM clearances c LEFT JOIN erased_clearances e ON e.clearance_id = c.id WHERE c.id > ${last?.id ?? ''} ORDER BY c.id LIMIT ${STRETCH}`);
  await walk(turns, next, (row) => {
    if (row.erased !== null) return;
    if (row.is_there === 0) findings.add(`${USES.find((use) => use.act === row.act)?.noun} ${row.used_for}: clearance ${row.id} was used for it, and it isn’t there.`);
    if (Number(row.decided) === 0) findings.add(`Clearance ${row.id} (“${row.act}”${row.used_for ? `, used for ${row.used_for}` : ''}): no decision stands behind it.`);
  });
}

function records(tx: Tx, { record, day, people: named, key }: UseOfLeave, last: RecordRow | null): Promise<RecordRow[]> {
  return run(tx, sql`
    SELECT r.id, r.clearance_id, r.employer_id, r.${plain(day)} AS day, c.act AS c_act, c.employer_id AS c_employer, c.day AS c_day, c.used_for AS c_used_for,
      (SELECT count(*) FROM ${plain(named)} x WHERE x.${plain(key)} = r.id) AS people, (SELECT count(*) FROM decisions d WHERE d.clearance_id = r.clearance_id) AS decided
    FROM ${plain(record)} r LEFT JOIN clearances c ON c.id = r.clearance_id WHERE r.clearance_id > ${last?.clearance_id ?? ''} ORDER BY r.clearance_id LIMIT ${STRETCH}`);
}

function people(tx: Tx, { record, people: named, key }: UseOfLeave, last: PersonRow | null): Promise<PersonRow[]> {
  const id = plain(`x.${key}`);
  return run(tx, sql`
    SELECT ${id} AS id, x.client_id, x.clearance_id, x.decision_id, x.plan_id, r.clearance_id AS r_clearance,
      d.outcome AS d_outcome, d.client_id AS d_client, d.clearance_id AS d_clearance, d.plan_id AS d_plan
    FROM ${plain(named)} x LEFT JOIN ${plain(record)} r ON r.id = ${id} LEFT JOIN decisions d ON d.id = x.decision_id
    WHERE x.clearance_id IS NOT NULL AND (${id}, x.client_id) > (${last?.id ?? ''}, ${last?.client_id ?? ''}) ORDER BY ${id}, x.client_id LIMIT ${STRETCH}`);
}

function facts(tx: Tx, use: UseOfLeave, last: FactRow | null): Promise<FactRow[]> {
  const [id, key] = [plain(`f.${use.factKey}`), plain(`x.${use.key}`)];
  return run(tx, sql`
    SELECT ${id} AS id, f.client_id, f.fact, x.decision_id, d.facts AS d_facts
    FROM ${plain(use.facts)} f LEFT JOIN ${plain(use.people)} x ON ${key} = ${id} AND x.client_id = f.client_id LEFT JOIN decisions d ON d.id = x.decision_id
    WHERE (${id}, f.fact, f.client_id) > (${last?.id ?? ''}, ${last?.fact ?? ''}, ${last?.client_id ?? ''}) ORDER BY ${id}, f.fact, f.client_id LIMIT ${STRETCH}`);
}
