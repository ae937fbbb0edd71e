import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Audit } from '../../src/audit/audit.service';
import { importFile } from '../../src/commands/import.command';
import { newId } from '../../src/common/database/ids';
import { verifyDisclosure } from '../../src/disclosure/verify/verify-disclosure';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeClient } from '../support/make-disclosure';
import { agreePlan } from '../support/plan-conversation';
import { DATA } from '../support/make-employers';

/** The whole job on real files, in the order people do it: each step stands on the one before. */
const there = existsSync(join(DATA, 'employers')) ? describe : describe.skip;

there('the main job, end to end, on real files', () => {
  let app: TestApp;
  let dana: Browser;
  let maria: Browser;
  let lena: Browser;
  let people: Record<'dana' | 'maria' | 'lena', Staff>;
  let client = '';
  let stellar = '';
  let coleman = '';

  beforeAll(async () => {
    app = await startApp();
    const [home, other] = [await app.make.team('Harborton'), await app.make.team('Northgate')];
    people = { dana: await app.make.staff('specialist', home, 'Dana Reyes'), maria: await app.make.staff('supervisor', home, 'Maria Lund'), lena: await app.make.staff('specialist', other, 'Lena Vogt') };
    [dana, maria, lena] = [await app.signedIn(people.dana), await app.signedIn(people.maria), await app.signedIn(people.lena)];
  });
  afterAll(() => app.close());

  /** Brings a file in as the command line does. @returns the counts of its last line */
  async function bringIn(kind: 'employers' | 'openings', file: string, ...words: string[]): Promise<Record<string, number>> {
    const printed: string[] = [];
    const [out, err] = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation((line) => printed.push(String(line)) > 0));
    try {
      await importFile(kind)(app.app, [join(DATA, file), '--json', ...words], app.config);
    } finally {
      [out, err].forEach((spy) => spy.mockRestore());
    }
    return JSON.parse(printed.filter((line) => line.startsWith('{')).pop() ?? '{}') as Record<string, number>;
  }

  const adds = ({ rows, created, alreadyThere, refused }: Record<string, number>) => created + alreadyThere + refused === rows;
  const idIn = (text: string, noun: string) => new RegExp(`/${noun}/([0-9a-f-]{36})`).exec(text)?.[1] ?? '';

  it('brings three files of employers in, and the same files again create nothing', async () => {
    const files = ['employers/little_rock_business_licenses.csv', 'employers/chicago_60651_business_licenses.csv', 'employers/chicago_archer_heights_osm.csv'];
    for (const [index, rows] of [5_978, 561, 1_218].entries()) {
      expect((await bringIn('employers', files[index])).created).toBeGreaterThan(0);
      const first = await bringIn('employers', files[index], '--yes');
      expect([first.rows, adds(first), first.created > 0]).toEqual([rows, true, true]);
      expect(await bringIn('employers', files[index], '--yes')).toMatchObject({ rows, created: 0 });
    }
  }, 120_000);

  it('several licences of one business at one place are one employer, its rows noted', async () => {
    const [most] = await app.database.read((tx) => tx.sql<{ id: string; rows: number | string }[]>`SELECT employer_id AS id, count(*) AS rows FROM employer_sources WHERE noted <> '' GROUP BY employer_id ORDER BY count(*) DESC, employer_id LIMIT 1`);
    expect((await dana.get(`/employers/${most.id}`)).text).toContain('From files');
  });

  it('openings: dates without a year are asked about, never guessed', async () => {
    const asked = await bringIn('openings', 'jobs/nyc_workforce1_recruitment_events.csv');
    expect([asked.rows, asked.refused, adds(asked)]).toEqual([109, 51, true]);
    const landed = await bringIn('openings', 'jobs/nyc_workforce1_recruitment_events.csv', '--assume-year', '2018', '--yes');
    expect([landed.rows, landed.refused, adds(landed)]).toEqual([109, 0, true]);
    expect(await bringIn('openings', 'jobs/nyc_workforce1_recruitment_events.csv', '--assume-year', '2018', '--yes')).toMatchObject({ created: 0 });
  }, 60_000);

  it.each([['stelar cleening', 'Stellar Cleaning LLC'], ['colemans prid', 'Coleman’s Pride']])('finds “%s” in one try', async (typed, name) => {
    const seen = await dana.get(`/employers?q=${encodeURIComponent(typed)}`);
    const first = seen.page.querySelector('main table a.name');
    expect(first?.textContent.replaceAll("'", '’')).toBe(name);
    const id = idIn(first?.getAttribute('href') ?? '', 'employers');
    if (typed.startsWith('stelar')) stellar = id;
    else coleman = id;
  });

  it('seven visits of different modes: five counted, two explained', async () => {
    // With three clients looking, the target is the full six (V7).
    for (const name of ['Ruth', 'Teo', 'Kai']) await makeClient(app.app, app.make.viewer(people.dana), name);
    const visit = { employer: stellar, day: '2026-11-18', purpose: 'learn_needs', met: 'someone', next: 'none' };
    const modes = ['in_person', 'in_person', 'in_person', 'in_person', 'in_person', 'phone', 'email'];
    for (const [index, mode] of modes.entries()) expect((await dana.post('/visits', { ...visit, id: newId(), mode, employer: index % 2 ? coleman : stellar, day: `2026-11-${16 + (index % 4)}` })).status).toBe(303);
    const { text } = await dana.get('/');
    expect(text).toMatch(/\b5 of 6 so far/);
    expect(text).toContain('By phone: only visits in person count.');
    expect(text).toContain('By email: only visits in person count.');
  });

  it('a client who wants cleaning work, mornings, sees real openings with reasons', async () => {
    const added = await dana.fill('/clients/new', { preferredName: 'Zuzanna', caseNumber: 'H-17', status: 'looking' });
    expect(added.status).toBe(303);
    client = idIn(added.location, 'clients');
    const saved = await dana.fill(`/clients/${client}/preferences`, { wanted1: '37-2011', wanted1Words: 'cleaning', times: ['mon-morning', 'tue-morning', 'wed-morning', 'thu-morning', 'fri-morning'] });
    expect(saved.status).toBe(303);
    const { text } = await dana.get(`/clients/${client}/matches`);
    expect(text).toMatch(/Clean/);
    expect(text).toContain('Zuzanna');
    expect(text).toContain('can apply alone');
  });

  const naming = (employer: string) => ({ id: newId(), employer, day: '2026-11-19', mode: 'in_person', purpose: 'propose_client', met: 'someone', clients: [client], facts: [`${client}:name`], next: 'none' });

  it('naming them is refused, with what to ask and the honest ways on', async () => {
    const refused = await dana.post('/visits', naming(stellar));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('No leave to speak to employers has been given.');
    expect(refused.text).toContain('Was it said already?');
  });

  it('with a plan for one employer it is allowed there and nowhere else; taken back, it is refused again', async () => {
    const plan = { contact: 'yes', scope: 'only_these', allowedEmployers: [stellar], facts: ['name'], whoSays: 'specialist', when: 'before_applying', howGiven: 'paper', reference: 'P-1' };
    expect((await agreePlan(dana, client, plan)).status).toBe(303);
    expect((await dana.post('/visits', naming(stellar))).status).toBe(303);
    expect((await dana.post('/visits', naming(coleman))).status).toBe(409);
    expect((await dana.fill(`/clients/${client}/withdrawals/new`, { how: 'by phone' })).status).toBe(303);
    expect((await dana.post('/visits', naming(stellar))).status).toBe(409);
  });

  it('every decision is in the history, replays, and the audit log is whole', async () => {
    const { text } = await dana.get(`/clients/${client}/disclosure`);
    expect(text.match(/Refused/g)).toHaveLength(3);
    expect(text.match(/Allowed by version 1/g)).toHaveLength(1);
    const { decisions, faults } = await app.database.read((tx) => verifyDisclosure(tx));
    expect([decisions, faults]).toEqual([4, []]);
    expect((await app.app.get(Audit).verify()).faults).toEqual([]);
  });

  it('the supervisor reviews the week', async () => {
    const path = `/team/${people.dana.id}?week=2026-11-16`;
    const form = (await maria.get(path)).page.querySelectorAll('main form').find((one) => one.querySelector('[name="noted"]'));
    expect((await maria.fill(path, { noted: 'Good second cups.', goal: 'Six, with two thank-yous.' }, `main form[action="${form?.getAttribute('action')}"]`)).status).toBe(303);
    expect((await maria.get(path)).text).toContain('Six, with two thank-yous.');
  });

  it('another team’s specialist sees none of the client, anywhere', async () => {
    for (const path of ['', '/edit', '/preferences', '/disclosure', '/matches', '/disclosure/new']) expect([path, (await lena.get(`/clients/${client}${path}`)).status]).toEqual([path, 404]);
    for (const path of ['/clients', '/search?q=zuz', '/search?q=H-17', `/employers/${stellar}`, '/visits', '/', '/matching', '/openings', '/team', `/visits/new?employer=${stellar}`]) {
      const { html } = await lena.get(path);
      expect([path, html.includes(client), html.includes('Zuzanna'), html.includes('H-17')]).toEqual([path, false, false, path === '/search?q=H-17']);
    }
    expect((await lena.post('/visits', naming(stellar))).status).toBe(404);
  });
});
