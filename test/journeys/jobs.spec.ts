import { Clients } from '../../src/clients/clients.service';
import { newId } from '../../src/common/database/ids';
import { Jobs } from '../../src/jobs/jobs.service';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { makeJob } from '../support/make-jobs';
import { castOf, rowsOf, type Cast } from '../support/make-visits';

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
const idIn = (location: string) => location.split('?')[0].split('/').at(-1) ?? '';

/** Fills the form of a new job. @returns the answer */
const record = (clientId: string, changes: Record<string, string | string[]>, query = '') => dana.fill(`${jobsOf(clientId)}/new${query}`, { ...JOB, employer: cast.hotel, ...changes });

describe('recording a job (M9)', () => {
  it('an employer, a title and a first day are enough; the client is working from then on', async () => {
    const ann = await client('Ann');
    expect((await dana.open(jobsOf(ann.id))).text).toContain('No job yet');
    const saved = await record(ann.id, {});
    expect([saved.status, saved.location]).toEqual([303, expect.stringMatching(/^\/jobs\/[\w-]+\?notice=saved$/)]);
    expect(await statusOf(ann.id)).toBe('working');
    const shown = await dana.open(saved.location);
    expect(shown.page.querySelector('title')?.text).not.toContain('Ann');
    expect(shown.text).toContain('doesn’t know of us');
    expect(shown.text).toContain('Still to ask: whether it pays at least the minimum wage');
    expect((await dana.open(jobsOf(ann.id))).text).toContain('Kitchen porter');
    expect((await dana.open(`/clients/${ann.id}`)).html).toContain(`href="${jobsOf(ann.id)}"`);
  });

  it('from an opening: what is known of it stands in the form, and it is filled, with no word of whom', async () => {
    const bea = await client('Bea');
    const opening = await app.make.opening(cast.dana, cast.bakery, { title: 'Dishwasher', hoursMin: 20, hoursMax: 20, payMin: 16, payUnit: 'hour', term: 'seasonal', openToAnyone: 'yes' });
    const form = await dana.open(`${jobsOf(bea.id)}/new?opening=${opening.id}`);
    expect(form.page.querySelector('#title')?.getAttribute('value')).toBe('Dishwasher');
    const saved = await dana.fill(`${jobsOf(bea.id)}/new?opening=${opening.id}`, { knows: 'from_client', minimumWage: 'yes', notSetAside: 'yes' });
    const job = await row(idIn(saved.location));
    expect(job).toMatchObject({ employer_id: cast.bakery, opening_id: opening.id, hours: 20, pay: 16, pay_unit: 'hour', kind: '35-9021', employer_knows: 'from_client', clearance_id: null });
    expect((await dana.open(saved.location)).text).toContain('A competitive job');
    const [{ status }] = await app.database.read((tx) => tx.sql<{ status: string }[]>`SELECT status FROM openings WHERE id = ${opening.id}`);
    expect(status).toBe('filled');
    expect((await (await app.signedIn(cast.lena)).open(`/openings/${opening.id}`)).text).not.toContain('Bea');
  });

  it('the same form twice is one job (R-40)', async () => {
    const cal = await client('Cal');
    const fields = { id: newId(), version: '', ...JOB, employer: cast.hotel };
    const before = await rowsOf(app, 'jobs');
    const both = await Promise.all([dana.post(jobsOf(cal.id), fields), dana.post(jobsOf(cal.id), fields)]);
    expect([...both.map((one) => one.status), (await dana.post(jobsOf(cal.id), fields)).status]).toEqual([303, 303, 303]);
    expect(await rowsOf(app, 'jobs')).toBe(before + 1);
    expect((await dana.post(jobsOf(cast.jo.id), fields)).status).toBe(404);
    expect((await dana.post(jobsOf(cal.id), { ...fields, title: 'Another, after going back' })).location).not.toContain(fields.id);
    expect(await rowsOf(app, 'jobs')).toBe(before + 2);
  });

  it.each<[string, Record<string, string | string[]>, string]>([
    ['no title', { title: '' }, 'Enter what the job is called.'],
    ['no employer', { employer: '' }, 'Choose the employer.'],
    ['an employer that isn’t there', { employer: newId() }, 'Choose the employer.'],
    ['a day that never was', { startedOn: '2026-02-30' }, 'real date'],
    ['a first day years ahead', { startedOn: '2062-11-16' }, 'Check the year'],
    ['hours that are no number', { hours: 'lots' }, 'as a number'],
    ['pay for nobody knows what', { pay: '17.50' }, 'Say what the pay is for'],
    ['nothing said of what the employer knows', { knows: '' }, 'Say what the employer knows of us.'],
    ['speaking there with nothing told', { knows: 'from_us' }, 'Tick what the employer was told'],
    ['5,000 characters of Arabic', { title: 'ع'.repeat(5000) }, 'under 200 characters'],
  ])('%s: a sentence beside the field, what was typed kept, nothing saved', async (_, changes, sentence) => {
    const before = await rowsOf(app, 'jobs');
    const answer = await record(cast.jo.id, { employerWords: 'Quayside', ...changes });
    expect([answer.status, await rowsOf(app, 'jobs')]).toEqual([422, before]);
    expect(answer.text).toContain(sentence);
    expect(answer.html).toContain('value="Quayside"');
  });

  it('a field the form doesn’t have is refused', async () => {
    expect((await record(cast.jo.id, { clearanceId: newId() })).status).toBe(400);
  });
});

