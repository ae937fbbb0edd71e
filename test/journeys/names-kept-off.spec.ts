import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { castOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let mona: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  mona = await app.signedIn(cast.mona);
  await app.make.client(cast.amir, { preferredName: 'Henrike Rau', initials: 'H.R.' });
}, 60_000);
afterAll(() => app.close());

const visit = (more: object) => ({ id: newId(), employer: cast.hotel, day: '2026-11-19', mode: 'in_person', purpose: 'introduction', met: 'someone', next: 'none', ...more }) as Record<string, string>;
const about = () => ({ purpose: 'propose_client', clients: [cast.jo.id], facts: [`${cast.jo.id}:name`] });
const plan = (browser: Browser, note: string, more: object = {}) => browser.post('/planned-visits', { id: newId(), employer: cast.hotel, day: '2026-11-20', purpose: 'keep_in_touch', note, anyway: 'yes', near: `${cast.hotel} 2026-11-20`, ...more } as Record<string, string>);

describe('D8: the day sheet names nobody of a general visit', () => {
  it('not even when their file has been closed since', async () => {
    const solveig = await app.make.client(cast.dana, { preferredName: 'Solveig Tamm' });
    expect((await plan(cast.browser, 'Bring the CV of Solveig Tamm')).status).toBe(303);
    const sheet = async (browser: Browser) => (await browser.open('/week/sheet?day=2026-11-20')).text;
    expect(await sheet(cast.browser)).not.toContain('Solveig');
    expect((await cast.browser.fill(`/clients/${solveig.id}/edit`, { status: 'closed' })).status).toBe(303);
    expect([(await sheet(cast.browser)).includes('Quayside Hotel'), (await sheet(cast.browser)).includes('Solveig')]).toEqual([true, false]);
  });

  it('nor a client of another team whom one covered until yesterday', async () => {
    const team = await app.make.team('Westend');
    const [vera, olga, ugo] = [await app.make.staff('supervisor', team, 'Vera Holm'), await app.make.staff('specialist', team, 'Olga Brun'), await app.make.staff('specialist', team, 'Ugo Sand')];
    await app.make.client(olga, { preferredName: 'Wendeline Roth' });
    await app.make.cover(vera, { specialistId: olga.id, coveredBy: ugo.id, fromDay: '2026-11-18', untilDay: '2026-11-18' });
    await app.database.write((tx) => tx.sql`UPDATE staff SET team_id = ${cast.lena.teamId} WHERE id = ${ugo.id}`);
    const browser = await app.signedIn(ugo);
    expect((await plan(browser, 'Ask for Wendeline')).status).toBe(303);
    const sheet = (await browser.open('/week/sheet?day=2026-11-20')).text;
    expect([sheet.includes('Quayside Hotel'), sheet.includes('Wendeline')]).toEqual([true, false]);
  });
});

describe('D6: words that every team reads are looked at before they are saved', () => {
  it.each([
    ['the opening’s title names the visit’s own client', () => ({ ...about(), opening: 'Trial shift for Jolanda Marsh' }), 'every team reads it'],
    ['the opening’s title names a client', () => ({ opening: 'Trial shift for Jolanda' }), 'every team reads it'],
    ['who was met is a client by name', () => ({ met: [], metName: 'Jolanda Marsh' }), 'every team reads it'],
    ['a note holds a client’s initials', () => ({ learned: 'Told them of J.M. from the clinic' }), 'save anyway'],
    ['a note names a client whose file is closed', () => ({ learned: 'Solveig would have fitted' }), 'save anyway'],
  ])('%s: it asks first, and saves when it is meant', async (_, words, sentence) => {
    const typed = visit(words());
    const asked = await cast.browser.post('/visits', typed);
    expect([asked.status, asked.text.includes(sentence), asked.html.includes('name="anyway"')]).toEqual([422, true, true]);
    expect((await cast.browser.post('/visits', { ...typed, anyway: 'yes' })).status).toBe(303);
  });

  it.each([
    ['a note about the visit’s own client', () => ({ ...about(), learned: 'Jolanda would fit' })],
    ['a first name that another’s client has', () => ({ learned: 'Henrike the manager hires in spring' })],
    ['initials of somebody else’s client', () => ({ learned: 'HR decides' })],
  ])('%s asks nothing', async (_, words) => {
    expect((await cast.browser.post('/visits', visit(words()))).status).toBe(303);
  });
});

describe('P4, D11: what one client is handed names no other', () => {
  it('an incident’s words stand in the accounting, its paper, its file and the whole record without the others, whatever their team', async () => {
    const petra = await app.make.client(cast.dana, { preferredName: 'Petra Holt' });
    await app.make.client(cast.dana, { preferredName: 'Nils Ek' });
    await app.make.client(cast.lena, { preferredName: 'Xaver Zoll' });
    await app.make.client(cast.dana, { preferredName: 'Pat Ahn' });
    const told = await cast.browser.post(`/clients/${petra.id}/incidents`, { id: newId(), employer: cast.hotel, happenedOn: '2026-11-18', what: 'I said that Petra, Nils Ek and Xaver Zoll take medication', toWhom: 'Pat, who asked for Nils and Xaver Zoll' });
    expect(told.status).toBe(303);
    for (const path of ['disclosures', 'disclosures/paper', 'disclosures/csv', 'record']) {
      const seen = await cast.browser.open(`/clients/${petra.id}/${path}`);
      const has = (word: string) => seen.html.includes(word);
      expect([path, has('medication'), has('Petra'), has('Pat, who asked for [a name, taken out] and [a name, taken out]'), has('Nils'), has('Xaver'), has('Zoll')]).toEqual([path, true, true, true, false, false, false]);
    }
  });
});

describe('A.3: erasing takes the name out of other clients’ rows that may change', () => {
  it('a note on the end of a job, and on how to reach somebody', async () => {
    const kay = await app.make.client(cast.dana, { preferredName: 'Kay Moss', reachNote: 'Through Zedekiah Quill' });
    const zed = await app.make.client(cast.dana, { preferredName: 'Zedekiah Quill' });
    const job = await cast.browser.post(`/clients/${kay.id}/jobs`, { id: newId(), version: '', lookup: '', opening: '', employer: cast.hotel, title: 'Cook, with Zedekiah', startedOn: '2026-11-10', knows: 'no' });
    expect(job.status).toBe(303);
    const asked = await mona.post(`/clients/${zed.id}/erasures`, { id: newId(), ground: 'asked', askedBy: 'client', words: 'x', lawAllows: 'yes' });
    const ines = await app.signedIn(await app.make.staff('administrator', null, 'Ines Okafor'));
    expect((await ines.post(`${asked.location.split('?')[0]}/approvals`)).status).toBe(303);
    const rows = await app.database.read((tx) => tx.sql<{ words: string }[]>`SELECT title AS words FROM jobs WHERE client_id = ${kay.id} UNION ALL SELECT reach_note FROM clients WHERE id = ${kay.id}`);
    expect(rows.map((row) => row.words).sort()).toEqual(['Cook, with [a name, taken out]', 'Through [a name, taken out]']);
  });
});
