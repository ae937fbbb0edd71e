import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { plain, run, sql, type Sql } from '../../common/database/sql';
import { nameKey } from '../../common/text/normalise';
import { fts5Text, literalGroups, tsqueryText, type Group } from './match-text';
import { nearWords } from './near-words.rules';
import { ranked, type Asked, type Candidate } from './rank.rules';
import { askedWords } from './search-words';
import { WordList } from './word-list';

/** However many employers there are, so many are looked at. */
const MOST_LOOKED_AT = 200;
const MOST_BY_NAME = 50;
/** With fewer than this, what was typed may be a slip. */
const ENOUGH = 5;

const COLUMNS = plain(`e.id, e.name, e.name_key AS "nameKey", e.last_visit_on AS "lastVisitOn", s.words, s.people`);

/**
 * Finds employers by names, people, streets, areas and tags: beginnings of words, any order, accents or none,
 * typing mistakes. SQLite's FTS5 and PostgreSQL's tsvector look up the same folded words; what they answer is
 * put in order here, so both databases answer alike.
 */
@Injectable()
export class EmployerSearch {
  constructor(
    private readonly database: Database,
    private readonly words: WordList,
  ) {}

  /**
   * The best first, 200 at most.
   * @param where a further condition on `employers e`
   */
  async find(tx: Tx, text: string, where: Sql = plain('e.deleted_at IS NULL')): Promise<Candidate[]> {
    const words = askedWords(text);
    const found = new Map<string, Candidate>();
    const keep = (some: Candidate[]) => some.forEach((one) => found.set(one.id, one));
    keep(await this.byName(tx, text, where));
    if (words.some((word) => word.length > 1)) keep(await this.matching(tx, literalGroups(words), where));
    let asked: Asked[] = words.map((typed) => ({ typed, meant: [] }));
    if (found.size < ENOUGH && words.length > 0) {
      asked = await this.meant(tx, words);
      if (asked.some((word) => word.meant.length > 0)) keep(await this.matching(tx, groupsOf(asked), where));
      if (found.size === 0) keep(await this.matchingMost(tx, asked, where));
    }
    return ranked(text, asked, [...found.values()]).slice(0, MOST_LOOKED_AT);
  }

  /** Names that begin with the text as typed: the surest answer, and the only one for a name made of signs. */
  private byName(tx: Tx, text: string, where: Sql): Promise<Candidate[]> {
    // PostgreSQL has no text with a null in it.
    const key = nameKey(text.slice(0, 300).replaceAll('\0', ''));
    if (key === '') return Promise.resolve([]);
    return run(tx, sql`SELECT ${COLUMNS} FROM employers e JOIN employer_search s ON s.employer_id = e.id
      WHERE e.deleted_at IS NULL AND e.name_key >= ${key} AND e.name_key < ${`${key}\u{10ffff}`} AND ${where} ORDER BY e.name_key, e.id LIMIT ${MOST_BY_NAME}`);
  }

  private matching(tx: Tx, groups: Group[], where: Sql): Promise<Candidate[]> {
    const matched = this.database.isPostgres
      ? sql`employer_search s JOIN employers e ON e.id = s.employer_id WHERE s.lexemes @@ CAST(${tsqueryText(groups)} AS tsquery)`
      : sql`employer_words f CROSS JOIN employer_search s ON s.search_no = f.rowid CROSS JOIN employers e ON e.id = s.employer_id WHERE f.employer_words MATCH ${fts5Text(groups)}`;
    return run(tx, sql`SELECT ${COLUMNS} FROM ${matched} AND ${where} LIMIT ${MOST_LOOKED_AT}`);
  }

  /** When no employer has all the words, those that have all but one. */
  private async matchingMost(tx: Tx, asked: Asked[], where: Sql): Promise<Candidate[]> {
    if (asked.length < 2) return [];
    const found: Candidate[] = [];
    for (let left = 0; left < asked.length && found.length < MOST_LOOKED_AT; left += 1) {
      found.push(...(await this.matching(tx, groupsOf(asked.filter((_, index) => index !== left)), where)));
    }
    return found;
  }

  /** What each word may have been meant to be. */
  private async meant(tx: Tx, words: string[]): Promise<Asked[]> {
    const asked: Asked[] = [];
    for (const [index, typed] of words.entries()) {
      const near = nearWords(typed, index === words.length - 1, await this.words.near(tx, typed));
      asked.push({ typed, meant: near.map((one) => one.word) });
    }
    return asked;
  }
}

function groupsOf(asked: readonly Asked[]): Group[] {
  return asked.map(({ typed, meant }) => ({ words: [{ word: typed, isOpen: typed.length > 1 }, ...meant.map((word) => ({ word, isOpen: false }))] }));
}
