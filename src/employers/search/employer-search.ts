import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { plain, run, sql, type Sql } from '../../common/database/sql';
import { nameKey } from '../../common/text/normalise';
import { fts5Text, meets, openGroups, tsqueryText, type Group } from './match-text';
import { ranked, type Asked, type Candidate } from './rank.rules';
import { askedWords } from './search-words';
import { WordList } from './word-list';

/** However many employers there are, so many are looked at. */
export const MOST_FOUND = 100;
/** So many that have the words are held against a filter; when more have them and few of those fit, the filter goes first. */
const MOST_SIFTED = 1000;
const FEW = 30;
/** However narrow a filter is, it leaves no more than this when it goes first. */
const MOST_FILTERED = 3000;
const MOST_BY_NAME = 50;

/** A further condition on `employers e`, in two spellings: one that only looks at the row, and one that an index answers. */
export interface SearchFilter {
  look: Sql;
  read: Sql;
}

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
   * The best first, 100 at most. Each step is taken only when those before found nothing; names that begin with the
   * text are looked for always.
   */
  async find(tx: Tx, text: string, filter: SearchFilter | null = null): Promise<Candidate[]> {
    const words = askedWords(text);
    const found = new Map<string, Candidate>();
    const keep = (some: Candidate[]) => some.forEach((one) => found.set(one.id, one));
    let asked: Asked[] = words.map((typed) => ({ typed, meant: [] }));
    keep(await this.byName(tx, text, filter));
    if (words.length > 0) keep(await this.matching(tx, await this.words.groups(tx, words), filter));
    if (found.size === 0 && words.some((word) => word.length > 1)) keep(await this.matching(tx, openGroups(asked), filter));
    if (found.size === 0 && words.length > 0) {
      asked = await this.meant(tx, words);
      if (asked.some((word) => word.meant.length > 0)) keep(await this.matching(tx, openGroups(asked), filter));
      if (found.size === 0) keep(await this.matchingMost(tx, asked, filter));
    }
    return ranked(asked, [...found.values()]).slice(0, MOST_FOUND);
  }

  /** Names that begin with the text as typed: the surest answer, and the only one for a name made of signs. */
  private byName(tx: Tx, text: string, filter: SearchFilter | null): Promise<Candidate[]> {
    // PostgreSQL has no text with a null in it.
    const key = nameKey(text.slice(0, 300).replaceAll('\0', ''));
    if (key === '') return Promise.resolve([]);
    const begins = sql`e.deleted_at IS NULL AND e.name_key >= ${key} AND e.name_key < ${`${key}\u{10ffff}`} ORDER BY e.name_key, e.id`;
    const some = filter ? sql`SELECT e.* FROM employers e WHERE ${begins} LIMIT ${MOST_SIFTED}` : sql`SELECT e.* FROM employers e WHERE ${begins} LIMIT ${MOST_BY_NAME}`;
    return run(tx, sql`SELECT ${COLUMNS} FROM (${some}) e CROSS JOIN employer_search s WHERE s.employer_id = e.id AND ${filter?.look ?? LISTED} LIMIT ${MOST_BY_NAME}`);
  }

  private async matching(tx: Tx, groups: Group[], filter: SearchFilter | null): Promise<Candidate[]> {
    if (!filter) return run(tx, this.matched(groups, plain(''), LISTED));
    const sifted = await run<Candidate[]>(tx, this.matched(groups, plain(`LIMIT ${MOST_SIFTED}`), sql`${LISTED} AND ${filter.look}`));
    if (sifted.length >= FEW || !(await this.isCommon(tx, groups))) return sifted;
    // A common word among few employers: those few are read, and the words held against them here.
    const few = await run<Candidate[]>(tx, sql`SELECT ${COLUMNS} FROM employers e JOIN employer_search s ON s.employer_id = e.id WHERE ${filter.read} LIMIT ${MOST_FILTERED}`);
    return few.filter((one) => meets(groups, `${one.words} ${one.people}`)).slice(0, MOST_FOUND);
  }

  /** The index first: at most `bound` of its answers are held against the condition. */
  private matched(groups: Group[], bound: Sql, condition: Sql): Sql {
    return sql`SELECT ${COLUMNS} FROM (${this.inIndex(groups)} ${bound}) f CROSS JOIN employer_search s CROSS JOIN employers e
      WHERE s.search_no = f.search_no AND e.id = s.employer_id AND ${condition} LIMIT ${MOST_FOUND}`;
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
  private async matchingMost(tx: Tx, asked: Asked[], filter: SearchFilter | null): Promise<Candidate[]> {
    if (asked.length < 2) return [];
    const found: Candidate[] = [];
    for (let left = 0; left < asked.length && found.length < MOST_FOUND; left += 1) {
      found.push(...(await this.matching(tx, openGroups(asked.filter((_, index) => index !== left)), filter)));
    }
    return found;
  }

  /** What each word may have been meant to be. */
  private async meant(tx: Tx, words: string[]): Promise<Asked[]> {
    const asked: Asked[] = [];
    for (const [index, typed] of words.entries()) {
      const near = await this.words.near(tx, typed, index === words.length - 1);
      asked.push({ typed, meant: near.map((one) => one.word) });
    }
    return asked;
  }
}
