import { Clients } from '../../src/clients/clients.service';
import { newId } from '../../src/common/database/ids';
import { FollowAlongs } from '../../src/jobs/follow-alongs.service';
import { Jobs } from '../../src/jobs/jobs.service';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeJob } from '../support/make-jobs';
import { castOf, type Cast } from '../support/make-visits';

const TODAY = '2026-11-19';

let app: TestApp;
let cast: Cast;
let dana: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = cast.browser;
});
afterAll(() => app.close());

const JOB = { title: 'Kitchen porter', startedOn: '2026-11-16', knows: 'no' };
const jobsOf = (clientId: string) => `/clients/${clientId}/jobs`;
const client = (name: string) => app.make.client(cast.dana, { preferredName: name });
const statusOf = async (id: string) => (await app.database.read((tx) => app.app.get(Clients).reach(tx, app.make.viewer(cast.dana), id)))?.status;
const row = async (id: string) => (await app.database.read((tx) => tx.sql<Record<string, unknown>[]>`SELECT * FROM jobs WHERE id = ${id}`))[0];

describe('an ending is not a failure (M9)', () => {
  it('has a last day and a reason; the client looks again, and one follow-along is due (F10)', async () => {
    const hal = await client('Hal');
    const id = await makeJob(app.app, app.make.viewer(cast.dana), hal.id, cast.hotel);
    const again = await dana.fill(`/jobs/${id}/endings/new`, { endedOn: '2026-11-01', endReason: 'training' });
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('The last day is before the first.')]);
    expect((await dana.fill(`/jobs/${id}/endings/new`, { endedOn: '2026-11-18', endReason: 'training', endNote: 'Mornings were right.' })).status).toBe(303);
    const shown = await dana.open(`/jobs/${id}`);
    expect(shown.text).toMatch(/Ended.*They went on to school or training.*Mornings were right/);
    expect(shown.text).toContain('After hearing of the end');
    expect(await statusOf(hal.id)).toBe('looking');
    expect((await dana.post(`/jobs/${id}/continuations`)).status).toBe(303);
    expect(await row(id)).toMatchObject({ ended_on: null, end_reason: '', end_heard_on: null });
  });

  it('an end still ahead is said to be: the job’s own days stay, what is to do first, and the client’s page says when it starts (F10)', async () => {
    const eli = await client('Eli');
    const id = await makeJob(app.app, app.make.viewer(cast.dana), eli.id, cast.hotel, { startedOn: '2026-11-24' });
    expect((await dana.open(`/clients/${eli.id}`)).text).toMatch(/Starts as .+ on Tuesday, November 24\./);
    await dana.fill(`/jobs/${id}/endings/new`, { endedOn: '2026-12-05', endReason: 'term_over' });
    const shown = (await dana.open(`/jobs/${id}`)).text;
    expect(shown).toMatch(/Starts soon.*Before the first day.*After the first days.*How it will end.*The last day is still to come: Saturday, December 5, in 16 days\./s);
    expect(shown).not.toMatch(/Nobody noted|After hearing of the end/);
    await app.database.write((tx) => tx.sql`UPDATE jobs SET started_on = '2025-11-19', end_heard_on = '2026-09-01', ended_on = '2026-11-18' WHERE id = ${id}`);
    const due = await app.database.read((tx) => app.app.get(FollowAlongs).dueFor(tx, app.make.viewer(cast.dana), TODAY));
    expect(due.find((one) => one.jobId === id)?.due).toMatchObject({ kind: 'after_loss', on: '2026-11-21' });
  });

  it('two people at once: both versions are shown and nothing is lost (R-41)', async () => {
    const id = await makeJob(app.app, app.make.viewer(cast.dana), (await client('Ida')).id, cast.hotel);
    await (await app.signedIn(cast.mona)).fill(`/jobs/${id}/edit`, { title: 'Cook' });
    const conflict = await dana.post(`/jobs/${id}`, { id, version: '1', ...JOB, employer: cast.hotel, title: 'Baker' });
    expect([conflict.status, conflict.text]).toEqual([409, expect.stringMatching(/Baker.*Cook|Cook.*Baker/)]);
    expect((await dana.post(`/jobs/${id}/endings`, { version: '1', endedOn: TODAY, endReason: 'other' })).status).toBe(409);
  });

  it('one recorded by mistake is removed, and put back', async () => {
    const jan = await client('Jan');
    const id = await makeJob(app.app, app.make.viewer(cast.dana), jan.id, cast.hotel);
    const removed = await dana.post(`/jobs/${id}/removals`);
    expect((await dana.get(`/jobs/${id}`)).status).toBe(404);
    const undo = (await dana.open(removed.location)).page.querySelector(`form[action="/jobs/${id}/restorations"]`);
    expect(undo).not.toBeNull();
    expect((await dana.open((await dana.post(`/jobs/${id}/restorations`)).location)).status).toBe(200);
  });
});

