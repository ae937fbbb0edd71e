import { accessSync, constants, statSync } from 'node:fs';
import type { Config } from './common/config';
import { VIEWS } from './common/web/assets';

/**
 * Looks at the machine before serving: in production a world-readable record or a template anyone may
 * rewrite is a reason not to start (QUALITY A.1).
 * @throws Error that lists every fault
 */
export function selfCheck(config: Config): void {
  const faults: string[] = [];
  if (config.database.kind === 'sqlite' && (statSync(config.database.file).mode & 0o077) !== 0) faults.push('The database file can be read by other accounts of this machine: its mode must be 600.');
  if (config.production && process.getuid?.() !== 0 && isWritable(VIEWS)) faults.push('The folder of templates is writable by the account Rapport runs as.');
  if (faults.length > 0) throw new Error(`Rapport can't start:\n- ${faults.join('\n- ')}`);
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
