import { parse } from 'csv-parse/sync';
import type { Client } from '../../src/clients/client.entity';
import type { Tx } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import { Gate } from '../../src/disclosure/gate/gate.service';
import type { Fact } from '../../src/disclosure/rules/disclosure.choices';
import { REDISCLOSURE_NOTICE } from '../../src/records/accounting/redisclosure-notice';
import { startApp, type TestApp } from '../support/app';
import { allow, takeBack } from '../support/make-disclosure';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let ruth: Client;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  ruth = await app.make.client(cast.dana, { preferredName: 'Ruth Amador' });
  const words = { words_name: 'Ruth has baked for ten years', words_substance_use: 'Ruth had a hard time and has come through it' };
  await allow(app.app, app.make.viewer(cast.dana), ruth, [cast.hotel, cast.bakery], ['name', 'programme', 'substance_use'], Object.assign({ givenOn: '2026-11-01', inForceFrom: '2026-11-01' }, words));
});
afterAll(() => app.close());

/** A visit of Dana's about Ruth. */
const visit = (employer: string, facts: Fact[], given: Parameters<typeof makeVisit>[3] = {}) => makeVisit(app.app, app.make.viewer(cast.dana), employer, { purpose: 'propose_client', about: [{ clientId: ruth.id, facts }], ...given });
const path = (more = '') => `/clients/${ruth.id}/disclosures${more}`;

it('a client nobody was told about has an empty accounting, which says so', async () => {
  const seen = await cast.browser.get(path());
  expect([seen.status, seen.text]).toEqual([200, expect.stringContaining('No employer has been told anything about Ruth Amador.')]);
  expect(seen.page.querySelector('title')?.text).toBe('What was told about R.A. · Rapport');
  expect((await cast.browser.get(path('/paper'))).text).toContain('No employer has been told anything about you.');
});

