import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { WithdrawalForm } from '../../src/disclosure/leave/leave.form';
import { Leaves } from '../../src/disclosure/leave/leaves.service';
import { Plans } from '../../src/disclosure/plans/plans.service';
import { Dangers } from '../../src/jobs/dangers/dangers.service';
import type { Staff } from '../../src/staff/staff.entity';
import { Team } from '../../src/staff/team.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow, planForm } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { makeJob } from '../support/make-jobs';
import { castOf, type Cast } from '../support/make-visits';

const TODAY = '2026-11-19';
const NEVER = 'Jolanda Marsh doesn’t want this employer to be contacted about them.';
const WORKS = 'Jolanda Marsh works here and the employer doesn’t know of us: nobody says where they come from.';
const CAREFUL = /Be careful here|Jolanda|doesn’t want this employer|doesn’t know of us/;

let app: TestApp;
let cast: Cast;
/** Everybody's browsers: entitled are Dana, her supervisor, and Sam while he covers. */
let browsers: Record<'dana' | 'mona' | 'amir' | 'lena' | 'sam', Browser>;
let sam: Staff;
let wanda: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  const { dana, mona, amir, lena } = cast;
  sam = await app.make.staff('specialist', await app.database.read((tx) => tx.findOneByOrFail(Team, { id: dana.teamId ?? '' })), 'Sam Osei');
  browsers = { dana: await app.signedIn(dana), mona: await app.signedIn(mona), amir: await app.signedIn(amir), lena: await app.signedIn(lena), sam: await app.signedIn(sam) };
  wanda = await app.signedIn(await app.make.staff('administrator', null, 'Wanda Becker'));
});
afterAll(() => app.close());

const viewer = () => app.make.viewer(cast.dana);

async function refuse(client: Client, employerId: string): Promise<void> {
  const form = planForm({ contact: 'yes', scope: 'any_except', refusedEmployers: [employerId], facts: ['name'], givenOn: '2026-11-10', inForceFrom: '2026-11-10' });
  await app.database.write((tx) => app.app.get(Plans).record(tx, viewer(), client.id, form));
}

async function withdrawAt(client: Client, employer: string): Promise<void> {
  await app.database.write((tx) => app.app.get(Leaves).withdraw(tx, viewer(), client.id, Object.assign(new WithdrawalForm(), { id: newId(), employer, fact: '', saidOn: '', how: 'by phone' })));
}

/** The pages on which an employer is about to be met. */
const pagesAt = (employerId: string) => [`/employers/${employerId}`, `/visits/new?employer=${employerId}`, `/visits/here?employer=${employerId}`, `/visits/about?employer=${employerId}&day=2026-11-23`, `/planned-visits/new?employer=${employerId}`];

const words = async (browser: Browser, path: string) => {
  const { html, page } = await browser.open(path);
  return (page.structuredText || html).replace(/\s+/g, ' ');
};

/** A page as another person gets it, without what differs at each look: tokens, ids, times. */
async function bare(browser: Browser, path: string): Promise<string> {
  const { html, status } = await browser.get(path);
  return `${status} ${html.replace(/nonce(="|-)[\w+/=-]+/g, 'nonce').replace(/name="_csrf" value="[^"]*"/g, 'csrf').replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => (path.includes(id) ? id : 'id')).replace(/\d{1,2}:\d{2}( [AP]M)?/g, 'time')}`;
}

describe.each<[string, string, (employerId: string) => Promise<unknown>]>([
  ['on the "never" list', NEVER, (employerId) => refuse(cast.jo, employerId)],
  ['taken back', NEVER, (employerId) => withdrawAt(cast.jo, employerId)],
  ['where the client works and the employer doesn’t know', WORKS, (employerId) => makeJob(app.app, viewer(), cast.jo.id, employerId)],
])('D10: an employer %s', (_, sentence, makeDangerous) => {
  let employer: string;

  beforeAll(async () => {
    employer = (await makeEmployer(app.app, `Corner Hardware ${newId().slice(-6)}`)).id;
    await browsers.dana.fill(`/planned-visits/new?employer=${employer}`, { employer, day: '2026-11-20', purpose: 'introduction' });
    await makeDangerous(employer);
  });

  it('warns whoever sees the client, on every page where a visit is about to be planned or logged', async () => {
    for (const key of ['dana', 'mona'] as const) for (const path of pagesAt(employer)) expect([key, path, (await words(browsers[key], path)).includes(sentence)]).toEqual([key, path, true]);
  });

  it('marks the planned visit in the week, in words that name nobody; nothing stands on the day sheet or in a title', async () => {
    for (const path of ['/week', '/']) {
      const week = await browsers.dana.open(path);
      expect(week.page.querySelectorAll('article').filter((one) => one.text.includes('Corner Hardware') && one.text.includes('Be careful here')).length).toBeGreaterThan(0);
      expect(week.page.querySelectorAll('article').some((one) => one.text.includes('Jolanda'))).toBe(false);
    }
    expect((await browsers.dana.open('/week/sheet?day=2026-11-20')).html).not.toMatch(CAREFUL);
    expect((await browsers.dana.open(`/employers/${employer}`)).page.querySelector('title')?.text).not.toMatch(CAREFUL);
  });

  it('warns and never bars: the general visit can be planned and logged', async () => {
    expect((await browsers.dana.fill(`/visits/new?employer=${employer}`, { employer, mode: 'in_person', purpose: 'learn_needs', met: 'someone', next: 'none' })).status).toBe(303);
  });
});

