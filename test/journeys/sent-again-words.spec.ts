import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { Incidents } from '../../src/disclosure/incidents/incidents.service';
import { IncidentReports } from '../../src/disclosure/incidents/incident-reports.service';
import { LeaveQuestions } from '../../src/disclosure/leave/leave-questions.service';
import { Signatures } from '../../src/disclosure/paper/signatures.service';
import { Plans } from '../../src/disclosure/plans/plans.service';
import { Talks } from '../../src/disclosure/talks/talks.service';
import { WorkProfiles } from '../../src/clients/preferences/work-profiles.service';
import { emptyProfile } from '../../src/clients/work-profile';
import { Introductions } from '../../src/records/introductions/introductions.service';
import { Reviews } from '../../src/supervision/review/reviews.service';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser, type Seen } from '../support/browser';
import { allow, planForm } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';

type Form = Record<string, string> & { id: string };

let app: TestApp;
let dana: Staff;
let browser: Browser;
let bakery: Employer;
let jo: Client;
let opening: Opening;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  browser = await app.signedIn(dana);
  await browser.open('/account');
  bakery = await makeEmployer(app.app, 'Harbor Bakery');
});
beforeEach(async () => {
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  opening = await app.make.opening(dana, bakery.id, { title: 'Cleaner' });
});
afterAll(() => app.close());

const listed = async (text: string) => (await app.database.read((tx) => tx.query(text) as Promise<{ said: string }[]>)).map(({ said }) => said).sort();
const formAt = async (path: string): Promise<Form> => fieldsOf((await browser.open(path)).page.querySelector('main form[method="post"]')!) as Form;

/** Back, other words, and a double tap: first the one, then the other three times at one instant and once more later. */
async function tapped(send: (words: string) => Promise<unknown>): Promise<void> {
  await send('First');
  await Promise.all([send('Second'), send('Second'), send('Second')]);
  await send('Second');
  await send('First');
}

const EACH_ONCE = ['First', 'Second'];
const isSent = async (post: Promise<Seen>) => expect((await post).status).toBe(303);

