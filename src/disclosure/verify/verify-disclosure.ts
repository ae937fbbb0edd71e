import type { Tx } from '../../common/database/database';
import { checkDecisions, checkNumbers } from './check-decisions';
import { checkClearances, checkUses } from './check-uses';
import { Findings, Turns } from './walk';

export interface VerifyReport {
  /** How many decisions are on record. */
  decisions: number;
  /** How many faults were found in all. */
  found: number;
  /** The first of them, each naming what it is about by its id. */
  faults: string[];
}

/**
 * Holds the whole record of disclosure against itself (D7): every decision is asked again; none may be missing; and whatever
 * stands under a clearance must stand there rightly. Reads in stretches and gives way to others in between.
 * @param most how many faults are named; all are counted
 */
export async function verifyDisclosure(tx: Tx, most = 20): Promise<VerifyReport> {
  const [turns, findings] = [new Turns(), new Findings(most)];
  const decisions = await checkDecisions(tx, turns, findings);
  await checkNumbers(tx, turns, findings);
  await checkUses(tx, turns, findings);
  await checkClearances(tx, turns, findings);
  return { decisions, found: findings.count, faults: findings.named };
}
