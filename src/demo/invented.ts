import { AREAS, BEST_TIMES, FIRST_NAMES, HOW_THEY_HIRE, MANAGER_ROLES, STREETS, SURNAMES, TRADES, type TradeList } from './lists.data';
import type { Random } from './random';

export interface InventedEmployer {
  name: string;
  trade: TradeList;
  address: string;
  area: string;
  howTheyHire: string;
  whatTheyNeed: string;
}

/** A business that doesn't exist, with the habits of one that might. */
export function inventEmployer(random: Random): InventedEmployer {
  const trade = random.pick(TRADES);
  const first = random.chance(0.5) ? random.pick(SURNAMES) : `${random.pick(STREETS)} ${random.pick(['Street', 'Lane', 'Side', 'End'])}`;
  const both = random.chance(0.2) ? `${first} and ${random.pick(SURNAMES)}` : first;
  return {
    name: `${both} ${random.pick(trade.words)}`, trade, address: `${random.whole(1, 240)} ${random.pick(STREETS)} Street`, area: random.pick(AREAS),
    howTheyHire: random.pick(HOW_THEY_HIRE), whatTheyNeed: random.pick(trade.needs),
  };
}

export function inventPerson(random: Random, taken: Set<string> = new Set()): { name: string; role: string; say: 'yes' | 'no' | 'unknown'; bestTime: string } {
  const [role, say] = random.pick(MANAGER_ROLES);
  return { name: inventNewName(random, taken), role, say, bestTime: random.pick(BEST_TIMES) };
}

export function inventName(random: Random): string {
  return `${random.pick(FIRST_NAMES)} ${random.pick(SURNAMES)}`;
}

/** A name nobody has yet; it is taken from then on. */
export function inventNewName(random: Random, taken: Set<string>): string {
  let name = inventName(random);
  while (taken.has(name)) name = inventName(random);
  taken.add(name);
  return name;
}
