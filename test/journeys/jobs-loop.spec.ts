import { Clients } from '../../src/clients/clients.service';
import { WorkProfiles } from '../../src/clients/preferences/work-profiles.service';
import { emptyProfile } from '../../src/clients/work-profile';
import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { makeJob } from '../support/make-jobs';
import { castOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let dana: Browser;
let lena: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = cast.browser;
  lena = await app.signedIn(cast.lena);
});
afterAll(() => app.close());

const viewer = () => app.make.viewer(cast.dana);
const client = (name: string) => app.make.client(cast.dana, { preferredName: name });
const statusOf = async (id: string) => (await app.database.read((tx) => app.app.get(Clients).reach(tx, viewer(), id)))?.status;
const opening = async (id: string) => (await app.database.read((tx) => tx.sql<{ status: string; outcome: string }[]>`SELECT status, outcome FROM openings WHERE id = ${id}`))[0];
const stageOf = async (id: string) => (await app.database.read((tx) => tx.sql<{ stage: string }[]>`SELECT stage FROM employers WHERE id = ${id}`))[0].stage;
const withLeave = async (name: string) => {
  const one = await client(name);
  await allow(app.app, viewer(), one, [cast.hotel], ['name'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
  return one;
};

describe('from an opening to a job (M9)', () => {
  it('the opening’s page leads to whose job it is, and from there to a form filled from the opening', async () => {
    const ann = await client('Ann');
    const found = await app.make.opening(cast.dana, cast.hotel, { title: 'Dishwasher', hoursMin: 20, hoursMax: 25, payMin: 16, payMax: 18, payUnit: 'hour', startsOn: '2026-12-01' });
    expect((await dana.open(`/openings/${found.id}`)).html).toContain(`/jobs/new?opening&#x3D;${found.id}`);
    const choice = await dana.open(`/jobs/new?opening=${found.id}`);
    expect(choice.text).toMatch(/Who was hired\?.*Ann/);
    const href = `/clients/${ann.id}/jobs/new?opening=${found.id}`;
    expect(choice.html).toContain(href.replace('=', '&#x3D;'));
    const form = await dana.open(href);
    expect(form.text).toContain('From the opening Dishwasher, which says 20 to 25 hours, $16.00 to $18.00 an hour.');
    expect(['#title', '#startedOn', '#hours', '#pay'].map((field) => form.page.querySelector(field)?.getAttribute('value') ?? '')).toEqual(['Dishwasher', '2026-12-01', '20', '16']);
    expect(form.text).toContain('The lower figure of each is filled in. Change what was agreed otherwise.');
    const saved = await dana.fill(href, { knows: 'no', hours: '22', pay: '17', payUnit: 'hour' });
    expect(saved.status).toBe(303);
    expect((await dana.open(href)).text).toContain('Their job from this opening is recorded already.');
    expect((await dana.open(`/jobs/new?opening=${found.id}`)).text).toContain('This job is recorded already.');
    expect((await dana.open(`/clients/${ann.id}/jobs/new?opening=${newId()}`)).status).toBe(200);
  });

  it('P2, D13: that it was one of ours is said only where the employer knows it from us', async () => {
    const told = await app.make.opening(cast.dana, cast.hotel, { title: 'Porter' });
    const bea = await withLeave('Bea');
    const id = await makeJob(app.app, viewer(), bea.id, cast.hotel, { openingId: told.id, knows: 'from_us', facts: ['name'] });
    expect(await opening(told.id)).toEqual({ status: 'filled', outcome: 'ours' });
    await dana.fill(`/jobs/${id}/edit`, { knows: 'no' });
    expect(await opening(told.id)).toEqual({ status: 'filled', outcome: '' });
    const secret = await app.make.opening(cast.dana, cast.bakery, { title: 'Baker' });
    await makeJob(app.app, viewer(), bea.id, cast.bakery, { openingId: secret.id });
    expect(await opening(secret.id)).toEqual({ status: 'filled', outcome: '' });
    expect((await lena.open(`/openings/${secret.id}`)).text).not.toMatch(/ours|Bea/);
  });

  it('recorded by mistake and removed: the opening is there again, the client looks again, the employer hasn’t hired; put back, all of it is so again', async () => {
    const inn = (await makeEmployer(app.app, 'Beacon Inn')).id;
    const cal = await client('Cal');
    await allow(app.app, viewer(), cal, [inn], ['name'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
    const found = await app.make.opening(cast.dana, inn, { title: 'Cook' });
    const before = await stageOf(inn);
    const id = await makeJob(app.app, viewer(), cal.id, inn, { openingId: found.id, knows: 'from_us', facts: ['name'] });
    const standing = async () => [await stageOf(inn), (await opening(found.id)).status, await statusOf(cal.id)];
    expect(await standing()).toEqual(['hired', 'filled', 'working']);
    await dana.post(`/jobs/${id}/removals`);
    expect(await standing()).toEqual([before, 'open', 'looking']);
    await dana.post(`/jobs/${id}/restorations`);
    await dana.post(`/jobs/${id}/restorations`);
    expect(await standing()).toEqual(['hired', 'filled', 'working']);
    await dana.fill(`/jobs/${id}/edit`, { knows: 'no' });
    expect(await stageOf(inn)).toBe(before);
  });

  it('an ending taken back: the client works again', async () => {
    const dot = await client('Dot');
    const id = await makeJob(app.app, viewer(), dot.id, cast.bakery);
    await dana.fill(`/jobs/${id}/endings/new`, { endedOn: '2026-11-18', endReason: 'pause', status: 'paused' });
    expect(await statusOf(dot.id)).toBe('paused');
    await dana.post(`/jobs/${id}/continuations`);
    expect(await statusOf(dot.id)).toBe('working');
  });
});

describe('what it pays (M6, M9)', () => {
  it('in one unit; above the client’s own ceiling it warns, and saves all the same', async () => {
    const eve = await client('Eve');
    await app.database.write((tx) => app.app.get(WorkProfiles).keep(tx, viewer(), eve.id, { id: newId(), basedOn: 0 }, { ...emptyProfile(), monthlyCeiling: 1_600 }));
    const id = await makeJob(app.app, viewer(), eve.id, cast.bakery, { hours: 20, pay: 18_720, payUnit: 'year' });
    const below = await dana.open(`/jobs/${id}`);
    expect(below.text).toContain('$18,720.00 a year, about $18.00 an hour, about $1,560 a month');
    expect(below.text).not.toContain('More than they want to earn');
    expect((await dana.fill(`/jobs/${id}/edit`, { pay: '18', payUnit: 'hour', hours: '22' })).status).toBe(303);
    expect((await dana.open(`/jobs/${id}`)).text).toContain('About $1,716 a month; Eve’s own ceiling is $1,600. 20 hours a week would stay below it.');
    await makeJob(app.app, viewer(), eve.id, cast.hotel, { title: 'Usher', hours: 5, pay: 100, payUnit: 'month' });
    const list = (await dana.open(`/clients/${eve.id}/jobs`)).text;
    expect(list).toContain('2 jobs together: 27 hours a week, about $1,816 a month.');
    expect(list).toContain('About $1,816 a month from 2 jobs together');
    await dana.fill(`/jobs/${id}/endings/new`, { endedOn: '2026-11-18', endReason: 'other' });
    expect((await dana.open(`/jobs/${id}`)).text).not.toContain('More than they want to earn');
  });
});
