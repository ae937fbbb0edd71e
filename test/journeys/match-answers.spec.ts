import { newId } from '../../src/common/database/ids';
import type { Client } from '../../src/clients/client.entity';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Seen } from '../support/browser';
import { allow } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let sofia: Staff;
let otto: Staff;
let bakery: Employer;
let jo: Client;
let cleaner: Opening;
let baker: Opening;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  sofia = await app.make.staff('supervisor', team, 'Sofia Lund');
  otto = await app.make.staff('specialist', await app.make.team('Uptown'), 'Otto Brandt');
  bakery = await makeEmployer(app.app, 'Harbor Bakery');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  await app.make.wishes(dana, jo.id, { kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] }, pay: { floor: 14, strength: 'prefer' } });
  cleaner = await app.make.opening(dana, bakery.id, { title: 'Cleaner', kind: '37-2012', payMin: 15, payUnit: 'hour', howToApply: 'Ring the back door before eight.' });
  baker = await app.make.opening(dana, bakery.id, { title: 'Baker', kind: '51-3011', kindWords: 'Baker' });
});
afterAll(() => app.close());

const list = (view = '') => `/clients/${jo.id}/matches${view}`;
const answersOf = (opening: Opening) => `/clients/${jo.id}/matches/${opening.id}/answers`;
const titles = (seen: Seen) => seen.page.querySelectorAll('h2 a').map((link) => link.text);
const stages = (seen: Seen) => seen.page.querySelectorAll('.stage').map((one) => one.text);
const say = async (opening: Opening, fields: Record<string, string>, who = dana) => (await app.signedIn(who)).post(answersOf(opening), { id: newId(), view: 'fits', page: '1', ...fields });
const rows = (opening: Opening) => app.database.read((tx) => tx.sql<{ answer: string; number: number; takes_back: number; recorded_by: string }[]>`SELECT answer, number, takes_back, recorded_by FROM match_answers WHERE opening_id = ${opening.id} ORDER BY number`);

