/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Audit } from '../../src/audit/audit.service';
import { importFile } from '../../src/commands/import.command';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { describeInBrowser, openChromium } from '../support/chromium';
import { makeClient } from '../support/make-disclosure';
import { DATA } from '../support/make-employers';
import { choose, enter, watched, type Watched } from '../support/watch';

const FILE = join(DATA, 'employers/little_rock_business_licenses.csv');
const EVENTS = join(DATA, 'jobs/nyc_workforce1_recruitment_events.csv');
const walk = existsSync(FILE) ? describeInBrowser : describe.skip;

/** The whole job on real files, in Chromium, in the order people do it: each step stands on the one before. */
walk('the main job, end to end, in a browser on real files', () => {
  let app: TestApp;
  let url: string;
  let chromium: Browser;
  let people: Record<'dana' | 'maria', Staff>;
  let seen: Watched[];
  let dana: Page;
  let maria: Page;
  let stellar = '';
  let client = '';

  beforeAll(async () => {
    app = await startApp();
    const team = await app.make.team('Harborton');
    people = { dana: await app.make.staff('specialist', team, 'Dana Reyes'), maria: await app.make.staff('supervisor', team, 'Maria Lund') };
    // With three clients looking, the target is the full six (V7).
    for (const name of ['Ruth', 'Teo', 'Kai']) await makeClient(app.app, app.make.viewer(people.dana), name);
    await app.app.listen(0, '127.0.0.1');
    url = (await app.app.getUrl()).replace('[::1]', '127.0.0.1');
    chromium = await openChromium();
    seen = [await watched(chromium), await watched(chromium)];
    [dana, maria] = [await seen[0].context.newPage(), await seen[1].context.newPage()];
    await enter(dana, url, people.dana.email);
    await enter(maria, url, people.maria.email);
  }, 60_000);
  afterAll(async () => {
    await chromium.close();
    await app.close();
  });
  afterEach(() => expect(seen.flatMap((one) => one.faults.splice(0))).toEqual([]));

  const idIn = (text: string) => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text)?.[0] ?? '';
  const main = (page: Page) => page.locator('main').innerText();
  const save = (page: Page, name: string | RegExp = 'Save visit') => page.getByRole('button', { name, exact: true }).click();

  /** Opens the form at an employer from the employer's own page and says what every visit needs. */
  async function openVisit(how = 'In person', purpose = 'Learn what they need'): Promise<void> {
    await dana.goto(`${url}/employers/${stellar}`);
    await dana.getByRole('main').getByRole('link', { name: 'Log a visit' }).first().click();
    await choose(dana, 'How', how);
    await choose(dana, 'Who did you meet?', /^Someone/);
    await choose(dana, 'Purpose', purpose);
  }

  it('the supervisor brings a file in, having looked at what it brings', async () => {
    await maria.goto(`${url}/imports/new`);
    await choose(maria, 'What does it list?', /^Employers/);
    await maria.getByLabel('The file').setInputFiles(FILE);
    await save(maria, 'Read the file');
    await maria.getByRole('heading', { name: 'What would become of the rows' }).waitFor();
    expect(await main(maria)).toMatch(/5,978 rows in all\.[^]*The first rows, as understood[^]*(LLC|Inc)/);
    await save(maria, 'Bring them in');
    await maria.getByRole('link', { name: 'See what became of the rows' }).or(maria.getByRole('heading', { name: 'What became of the rows' })).first().waitFor({ timeout: 60_000 });
    await maria.goto(`${url}/imports/${idIn(maria.url())}`);
    expect(await main(maria)).toMatch(/5,941\s*employers created/);
  }, 90_000);

  it('a mistyped name finds the employer while it is typed', async () => {
    await dana.goto(`${url}/employers`);
    await dana.getByRole('main').getByRole('searchbox').pressSequentially('stelar cleening', { delay: 20 });
    await dana.locator('main tbody tr:first-child a.name', { hasText: 'Stellar Cleaning LLC' }).click();
    await dana.getByRole('heading', { level: 1, name: 'Stellar Cleaning LLC' }).waitFor();
    stellar = idIn(dana.url());
  });

  it('a visit is logged by its labels; the line beside the button says that it counts, and a cup fills', async () => {
    await openVisit();
    await dana.getByLabel('Next step').fill('Bring the shift list');
    await choose(dana, 'When', '1 week');
    await dana.locator('.save').getByText('This counts: 1 of 6').waitFor();
    await save(dana);
    await dana.getByText('Visit saved').waitFor();
    expect(await main(dana)).toMatch(/1\s+of 6 so far/);
    expect(await dana.locator('.cups.big svg').count()).toBe(6);
    expect(await dana.locator('.cups.big svg:not(.waiting)').count()).toBe(1);
  });

  it('a visit by phone is saved too, and both lines say why it doesn’t count', async () => {
    await openVisit('Phone');
    await dana.locator('.save').getByText('only visits in person count').waitFor();
    await save(dana);
    await dana.getByText('Visit saved').waitFor();
    expect(await main(dana)).toContain('By phone: only visits in person count.');
    expect(await dana.locator('.cups.big svg:not(.waiting)').count()).toBe(1);
  });

  it('a client who wants cleaning work, mornings, sees real openings with reasons', async () => {
    const said = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation(() => true));
    await importFile('openings')(app.app, [EVENTS, '--assume-year', '2018', '--yes', '--json'], app.config).finally(() => said.forEach((spy) => spy.mockRestore()));
    await dana.goto(`${url}/clients/new`);
    await dana.getByLabel('Preferred name').fill('Zuzanna');
    await dana.getByLabel('Case number').fill('H-17');
    await choose(dana, 'Where they stand', /^Looking/);
    await dana.locator('main .save button.go').click();
    await dana.waitForURL(/\/clients\/[0-9a-f-]{36}/);
    client = idIn(dana.url());
    await dana.goto(`${url}/clients/${client}/preferences`);
    await dana.getByRole('group', { name: 'First choice' }).getByRole('searchbox').pressSequentially('cleaning', { delay: 20 });
    await choose(dana, 'First choice', /^Janitor or office cleaner/);
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) await dana.getByRole('checkbox', { name: new RegExp(`${day}.*morning`, 'i') }).check();
    await save(dana, 'Save what Zuzanna wants');
    await dana.goto(`${url}/clients/${client}/matches`);
    expect(await main(dana)).toMatch(/clean|janitor/i);
    expect(await main(dana)).toContain('can apply alone');
    expect(await dana.locator('main .why li').count()).toBeGreaterThan(0);
  }, 60_000);

  /** The form as she is offered in it: chosen, and what was said of her. */
  async function sayName(): Promise<void> {
    await openVisit('In person', 'A client');
    await choose(dana, 'About a client?', 'Zuzanna');
    await choose(dana, /What was said/, /name/);
  }

  /** The form doesn't offer a client without leave, so the naming is put into it, as a form from before would hold it. */
  async function nameAnyway(): Promise<void> {
    await dana.locator('form.form').evaluate((form, id) => {
      for (const [name, value] of [['clients', id], ['facts', `${id}:name`]]) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }, client);
  }

  it('D1, D5: without a plan the form offers nobody, and naming her is refused with the ways on', async () => {
    await openVisit('In person', 'A client');
    expect(await dana.getByRole('checkbox', { name: 'Zuzanna' }).count()).toBe(0);
    const about = dana.getByRole('group', { name: 'About a client?' });
    await about.getByText(/Not without asking/).click();
    expect(await about.innerText()).toContain('Zuzanna');
    await nameAnyway();
    const [answer] = await Promise.all([dana.waitForResponse((one) => one.request().method() === 'POST'), save(dana)]);
    expect(answer.status()).toBe(409);
    await dana.getByText('No leave to speak to employers has been given.').waitFor();
    expect(await main(dana)).toContain('Was it said already?');
  });

  it('D2, D5: with a plan for this employer she is offered there, may be named, and nowhere else', async () => {
    await dana.goto(`${url}/clients/${client}/disclosure/new`);
    await choose(dana, /^May .* contact employers/, /^Yes/);
    await choose(dana, 'Which employers?', 'Only these employers');
    await dana.getByRole('group', { name: 'Name an employer' }).getByRole('searchbox').pressSequentially('stellar cleaning', { delay: 20 });
    await choose(dana, 'Name an employer', /^Stellar Cleaning LLC/);
    await dana.getByRole('button', { name: 'Add to the list' }).click();
    await choose(dana, 'What may they be told?', /^Zuzanna’s name$/);
    await choose(dana, 'Who says it?', /^Dana/);
    await choose(dana, 'From when on?', 'Before Zuzanna applies');
    await choose(dana, 'How was it given?', 'Signed on paper');
    await dana.getByLabel('Where the signed paper is').fill('P-1');
    for (const press of ['Check it together', 'This is what we agreed: record it']) await save(dana, press);
    await dana.getByText(/In force until/).first().waitFor();
    await sayName();
    await save(dana);
    await dana.getByText('Visit saved').waitFor();
    await dana.goto(`${url}/visits/new`);
    expect(await dana.getByRole('checkbox', { name: 'Zuzanna' }).count()).toBe(0);
  });

  it('D4: taken back, a form that was open meanwhile is refused, and the next one doesn’t offer her', async () => {
    await sayName();
    const other = await seen[0].context.newPage();
    await other.goto(`${url}/clients/${client}/withdrawals/new`);
    await other.getByLabel('How Zuzanna said so').fill('by phone');
    await save(other, 'Take it back now');
    await other.getByText('Taken back').first().waitFor();
    await other.close();
    await save(dana);
    await dana.getByText('It was not saved: this needs the client’s leave.').waitFor();
    await openVisit('In person', 'A client');
    expect(await dana.getByRole('checkbox', { name: 'Zuzanna' }).count()).toBe(0);
    await dana.goto(`${url}/clients/${client}/disclosure`);
    const history = await main(dana);
    expect([history.match(/Refused/g)?.length, history.match(/Allowed by version 1/g)?.length]).toEqual([2, 1]);
    expect((await app.app.get(Audit).verify()).faults).toEqual([]);
  });

  it('V10: the supervisor opens the week behind the number and records the review', async () => {
    await maria.goto(`${url}/`);
    await maria.getByRole('link', { name: 'Dana Reyes' }).first().click();
    await maria.getByLabel('What was noted').fill('Good second cups.');
    await maria.getByLabel('Goal agreed').fill('Six, with two thank-yous.');
    await save(maria, 'Reviewed');
    await maria.getByText('Goal: Six, with two thank-yous.').waitFor();
  });
});
