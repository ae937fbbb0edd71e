import type { Tx } from './database';

/** A piece of SQL with its values apart from it: text from outside can only ever be a value. */
export interface Sql {
  readonly text: readonly string[];
  readonly values: readonly unknown[];
}

/** sql`name_key > ${key}`: values become parameters, other pieces are set in. */
export function sql(strings: TemplateStringsArray, ...parts: unknown[]): Sql {
  const text = [strings[0]];
  const values: unknown[] = [];
  parts.forEach((part, index) => {
    const after = strings[index + 1];
    if (isSql(part)) {
      text[text.length - 1] += part.text[0];
      text.push(...part.text.slice(1));
      values.push(...part.values);
      text[text.length - 1] += after;
    } else {
      values.push(part);
      text.push(after);
    }
  });
  return { text, values };
}

/** Pieces one after the other, with a word such as AND between them; nothing for none. */
export function joined(pieces: readonly Sql[], between: ' AND ' | ' OR ' | ', ' | ' '): Sql {
  const text = [''];
  const values: unknown[] = [];
  pieces.forEach((piece, index) => {
    text[text.length - 1] += (index === 0 ? '' : between) + piece.text[0];
    for (const more of piece.text.slice(1)) text.push(more);
    for (const value of piece.values) values.push(value);
  });
  return { text, values };
}

/** A list for `IN (…)`. An empty list matches nothing. */
export function listed(values: readonly unknown[]): Sql {
  return values.length === 0 ? plain('NULL') : joined(values.map((value) => sql`${value}`), ', ');
}

/** A word of SQL that stands in our own code. Never pass text from outside. */
export function plain(text: string): Sql {
  return { text: [text], values: [] };
}

/** Which of the two databases this is, for what only one of them can say. */
export function isPostgres(tx: Tx): boolean {
  return tx.connection.options.type === 'postgres';
}

/** Runs a composed statement on either database. */
export function run<T>(tx: Tx, statement: Sql): Promise<T> {
  const postgres = isPostgres(tx);
  const text = statement.text.reduce((all, piece, index) => `${all}${postgres ? `$${index}` : '?'}${piece}`);
  return tx.query(text, [...statement.values]) as Promise<T>;
}

function isSql(part: unknown): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part && 'values' in part;
}