describe('D11: every fact told to every employer', () => {
  it('tells the day, to whom, what, in which words, what for, under which version, by whom and how', async () => {
    await visit(cast.hotel, ['name', 'programme'], { met: [cast.pat], metUnnamed: false, visitedOn: '2026-11-10' });
    const { text } = await cast.browser.get(path());
    for (const said of ['November 10, 2026', 'Quayside Hotel', '(Pat Lowe)', 'Their name, in the words “Ruth has baked for ten years”', 'they work with an employment programme', 'Told by Dana Reyes, in person.', 'to propose them for work there', 'version 1']) expect(text).toContain(said);
    expect(text).not.toContain(REDISCLOSURE_NOTICE);
  });

  it('planning and refusals tell nobody, and are not in it', async () => {
    const named = { id: newId(), employer: cast.hotel, purpose: 'propose_client', clients: [ruth.id] };
    expect((await cast.browser.post('/planned-visits', { ...named, day: '2026-11-20', facts: [`${ruth.id}:name`] })).status).toBe(303);
    expect((await cast.browser.post('/visits', { ...named, day: '2026-11-19', mode: 'in_person', met: 'someone', next: 'none', facts: [`${ruth.id}:diagnosis`] })).status).toBe(409);
    const decisions = await app.database.read((tx) => tx.sql<{ act: string; outcome: string }[]>`SELECT act, outcome FROM decisions WHERE client_id = ${ruth.id} ORDER BY asked_at`);
    expect(decisions.map((row) => `${row.act} ${row.outcome}`)).toEqual(['log allowed', 'plan allowed', 'log refused']);
    expect((await cast.browser.get(path())).page.querySelectorAll('main ol.rows > li')).toHaveLength(1);
  });

  it('a fact taken off by a later edit stays, with when and by whom; a client taken off stays too', async () => {
    const id = await visit(cast.bakery, ['name', 'programme'], { visitedOn: '2026-11-11' });
    const supervisor = await app.signedIn(cast.mona);
    expect((await supervisor.fill(`/visits/${id}/edit`, { facts: [`${ruth.id}:name`] })).status).toBe(303);
    const once = (await cast.browser.get(path(`?employer=${cast.bakery}`))).text;
    expect(once).toMatch(/employment programme First recorded as told; later corrected on November 19, 2026 by Mona Lind\./);
    expect((await supervisor.fill(`/visits/${id}/edit`, { clients: undefined, facts: undefined, purpose: 'keep_in_touch' })).status).toBe(303);
    const twice = await cast.browser.get(path(`?employer=${cast.bakery}`));
    expect(twice.text).toContain('This was recorded as told here, and later corrected on November 19, 2026 by Mona Lind.');
    expect(twice.text).toContain('Their name');
    expect(twice.text).toContain('to propose them for work there');
    expect(twice.page.querySelectorAll('main ol.rows > li')).toHaveLength(1);
  });

  it('a visit moved to another employer is told at both', async () => {
    const id = await visit(cast.hotel, ['name'], { visitedOn: '2026-11-12', met: [cast.pat], metUnnamed: false });
    expect((await cast.browser.fill(`/visits/${id}/edit`, { employer: cast.bakery, met: 'someone' })).status).toBe(303);
    const rows = (await cast.browser.get(path())).page.querySelectorAll('main ol.rows > li').filter((row) => row.structuredText.includes('November 12'));
    expect(rows.map((row) => [row.structuredText.includes('Quayside Hotel (Pat Lowe)'), row.structuredText.includes('Harbor Bakery (someone there)'), row.structuredText.includes('later corrected')])).toEqual(expect.arrayContaining([[true, false, true], [false, true, false]]));
  });

  it('a visit removed from the log keeps its line, marked', async () => {
    const id = await visit(cast.hotel, ['name'], { visitedOn: '2026-11-13' });
    expect((await cast.browser.post(`/visits/${id}/removals`)).status).toBe(303);
    expect((await cast.browser.get(path())).text).toContain('The visit was removed from the log on November 19, 2026 by Dana Reyes. What was told stays told.');
  });

  it('D9: an incident stands in it, and whether the client was told', async () => {
    const form = { employer: cast.bakery, what: 'I mentioned the clinic.', toWhom: 'Ms Okafor', happenedOn: '2026-11-14' };
    expect((await cast.browser.fill(`/clients/${ruth.id}/incidents/new?employer=${cast.bakery}`, form)).status).toBe(303);
    const { text } = await cast.browser.get(path());
    expect(text).toContain('Said without leave');
    expect(text).toContain('without their leave: I mentioned the clinic.');
    expect(text).toContain('The record doesn’t say that they were told of it.');
  });

  it('D4: taking it all back takes nothing out', async () => {
    const kai = await app.make.client(cast.dana, { preferredName: 'Kai' });
    await allow(app.app, app.make.viewer(cast.dana), kai, [cast.hotel], ['name'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
    await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { purpose: 'propose_client', about: [{ clientId: kai.id, facts: ['name'] }] });
    await takeBack(app.app, app.make.viewer(cast.dana), kai);
    expect((await cast.browser.get(`/clients/${kai.id}/disclosures`)).text).toContain('Their name');
    expect((await cast.browser.get(path())).text).not.toContain('Kai');
  });
});

describe('D11: what was told otherwise than on a visit', () => {
  /** A record of its own with leave, written as its room writes it. */
  const told = (act: 'introduce' | 'job_start' | 'export', day: string, write: (tx: Tx, id: string, by: { clearanceId: string; decisionId: string; planId: string }) => Promise<unknown>) => app.database.write(async (tx) => {
    const answer = await app.app.get(Gate).ask(tx, app.make.viewer(cast.dana), { act, employerId: cast.hotel, day, purpose: 'propose_client', people: [{ clientId: ruth.id, facts: ['name', 'programme'] }] });
    if (!answer.ok) throw new Error('The gate refused.');
    const id = newId();
    await app.app.get(Gate).spend(tx, answer.clearance, act, id);
    const [{ decisionId, planId }] = answer.clearance.people;
    await write(tx, id, { clearanceId: answer.clearance.id, decisionId, planId });
  });
  const lineOn = async (day: string) => (await cast.browser.get(path())).page.querySelector(`main ol.rows > li:has(time[datetime="${day}"])`)?.structuredText.replace(/\s+/g, ' ') ?? '';

  it('an introduction, with its writer’s own words', async () => {
    await told('introduce', '2026-11-19', (tx, id, by) => tx.sql`INSERT INTO introductions (id, client_id, employer_id, day, clearance_id, decision_id, plan_id, body, made_by, made_at)
      VALUES (${id}, ${ruth.id}, ${cast.hotel}, '2026-11-19', ${by.clearanceId}, ${by.decisionId}, ${by.planId}, 'Could we come on Friday?', ${cast.dana.id}, '2026-11-19T15:00:00.000Z')`);
    expect(await lineOn('2026-11-19')).toMatch(/Quayside Hotel.*Their name.*Told by Dana Reyes, in a written introduction\..*version 1.*In Dana Reyes’s own words besides: “Could we come on Friday\?”/);
  });

  it('a job start, which stays when the job is removed', async () => {
    await told('job_start', '2026-11-17', (tx, id, by) => tx.sql`INSERT INTO jobs (id, client_id, employer_id, title, started_on, employer_knows, clearance_id, told_on, decision_id, plan_id, created_at, created_by, updated_at, deleted_at)
      VALUES (${id}, ${ruth.id}, ${cast.hotel}, 'Baker', '2026-11-17', 'from_us', ${by.clearanceId}, '2026-11-17', ${by.decisionId}, ${by.planId}, '2026-11-17T15:00:00.000Z', ${cast.dana.id}, '2026-11-17T15:00:00.000Z', '2026-11-18T15:00:00.000Z')`);
    expect(await lineOn('2026-11-17')).toMatch(/Told by Dana Reyes, at the start of a job\..*The job was removed from the log on November 18, 2026\./);
  });

  it('whatever else used leave: a new way of telling can’t be forgotten', async () => {
    await told('export', '2026-11-16', () => Promise.resolve());
    expect(await lineOn('2026-11-16')).toMatch(/Quayside Hotel.*Their name.*Told by Dana Reyes, by a file or message\./);
  });
});

describe('substance-use facts carry the notice that forbids passing them on', () => {
  beforeAll(async () => { await visit(cast.hotel, ['substance_use'], { visitedOn: '2026-11-15' }); });

  it.each(['', '/paper'])('on %j', async (at) => expect((await cast.browser.get(path(at))).text).toContain(REDISCLOSURE_NOTICE));
});

describe('filters', () => {
  const shown = async (query: string) => (await cast.browser.get(path(query))).page.querySelectorAll('main ol.rows > li').map((row) => row.querySelector('time')?.getAttribute('datetime'));

  it('by employer, fact and year, with nothing of the client in the address', async () => {
    expect(await shown(`?employer=${cast.bakery}`)).toEqual(['2026-11-14', '2026-11-12', '2026-11-11']);
    expect(await shown('?fact=substance_use')).toEqual(['2026-11-15']);
    // Taken off by an edit, and still told.
    expect(await shown('?fact=programme')).toEqual(['2026-11-19', '2026-11-17', '2026-11-16', '2026-11-11', '2026-11-10']);
    expect(await shown('?year=2025')).toEqual([]);
    expect((await cast.browser.get(path('?year=2025'))).text).toContain('Nothing fits');
    const options = (await cast.browser.get(path())).page.querySelectorAll('select[name="year"] option').map((option) => option.getAttribute('value'));
    expect(options).toEqual(['', '2026']);
  });
});

describe('on paper', () => {
  it('speaks to the client, in whole sentences', async () => {
    const { status, text, page } = await cast.browser.get(path('/paper'));
    expect(status).toBe(200);
    expect(text).toContain('To Ruth Amador.');
    expect(text).toContain('On November 10, 2026 Dana Reyes told Quayside Hotel (Pat Lowe), in person, your name and that you work with an employment programme.');
    expect(text).toContain('without your leave: I mentioned the clinic.');
    expect(page.querySelector('title')?.text).toBe('What was told, R.A. · Rapport');
  });
});

describe('as a file', () => {
  it('S-11, S-36: asks for the password when it was given long ago; a row for each fact, guarded, without the client’s name in its own', async () => {
    await app.database.write((tx) => tx.sql`UPDATE employers SET name = '=1+1' WHERE id = ${cast.bakery}`);
    const file = await cast.browser.get(path('/csv'));
    await app.database.write((tx) => tx.sql`UPDATE employers SET name = 'Harbor Bakery' WHERE id = ${cast.bakery}`);
    expect([file.status, file.headers['content-disposition']]).toEqual([200, `attachment; filename="disclosures-2026-11-19.csv"; filename*=UTF-8''disclosures-2026-11-19.csv`]);
    const rows = parse(file.html, { bom: true, columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0])).toEqual(['Client', 'Date', 'Employer', 'People', 'What was told', 'Approved words', 'Purpose', 'Plan', 'Told by', 'How', 'Remarks', 'Notice']);
    expect(rows.filter((row) => row.Date === '2026-11-10').map((row) => row['What was told'])).toEqual(['Their name', 'That they work with an employment programme']);
    expect(rows.filter((row) => row.Notice !== '').map((row) => [row.Date, row.Notice, row['Approved words']])).toEqual([['2026-11-15', REDISCLOSURE_NOTICE, 'Ruth had a hard time and has come through it']]);
    expect(new Set(rows.map((row) => row.Client))).toEqual(new Set(['R.A.']));
    expect(rows.find((row) => row.Date === '2026-11-14')).toMatchObject({ Employer: `'=1+1`, Plan: 'Without leave' });
    app.clock.forward(11);
    expect((await cast.browser.get(path('/csv'))).location).toMatch(/^\/account\/confirmation\?next=/);
  });
});
