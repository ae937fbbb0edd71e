import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { joined, listed, run, sql } from '../../common/database/sql';
import type { Group } from './match-text';
import { isLearned, slipsOf } from './search-words';
import { nearWords, slipsForgiven, type KnownWord, type NearWord } from './near-words.rules';

const AT_ONCE = 500;
const MOST_ALIKE = 80;
const MOST_STARTING = 2000;
const MOST_LONGER = 12;

/** The words that stand anywhere in the index, with how often: what a typing mistake is held against. Its size is the vocabulary's, not the employers'. */
@Injectable()
export class WordList {
  constructor(private readonly database: Database) {}

  /** Adds and takes away uses; words nobody uses any more are forgotten, with the names they came from. */
  async change(tx: Tx, changes: ReadonlyMap<string, number>): Promise<void> {
    // In one order everywhere, so that two imports at a time can't wait for each other.
    const words = [...changes.keys()].filter((word) => isLearned(word) && changes.get(word) !== 0).sort();
    for (let at = 0; at < words.length; at += AT_ONCE) {
      const some = words.slice(at, at + AT_ONCE);
      await this.add(tx, some.filter((word) => (changes.get(word) ?? 0) > 0), changes);
      await this.take(tx, some.filter((word) => (changes.get(word) ?? 0) < 0), changes);
    }
  }

  /** What was probably meant by a word nobody knows, the nearest first. */
  async near(tx: Tx, typed: string, isLast: boolean): Promise<NearWord[]> {
    if (slipsForgiven(typed) === 0) return [];
    if (this.database.isPostgres) return nearWords(typed, isLast, await run(tx, sql`SELECT word, uses FROM search_words ORDER BY word <-> ${typed} LIMIT ${MOST_ALIKE}`));
    const oneSlip = await run<KnownWord[]>(tx, sql`SELECT word, uses FROM search_words WHERE word IN (SELECT word FROM search_slips WHERE slip IN (${listed(slipsOf(typed))}))`);
    const near = nearWords(typed, isLast, oneSlip);
    return near.length > 0 ? near : nearWords(typed, isLast, await this.startingAlike(tx, typed));
  }

  /** Two slips are looked for among words that begin with the same two letters. */
  private startingAlike(tx: Tx, typed: string): Promise<KnownWord[]> {
    const start = typed.slice(0, 2);
    return run(tx, sql`SELECT word, uses FROM search_words WHERE word >= ${start} AND word < ${`${start}\u{10ffff}`} AND length(word) >= ${typed.length - 2} LIMIT ${MOST_STARTING}`);
  }

  /**
   * Where to look first: a word as it stands, unless it is the last, which may still be in the typing, or isn't
   * known, so is a beginning; then the most used words that begin so. Reading a few whole words costs the same however
   * many employers have them; asking for all beginnings doesn't.
   */
  async groups(tx: Tx, words: readonly string[]): Promise<Group[]> {
    const known = new Set(await this.known(tx, [...words]));
    const groups: Group[] = [];
    for (const [index, word] of words.entries()) {
      const isWhole = index < words.length - 1 && (known.has(word) || !isLearned(word));
      const longer = isWhole ? [] : await this.beginningWith(tx, word);
      groups.push({ words: [...new Set([word, ...longer])].map((one) => ({ word: one, isOpen: false })) });
    }
    return groups;
  }

  private async beginningWith(tx: Tx, start: string): Promise<string[]> {
    const rows = await run<{ word: string }[]>(tx, sql`SELECT word FROM search_words WHERE word >= ${start} AND word < ${`${start}\u{10ffff}`} ORDER BY uses DESC, word LIMIT ${MOST_LONGER}`);
    return rows.map((row) => row.word);
  }

  private async add(tx: Tx, words: string[], changes: ReadonlyMap<string, number>): Promise<void> {
    if (words.length === 0) return;
    const known = this.database.isPostgres ? words : (await this.known(tx, words));
    const rows = joined(words.map((word) => sql`(${word}, ${changes.get(word)})`), ', ');
    await run(tx, sql`INSERT INTO search_words (word, uses) VALUES ${rows} ON CONFLICT (word) DO UPDATE SET uses = search_words.uses + excluded.uses`);
    await this.addSlips(tx, words.filter((word) => !known.includes(word)));
  }

  private async known(tx: Tx, words: string[]): Promise<string[]> {
    const rows = await run<{ word: string }[]>(tx, sql`SELECT word FROM search_words WHERE word IN (${listed(words)})`);
    const known = new Set(rows.map((row) => row.word));
    return words.filter((word) => known.has(word));
  }

  private async addSlips(tx: Tx, words: string[]): Promise<void> {
    const pairs = words.flatMap((word) => slipsOf(word).map((slip) => sql`(${slip}, ${word})`));
    for (let at = 0; at < pairs.length; at += AT_ONCE) {
      await run(tx, sql`INSERT INTO search_slips (slip, word) VALUES ${joined(pairs.slice(at, at + AT_ONCE), ', ')} ON CONFLICT DO NOTHING`);
    }
  }

  private async take(tx: Tx, words: string[], changes: ReadonlyMap<string, number>): Promise<void> {
    if (words.length === 0) return;
    for (const word of words) await run(tx, sql`UPDATE search_words SET uses = uses + ${changes.get(word)} WHERE word = ${word}`);
    const left = new Set(await this.used(tx, words));
    const gone = words.filter((word) => !left.has(word));
    await run(tx, sql`DELETE FROM search_words WHERE word IN (${listed(gone)})`);
    if (this.database.isPostgres) return;
    for (const word of gone) await run(tx, sql`DELETE FROM search_slips WHERE slip IN (${listed(slipsOf(word))}) AND word = ${word}`);
  }

  private async used(tx: Tx, words: string[]): Promise<string[]> {
    const rows = await run<{ word: string }[]>(tx, sql`SELECT word FROM search_words WHERE word IN (${listed(words)}) AND uses > 0`);
    return rows.map((row) => row.word);
  }
}
