import { newId } from '../../src/common/database/ids';
import type { PlannedVisit } from '../../src/visits/planned/planned-visit.entity';
import type { Mode } from '../../src/visits/rules/visit.choices';
import { Stalled } from '../../src/visits/stages/stalled.service';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser } from '../support/browser';
import { makePlanned } from '../support/make-planned';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let dana: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = cast.browser;
});
afterAll(() => app.close());

type Row = Pick<PlannedVisit, 'status' | 'day'> & { why: string; gone: number };
const rowOf = async (id: string) => (await app.database.read((tx) => tx.sql<Row[]>`SELECT status, day, skipped_why AS why, CASE WHEN deleted_at IS NULL THEN 0 ELSE 1 END AS gone FROM planned_visits WHERE id = ${id}`))[0];
const planned = (day: string, employer = cast.bakery) => makePlanned(app.app, app.make.viewer(cast.dana), employer, { day });

describe('R-41: a planned visit is skipped or removed as it was shown', () => {
  it.each([
    ['skips', { why: 'Stocktaking' }, { status: 'skipped', why: 'Stocktaking', gone: 0 }],
    ['removals', {}, { status: 'planned', why: '', gone: 1 }],
  ] as const)('%s after it was moved in another window: the other is told how it stands, and may keep theirs', async (noun, fields, then) => {
    const id = await planned('2026-11-24');
    const form = (await dana.open(`/planned-visits/${id}/edit`)).page.querySelector(`form[action="/planned-visits/${id}/${noun}"]`);
    const version = form?.querySelector('input[name="version"]')?.getAttribute('value') ?? '';
    expect(version).toBe('1');
    expect((await dana.post(`/planned-visits/${id}/moves`, { to: '2026-11-26', version })).status).toBe(303);
    const late = await dana.post(`/planned-visits/${id}/${noun}`, { ...fields, version });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('It was moved or changed after you opened this page.')]);
    expect(late.text).toContain('Planned, Thu, Nov 26');
    expect(await rowOf(id)).toMatchObject({ status: 'planned', gone: 0 });
    const keep = late.page.querySelector('main form.form');
    const kept = await dana.send(keep?.getAttribute('action') ?? '', keep ? fieldsOf(keep) : {});
    expect([kept.status, await rowOf(id)]).toEqual([303, { day: '2026-11-26', ...then }]);
  });

  it('two at once: one removes it, the other’s skip is not written over it, and the same press twice is one', async () => {
    const id = await planned('2026-11-25');
    const answers = await Promise.all([dana.post(`/planned-visits/${id}/removals`, { version: '1' }), dana.post(`/planned-visits/${id}/skips`, { why: 'Ill', version: '1' })]);
    expect(answers.map((one) => one.status).sort()).not.toEqual([303, 303]);
    const other = await planned('2026-11-25');
    const twice = [await dana.post(`/planned-visits/${other}/removals`, { version: '1' }), await dana.post(`/planned-visits/${other}/removals`, { version: '1' })];
    expect([twice.map((one) => one.status), (await rowOf(other)).gone]).toEqual([[303, 303], 1]);
  });

  it('what was made meanwhile is not skipped: its visit is shown', async () => {
    const id = await planned('2026-11-19', cast.hotel);
    const visit = await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel);
    const late = await dana.post(`/planned-visits/${id}/skips`, { why: '', version: '1' });
    expect([late.location, (await rowOf(id)).status]).toEqual([`/visits/${visit}`, 'done']);
  });

  it('each its own person’s: nobody else skips, removes, or puts back', async () => {
    const id = await planned('2026-11-25');
    const amir = await app.signedIn(cast.amir);
    for (const noun of ['skips', 'removals', 'restorations', 'resumptions']) expect((await amir.post(`/planned-visits/${id}/${noun}`, { version: '1' })).status).toBe(404);
    expect((await dana.post(`/planned-visits/${newId()}/removals`)).status).toBe(404);
  });
});

describe('what a visit does to the plan', () => {
  it.each<[Mode, string]>([['in_person', 'done'], ['phone', 'planned'], ['email', 'planned'], ['video', 'planned']])('by %s, the visit planned there that day is %s', async (mode, status) => {
    const id = await planned('2026-11-19');
    await makeVisit(app.app, app.make.viewer(cast.dana), cast.bakery, { mode });
    expect((await rowOf(id)).status).toBe(status);
    await app.database.write((tx) => tx.sql`UPDATE planned_visits SET status = 'skipped' WHERE id = ${id}`);
  });

  it('a call that is logged as the planned visit itself does it', async () => {
    const id = await planned('2026-11-19');
    await makeVisit(app.app, app.make.viewer(cast.dana), cast.bakery, { mode: 'phone', plannedId: id });
    expect((await rowOf(id)).status).toBe('done');
  });

  it.each([['with the visit', false], ['by its own person before', true]])('planned again and taken off %s: putting the visit back %s', async (_, isRemovedBefore) => {
    const visit = await makeVisit(app.app, app.make.viewer(cast.dana), cast.bakery, { nobodyThere: true, metUnnamed: false });
    const again = await makePlanned(app.app, app.make.viewer(cast.dana), cast.bakery, { day: '2026-11-27', againAfter: visit });
    if (isRemovedBefore) expect((await dana.post(`/planned-visits/${again}/removals`, { version: '1' })).status).toBe(303);
    app.clock.forward(1);
    expect((await dana.post(`/visits/${visit}/removals`)).status).toBe(303);
    expect((await rowOf(again)).gone).toBe(1);
    expect((await dana.post(`/visits/${visit}/restorations`)).status).toBe(303);
    expect((await rowOf(again)).gone).toBe(Number(isRemovedBefore));
  });
});

describe('P2: what a colleague had planned who has left', () => {
  it('is told to nobody, and keeps no employer from being suggested or asked about', async () => {
    await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { visitedOn: '2026-10-01', nextOn: '2026-10-08' });
    await app.database.write((tx) => tx.sql`DELETE FROM planned_visits WHERE employer_id = ${cast.hotel}`);
    await app.database.write((tx) => tx.sql`UPDATE visits SET deleted_at = '2026-11-19T15:00:00.000Z' WHERE employer_id = ${cast.hotel} AND visited_on > '2026-10-01'`);
    await app.database.write((tx) => tx.sql`UPDATE employers SET last_visit_on = '2026-10-01', next_touch_on = '2026-10-08', next_touch_by = ${cast.dana.id}, owner_id = ${cast.amir.id} WHERE id = ${cast.hotel}`);
    await makePlanned(app.app, app.make.viewer(cast.amir), cast.hotel, { day: '2026-11-20' });
    const seen = async () => {
      const week = await dana.open('/week');
      const stalled = await app.database.read((tx) => app.app.get(Stalled).at(tx, cast.hotel));
      return [week.text.includes('Amir K. goes on Fri, Nov 20'), week.page.querySelectorAll('#suggestions ol .name').map((one) => one.text).includes('Quayside Hotel'), stalled !== null, week.text.includes('Amir K. goes there')];
    };
    expect(await seen()).toEqual([true, false, false, false]);
    await app.database.write((tx) => tx.sql`UPDATE staff SET disabled_at = '2026-11-19T15:00:00.000Z' WHERE id = ${cast.amir.id}`);
    expect(await seen()).toEqual([false, true, true, false]);
  });
});
