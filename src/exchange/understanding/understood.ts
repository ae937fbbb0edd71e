import type { EmployerGroup } from '../employer-rows/employer-groups.rules';
import type { OpeningGroup } from '../opening-rows/opening-groups.rules';
import type { YearQuestion } from '../opening-rows/year-question.rules';

export interface RefusedRow {
  line: number;
  reason: string;
}

interface Common {
  refused: RefusedRow[];
  /** Asked when dates lack their year and nobody has said which it is. */
  year: YearQuestion | null;
}

/** A whole file understood: what would become records, and what can't, by line. Every row is in exactly one place. */
export type Understood = (Common & { kind: 'employers'; groups: EmployerGroup[] }) | (Common & { kind: 'openings'; groups: OpeningGroup[] });

/** What a record is called in lists. */
export function labelOf(group: EmployerGroup | OpeningGroup): string {
  return 'title' in group.value ? `${group.value.title}, ${group.value.employer}` : group.value.name;
}

/** Splits off the groups that may be no such record, when the person wants them left out. */
export function withoutDoubtful<G extends EmployerGroup | OpeningGroup>(groups: G[], isLeftOut: boolean): { groups: G[]; refused: RefusedRow[] } {
  if (!isLeftOut) return { groups, refused: [] };
  const refused = groups.flatMap(({ value, lines }) => (value.doubt === null ? [] : lines.map((line) => ({ line, reason: `Left out as you asked. ${value.doubt}` }))));
  return { groups: groups.filter((group) => group.value.doubt === null), refused };
}

const ROWS_BETWEEN_BREATHS = 250;

/** Lets other requests have their turn now and then while thousands of rows are worked on. */
export async function* withBreaths<T>(items: AsyncIterable<T> | Iterable<T>, every = ROWS_BETWEEN_BREATHS): AsyncGenerator<T, void, undefined> {
  let count = 0;
  for await (const item of items) {
    if ((count += 1) % every === 0) await breathe();
    yield item;
  }
}

export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
