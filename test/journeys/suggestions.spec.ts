import type { Client } from '../../src/clients/client.entity';
import { emptyProfile } from '../../src/clients/work-profile';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser, Seen } from '../support/browser';
import { makeEmployer } from '../support/make-employers';
import { makeVisit } from '../support/make-visits';

const BAKERS = { ...emptyProfile().kinds, wanted: [{ code: '51-3011', words: 'baking' }] };

let app: TestApp;
let dana: Staff;
let amir: Staff;
let lena: Staff;
let browser: Browser;
let jo: Client;
const at: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  lena = await app.make.staff('specialist', await app.make.team('Northgate'), 'Lena Vogt');
  for (const name of ['Late Mill', 'Cup House', 'Kind Tours', 'Oven Bakery', 'Quiet Yard', 'Corner Shop', 'Plain Store', 'Far Depot']) {
    at[name] = (await makeEmployer(app.app, name, { area: name === 'Corner Shop' || name === 'Late Mill' ? 'Harborton' : '' })).id;
  }
  await fillLog();
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

/** Each employer has one reason to be visited; Plain Store has none. */
async function fillLog(): Promise<void> {
  const visit = (name: string, given: Parameters<typeof makeVisit>[3], who = dana) => makeVisit(app.app, app.make.viewer(who), at[name], given);
  await visit('Late Mill', { visitedOn: '2026-11-03', nextOn: '2026-11-17', nextWhat: 'Bring the shift list' });
  await visit('Cup House', { visitedOn: '2026-11-10' });
  await visit('Kind Tours', { visitedOn: '2026-11-01' });
  await visit('Kind Tours', { visitedOn: '2026-11-12', purpose: 'tour' });
  await visit('Quiet Yard', { visitedOn: '2026-08-01' });
  await visit('Quiet Yard', { visitedOn: '2026-08-10', purpose: 'learn_needs' });
  jo = await app.make.client(dana, { preferredName: 'Jolanda Marsh' });
  const teo = await app.make.client(amir, { preferredName: 'Teo Okafor' });
  const zed = await app.make.client(lena, { preferredName: 'Zedrick Quill' });
  for (const [staff, client] of [[dana, jo], [amir, teo], [lena, zed]] as const) await app.make.wishes(staff, client.id, { kinds: BAKERS });
  await app.make.opening(dana, at['Oven Bakery'], { title: 'Night baker', kind: '51-3011' });
}

const listed = (seen: Seen) => seen.page.querySelectorAll('#suggestions ol > li').map((one) => ({ employer: one.querySelector('.name')?.text ?? '', reason: one.querySelector('p')?.text ?? '' }));
const names = async (who = browser, path = '/week') => listed(await who.open(path)).map((one) => one.employer);
const rowForm = (name: string, action: string) => `#suggestions form[action="${action}"]:has(input[value="${at[name]}"])`;

it('each employer with a reason is suggested with it, the weightiest first; one without isn’t', async () => {
  const seen = await browser.open('/week');
  expect(listed(seen)).toEqual([
    { employer: 'Late Mill', reason: 'You meant to be in touch by Tue, Nov 17: 2 days late.' },
    { employer: 'Cup House', reason: 'You introduced yourself 9 days ago: the second cup is ready, ten minutes to learn what they need.' },
    { employer: 'Kind Tours', reason: 'They showed you the place 7 days ago: a thank-you is owed.' },
    { employer: 'Oven Bakery', reason: '“Night baker” there fits J.M. and T.O., who want such work.' },
    { employer: 'Quiet Yard', reason: 'Nobody has been in touch for 101 days, and the team had come a good way with them.' },
  ]);
});

it('the best that My week doesn’t tell already stand there too', async () => {
  const home = await browser.open('/');
  expect(home.text).toContain('Worth a visit');
  expect(home.text).toContain('You introduced yourself 9 days ago');
});

describe('P1, P2: another team', () => {
  it('never reads the initials of these clients, nor this team of theirs', async () => {
    const [ours, theirs] = [await browser.open('/week'), await (await app.signedIn(lena)).open('/week')];
    expect(ours.html).not.toContain('Z.Q.');
    expect(listed(theirs)).toContainEqual({ employer: 'Oven Bakery', reason: '“Night baker” there fits Z.Q., who wants such work.' });
    for (const hidden of ['J.M.', 'T.O.', 'Jolanda', 'Okafor', 'Bring the shift list', 'Late Mill', 'Cup House', 'Kind Tours']) expect(theirs.html).not.toContain(hidden);
  });

  it('no name of a client stands among the suggestions, one’s own neither', async () => {
    const section = (await browser.open('/week')).page.querySelector('#suggestions')?.toString() ?? '';
    expect(section).toContain('J.M.');
    for (const hidden of ['Jolanda', 'Marsh', 'Teo', jo.id]) expect(section).not.toContain(hidden);
  });
});

