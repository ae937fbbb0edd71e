import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import { startApp, type TestApp } from '../support/app';
import { allow, takeBack } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { castOf, idOf, rowsOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

const employer = async (name: string) => (await makeEmployer(app.app, name)).id;
const employerOf = (id: string) => app.database.read((tx) => app.app.get(Employers).find(tx, id));
const read = (text: string) => app.database.read((tx) => tx.query(text)) as Promise<Record<string, string | number | null>[]>;
const plansAt = (employerId: string) => read(`SELECT day, status, visit_id, purpose, note, clearance_id, deleted_at FROM planned_visits WHERE employer_id = '${employerId}' ORDER BY day, id`);

/** A planned visit of Dana's; about Jo when facts are named. */
async function plan(employerId: string, more: Record<string, string | string[]> = {}, day = '2026-11-19'): Promise<string> {
  const id = newId();
  const saved = await cast.browser.fill(`/planned-visits/new?employer=${employerId}&day=${day}`, { id, purpose: 'learn_needs', ...more });
  if (saved.status !== 303) throw new Error(`Not planned: ${saved.text}`);
  return id;
}

describe('made as planned', () => {
  it('one press on home logs what was planned, and it counts; Undo opens the plan again', async () => {
    const shop = await employer('Corner Hardware');
    const id = await plan(shop);
    const home = await cast.browser.open('/');
    expect(home.page.querySelector(`form[action="/planned-visits/${id}/visits"] button`)?.getAttribute('aria-label')).toBe('Made as planned: Corner Hardware');
    const made = await cast.browser.post(`/planned-visits/${id}/visits`);
    expect([made.status, made.location]).toEqual([303, `/?notice=visit-saved&of=${idOf(made.location)}`]);
    const seen = await cast.browser.open(`/visits/${idOf(made.location)}`);
    expect(seen.text).toContain('Counts toward the six');
    expect(await plansAt(shop)).toMatchObject([{ status: 'done', visit_id: idOf(made.location) }]);
    const again = await cast.browser.open(made.location);
    await cast.browser.post(again.page.querySelector('.note form')!.getAttribute('action')!);
    expect([(await plansAt(shop))[0].status, (await employerOf(shop))?.lastVisitOn]).toEqual(['planned', null]);
    await cast.browser.post(`/visits/${idOf(made.location)}/restorations`);
    expect((await plansAt(shop))[0].status).toBe('done');
  });

  it('R-40: pressed twice it is one visit, also at the same instant', async () => {
    const id = await plan(await employer('Two Presses'));
    const before = await rowsOf(app, 'visits');
    await cast.browser.open('/account');
    const [one, other] = await Promise.all([cast.browser.post(`/planned-visits/${id}/visits`), cast.browser.post(`/planned-visits/${id}/visits`)]);
    expect([one.status, other.status, other.location]).toEqual([303, 303, one.location]);
    expect(await rowsOf(app, 'visits')).toBe(before + 1);
  });

  it('goes back to the week it was pressed on, and to no other address', async () => {
    const back = async (referer: string) => {
      const id = await plan(await employer(`From ${referer}`));
      const { page } = await cast.browser.open('/account');
      const token = page.querySelector('input[name="_csrf"]')!.getAttribute('value')!;
      return (await cast.browser.send(`/planned-visits/${id}/visits`, { _csrf: token }, { referer })).location.split('notice')[0];
    };
    expect(await back('http://127.0.0.1/week?start=2026-11-16')).toBe('/week?start=2026-11-16&');
    expect(await back('http://127.0.0.1/week?start=%2F%2Fevil.example')).toBe('/week?');
    expect(await back('http://evil.example/elsewhere')).toBe('/?');
  });

  it('D5: about a client, the gate is asked again; with leave what was planned is what was said', async () => {
    const id = await plan(cast.hotel, { clients: cast.jo.id, facts: [`${cast.jo.id}:name`], purpose: 'propose_client' });
    const made = await cast.browser.post(`/planned-visits/${id}/visits`);
    expect(made.status).toBe(303);
    expect(await read(`SELECT client_id, fact FROM visit_client_facts WHERE visit_id = '${idOf(made.location)}'`)).toEqual([{ client_id: cast.jo.id, fact: 'name' }]);
  });

  it('D4: leave taken back meanwhile is a refusal, nothing is logged, and it can be told without names', async () => {
    const teo = await app.make.client(cast.dana, { preferredName: 'Teo Okafor' });
    await allow(app.app, app.make.viewer(cast.dana), teo, [cast.bakery], ['name'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
    const id = await plan(cast.bakery, { clients: teo.id, facts: [`${teo.id}:name`], purpose: 'discuss_opening' });
    await takeBack(app.app, app.make.viewer(cast.dana), teo);
    const before = await rowsOf(app, 'visits');
    const refused = await cast.browser.post(`/planned-visits/${id}/visits`);
    expect([refused.status, await rowsOf(app, 'visits')]).toEqual([409, before]);
    const form = refused.page.querySelector('form[action="/visits"]')!;
    const fields = Object.fromEntries(form.querySelectorAll('input').map((one) => [one.getAttribute('name')!, one.getAttribute('value') ?? '']));
    const saved = await cast.browser.send('/visits', fields);
    expect(saved.status).toBe(303);
    expect(await read(`SELECT status FROM planned_visits WHERE id = '${id}'`)).toEqual([{ status: 'done' }]);
    expect(await read(`SELECT client_id FROM visit_clients WHERE visit_id = '${idOf(saved.location)}'`)).toEqual([]);
  });

  it('nobody else’s plan, none that is removed or skipped, and none still to come', async () => {
    const shop = await employer('Not Yours');
    const id = await plan(shop);
    expect((await (await app.signedIn(cast.amir)).post(`/planned-visits/${id}/visits`)).status).toBe(404);
    expect((await (await app.signedIn(cast.lena)).post(`/planned-visits/${id}/misses`)).status).toBe(404);
    await cast.browser.post(`/planned-visits/${id}/skips`, { why: 'Snow' });
    expect((await cast.browser.post(`/planned-visits/${id}/visits`)).status).toBe(404);
    const ahead = await plan(shop, {}, '2026-11-20');
    const again = await cast.browser.post(`/planned-visits/${ahead}/visits`);
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('This day is still to come.')]);
    expect((await cast.browser.open('/week')).page.querySelector(`form[action="/planned-visits/${ahead}/visits"]`)).toBeNull();
  });
});

describe('nobody there', () => {
  it('V1, V5, V11: one press; not counted, planned again in a week, tried again then; Undo takes all of it back', async () => {
    const shop = await employer('Shut Doors');
    const id = await plan(shop, { note: 'Ask for the shift list', time: '09:30' });
    const missed = await cast.browser.post(`/planned-visits/${id}/misses`);
    expect(missed.location.replace(/of=.*/, '')).toBe('/?notice=nobody-there-again&');
    const visit = idOf(missed.location);
    const seen = await cast.browser.open(`/visits/${visit}`);
    expect([seen.text.includes('Doesn’t count'), seen.text.includes('Nobody there')]).toEqual([true, true]);
    expect(await plansAt(shop)).toMatchObject([{ day: '2026-11-19', status: 'done' }, { day: '2026-11-26', status: 'planned', purpose: 'learn_needs', note: 'Ask for the shift list' }]);
    expect(await employerOf(shop)).toMatchObject({ nextTouchOn: '2026-11-26', nextTouchWhat: 'Nobody was there: try again', stage: 'researched' });
    await cast.browser.post(`/visits/${visit}/removals`);
    const [old, again] = await plansAt(shop);
    expect([old.status, again.deleted_at !== null, (await employerOf(shop))?.nextTouchOn]).toEqual(['planned', true, null]);
    await cast.browser.post(`/visits/${visit}/restorations`);
    expect((await plansAt(shop)).map((one) => [one.status, one.deleted_at])).toEqual([['done', null], ['planned', null]]);
  });

  it('pressed twice it is one visit and one new plan; where one goes anyway, none is added', async () => {
    const shop = await employer('Shut Twice');
    const id = await plan(shop);
    await Promise.all([cast.browser.post(`/planned-visits/${id}/misses`), cast.browser.post(`/planned-visits/${id}/misses`)]);
    expect(await plansAt(shop)).toHaveLength(2);
    const other = await employer('Going Anyway');
    const first = await plan(other);
    await plan(other, {}, '2026-11-24');
    const missed = await cast.browser.post(`/planned-visits/${first}/misses`);
    expect(missed.location).toContain('notice=nobody-there&');
    expect([(await plansAt(other)).map((one) => one.day), (await employerOf(other))?.nextTouchOn]).toEqual([['2026-11-19', '2026-11-24'], '2026-11-24']);
  });

  it('D6, D8: about a client, the visit names nobody; the new plan asks for leave anew, and without it names nobody either', async () => {
    const ruth = await app.make.client(cast.dana, { preferredName: 'Ruth Abel' });
    await allow(app.app, app.make.viewer(cast.dana), ruth, [cast.bakery], ['name'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
    const about = { clients: ruth.id, facts: [`${ruth.id}:name`], purpose: 'propose_client', note: 'Ruth can start at once' };
    const plans = () => plansAt(cast.bakery).then((all) => all.filter((one) => one.day === '2026-11-26'));
    const first = await cast.browser.post(`/planned-visits/${await plan(cast.bakery, about)}/misses`);
    expect(await read(`SELECT client_id FROM visit_clients WHERE visit_id = '${idOf(first.location)}'`)).toEqual([]);
    expect(await plans()).toMatchObject([{ purpose: 'propose_client', note: about.note, clearance_id: expect.any(String) }]);
    await cast.browser.post(`/visits/${idOf(first.location)}/removals`);
    await takeBack(app.app, app.make.viewer(cast.dana), ruth);
    const [open] = await read(`SELECT id FROM planned_visits WHERE employer_id = '${cast.bakery}' AND purpose = 'propose_client' AND day = '2026-11-19'`);
    await cast.browser.post(`/planned-visits/${open.id}/misses`);
    expect((await plans()).filter((one) => one.deleted_at === null)).toMatchObject([{ purpose: 'keep_in_touch', note: '', clearance_id: null }]);
  });
});
