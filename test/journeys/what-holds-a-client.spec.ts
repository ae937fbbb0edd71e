import { SHARED_WORDS } from '../../src/records/erasure/shared-words';
import { HOLDINGS } from '../../src/records/erasure/what-holds-a-client';
import { RECORD_PARTS } from '../../src/records/whole-record/record-parts.data';
import { startApp, type TestApp } from '../support/app';
import { liveTables, type LiveTable } from '../support/live-schema';

let app: TestApp;
let live: Map<string, LiveTable>;

beforeAll(async () => {
  app = await startApp();
  live = await app.database.read((tx) => liveTables(tx));
});
afterAll(() => app.close());

const listed = HOLDINGS.map((holding) => holding.table);

/** Tables that lead to a client and hold none: what each has of it is an id, and that of something that stays. */
const SHARED: Record<string, string> = {
  erased_clearances: 'says that a clearance’s client was erased, by the erasure’s number',
};

/** A column that means a client, or a foreign key to a table that does, over as many steps as it takes. */
function holdingTables(): string[] {
  const found = new Set([...live].filter(([, { columns }]) => columns.includes('client_id')).map(([name]) => name).concat('clients'));
  for (let grew = true; grew; ) {
    const more = [...live].filter(([name, { parents }]) => !found.has(name) && !(name in SHARED) && parents.some((parent) => found.has(parent))).map(([name]) => name);
    more.forEach((name) => found.add(name));
    grew = more.length > 0;
  }
  return [...found].sort();
}

describe('A.3: nothing that holds a client is forgotten', () => {
  it('the schema was read', () => {
    expect(live.get('clients')?.columns).toContain('preferred_name');
    expect(live.get('plan_facts')?.parents).toEqual(['disclosure_plans']);
  });

  it('every table that holds a client is on the list, and the list names no other', () => expect([...listed].sort()).toEqual(holdingTables()));

  it('what is left out is there, and leads to a table on the list', () => {
    for (const name of Object.keys(SHARED)) expect(live.get(name)?.parents.some((parent) => listed.includes(parent))).toBe(true);
  });

  it('rows are deleted before those they point to', () => {
    const wrong = HOLDINGS.flatMap(({ table }, index) => (live.get(table)?.parents ?? []).filter((parent) => parent !== table && listed.indexOf(parent) >= 0 && listed.indexOf(parent) < index).map((parent) => `${table} after ${parent}`));
    expect(wrong).toEqual([]);
  });

  it('a row that hangs under another says so by a column it has, and its parent is on the list', () => {
    for (const { table, hangs } of HOLDINGS) {
      expect(live.get(table)?.columns).toContain('own' in hangs ? hangs.own : hangs.column);
      if ('parent' in hangs) expect(listed).toContain(hangs.parent);
    }
  });

  it('the words of shared tables that are searched for names are columns they have', () => {
    for (const { table, key, columns } of SHARED_WORDS) expect([...key, ...columns].filter((column) => !live.get(table)?.columns.includes(column))).toEqual([]);
  });
});

describe('P4: the whole record is whole', () => {
  const parts = new Map(RECORD_PARTS.map((part) => [part.table, part]));

  it('every table on the list is handed out, or says why not', () => {
    const told = (table: string) => parts.has(table) || ['visits', 'planned_visits'].includes(table);
    expect(HOLDINGS.filter(({ handedOut }) => typeof handedOut === 'string' && !told(handedOut)).map(({ table }) => table)).toEqual([]);
  });

  it.each(RECORD_PARTS.map((part) => [part.table, part] as const))('every column of %s is handed out, or left out on purpose', (table, part) => {
    const { columns: beside = [], leftOut: besideNot = [], table: other = '' } = part.beside ?? {};
    expect([...part.columns.map(([column]) => column).filter((column) => !beside.includes(column)), ...part.leftOut].sort()).toEqual([...(live.get(table)?.columns ?? [])].sort());
    expect([...beside, ...besideNot].sort()).toEqual([...(live.get(other)?.columns ?? [])].sort());
  });
});
