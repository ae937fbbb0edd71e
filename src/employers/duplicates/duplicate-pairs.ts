import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { listed, run, sql, type Sql } from '../../common/database/sql';
import { compareEmployers, type DuplicateVerdict } from './duplicate.rules';
import { Duplicates, type Known } from './duplicates.service';

export interface Pair {
  first: Known;
  second: Known;
  verdict: DuplicateVerdict;
}

export interface Pairs {
  pairs: Pair[];
  /** Where the next page begins; empty at the end. */
  next: string;
}

/** What brings two employers together for a look: one name, or one address. */
export type Ground = 'name' | 'address';

const GROUPS_AT_ONCE = 60;
const MOST_ROUNDS = 6;
const ENOUGH_PAIRS = 25;
/** More than so many at one address is a mall; more of one name is a chain. */
const MOST_IN_A_GROUP = 12;

/** Pairs of known employers that may be one: those that share a name or an address and then pass the rule. */
@Injectable()
export class DuplicatePairs {
  constructor(private readonly duplicates: Duplicates) {}

  /** One page of pairs, from a key on. So many groups are looked at and no more, however many employers there are. */
  async from(tx: Tx, ground: Ground, start: string): Promise<Pairs> {
    const pairs: Pair[] = [];
    let at = start;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const keys = await this.sharedKeys(tx, ground, at);
      pairs.push(...(await this.pairsOf(tx, ground, keys)));
      at = keys.length < GROUPS_AT_ONCE ? '' : (keys.at(-1) ?? '');
      if (at === '' || pairs.length >= ENOUGH_PAIRS) break;
    }
    return { pairs: pairs.sort((a, b) => b.verdict.score - a.verdict.score), next: at };
  }

  private async sharedKeys(tx: Tx, ground: Ground, after: string): Promise<string[]> {
    const rows = await run<{ key: string }[]>(tx, ground === 'name'
      ? sql`SELECT name_core AS key FROM employer_search WHERE name_core > ${after} GROUP BY name_core HAVING count(*) BETWEEN 2 AND ${MOST_IN_A_GROUP} ORDER BY name_core LIMIT ${GROUPS_AT_ONCE}`
      : sql`SELECT address_key AS key FROM sites WHERE address_key > ${after} GROUP BY address_key HAVING count(*) BETWEEN 2 AND ${MOST_IN_A_GROUP} ORDER BY address_key LIMIT ${GROUPS_AT_ONCE}`);
    return rows.map((row) => row.key);
  }

  private async pairsOf(tx: Tx, ground: Ground, keys: readonly string[]): Promise<Pair[]> {
    if (keys.length === 0) return [];
    const members: Sql = ground === 'name'
      ? sql`SELECT name_core AS key, employer_id AS id FROM employer_search WHERE name_core IN (${listed(keys)})`
      : sql`SELECT address_key AS key, employer_id AS id FROM sites WHERE address_key IN (${listed(keys)})`;
    const rows = await run<{ key: string; id: string }[]>(tx, members);
    const ids = [...new Set(rows.map((row) => row.id))];
    const known = new Map((await this.duplicates.known(tx, ids)).map((one) => [one.id, one]));
    const decided = await this.duplicates.decided(tx, ids);
    return keys.flatMap((key) => likelyPairs(rows.filter((row) => row.key === key).flatMap((row) => known.get(row.id) ?? []), decided));
  }
}

function likelyPairs(group: readonly Known[], decided: ReadonlySet<string>): Pair[] {
  const inOrder = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder.flatMap((first, index) => inOrder.slice(index + 1)
    .filter((second) => second.id !== first.id && !decided.has(`${first.id} ${second.id}`))
    .map((second) => ({ first, second, verdict: compareEmployers(first, second) }))
    .filter((pair) => pair.verdict.isLikely));
}
