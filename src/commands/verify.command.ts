import { Audit } from '../audit/audit.service';
import { Database } from '../common/database/database';
import { verifyDisclosure } from '../disclosure/verify/verify-disclosure';
import { print, type Command } from './command';

/** Walks the audit chain; exit code 1 when a line was changed, taken out or cut off. */
export const verifyAudit: Command = async (app) => {
  const { lines, faults } = await app.get(Audit).verify();
  faults.forEach(print);
  print(faults.length === 0 ? `The audit log is whole: ${lines} lines.` : 'The audit log was tampered with.');
  return faults.length === 0 ? 0 : 1;
};

/** Asks every stored decision of the gate again and looks for what is missing or doesn't belong; exit code 1 when something doesn't stand. */
export const verifyDecisions: Command = async (app) => {
  const { decisions, found, faults } = await app.get(Database).read((tx) => verifyDisclosure(tx));
  faults.forEach(print);
  if (found > faults.length) print(`And ${found - faults.length} more.`);
  print(found === 0 ? `Every decision stands: ${decisions}.` : `Not everything stands: ${found} faults in the record of ${decisions} decisions.`);
  return found === 0 ? 0 : 1;
};