describe('what the employer knows, and the gate (D5, D7)', () => {
  it('without leave we don’t speak there: the refusal says what is missing, and the job can be recorded as it is', async () => {
    const dee = await client('Dee');
    const [jobs, decisions] = [await rowsOf(app, 'jobs'), await rowsOf(app, 'decisions')];
    const refused = await record(dee.id, { knows: 'from_us', facts: ['name'] });
    expect([refused.status, await rowsOf(app, 'jobs'), await rowsOf(app, 'decisions')]).toEqual([409, jobs, decisions + 1]);
    expect(refused.text).toContain('No leave to speak to employers has been given.');
    expect(await statusOf(dee.id)).toBe('looking');
    const way = refused.page.querySelectorAll('form').find((form) => form.text.includes('Record it so'));
    const fields = Object.fromEntries((way?.querySelectorAll('input') ?? []).map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']));
    const saved = await dana.send(way?.getAttribute('action') ?? '', fields);
    expect(await row(idIn(saved.location))).toMatchObject({ client_id: dee.id, employer_knows: 'no', clearance_id: null, title: 'Kitchen porter' });
  });

  it('with leave the job carries its clearance, its decision and the facts told', async () => {
    const saved = await record(cast.jo.id, { knows: 'from_us', facts: ['name', 'programme'] });
    const job = await row(idIn(saved.location));
    const decisions = await app.database.read((tx) => tx.sql<Record<string, unknown>[]>`SELECT * FROM decisions WHERE clearance_id = ${job.clearance_id}`);
    expect(decisions).toEqual([expect.objectContaining({ id: job.decision_id, act: 'job_start', client_id: cast.jo.id, employer_id: cast.hotel, day: '2026-11-16', outcome: 'allowed', plan_id: job.plan_id })]);
    expect((await dana.open(saved.location)).text).toContain('They were told Jolanda Marsh’s name and that Jolanda Marsh works with an employment programme.');
    expect((await dana.open(`/employers/${cast.hotel}`)).text).toContain('Someone started work here on November 16, 2026.');
    expect((await dana.open('/employers?stage=hired')).text).toContain('Quayside Hotel');
  });

  it('a fact the plan doesn’t allow is refused with the rest; another client’s leave is no leave', async () => {
    expect((await record(cast.jo.id, { knows: 'from_us', facts: ['name', 'diagnosis'] })).text).toContain('There is no leave to tell an employer their diagnosis.');
    expect((await record((await client('Eve')).id, { knows: 'from_us', facts: ['name'] })).status).toBe(409);
  });

  it('a job the employer doesn’t know us from moves no stage and is told to nobody else', async () => {
    await makeJob(app.app, app.make.viewer(cast.dana), (await client('Fay')).id, cast.bakery);
    expect((await dana.open('/employers?stage=hired')).text).not.toContain('Harbor Bakery');
    expect((await (await app.signedIn(cast.lena)).open(`/employers/${cast.bakery}`)).text).not.toMatch(/started work|Fay/);
  });

  it('D5: told after the first day, which then moves behind that: the gate is asked anew, as for a job just recorded', async () => {
    const hal = await client('Hal');
    await allow(app.app, app.make.viewer(cast.dana), hal, [cast.hotel], ['name'], { when: 'after_start', givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
    const id = await makeJob(app.app, app.make.viewer(cast.dana), hal.id, cast.hotel, { knows: 'from_us', facts: ['name'], toldOn: '2026-11-10' });
    expect((await dana.fill(`/jobs/${id}/edit`, { startedOn: '2026-11-18' })).status).toBe(409);
    expect((await record(hal.id, { startedOn: '2026-11-18', knows: 'from_us', facts: ['name'], toldOn: '2026-11-10' })).status).toBe(409);
    expect(await row(id)).toMatchObject({ started_on: '2026-11-02', told_on: '2026-11-10' });
    const asked = await rowsOf(app, 'decisions');
    expect((await dana.fill(`/jobs/${id}/edit`, { startedOn: '2026-11-04' })).status).toBe(303);
    expect(await rowsOf(app, 'decisions')).toBe(asked);
  });

  it('changing what was told asks again; changing the hours doesn’t; after a withdrawal the page says so', async () => {
    const gil = await client('Gil');
    await allow(app.app, app.make.viewer(cast.dana), gil, [cast.hotel], ['name'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
    const id = await makeJob(app.app, app.make.viewer(cast.dana), gil.id, cast.hotel, { knows: 'from_us', facts: ['name'] });
    const first = await row(id);
    const asked = await rowsOf(app, 'decisions');
    await dana.fill(`/jobs/${id}/edit`, { hours: '24' });
    expect([await rowsOf(app, 'decisions'), (await row(id)).hours, (await row(id)).clearance_id]).toEqual([asked, 24, first.clearance_id]);
    await takeBack(app.app, app.make.viewer(cast.dana), gil);
    expect((await dana.open(`/jobs/${id}`)).text).toContain('Today nobody speaks there. The leave was taken back.');
    expect((await dana.fill(`/jobs/${id}/edit`, { startedOn: TODAY })).status).toBe(409);
    expect(await row(id)).toMatchObject({ started_on: '2026-11-02', clearance_id: first.clearance_id });
    expect((await dana.fill(`/jobs/${id}/edit`, { startedOn: '2026-11-03' })).status).toBe(303);
    expect((await row(id)).clearance_id).not.toBe(first.clearance_id);
    expect((await dana.fill(`/jobs/${id}/edit`, { knows: 'no' })).status).toBe(303);
    expect(await row(id)).toMatchObject({ employer_knows: 'no', clearance_id: null, decision_id: null, plan_id: null, told_on: null });
    expect(await app.database.read((tx) => app.app.get(Jobs).factsOf(tx, id))).toEqual([]);
  });
});