describe('following along (F10)', () => {
  it('says what is due, keeps what was done once, and marks trouble for those who remind (D12)', async () => {
    const kim = await client('Kim');
    const id = await makeJob(app.app, app.make.viewer(cast.dana), kim.id, cast.hotel);
    const due = () => app.database.read((tx) => app.app.get(FollowAlongs).dueFor(tx, app.make.viewer(cast.dana), TODAY));
    expect((await due()).find((one) => one.jobId === id)).toMatchObject({ clientId: kim.id, name: 'Kim', due: { on: '2026-11-16', kind: 'weekly' } });
    expect((await dana.open(`/jobs/${id}`)).text).toContain('Be in touch: 3 days late');
    expect((await dana.open('/')).text).toMatch(/Be in touch about work.*3 days late.*Kim.*Once a week in the first month/);
    const fields = { id: newId(), doneOn: TODAY, how: 'phone', trouble: 'yes', note: 'The shifts moved.' };
    expect((await dana.post(`/jobs/${id}/follow-alongs`, { ...fields, doneOn: '2026-11-20' })).status).toBe(422);
    expect((await dana.post(`/jobs/${id}/follow-alongs`, { ...fields, how: 'carrier pigeon' })).text).toContain('The shifts moved.');
    expect([(await dana.post(`/jobs/${id}/follow-alongs`, fields)).status, (await dana.post(`/jobs/${id}/follow-alongs`, fields)).status]).toEqual([303, 303]);
    expect((await dana.open(`/jobs/${id}`)).text).toMatch(/Trouble at work, told by phone.*The shifts moved/);
    expect((await due()).find((one) => one.jobId === id)?.due.on).toBe('2026-11-23');
    const days = await app.database.read((tx) => app.app.get(Jobs).daysOf(tx, [kim.id, cast.jo.id, newId()]));
    expect(days.get(kim.id)).toEqual([{ startedOn: '2026-11-02', endedOn: null, troubleOn: [TODAY] }]);
    await expect(app.database.write((tx) => tx.query('DELETE FROM follow_alongs'))).rejects.toThrow(/kept as they are/);
  });

  it('P1: is told to whoever reaches the client, and to nobody else', async () => {
    const dueOf = async (staff: Cast['dana']) => (await app.database.read((tx) => app.app.get(FollowAlongs).dueFor(tx, app.make.viewer(staff), TODAY))).length;
    expect([await dueOf(cast.dana), await dueOf(cast.mona)].every((count) => count > 0)).toBe(true);
    expect([await dueOf(cast.amir), await dueOf(cast.lena)]).toEqual([0, 0]);
  });
});

describe('many jobs to follow along (F10)', () => {
  it('the oldest due is told first, however many jobs began after it', async () => {
    const vera = await app.make.staff('specialist', await app.make.team('Uptown'), 'Vera Lind');
    const [viewer, old] = [app.make.viewer(vera), await app.make.client(vera, { preferredName: 'Olda' })];
    const id = await makeJob(app.app, viewer, old.id, cast.hotel, { startedOn: '2026-06-12' });
    await app.database.write(async (tx) => {
      for (let index = 0; index < 230; index += 1) await tx.sql`INSERT INTO jobs (id, client_id, employer_id, title, started_on, employer_knows, created_at, created_by, updated_at) VALUES (${newId()}, ${old.id}, ${cast.hotel}, 'Porter', '2026-11-11', 'no', '', ${vera.id}, '')`;
    });
    const due = await app.database.read((tx) => app.app.get(FollowAlongs).dueFor(tx, viewer, TODAY));
    expect([due.length, due[0]]).toEqual([200, expect.objectContaining({ jobId: id, due: expect.objectContaining({ on: '2026-11-12', state: 'due' }) })]);
    expect((await (await app.signedIn(vera)).open('/jobs')).text).toContain('The 200 due the longest');
  });
});

describe('a job is for those who reach the client (P1)', () => {
  let id: string;
  beforeAll(async () => {
    id = await makeJob(app.app, app.make.viewer(cast.dana), cast.jo.id, cast.bakery);
  });

  it.each<[string, 'amir' | 'lena']>([['a team mate', 'amir'], ['another team', 'lena']])('%s gets the answer of what isn’t there, by every way', async (_, key) => {
    const browser = await app.signedIn(cast[key]);
    const before = await row(id);
    const gets = ['', '/edit', '/endings/new'].map((end) => browser.get(`/jobs/${id}${end}`));
    const lists = [jobsOf(cast.jo.id), `${jobsOf(cast.jo.id)}/new`].map((path) => browser.get(path));
    expect((await Promise.all([...gets, ...lists, browser.get(`/jobs/${newId()}`), browser.get('/jobs/x')])).map((seen) => seen.status)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    const ending = { version: '1', endedOn: TODAY, endReason: 'other' };
    const posts: [string, object][] = [[`/jobs/${id}`, { id, version: '1', ...JOB }], [`/jobs/${id}/endings`, ending], [`/jobs/${id}/continuations`, {}], [`/jobs/${id}/removals`, {}], [`/jobs/${id}/restorations`, {}],
      [`/jobs/${id}/follow-alongs`, { id: newId(), doneOn: TODAY, how: 'phone' }], [jobsOf(cast.jo.id), { id: newId(), ...JOB, employer: cast.hotel }]];
    for (const [path, fields] of posts) expect([path, (await browser.post(path, { ...fields })).status]).toEqual([path, 404]);
    expect(await row(id)).toEqual(before);
  });

  it('an administrator has no way in', async () => {
    const wanda = await app.signedIn(await app.make.staff('administrator', null));
    expect([(await wanda.get(`/jobs/${id}`)).status, (await wanda.get(jobsOf(cast.jo.id))).status]).toEqual([403, 403]);
  });

  it('reading one is written down (P3, S-60)', async () => {
    const views = async () => Number((await app.database.read((tx) => tx.sql<{ n: number }[]>`SELECT count(*) AS n FROM audit WHERE action = 'client.view' AND subject_id = ${cast.jo.id}`))[0].n);
    const before = await views();
    await dana.open(`/jobs/${id}`);
    await dana.open(jobsOf(cast.jo.id));
    expect(await views()).toBe(before + 2);
  });
});
