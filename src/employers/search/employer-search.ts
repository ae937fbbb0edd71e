import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { plain, run, sql, type Sql } from '../../common/database/sql';
import { nameKey } from '../../common/text/normalise';
import { fts5Text, meets, openGroups, tsqueryText, type Group } from './match-text';
import { nearWords } from './near-words.rules';
import { holdsAll, ranked, type Asked, type Candidate } from './rank.rules';
import { askedWords } from './search-words';
import { WordList } from './word-list';

/** However many employers there are, so many are looked at. */
const MOST_LOOKED_AT = 200;
/** Among those of a filter a common word is looked for in so many; past that, the filter goes first. */
const MOST_SIFTED = 2000;
const FEW = 50;
const MOST_BY_NAME = 50;
/** With fewer than this, and none that holds every word, what was typed may be a slip. */
const ENOUGH = 5;

const COLUMNS = plain(`e.id, e.name, e.name_key AS "nameKey", e.last_visit_on AS "lastVisitOn", s.words, s.people`);
const LISTED = plain('e.deleted_at IS NULL');

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
   * The best first, 200 at most. Each step is taken only when the one before found too little.
   * @param filter a further condition on `employers e`
   */
  async find(tx: Tx, text: string, filter: Sql | null = null): Promise<Candidate[]> {
    const words = askedWords(text);
    const found = new Map<string, Candidate>();
    const keep = (some: Candidate[]) => some.forEach((one) => found.set(one.id, one));
    const isEnough = () => found.size >= ENOUGH || holdsAll(words, found.values());
    let asked: Asked[] = words.map((typed) => ({ typed, meant: [] }));
    keep(await this.byName(tx, text, filter));
    if (words.length > 0) keep(await this.matching(tx, await this.words.groups(tx, words), filter));
    if (found.size === 0 && words.some((word) => word.length > 1)) keep(await this.matching(tx, openGroups(asked), filter));
    if (!isEnough() && words.length > 0) {
      asked = await this.meant(tx, words);
      if (asked.some((word) => word.meant.length > 0)) keep(await this.matching(tx, openGroups(asked), filter));
      if (found.size === 0) keep(await this.matchingMost(tx, asked, filter));
    }
    return ranked(asked, [...found.values()]).slice(0, MOST_LOOKED_AT);
  }

  /** Names that begin with the text as typed: the surest answer, and the only one for a name made of signs. */
  private byName(tx: Tx, text: string, filter: Sql | null): Promise<Candidate[]> {
    // PostgreSQL has no text with a null in it.
    const key = nameKey(text.slice(0, 300).replaceAll('\0', ''));
    if (key === '') return Promise.resolve([]);
    return run(tx, sql`SELECT ${COLUMNS} FROM employers e JOIN employer_search s ON s.employer_id = e.id
      WHERE ${LISTED} AND e.name_key >= ${key} AND e.name_key < ${`${key}\u{10ffff}`} AND ${filter ?? LISTED} ORDER BY e.name_key, e.id LIMIT ${MOST_BY_NAME}`);
  }

  private async matching(tx: Tx, groups: Group[], filter: Sql | null): Promise<Candidate[]> {
    if (!filter) return run(tx, this.matched(groups, plain(''), LISTED));
    const sifted = await run<Candidate[]>(tx, this.matched(groups, plain(`LIMIT ${MOST_SIFTED}`), sql`${LISTED} AND ${filter}`));
    if (sifted.length >= FEW || !(await this.isCommon(tx, groups))) return sifted;
    // A common word among few employers: those few are read, and the words held against them here.
    const few = await run<Candidate[]>(tx, sql`SELECT ${COLUMNS} FROM employers e JOIN employer_search s ON s.employer_id = e.id WHERE ${LISTED} AND ${filter} LIMIT ${MOST_SIFTED}`);
    return few.filter((one) => meets(groups, `${one.words} ${one.people}`)).slice(0, MOST_LOOKED_AT);
  }

  /** The index first: at most `bound` of its answers are held against the condition. */
  private matched(groups: Group[], bound: Sql, condition: Sql): Sql {
    return sql`SELECT ${COLUMNS} FROM (${this.inIndex(groups)} ${bound}) f CROSS JOIN employer_search s CROSS JOIN employers e
      WHERE s.search_no = f.search_no AND e.id = s.employer_id AND ${condition} LIMIT ${MOST_LOOKED_AT}`;
  }

  private inIndex(groups: Group[]): Sql {
    return this.database.isPostgres
      ? sql`SELECT search_no FROM employer_search WHERE lexemes @@ CAST(${tsqueryText(groups)} AS tsquery)`
      : sql`SELECT rowid AS search_no FROM employer_words WHERE employer_words MATCH ${fts5Text(groups)}`;
  }

  /** Whether more employers have these words than were held against the filter. */
  private async isCommon(tx: Tx, groups: Group[]): Promise<boolean> {
    const [row] = await run<{ n: number | string }[]>(tx, sql`SELECT count(*) AS n FROM (${this.inIndex(groups)} LIMIT ${MOST_SIFTED + 1}) x`);
    return Number(row.n) > MOST_SIFTED;
  }

  /** When no employer has all the words, those that have all but one. */
  private async matchingMost(tx: Tx, asked: Asked[], filter: Sql | null): Promise<Candidate[]> {
    if (asked.length < 2) return [];
    const found: Candidate[] = [];
    for (let left = 0; left < asked.length && found.length < MOST_LOOKED_AT; left += 1) {
      found.push(...(await this.matching(tx, openGroups(asked.filter((_, index) => index !== left)), filter)));
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