it('an employer that asked not to be contacted is never suggested', async () => {
  const asked = ['Late Mill', 'Oven Bakery', 'Quiet Yard'];
  const mark = (day: string | null) => app.database.write(async (tx) => {
    for (const name of asked) await tx.sql`UPDATE employers SET do_not_contact_on = ${day} WHERE id = ${at[name]}`;
  });
  await mark('2026-11-18');
  const left = await names();
  await mark(null);
  expect([left, await names()]).toEqual([['Cup House', 'Kind Tours'], expect.arrayContaining(asked)]);
});

describe('what one answers', () => {
  it('“Not this week” holds until the week is over, and can be taken back', async () => {
    const answer = await browser.post(`/suggestions/${at['Cup House']}/dismissals`, { how: 'week', week: '2026-11-16' });
    expect(answer.status).toBe(303);
    const after = await browser.open(answer.location.split('#')[0]);
    expect([listed(after).map((one) => one.employer).includes('Cup House'), after.html.includes('Not suggested again this week.')]).toEqual([false, true]);
    expect(await names(browser, '/week?start=2026-11-23')).toContain('Cup House');
    const undo = after.page.querySelector('form[action$="/restorations"]')?.getAttribute('action') ?? '';
    expect((await browser.post(undo)).status).toBe(303);
    expect(await names()).toContain('Cup House');
  });

  it('“Not again” holds for good, for this person only, and is listed with the way back', async () => {
    await browser.post(`/suggestions/${at['Quiet Yard']}/dismissals`, { how: 'always', week: '2026-11-16' });
    expect(await names(browser, '/week?start=2027-01-04')).not.toContain('Quiet Yard');
    expect(await names(await app.signedIn(amir))).toContain('Quiet Yard');
    expect((await browser.open('/suggestions')).text).toContain('Quiet Yard');
    expect((await browser.fill('/suggestions', {})).location).toContain('/suggestions');
    expect(await names()).toContain('Quiet Yard');
  });

  it.each([['an employer that isn’t', '0193a1b2-1111-7222-8333-444455556666', 'week'], ['an answer that isn’t', '', 'maybe']])('%s is not there', async (_, id, how) => {
    expect((await browser.post(`/suggestions/${id || at['Cup House']}/dismissals`, { how, week: '2026-11-16' })).status).toBe(404);
  });
});

it('one press plans it with the purpose of the cup; then it is suggested no more, and its neighbour is near', async () => {
  expect(await names()).not.toContain('Corner Shop');
  const answer = await browser.fill('/week', { day: '2026-11-20' }, rowForm('Late Mill', '/planned-visits'));
  expect([answer.status, answer.location]).toEqual([303, expect.stringContaining('/week?start=2026-11-20')]);
  const seen = await browser.open('/week');
  expect(listed(seen)).toContainEqual({ employer: 'Corner Shop', reason: 'In the same area as Late Mill, where you go on Fri, Nov 20.' });
  expect(listed(seen).map((one) => one.employer)).not.toContain('Late Mill');
  await browser.fill('/week', {}, rowForm('Cup House', '/planned-visits'));
  expect((await browser.open('/week')).text).toContain('Learn what they need');
});

it('P2: where a colleague goes, that is said instead', async () => {
  await (await app.signedIn(amir)).fill(`/planned-visits/new?employer=${at['Kind Tours']}&day=2026-11-20`, { purpose: 'keep_in_touch' });
  const seen = await browser.open('/week');
  expect(listed(seen).map((one) => one.employer)).not.toContain('Kind Tours');
  expect(seen.page.querySelector('#suggestions')?.text).toContain('Amir K. goes on Fri, Nov 20. They showed you the place');
});

it('the weights are the site’s: one of 0 leaves its reason out', async () => {
  const admin = await app.signedIn(await app.make.staff('administrator', null, 'Ines Okafor'));
  expect((await admin.fill('/admin/settings', { suggestOpening: '0', suggestSilence: '90' })).status).toBe(303);
  expect((await names())[0]).toBe('Quiet Yard');
  expect(await names()).not.toContain('Oven Bakery');
  expect((await admin.fill('/admin/settings', { suggestOpening: '101' })).text).toContain('Enter a number from 0 to 100.');
});

it('a week gone by suggests nothing', async () => {
  expect((await browser.open('/week?start=2026-11-02')).page.querySelector('#suggestions')).toBeNull();
});
