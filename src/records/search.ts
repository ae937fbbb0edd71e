import type { Client } from '../clients/client.entity';
import type { Tx } from '../common/database/database';
import { run, sql } from '../common/database/sql';
import { fold } from '../common/text/normalise';

export interface FoundOpening {
  id: string;
  title: string;
  employer: string;
}

/** The clients whose name, initials or case number begins with what was typed; folded, so accents don't matter. */
export function nameMatches(clients: readonly Client[], typed: string, limit: number): Client[] {
  const asked = fold(typed);
  const begins = (text: string) => fold(text).split(' ').some((word) => word.startsWith(asked)) || fold(text).startsWith(asked);
  return asked === '' ? [] : clients.filter((client) => begins(client.preferredName) || begins(client.initials) || begins(client.caseNumber)).slice(0, limit);
}

/** Openings whose title begins with what was typed, newest first. */
export function findOpenings(tx: Tx, typed: string, limit: number): Promise<FoundOpening[]> {
  const from = fold(typed);
  if (from === '') return Promise.resolve([]);
  // A range on the key uses its index on both databases; LIKE would not.
  return run<FoundOpening[]>(tx, sql`SELECT o.id, o.title, e.name AS employer FROM openings o JOIN employers e ON e.id = o.employer_id
    WHERE o.deleted_at IS NULL AND o.title_key >= ${from} AND o.title_key < ${`${from}\uffff`} ORDER BY o.title_key, o.id LIMIT ${limit}`);
}