describe('M7: the client answers each opening', () => {
  it('in one press, with who wrote it down and when, and one press takes it back; the history keeps both', async () => {
    const browser = await app.signedIn(dana);
    const id = newId();
    const kept = await browser.post(answersOf(baker), { id, answer: 'interested', view: 'fits', page: '1' });
    expect([kept.status, kept.location]).toEqual([303, `${list()}?notice=answer-kept&of=${id}#opening-${baker.id}`]);
    await browser.post(answersOf(baker), { id, answer: 'interested', view: 'fits', page: '1' });
    const card = (await browser.get(list())).page.querySelector(`#opening-${baker.id}`)?.text ?? '';
    expect(card).toMatch(/Interested\s*Thu, Nov 19, noted by Dana Reyes/);
    expect((await browser.post(`/match-answers/${id}/reversals`)).location).toContain('answer-back');
    expect(await rows(baker)).toEqual([expect.objectContaining({ answer: 'interested', number: 1, takes_back: 0, recorded_by: dana.id }), expect.objectContaining({ answer: 'not_told', number: 2, takes_back: 1 })]);
    expect((await browser.get(list())).page.querySelector(`#opening-${baker.id}`)?.text).not.toContain('noted by');
    const history = await browser.get(`${list()}/answers`);
    expect(history.text).toMatch(/taken back: not told yet[\s\S]*Interested/);
    // Again, it is no longer the newest.
    expect((await browser.post(`/match-answers/${id}/reversals`)).location).toContain('answer-newer');
  });

  it('not interested because of the pay becomes a preference in one press, looked over before it is saved', async () => {
    const browser = await app.signedIn(dana);
    await say(cleaner, { answer: 'not_interested' });
    expect((await browser.get(list())).page.querySelector(`#opening-${cleaner.id}`)?.text).toContain('What puts Jo Marsden off?');
    await say(cleaner, { answer: 'not_interested', reason: 'pay' });
    const draft = (await browser.get(list())).page.querySelectorAll(`#opening-${cleaner.id} form`).find((form) => form.getAttribute('action')?.includes('/preferences/drafts'));
    const fields = Object.fromEntries((draft?.querySelectorAll('input[type=hidden]') ?? []).map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']));
    expect(fields).toMatchObject({ payFloor: '16', payStrength: 'prefer', learned: 'Not interested in “Cleaner” at Harbor Bakery: The pay' });
    expect(draft?.getAttribute('action')).not.toMatch(/pay|Cleaner|\?/);
    const { _csrf, ...posted } = fields;
    const form = await browser.post(`/clients/${jo.id}/preferences/drafts`, posted);
    expect(form.status).toBe(200);
    expect(form.page.querySelector('#payFloor')?.getAttribute('value')).toBe('16');
    expect(form.page.querySelector('#wanted1Words, [name=wanted1Words]')?.getAttribute('value')).toBe('cleaning');
    expect(form.text).toContain('nothing is saved until you press Save');
    const [{ versions }] = await app.database.read((tx) => tx.sql<{ versions: number | string }[]>`SELECT count(*) AS versions FROM work_profiles WHERE client_id = ${jo.id}`);
    expect(Number(versions)).toBe(1);
    expect((await browser.post(`/clients/${jo.id}/preferences/drafts`, { health: 'x' })).status).toBe(400);
  });

  it('hired leads to recording the job, and says so until it is recorded', async () => {
    const mill = await app.make.opening(dana, bakery.id, { title: 'Packer' });
    await say(mill, { answer: 'hired' });
    const link = (await (await app.signedIn(dana)).get(list())).page.querySelector(`#opening-${mill.id} a.go`);
    expect([link?.getAttribute('href'), link?.text]).toEqual([`/clients/${jo.id}/jobs/new?opening=${mill.id}`, expect.stringContaining('Record the job')]);
  });

  it.each([[{ answer: 'maybe' }, 'Choose what they say.'], [{ answer: 'interested', saidOn: '2026-12-24' }, 'This day is still to come.'], [{ answer: 'interested', saidOn: '2026-02-30' }, 'Enter the day as a real date'], [{ answer: 'not_interested', reason: 'illness' }, 'Choose one of the reasons']])('keeps what was typed where it can’t be taken: %j', async (fields, sentence) => {
    const before = (await rows(baker)).length;
    const seen = await say(baker, { ...fields, why: 'In her words' });
    expect([seen.status, (await rows(baker)).length]).toEqual([422, before]);
    expect(seen.text).toContain(sentence);
    expect(seen.html).toContain('In her words');
  });
});

describe('new since last time', () => {
  it('stands first, once something was gone through; a mistaken press is taken back', async () => {
    const lee = await app.make.client(dana, { preferredName: 'Lee Fenn' });
    const [path, browser] = [`/clients/${lee.id}/matches`, await app.signedIn(dana)];
    const first = await browser.get(path);
    expect([stages(first), first.text.includes('Heard of this week')]).toEqual([[], true]);
    const ids = first.page.querySelector('input[name=openings]')?.getAttribute('value') ?? '';
    const showing = newId();
    expect((await browser.post(`${path}/showings`, { id: showing, openings: ids, view: '' })).location).toContain('shown-kept');
    app.clock.moveTo('2026-11-26T15:00:00Z');
    const late = await app.make.opening(dana, bakery.id, { title: 'Zookeeper', heardOn: '2026-10-01' });
    const again = await app.signedIn(dana);
    const next = await again.get(path);
    expect(stages(next)).toEqual(['New since Nov 19', 'Shown before']);
    expect(titles(next)[0]).toBe('Zookeeper');
    expect(titles(await again.get(`${path}?view=new`))).toEqual(['Zookeeper']);
    await again.post(`/match-showings/${showing}/reversals`);
    expect(stages(await again.get(path))).toEqual([]);
    await again.post(`/openings/${late.id}/removals`);
    app.clock.moveTo('2026-11-19T15:00:00Z');
  });
});

describe('the paper, for the client only', () => {
  it('says it to them: what fits, whether Dana may speak, and how to apply', async () => {
    const browser = await app.signedIn(dana);
    await say(cleaner, { answer: 'interested' });
    const before = await browser.get(`${list()}/paper`);
    expect(before.text).toContain('Your first choice of work is cleaning; this is “Cleaner” (housekeeper).');
    expect(before.text).toMatch(/You said: interested/);
    expect(before.text).toMatch(/You can apply yourself, like this:\s*Ring the back door before eight\./);
    expect(before.text).not.toContain('Dana may speak');
    await allow(app.app, app.make.viewer(dana), jo, [bakery.id]);
    expect((await browser.get(`${list()}/paper`)).text).toContain('Dana may speak for you here.');
    expect(before.page.querySelector('title')?.text).not.toContain('Marsden');
  });
});

describe('P1: answers are as far away as their client', () => {
  const paths = () => [`${list()}/answers`, `${list()}/paper`, `${answersOf(cleaner)}/new`];

  it('nobody else reads or writes one: it isn’t there', async () => {
    const [answer] = await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM match_answers WHERE opening_id = ${cleaner.id} LIMIT 1`);
    for (const who of [amir, otto]) {
      const browser = await app.signedIn(who);
      for (const path of paths()) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
      expect((await say(cleaner, { answer: 'applied' }, who)).status).toBe(404);
      expect((await browser.post(`/match-answers/${answer.id}/reversals`)).status).toBe(404);
      expect((await browser.post(`${list()}/showings`, { id: newId(), openings: cleaner.id, view: '' })).status).toBe(404);
      expect((await browser.post(`/clients/${jo.id}/preferences/drafts`, { payFloor: '9' })).status).toBe(404);
    }
    expect((await (await app.signedIn(sofia)).get(`${list()}/answers`)).text).toContain('Cleaner');
  });

  it('the opening tells who was told to those who reach them, and not even a number to others', async () => {
    const own = await (await app.signedIn(dana)).get(`/openings/${cleaner.id}`);
    expect(own.page.querySelector('#told')?.text).toMatch(/Jo Marsden\s*Interested/);
    for (const who of [amir, otto]) {
      const seen = await (await app.signedIn(who)).get(`/openings/${cleaner.id}`);
      expect([seen.page.querySelector('#told'), seen.html.includes('Marsden'), /Interested/.test(seen.text)]).toEqual([null, false, false]);
    }
  });

  it('questions for the employer count one’s own team only', async () => {
    const rae = await app.make.client(otto, { preferredName: 'Rae Quill' });
    await app.make.wishes(otto, rae.id, { hours: { min: 10, max: 20, strength: 'prefer' } });
    const of = async (who: Staff) => (await (await app.signedIn(who)).get(`/openings/${baker.id}`)).page.querySelector('#questions')?.text ?? '';
    expect(await of(dana)).toMatch(/What does it pay\?\s*matters to 1 client/);
    expect(await of(amir)).toMatch(/What does it pay\?/);
    expect(await of(otto)).toMatch(/How many hours a week is it\?\s*matters to 1 client/);
    expect(await of(otto)).not.toContain('pay');
    expect(await of(dana)).not.toContain('hours a week');
  });
});
