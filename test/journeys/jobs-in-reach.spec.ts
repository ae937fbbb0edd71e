import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeJob } from '../support/make-jobs';
import { castOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let dana: Browser;
let secret: string;
let ended: string;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = cast.browser;
  const ben = await app.make.client(cast.dana, { preferredName: 'Benedikt' });
  secret = await makeJob(app.app, app.make.viewer(cast.dana), cast.jo.id, cast.hotel, { hours: 20, pay: 320, payUnit: 'week' });
  ended = await makeJob(app.app, app.make.viewer(cast.dana), ben.id, cast.hotel, { title: 'Waiter', startedOn: '2026-10-01' });
  await dana.fill(`/jobs/${ended}/endings/new`, { endedOn: '2026-11-17', endReason: 'training' });
});
afterAll(() => app.close());

const NAMES = /Jolanda|Benedikt/;

describe('the jobs of all one reaches (P1)', () => {
  it('those that go on first, with pay in one unit and when to be in touch; the others by a filter', async () => {
    const now = await dana.open('/jobs');
    expect(now.text).toMatch(/Be in touch about work.*Jolanda Marsh.*Kitchen porter.*at Quayside Hotel.*20 hours a week · about \$16\.00 an hour/);
    expect(now.page.querySelector('tbody')?.text).not.toContain('Waiter');
    expect(now.page.querySelector('title')?.text).not.toMatch(NAMES);
    expect((await dana.open('/jobs?which=ended')).page.querySelector('tbody')?.text).toMatch(/Benedikt.*Waiter.*They went on to school or training/s);
    expect((await dana.open('/jobs?which=all')).page.querySelectorAll('tbody tr')).toHaveLength(2);
    expect((await dana.open(`/jobs?which=all&whose=${cast.amir.id}`)).text).toContain('No job fits these filters');
    expect((await dana.open('/jobs?which=%22&whose=x&after=1&before=%27')).status).toBe(200);
    expect((await dana.open('/clients')).html).toContain('href="/jobs"');
  });

  it('fifty on a page, there and back by key', async () => {
    const many = await app.make.client(cast.dana, { preferredName: 'Manifold' });
    for (let day = 1; day <= 50; day += 1) await makeJob(app.app, app.make.viewer(cast.dana), many.id, cast.bakery, { title: `Job ${day}`, startedOn: '2026-09-01' });
    const first = await dana.open('/jobs');
    const hrefs = (page: typeof first) => page.page.querySelectorAll('tbody a[href^="/jobs/"]').map((link) => link.getAttribute('href') ?? '');
    const onward = first.page.querySelectorAll('a').find((link) => link.getAttribute('href')?.includes('after='))?.getAttribute('href') ?? '';
    const second = await dana.open(onward);
    expect([hrefs(first).length, hrefs(second).length, new Set([...hrefs(first), ...hrefs(second)]).size]).toEqual([50, 1, 51]);
    const back = second.page.querySelectorAll('a').find((link) => link.getAttribute('href')?.includes('before='))?.getAttribute('href') ?? '';
    expect(hrefs(await dana.open(back))).toEqual(hrefs(first));
    await app.database.write((tx) => tx.sql`UPDATE jobs SET deleted_at = '2026-11-19' WHERE client_id = ${many.id}`);
  });

  it.each<[string, 'amir' | 'lena']>([['a team mate', 'amir'], ['another team', 'lena']])('%s is told of none, by any way', async (_, key) => {
    const browser = await app.signedIn(cast[key]);
    for (const path of ['/jobs', '/jobs?which=all', `/jobs?whose=${cast.dana.id}&which=all`, `/jobs?after=${ended}&which=all`, '/jobs/new', '/week', '/', `/employers/${cast.hotel}`]) expect([path, (await browser.open(path)).text]).toEqual([path, expect.not.stringMatching(NAMES)]);
    expect((await browser.get(`/jobs/${secret}/paper`)).status).toBe(404);
  });

  it('an administrator doesn’t come in; whoever covers does, as long as it lasts', async () => {
    const admin = await app.signedIn(await app.make.staff('administrator', null, 'Ada Admin'));
    expect((await admin.get('/jobs')).status).not.toBe(200);
    expect((await admin.open(`/employers/${cast.hotel}`)).text).not.toMatch(NAMES);
    await app.make.cover(cast.mona, { specialistId: cast.dana.id, coveredBy: cast.amir.id, fromDay: '2026-11-19', untilDay: '2026-11-20' });
    expect((await (await app.signedIn(cast.amir)).open('/jobs')).text).toContain('Jolanda Marsh');
    expect((await (await app.signedIn(cast.mona)).open(`/jobs?whose=${cast.dana.id}`)).text).toContain('Jolanda Marsh');
  });
});

describe('in the week and at the employer', () => {
  it('F10: the week says with whom to be in touch in it; a supervisor’s own week isn’t the team’s', async () => {
    const section = async (browser: Browser, path: string) => (await browser.open(path)).page.querySelector('#in-touch')?.text ?? '';
    const now = await section(dana, '/week');
    expect(now).toMatch(/Jolanda Marsh.*Kitchen porter\. Once a week in the first month/s);
    expect(now).toMatch(/Benedikt.*After hearing of the end/s);
    expect(await section(dana, '/week?start=2026-11-23')).toMatch(/Jolanda Marsh/);
    expect(await section(dana, '/week?start=2026-11-23')).not.toMatch(/Benedikt/);
    expect([await section(dana, '/week?start=2026-11-09'), await section(await app.signedIn(cast.mona), '/week')]).toEqual(['', '']);
  });

  it('D13: the employer’s page says who works there to those who reach them, folded away and not on paper', async () => {
    const part = (await dana.open(`/employers/${cast.hotel}`)).page.querySelectorAll('section').find((one) => one.text.includes('At work here'));
    expect(part?.getAttribute('class')).toContain('no-print');
    expect(part?.querySelector('details:not([open])')?.text).toMatch(/1 client you know works here.*Jolanda Marsh.*They don’t know of us.*Benedikt/s);
    expect((await dana.open(`/employers/${cast.bakery}`)).text).not.toContain('At work here');
  });
});

describe('the client’s own sheet (F10)', () => {
  it('says the days to count on, who is in touch, and nothing of what the employer knows; that it was made is written down', async () => {
    const sheet = await dana.open(`/jobs/${secret}/paper`);
    expect(sheet.text).toMatch(/Kitchen porter.*Your job.*Quayside Hotel.*20 hours a week.*When we talk.*Dana Reyes will be in touch.*Monday, November 23.*How the week was/);
    expect(sheet.text).not.toMatch(/disclos|know of us|clearance|programme|Jolanda Marsh’s support/);
    expect(sheet.page.querySelector('title')?.text).not.toContain('Jolanda');
    expect((await dana.open(`/jobs/${ended}/paper`)).text).toMatch(/The job you had.*How it was, and what you’d like next.*What I liked/);
    const lines = await app.database.read((tx) => tx.sql<{ fields: string }[]>`SELECT * FROM audit WHERE action = 'client.view'`);
    expect(JSON.stringify(lines)).toContain('job-paper');
  });
});
