import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Employer } from '../../src/employers/employer.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let [dana, amir, otto]: Staff[] = [];
let sofia: Staff;
let hotel: Employer;
let [zephyrine, kim]: Client[] = [];
let asDana: Browser;

const NAMES = 'This seems to name one of your clients, and every team reads it.';
const openings = (title: string) => app.database.read((tx) => tx.sql<object[]>`SELECT 1 AS found FROM openings WHERE title = ${title}`);

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  [dana, amir, sofia] = [await app.make.staff('specialist', team, 'Dana Reyes'), await app.make.staff('specialist', team, 'Amir Khan'), await app.make.staff('supervisor', team, 'Sofia Lund')];
  otto = await app.make.staff('specialist', await app.make.team('Uptown'), 'Otto Brandt');
  hotel = await makeEmployer(app.app, 'Quayside Hotel');
  [zephyrine, kim] = [await app.make.client(dana, { preferredName: 'Zephyrine Marsden' }), await app.make.client(dana, { preferredName: 'Kim Abara' })];
  asDana = await app.signedIn(dana);
});
afterAll(() => app.close());

describe('P1: what a colleague reads of another’s client beside an opening', () => {
  const OWN = ['psychosis', 'knives', 'doesn’t have', '500', '11 lb', 'doesn’t want to work for this employer', 'wants to learn'];

  it('is what the reasons are about, without their own words, ceiling, lifting or the employers they refuse; their specialist reads all', async () => {
    const wanda = await app.make.client(dana, { preferredName: 'Wanda Osei' });
    await app.make.wishes(dana, wanda.id, {
      kinds: { wanted: [{ code: null, words: 'calm since the psychosis' }], strength: 'prefer', refused: [] }, tasks: [{ words: 'knives voices tell me to use', strength: 'must' }], licences: [],
      monthlyCeiling: 500, lifting: { maxKg: 5, strength: 'prefer' }, employers: { wanted: [], refused: [hotel.id] }, pay: { floor: 10, strength: 'prefer' },
    });
    const opening = await app.make.opening(dana, hotel.id, { title: 'Dishwasher', hoursMin: 40, hoursMax: 40, payMin: 20, payUnit: 'hour', liftingKg: 30, licences: '["driving"]' });
    const fitting = await app.make.opening(dana, (await makeEmployer(app.app, 'Harbor Bakery')).id, { title: 'Helper', hoursMin: 40, hoursMax: 40, payMin: 20, payUnit: 'hour', liftingKg: 3 });
    const read = async (browser: Browser, path: string) => (await browser.open(path)).text;
    const asAmir = await app.signedIn(amir);
    const pages = [await read(asAmir, `/openings/${opening.id}`), await read(asAmir, `/openings/${fitting.id}`), await read(asAmir, `/matching/openings/${fitting.id}`), await read(asDana, `/matching/openings/${fitting.id}?view=screen`)];
    for (const text of pages) {
      expect([text.includes('W.O.'), text.includes('Lifting.'), text.includes('The tasks.')]).toEqual([true, true, true]);
      expect(OWN.filter((words) => text.includes(words))).toEqual([]);
    }
    expect(pages[0]).toContain('The employer.');
    const own = await read(asDana, `/openings/${opening.id}`);
    for (const words of ['calm since the psychosis', 'ceiling is $500', 'wants to lift at most 11 lb', 'doesn’t want to work for this employer']) expect(own).toContain(words);
  });
});

describe('D6: an opening names no client, since every team reads it', () => {
  it('a new one asks once, and keeps what means somebody else', async () => {
    const first = await asDana.fill(`/openings/new?employer=${hotel.id}`, { title: 'Job for Zephyrine Marsden', duties: 'What zephyrine likes', requirements: 'Ask Z.M.', howToApply: 'Through Marsden' });
    expect([first.status, first.text.split(NAMES).length - 1 >= 4, (await openings('Job for Zephyrine Marsden')).length]).toEqual([422, true, 0]);
    expect(first.html).toContain('name="anyway"');
    expect((await asDana.fill(`/openings/new?employer=${hotel.id}`, { title: 'Job for Zephyrine Marsden', anyway: 'yes' })).status).toBe(303);
    expect((await asDana.fill(`/openings/new?employer=${hotel.id}`, { title: 'Porter by the quay' })).status).toBe(303);
  });

  it('a change asks of what is new in it only', async () => {
    const opening = await app.make.opening(dana, hotel.id, { title: 'Helper of Zephyrine' });
    expect((await asDana.fill(`/openings/${opening.id}/edit`, { duties: 'Dishes' })).status).toBe(303);
    expect((await asDana.fill(`/openings/${opening.id}/edit`, { duties: 'Dishes with Zephyrine' })).text).toContain(NAMES);
  });

  it('what came of it asks too, and can be said anyway', async () => {
    const opening = await app.make.opening(dana, hotel.id, { title: 'Night cook' });
    const note = 'Zephyrine Marsden got it, after her psychosis';
    const closing = { version: '1', outcome: 'other', closedNote: note };
    const asked = await asDana.post(`/openings/${opening.id}/closings`, closing);
    expect([asked.status, asked.text.includes(NAMES)]).toEqual([422, true]);
    const asOtto = await app.signedIn(otto);
    expect((await asOtto.open(`/openings/${opening.id}`)).text).not.toContain('Zephyrine');
    expect((await asOtto.post(`/openings/${opening.id}/closings`, { version: '1', outcome: 'other', closedNote: 'Zephyrine got it' })).status).toBe(303);
    const other = await app.make.opening(dana, hotel.id, { title: 'Day cook' });
    expect((await asDana.post(`/openings/${other.id}/closings`, { ...closing, anyway: 'yes' })).status).toBe(303);
  });
});

