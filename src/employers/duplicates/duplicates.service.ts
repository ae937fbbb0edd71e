import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { EmployerSearch } from '../search/employer-search';
import { addressKey } from '../site-key';
import { compareEmployers, type DuplicateVerdict, type Likeness } from './duplicate.rules';
import { nameCore } from './name-core';

export interface Known extends Likeness {
  id: string;
  area: string;
}

export interface Similar {
  employer: Known;
  verdict: DuplicateVerdict;
}

const MOST_COMPARED = 60;
const MOST_SHOWN = 5;

/** Finds employers that may be one that is known already; what people decided about a pair is remembered. */
@Injectable()
export class Duplicates {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly finder: EmployerSearch,
  ) {}

  /** Known employers that may be this one, the likeliest first. `id` is its own id, once it has one. Found through the index, never by reading all. */
  async similarTo(tx: Tx, given: Likeness, id = ''): Promise<Similar[]> {
    const core = nameCore(given.name);
    const ids = new Set(await this.find(tx, core));
    const start = core.split(' ').slice(0, 2).join(' ');
    if (start !== core) for (const one of await this.find(tx, start)) ids.add(one);
    for (const one of await this.atAddress(tx, given.address)) ids.add(one);
    ids.delete(id);
    const others = await this.known(tx, [...ids].slice(0, MOST_COMPARED * 2));
    const likely = others.map((employer) => ({ employer, verdict: compareEmployers(given, employer) })).filter((one) => one.verdict.isLikely);
    const apart = await this.apartFrom(tx, id, likely.map((one) => one.employer.id));
    return likely.filter((one) => !apart.has(one.employer.id)).sort((a, b) => b.verdict.score - a.verdict.score).slice(0, MOST_SHOWN);
  }

  /** Remembers that two employers are two. Saying it twice changes nothing. */
  async keepApart(tx: Tx, who: Viewer, a: string, b: string): Promise<void> {
    const [first, second] = [a, b].sort();
    await tx.sql`INSERT INTO not_duplicates (first_id, second_id, decided_by, decided_at) VALUES (${first}, ${second}, ${who.id}, ${this.clock.iso()}) ON CONFLICT DO NOTHING`;
    await this.audit.record(tx, who, 'employer.not-duplicate', { type: 'employer', id: first });
  }

  /** What is compared of some employers; removed ones are left out. */
  known(tx: Tx, ids: readonly string[]): Promise<Known[]> {
    return run(tx, sql`SELECT e.id, e.name, e.area, e.phone, coalesce(s.address, '') AS address FROM employers e
      LEFT JOIN sites s ON s.employer_id = e.id AND s.is_main = 1 WHERE e.id IN (${listed(ids)}) AND e.deleted_at IS NULL`);
  }

  /** Pairs among these that were decided to be two, as "first second". */
  async decided(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
    const rows = await run<{ pair: string }[]>(tx, sql`SELECT first_id || ' ' || second_id AS pair FROM not_duplicates WHERE first_id IN (${listed(ids)}) AND second_id IN (${listed(ids)})`);
    return new Set(rows.map((row) => row.pair));
  }

  private async find(tx: Tx, text: string): Promise<string[]> {
    return (await this.finder.find(tx, text)).slice(0, MOST_COMPARED).map((one) => one.id);
  }

  private async atAddress(tx: Tx, address: string): Promise<string[]> {
    const key = addressKey(address);
    if (key === '') return [];
    const rows = await run<{ id: string }[]>(tx, sql`SELECT employer_id AS id FROM sites WHERE address_key = ${key} LIMIT ${MOST_COMPARED}`);
    return rows.map((row) => row.id);
  }

  private async apartFrom(tx: Tx, id: string, others: readonly string[]): Promise<Set<string>> {
    if (id === '') return new Set();
    const pairs = await this.decided(tx, [id, ...others]);
    return new Set(others.filter((other) => pairs.has([id, other].sort().join(' '))));
  }
}