describe('D10: nobody else sees a trace (P1, P2)', () => {
  const others: ('amir' | 'lena' | 'sam')[] = ['amir', 'lena', 'sam'];
  const makers: [string, (client: Client, employerId: string) => Promise<unknown>][] = [
    ['"never"', refuse], ['taken back', withdrawAt], ['undisclosed work', (client, employerId) => makeJob(app.app, viewer(), client.id, employerId)],
  ];

  it.each(makers)('with %s there, every page is to the letter what it was without', async (_, makeDangerous) => {
    const employer = (await makeEmployer(app.app, `Mill Lane Laundry ${newId().slice(-6)}`)).id;
    const kay = await app.make.client(cast.dana, { preferredName: 'Kay Olsen', status: 'working' });
    await allow(app.app, viewer(), kay, [employer], ['name'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
    for (const key of others) await browsers[key].fill(`/planned-visits/new?employer=${employer}`, { employer, day: '2026-11-20', purpose: 'introduction' });
    const paths = [...pagesAt(employer), '/', '/week', '/week/sheet?day=2026-11-20', '/employers', '/search?q=mill', '/visits', '/openings', '/clients'];
    const look = async () => {
      const seen: string[] = [];
      for (const key of others) for (const path of paths) seen.push(`${key} ${path} ${await bare(browsers[key], path)}`);
      for (const path of [`/employers/${employer}`, '/employers', '/']) seen.push(`wanda ${path} ${await bare(wanda, path)}`);
      return seen;
    };
    const without = await look();
    await makeDangerous(kay, employer);
    expect(await look()).toEqual(without);
    expect((await words(browsers.dana, `/employers/${employer}`)).includes('Kay Olsen')).toBe(true);
  });

  it('the service itself gives them nothing, for one employer or many', async () => {
    const employer = (await makeEmployer(app.app, 'Ashgrove Laundry')).id;
    await makeJob(app.app, viewer(), cast.jo.id, employer);
    const at = (staff: Staff) => app.database.read((tx) => app.app.get(Dangers).at(tx, app.make.viewer(staff), [employer, cast.hotel, cast.bakery], TODAY));
    expect([...(await at(cast.dana))]).toEqual([[employer, [{ clientId: cast.jo.id, sentences: [WORKS] }]]]);
    expect((await at(cast.mona)).size).toBe(1);
    expect([(await at(cast.amir)).size, (await at(cast.lena)).size, (await at(sam)).size]).toEqual([0, 0, 0]);
    expect(await app.database.read((tx) => app.app.get(Dangers).at(tx, viewer(), [], TODAY))).toEqual(new Map());
  });

  it('who covers sees it from the first day to the last, and no longer', async () => {
    const employer = (await makeEmployer(app.app, 'Fern Street Vets')).id;
    await makeJob(app.app, viewer(), cast.jo.id, employer);
    const sees = async () => (await words(browsers.sam, `/employers/${employer}`)).includes(WORKS);
    expect(await sees()).toBe(false);
    await app.make.cover(cast.mona, { specialistId: cast.dana.id, coveredBy: sam.id, fromDay: TODAY, untilDay: TODAY });
    expect(await sees()).toBe(true);
    app.clock.moveTo('2026-11-20T15:00:00Z');
    const after = await app.signedIn(sam);
    expect((await words(after, `/employers/${employer}`)).includes(WORKS)).toBe(false);
    app.clock.moveTo('2026-11-19T15:00:00Z');
  });
});

describe('D10: a danger ends when what made it ends', () => {
  const sentences = (employerId: string, day = TODAY) => app.database.read((tx) => app.app.get(Dangers).sentencesAt(tx, viewer(), employerId, day));

  it('after the last day of the job, or when it was recorded by mistake, or once the employer may know', async () => {
    const employer = (await makeEmployer(app.app, 'Tilt Coffee')).id;
    const id = await makeJob(app.app, viewer(), cast.jo.id, employer);
    const dana = await app.signedIn(cast.dana);
    await dana.fill(`/jobs/${id}/endings/new`, { endedOn: '2026-11-20', endReason: 'term_over', status: 'looking' });
    expect([await sentences(employer, '2026-11-20'), await sentences(employer, '2026-11-21')]).toEqual([[WORKS], []]);
    await dana.post(`/jobs/${id}/continuations`);
    await dana.post(`/jobs/${id}/removals`);
    expect(await sentences(employer)).toEqual([]);
    await dana.post(`/jobs/${id}/restorations`);
    await dana.fill(`/jobs/${id}/edit`, { knows: 'from_client' });
    expect(await sentences(employer)).toEqual([]);
  });

  it('a visit of a day gone by is asked as today: what matters is the next time at that door', async () => {
    const employer = (await makeEmployer(app.app, 'Northgate Foods')).id;
    await refuse(cast.jo, employer);
    expect(await sentences(employer, '2026-10-01')).toEqual([NEVER]);
  });

  it('a closed file can still be outed', async () => {
    const employer = (await makeEmployer(app.app, 'Marlow Nursery')).id;
    const lou = await app.make.client(cast.dana, { preferredName: 'Lou Park', status: 'closed' });
    await makeJob(app.app, viewer(), lou.id, employer);
    expect(await sentences(employer)).toEqual(['Lou Park works here and the employer doesn’t know of us: nobody says where they come from.']);
    expect((await app.database.read((tx) => tx.sql<{ status: string }[]>`SELECT status FROM clients WHERE id = ${lou.id}`))[0].status).toBe('closed');
  });
});
