import { newId } from '../../src/common/database/ids';
import { Meetings } from '../../src/matching/meeting/meetings.service';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let first: Browser;
let second: Browser;
let opening: Opening;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  [dana, amir] = [await app.make.staff('specialist', team, 'Dana Reyes'), await app.make.staff('specialist', team, 'Amir Khan')];
  [first, second] = [await app.signedIn(dana), await app.signedIn(amir)];
  for (const one of [first, second]) await one.open('/account');
  opening = await app.make.opening(dana, (await makeEmployer(app.app, 'Quayside Hotel')).id, { title: 'Housekeeper' });
});
afterAll(() => app.close());

const noted = async (more: Record<string, string> = {}): Promise<string> => {
  const id = newId();
  expect((await first.post(`/matching/openings/${opening.id}`, { id, decided: 'Go there', ...more })).status).toBe(303);
  return id;
};
const stands = async (id: string) => (await app.database.read((tx) => tx.sql<{ done: string | null; gone: string | null }[]>`SELECT done_on AS done, deleted_at AS gone FROM meeting_notes WHERE id = ${id}`))[0];
const acts = async (id: string) => (await app.database.read((tx) => tx.sql<{ action: string }[]>`SELECT action FROM audit WHERE subject_id = ${id} ORDER BY seq`)).map(({ action }) => action.replace('meeting.', ''));
const press = async (by: Browser, id: string, act: string) => {
  const page = await by.open((await by.post(`/matching/follow-ups/${id}/${act}`)).location);
  return page.text.includes('Undo');
};

describe('what was noted, done or taken out by two', () => {
  it('who presses Done second did nothing: nothing is written down, and no Undo of theirs opens the other’s', async () => {
    const id = await noted();
    expect([await press(first, id, 'completions'), await press(second, id, 'completions')]).toEqual([true, false]);
    expect([(await stands(id)).done, await acts(id)]).toEqual(['2026-11-19', ['follow-up']]);
  });

  it('of two at one instant one has done it', async () => {
    const id = await noted();
    expect((await Promise.all([press(first, id, 'completions'), press(second, id, 'completions')])).filter(Boolean)).toHaveLength(1);
    expect(await acts(id)).toEqual(['follow-up']);
  });

  it('one that was taken out is neither done nor opened again, nor taken out twice', async () => {
    const id = await noted();
    expect([await press(first, id, 'removals'), await press(second, id, 'removals'), await press(second, id, 'completions'), await press(second, id, 'reopenings')]).toEqual([true, false, false, false]);
    expect([(await stands(id)).done, (await stands(id)).gone, await acts(id)]).toEqual([null, expect.any(String), ['remove-note']]);
    for (const by of [first, second]) await press(by, id, 'restorations');
    expect([await stands(id), await acts(id)]).toEqual([{ done: null, gone: null }, ['remove-note', 'restore-note']]);
  });

  it('of an opening what is due first comes first, and what has no day last, on either database', async () => {
    await app.database.write((tx) => tx.sql`UPDATE meeting_notes SET deleted_at = '2026-11-19T12:00:00.000Z'`);
    const ids = [await noted({ decided: 'No day' }), await noted({ staff: amir.id, dueOn: '2026-11-25', what: 'Later' }), await noted({ staff: amir.id, dueOn: '2026-11-20', what: 'Sooner' })];
    const open = await app.database.read((tx) => app.app.get(Meetings).openOn(tx, app.make.viewer(dana), [opening.id]));
    expect(open.map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
  });

  it.each([
    ['2026-11-20', [true, true]], ['2026-11-22', [true, true]], ['2026-11-23', [false, true]], ['2026-11-25', [false, true]], ['2026-11-26', [false, false]],
  ])('one due on %s stands in My week on its last day when the week, or 3 days, reach so far', async (dueOn, expected) => {
    await noted({ staff: amir.id, dueOn, what: `Ring about ${dueOn}` });
    const isTold = async (day: string) => {
      app.clock.moveTo(`${day}T15:00:00Z`);
      return (await (await app.signedIn(amir)).open('/')).text.includes(`Ring about ${dueOn}`);
    };
    expect([await isTold('2026-11-19'), await isTold('2026-11-22')]).toEqual(expected);
    app.clock.moveTo('2026-11-19T15:00:00Z');
  });

  it('M4: the legend says of a fit what the rule says', async () => {
    expect((await first.get('/matching')).text).toContain('Fits: the work is wanted, or most of what was asked fits; at most one thing speaks against it, and not the work.');
  });
});
