import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { joined, listed, run, sql } from '../../common/database/sql';
import { nameCore } from '../duplicates/name-core';
import { wordsOf } from './search-words';
import { WordList } from './word-list';

const AT_ONCE = 400;

interface Entry {
  employerId: string;
  words: string;
  people: string;
  nameCore: string;
}

interface Text {
  id: string;
  text: string;
}

/** Keeps the words by which employers are found. Called by whoever changes an employer, in the same write. */
@Injectable()
export class EmployerIndex {
  constructor(private readonly words: WordList) {}

  /** Reads one employer afresh into the index. A removed one stays in it, unfound, so that bringing it back costs nothing. */
  reindex(tx: Tx, employerId: string): Promise<void> {
    return this.reindexMany(tx, [employerId]);
  }

  /** The same for many, as an import needs it: a few statements for every 400 employers. */
  async reindexMany(tx: Tx, employerIds: readonly string[]): Promise<void> {
    const ids = [...new Set(employerIds)];
    for (let at = 0; at < ids.length; at += AT_ONCE) await this.reindexSome(tx, ids.slice(at, at + AT_ONCE));
  }

  /** The names of the people there: given by the room that knows them. */
  async setPeople(tx: Tx, employerId: string, names: readonly string[]): Promise<void> {
    const [before] = await this.entries(tx, [employerId]);
    if (!before) return;
    const people = wordsOf(names).join(' ');
    if (people === before.people) return;
    await run(tx, sql`UPDATE employer_search SET people = ${people} WHERE employer_id = ${employerId}`);
    await this.words.change(tx, difference([before], [{ ...before, people }]));
  }

  private async reindexSome(tx: Tx, ids: string[]): Promise<void> {
    const before = await this.entries(tx, ids);
    const known = new Map(before.map((entry) => [entry.employerId, entry]));
    const after = (await this.read(tx, ids)).map((entry) => ({ ...entry, people: known.get(entry.employerId)?.people ?? '' }));
    const kept = new Set(after.map((entry) => entry.employerId));
    const changed = after.filter((entry) => known.get(entry.employerId)?.words !== entry.words || known.get(entry.employerId)?.nameCore !== entry.nameCore);
    const gone = before.filter((entry) => !kept.has(entry.employerId));
    if (changed.length > 0) await this.put(tx, changed);
    if (gone.length > 0) await run(tx, sql`DELETE FROM employer_search WHERE employer_id IN (${listed(gone.map((entry) => entry.employerId))})`);
    await this.words.change(tx, difference([...gone, ...changed.flatMap((entry) => known.get(entry.employerId) ?? [])], changed));
  }

  private async put(tx: Tx, entries: Entry[]): Promise<void> {
    const rows = joined(entries.map((entry) => sql`(${entry.employerId}, ${entry.words}, ${entry.people}, ${entry.nameCore})`), ', ');
    await run(tx, sql`INSERT INTO employer_search (employer_id, words, people, name_core) VALUES ${rows}
      ON CONFLICT (employer_id) DO UPDATE SET words = excluded.words, name_core = excluded.name_core`);
  }

  private entries(tx: Tx, ids: string[]): Promise<Entry[]> {
    return run(tx, sql`SELECT employer_id AS "employerId", words, people, name_core AS "nameCore" FROM employer_search WHERE employer_id IN (${listed(ids)})`);
  }

  /** What is to be found by, read from the records as they stand in this write. */
  private async read(tx: Tx, ids: string[]): Promise<Entry[]> {
    const names = await run<{ id: string; name: string; more: string }[]>(tx, sql`
      SELECT id, name, legal_name || ' ' || area AS more FROM employers WHERE id IN (${listed(ids)})`);
    const texts = await run<Text[]>(tx, sql`
      SELECT employer_id AS id, name || ' ' || address || ' ' || city AS text FROM sites WHERE employer_id IN (${listed(ids)})
      UNION ALL SELECT employer_id AS id, tag AS text FROM employer_tags WHERE employer_id IN (${listed(ids)})`);
    const byId = new Map<string, string[]>();
    for (const { id, text } of texts) byId.set(id, [...(byId.get(id) ?? []), text]);
    return names.map(({ id, name, more }) => ({
      employerId: id, words: wordsOf([name, more, ...(byId.get(id) ?? [])]).join(' '), people: '', nameCore: nameCore(name),
    }));
  }
}

/** How often each word is used more or less than before. */
function difference(before: readonly Entry[], after: readonly Entry[]): Map<string, number> {
  const changes = new Map<string, number>();
  const count = (entries: readonly Entry[], by: number) => {
    for (const { words, people } of entries) for (const word of new Set(`${words} ${people}`.split(' '))) changes.set(word, (changes.get(word) ?? 0) + by);
  };
  count(before, -1);
  count(after, 1);
  return changes;
}