describe('other words of a form that was kept, sent more than once (R-40)', () => {
  it('a note of the meeting: each wording is one', async () => {
    const id = newId();
    await tapped((decided) => isSent(browser.post(`/matching/openings/${opening.id}`, { id, decided })));
    expect(await listed(`SELECT decided AS said FROM meeting_notes WHERE opening_id = '${opening.id}'`)).toEqual(EACH_ONCE);
  });

  it('an opening: each title is one, and both taps come to the same page', async () => {
    const form = { ...(await formAt(`/openings/new?employer=${bakery.id}`)), employer: bakery.id };
    const places = new Set<string>();
    await tapped(async (title) => places.add((await browser.send('/openings', { ...form, title })).location));
    expect([await listed(`SELECT title AS said FROM openings WHERE title IN ('First', 'Second')`), places.size]).toEqual([EACH_ONCE, 2]);
  });

  it('M9, F10: a job and a follow-along: each is one', async () => {
    const path = `/clients/${jo.id}/jobs`;
    const form = { ...(await formAt(`${path}/new?employer=${bakery.id}`)), knows: 'no' };
    await tapped((title) => isSent(browser.send(path, { ...form, title })));
    expect(await listed(`SELECT title AS said FROM jobs WHERE client_id = '${jo.id}'`)).toEqual(EACH_ONCE);
    const id = newId();
    await tapped((note) => isSent(browser.post(`/jobs/${form.id}/follow-alongs`, { id, doneOn: '2026-11-19', how: 'in_person', note })));
    expect(await listed(`SELECT note AS said FROM follow_alongs WHERE job_id = '${form.id}'`)).toEqual(EACH_ONCE);
  });

  it('kept hours: another time is one other block, and the second tap is no fault', async () => {
    const id = newId();
    await tapped((words) => isSent(browser.post('/week/blocks', { id, weekday: words === 'First' ? '2' : '4', from: '09:00', until: '12:00' })));
    expect(await listed('SELECT weekday AS said FROM work_blocks')).toEqual([2, 4]);
  });

  it.each<[string, string, (words: string, id: string) => Promise<unknown>]>([
    ['D12: a talk', 'SELECT note AS said FROM disclosure_talks WHERE client_id =', (note, id) => writes((tx, who) => app.app.get(Talks).noteTrouble(tx, who, jo.id, { id, day: '2026-11-19', note } as never))],
    ['D9: an incident', 'SELECT what AS said FROM incidents WHERE client_id =', (what, id) => writes((tx, who) => app.app.get(Incidents).record(tx, who, jo.id, { id, employer: bakery.id, what, toWhom: 'The shift lead', bySelf: true } as never, '2026-11-19'))],
    ['D9: a report', 'SELECT what AS said FROM incident_reports WHERE about =', (what, id) => writes((tx, who) => app.app.get(IncidentReports).record(tx, who, { id, employer: bakery.id, what, toWhom: 'The shift lead', about: jo.id, bySelf: true } as never, { day: '2026-11-19', teamId: dana.teamId! }))],
    ['D7: a question', 'SELECT question AS said FROM leave_questions WHERE client_id =', (text, id) => writes((tx, who) => app.app.get(LeaveQuestions).keep(tx, who, jo.id, { id, employer: '', text } as never))],
    ['V10: a review', "SELECT noted AS said FROM reviews WHERE goal =", (noted, id) => (noted === 'First' ? Promise.resolve() : writes((tx, who) => app.app.get(Reviews).add(tx, who, dana.id, { id, week: '2026-11-09', noted, goal: jo.id, goalContacts: '', goalWeeks: '' } as never, 3)))],
  ])('%s: each wording is one', async (what, found, send) => {
    const id = newId();
    await tapped((words) => send(words, id));
    expect(await listed(`${found} '${jo.id}'`)).toEqual(what.startsWith('V10') ? ['Second'] : EACH_ONCE);
  });

  it('D1: a plan: each wording is one version; said again after another it is a version of its own', async () => {
    const id = newId();
    const agree = (reference: string) => writes((tx, who) => app.app.get(Plans).record(tx, who, jo.id, planForm({ id, reference })));
    await tapped(agree);
    expect(await listed(`SELECT reference AS said FROM disclosure_plans WHERE client_id = '${jo.id}'`)).toEqual(EACH_ONCE);
    expect([await agree('Third'), await agree('Second'), await agree('Second')]).toEqual([3, 4, 4]);
  });

  it('D5: an introduction and a signed paper: each is one', async () => {
    const [id, planId] = [newId(), await allow(app.app, app.make.viewer(dana), jo, [bakery.id])];
    await tapped((body) => writes((tx, who) => app.app.get(Introductions).make(tx, who, jo.id, { id, employer: bakery.id, facts: ['name'], moment: '', body, reach: '' } as never)));
    expect(await listed(`SELECT body AS said FROM introductions WHERE client_id = '${jo.id}'`)).toEqual(EACH_ONCE);
    await tapped((reference) => writes((tx, who) => app.app.get(Signatures).record(tx, who, { id: planId, clientId: jo.id } as never, { id, signedOn: '2026-11-19', signedBy: 'client', authority: '', reference, witness: '' } as never)));
    expect(await listed(`SELECT reference AS said FROM plan_signatures WHERE client_id = '${jo.id}'`)).toEqual(EACH_ONCE);
  });

  it('M2: what was learned is one version, and the second tap of it is kept, not called newer', async () => {
    const id = newId();
    const keep = (learned: string, basedOn: number) => writes((tx, who) => app.app.get(WorkProfiles).keep(tx, who, jo.id, { id, basedOn, learned }, emptyProfile()));
    expect([await keep('First', 0), await keep('Second', 1), await keep('Second', 1), await keep('First', 0)]).toEqual(['kept', 'kept', 'kept', 'kept']);
    expect(await listed(`SELECT learned AS said FROM work_profiles WHERE client_id = '${jo.id}'`)).toEqual(EACH_ONCE);
  });
});

function writes<T>(act: (tx: Parameters<Parameters<typeof app.database.write>[0]>[0], who: ReturnType<typeof app.make.viewer>) => Promise<T>): Promise<T> {
  return app.database.write((tx) => act(tx, app.make.viewer(dana)));
}
