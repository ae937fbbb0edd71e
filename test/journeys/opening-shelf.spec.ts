import { bulkInsert } from '../../src/common/database/bulk-insert';
import { Database } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import { addDays } from '../../src/common/time/calendar';
import { OpeningShelf } from '../../src/matching/shelf/opening-shelf.service';
import { linesOf } from '../../src/matching/shelf/shelf-rows';
import { startApp, type TestApp } from '../support/app';
import { makeEmployer } from '../support/make-employers';

const TODAY = '2026-11-19';
const AT = '2026-11-01T00:00:00.000Z';
const MANY = 1_300;

let app: TestApp;
let offered: string[];

beforeAll(async () => {
  app = await startApp();
  const employer = await makeEmployer(app.app, 'Harbor Hotel');
  const gone = await makeEmployer(app.app, 'Gone Hotel');
  offered = await app.app.get(Database).write(async (tx) => {
    const row = (at: number, more: { status?: string; deleted?: string; closes?: string; employer?: string } = {}) => [newId(), more.employer ?? employer.id, `Opening ${at}`, `opening ${at}`, '', more.status ?? 'open', addDays(TODAY, -(at % 3)), more.closes ?? null, more.deleted ?? null, AT, AT];
    const rows = Array.from({ length: MANY }, (_, at) => row(at, at % 10 === 0 ? { status: 'expected' } : {}));
    const others = [row(1, { status: 'filled' }), row(2, { deleted: AT }), row(3, { closes: addDays(TODAY, -1) }), row(4, { employer: gone.id })];
    await bulkInsert(tx, 'openings', ['id', 'employer_id', 'title', 'title_key', 'kind', 'status', 'heard_on', 'closes_on', 'deleted_at', 'created_at', 'updated_at'], [...rows, ...others]);
    await tx.sql`UPDATE employers SET deleted_at = ${AT} WHERE id = ${gone.id}`;
    return rows.map(([id]) => String(id));
  });
}, 60_000);
afterAll(() => app.close());

/** How often somebody else had their turn meanwhile. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ turns: number; result: T }> {
  let turns = 0;
  let isOver = false;
  const beat = (): void => {
    turns += 1;
    if (!isOver) setImmediate(beat);
  };
  setImmediate(beat);
  const result = await work();
  isOver = true;
  return { turns, result };
}

it('every opening that may be offered has its line, however many pieces they are read in, and no other', async () => {
  const lines = await app.app.get(Database).read((tx) => linesOf(tx, TODAY));
  expect([...lines.keys()].sort()).toEqual([...offered].sort());
});

it('an opening that changes has another line, and only that one', async () => {
  const database = app.app.get(Database);
  const before = await database.read((tx) => linesOf(tx, TODAY));
  await database.write((tx) => tx.sql`UPDATE openings SET version = version + 1 WHERE id = ${offered[700]}`);
  const after = await database.read((tx) => linesOf(tx, TODAY));
  expect(offered.filter((id) => before.get(id) !== after.get(id))).toEqual([offered[700]]);
});

it('others have their turn while thousands of openings are read and grouped', async () => {
  const database = app.app.get(Database);
  const read = await turnsDuring(() => database.read((tx) => linesOf(tx, TODAY)));
  const shelf = await turnsDuring(() => database.read((tx) => app.app.get(OpeningShelf).columns(tx, TODAY)));
  const grouped = await turnsDuring(() => shelf.result.prepare());
  expect(read.turns).toBeGreaterThanOrEqual(3);
  expect(shelf.turns).toBeGreaterThanOrEqual(MANY / 100);
  expect(grouped.turns).toBeGreaterThanOrEqual(10);
});