describe('P1: the minutes', () => {
  it.each([['Ask Wilma Worker how it is there', true], ['Jo would like it', true], ['Call Abara', true], ['Sofia goes there with W.W.', false]])('“%s” is asked to be initials: %p', async (decided, isNamed) => {
    const opening = await app.make.opening(dana, hotel.id);
    await app.make.client(dana, { preferredName: 'Wilma Worker', status: 'working' });
    await app.make.client(dana, { preferredName: 'Jo Tull', status: 'closed' });
    const kept = await asDana.post(`/matching/openings/${opening.id}`, { id: newId(), decided });
    expect([kept.status, kept.text.includes('Write initials')]).toEqual(isNamed ? [422, true] : [303, false]);
  });
});

describe('A.3: erased, the name stands nowhere', () => {
  it('neither in an opening, its key and its small print, nor in what other clients want and said', async () => {
    const name = 'Zephyrine Marsden';
    const opening = await app.make.opening(dana, hotel.id, { title: `Cleaner for ${name}`, kindWords: `work ${name} likes`, payWords: `what ${name} asked`, licences: `["${name}’s badge"]`, languages: `["as ${name}"]` });
    await app.make.wishes(dana, kim.id, { tasks: [{ words: 'working with Zephyrine', strength: 'prefer' }], travel: { homeArea: `near ${name}`, latitude: null, longitude: null, modes: [], longestKm: 5, longestMinutes: null, strength: 'prefer' } });
    await asDana.fill(`/clients/${kim.id}/preferences`, { learned: `friend of ${name}` });
    await asDana.post(`/clients/${kim.id}/matches/${opening.id}/answers`, { id: newId(), answer: 'not_interested', why: 'only with Marsden', view: 'fits', page: '1' });
    const where = [['openings', 'title'], ['openings', 'title_key'], ['openings', 'kind_words'], ['openings', 'pay_words'], ['openings', 'licences'], ['openings', 'languages'], ['match_answers', 'why'], ['work_profiles', 'body'], ['work_profiles', 'learned']] as const;
    const left = async () => app.database.read(async (tx) => {
      const found: string[] = [];
      for (const [table, column] of where) if ((await tx.query(`SELECT ${column} FROM ${table} WHERE lower(${column}) LIKE '%marsden%' OR lower(${column}) LIKE '%zephyrine marsden%'`) as object[]).length > 0) found.push(`${table}.${column}`);
      return found;
    });
    expect(await left()).toEqual(where.map(([table, column]) => `${table}.${column}`));
    await expect(app.database.write((tx) => tx.sql`UPDATE work_profiles SET learned = '' WHERE client_id = ${kim.id}`)).rejects.toThrow('kept as they are');
    await expect(app.database.write((tx) => tx.sql`UPDATE match_answers SET why = '' WHERE client_id = ${kim.id}`)).rejects.toThrow('kept as they are');
    const asked = await (await app.signedIn(sofia)).fill(`/clients/${zephyrine.id}/erasure/new`, { ground: 'asked', askedBy: 'client', words: 'A letter', lawAllows: 'yes' }, `form[action="/clients/${zephyrine.id}/erasures"]`);
    const ines = await app.signedIn(await app.make.staff('administrator', null, 'Ines Okafor'));
    expect((await ines.post(`${asked.location.split('?')[0]}/approvals`)).status).toBe(303);
    expect(await left()).toEqual([]);
    expect((await asDana.open(`/openings/${opening.id}`)).text).toContain('Cleaner for [a name, taken out]');
  });
});
