import fc from 'fast-check';
import { SYSTEM } from '../../src/audit/audit.service';
import type { Tx } from '../../src/common/database/database';
import { addDays, weeksBack } from '../../src/common/time/calendar';
import { Settings } from '../../src/settings/settings.service';
import { WeekCounts } from '../../src/visits/counting/week-counts.service';
import { Visit } from '../../src/visits/visit.entity';
import { VisitWriter, type VisitDraft } from '../../src/visits/visit-writer';
import { startApp, type TestApp } from '../support/app';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

const STARTS = weeksBack('2026-11-19', 1, 6);
let app: TestApp;
let cast: Cast;
const made: string[] = [];

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

/** The weeks as the pages have them, and counted anew visit by visit. */
async function bothWays(tx?: Tx): Promise<[unknown, unknown]> {
  const counts = app.app.get(WeekCounts);
  const staff = [cast.dana, cast.amir];
  const ask = async (door: Tx) => [await counts.trendOf(door, staff, STARTS), await counts.weeksOf(door, staff, STARTS)] as const;
  const [trend, weeks] = await (tx ? ask(tx) : app.database.read(ask));
  const short = staff.map(({ id }) => trend.get(id)!.map(({ totals: { counted, generic, clientSpecific, notCounted } }) => ({ counted, generic, clientSpecific, notCounted })));
  const long = staff.map(({ id }) => weeks.get(id)!.map(({ count }) => ({ counted: count.counted, generic: count.generic, clientSpecific: count.clientSpecific, notCounted: count.notCounted.length })));
  return [short, long];
}

async function holds(): Promise<void> {
  const [short, long] = await bothWays();
  expect(short).toEqual(long);
}

const draftOf = (visit: Visit, change: Partial<VisitDraft>): VisitDraft => ({
  id: visit.id, employerId: visit.employerId, siteId: null, visitedOn: visit.visitedOn, visitedAt: null, mode: visit.mode, purpose: visit.purpose, nobodyThere: false, metUnnamed: visit.metUnnamed === 1,
  met: [], along: [], learned: '', openingId: null, nextWhat: '', nextOn: null, plannedId: null, ...change,
});

/** Changes a visit through the writer, as its form does. */
function change(id: string, changes: Partial<VisitDraft>): Promise<boolean> {
  return app.database.write(async (tx) => {
    const visit = await tx.findOneByOrFail(Visit, { id });
    return app.app.get(VisitWriter).change(tx, app.make.viewer(cast.dana), visit, draftOf(visit, changes), 'as it stands');
  });
}

const sqlWrite = (work: (tx: Tx) => Promise<unknown>) => app.database.write(work);
const mark = (act: 'remove' | 'restore', id: string) => app.database.write(async (tx) => app.app.get(VisitWriter)[act](tx, app.make.viewer(cast.dana), await tx.findOneByOrFail(Visit, { id })));
const anySay = () => sqlWrite((tx) => tx.sql`UPDATE hiring_managers SET hiring_say = CASE hiring_say WHEN 'no' THEN 'yes' ELSE 'no' END WHERE id = ${cast.pat}`);

/** Everything that can make a week count differently, by its own way in. */
const ACTS: Record<string, (id: string, ago: number) => Promise<unknown>> = {
  log: async (_, ago) => made.push(await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { visitedOn: addDays('2026-11-19', -ago), met: ago % 2 === 0 ? [cast.pat] : [], metUnnamed: ago % 3 === 0, along: ago % 4 === 0 ? [cast.amir.id] : [] })),
  'change how': (id) => change(id, { mode: 'phone' }),
  'change what for': (id) => change(id, { purpose: 'job_support' }),
  move: (id, ago) => change(id, { visitedOn: addDays('2026-11-19', -ago) }),
  'take somebody along': (id) => change(id, { along: [cast.amir.id], metUnnamed: true }),
  'meet Pat': (id) => change(id, { met: [cast.pat], metUnnamed: false }),
  'meet nobody': (id) => change(id, { met: [], metUnnamed: false }),
  remove: (id) => mark('remove', id),
  restore: (id) => mark('restore', id),
  'learn who has a say': anySay,
  'give it to another, as a repair by hand would': (id) => sqlWrite((tx) => tx.sql`UPDATE visits SET staff_id = ${cast.amir.id} WHERE id = ${id} AND NOT EXISTS (SELECT 1 FROM visit_staff WHERE visit_id = ${id})`),
  'take Pat off, as a repair by hand would': (id) => sqlWrite((tx) => tx.sql`DELETE FROM visit_people WHERE visit_id = ${id}`),
  'put Pat on by hand': (id) => sqlWrite((tx) => tx.sql`INSERT INTO visit_people (visit_id, hiring_manager_id) SELECT id, ${cast.pat} FROM visits WHERE id = ${id} ON CONFLICT DO NOTHING`),
  'delete it whole': (id) => sqlWrite(async (tx) => {
    await tx.sql`DELETE FROM visits WHERE id = ${id} AND NOT EXISTS (SELECT 1 FROM visit_versions WHERE visit_id = ${id})`;
  }),
  'require a say': () => sqlWrite(async (tx) => app.app.get(Settings).change(tx, SYSTEM, { requireHiringSay: !(await app.app.get(Settings).get(tx)).requireHiringSay })),
};

it('V1 to V9: weeks that were counted before say what counting them anew says, after whatever happened', async () => {
  const steps = fc.record({ act: fc.constantFrom('log', ...Object.keys(ACTS)), which: fc.nat(1000), ago: fc.nat(40) });
  for (let index = 0; index < 8; index += 1) await ACTS.log('', index * 5);
  for (const { act, which, ago } of fc.sample(steps, { numRuns: 120, seed: 11 })) {
    const id = made[which % made.length];
    const isThere = (await app.database.read((tx) => tx.existsBy(Visit, { id }))) || act === 'log';
    if (isThere) await ACTS[act](id, ago);
    const [short, long] = await bothWays();
    expect([act, short]).toEqual([act, long]);
  }
});

it.each(Object.keys(ACTS).flatMap((act) => [12, 2, 7].map((ago): [string, number] => [act, ago])))('after one visit alone: %s (%i days ago)', async (act, ago) => {
  made.length = 0;
  await sqlWrite(async (tx) => {
    await tx.sql`UPDATE hiring_managers SET hiring_say = 'yes' WHERE id = ${cast.pat}`;
    await app.app.get(Settings).change(tx, SYSTEM, { requireHiringSay: true });
  });
  await ACTS.log('', ago);
  await holds();
  await ACTS[act](made[0], 20);
  await holds();
});

it('a write that was given up leaves the weeks as they were, though they were counted inside it', async () => {
  const gone = app.database.write(async (tx) => {
    await tx.sql`UPDATE visits SET mode = 'phone' WHERE staff_id = ${cast.dana.id}`;
    const [short, long] = await bothWays(tx);
    expect(short).toEqual(long);
    throw new Error('given up');
  });
  await expect(gone).rejects.toThrow('given up');
  await sqlWrite((tx) => tx.sql`UPDATE visits SET mode = 'event' WHERE staff_id = ${cast.dana.id} AND mode = 'phone'`);
  await holds();
});

it('tomorrow counts what was still to come today', async () => {
  await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { visitedOn: '2026-11-20' });
  const [before] = await bothWays();
  app.clock.forward(24 * 60);
  const [after, anew] = await bothWays();
  expect(after).toEqual(anew);
  expect(after).not.toEqual(before);
});
