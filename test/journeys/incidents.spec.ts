import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser } from '../support/browser';
import { castOf, rowsOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let mona: Browser;
let lena: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  mona = await app.signedIn(cast.mona);
  lena = await app.signedIn(cast.lena);
});
afterAll(() => app.close());

const WHAT = { what: 'I said she was with us.', toWhom: 'The shift lead' };
const pathOf = (location: string) => location.split('?')[0];

describe('D9: about a client one works with', () => {
  let path: string;

  it('it is told, stands in the client’s record, and never in the six', async () => {
    const told = await cast.browser.fill(`/clients/${cast.jo.id}/incidents/new?employer=${cast.hotel}`, { ...WHAT, bySelf: 'yes' });
    path = pathOf(told.location);
    expect(told.status).toBe(303);
    const seen = await cast.browser.open(path);
    expect(seen.text).toContain('Jolanda Marsh has not been told yet');
    expect(seen.text).toContain('Who said it Dana Reyes');
    expect((await cast.browser.open(`/clients/${cast.jo.id}/disclosure`)).text).toContain('Quayside Hotel, November 19, 2026 Not told yet');
    expect((await cast.browser.open('/')).page.querySelector('.count')?.structuredText ?? '').not.toMatch(/^1/);
  });

  it('the supervisor sees it, says what was done and that the client was told; a specialist can’t', async () => {
    expect((await mona.get('/')).html).toContain(path);
    expect((await cast.browser.post(`${path}/notes`, { note: 'x', clientToldOn: '' })).status).toBe(403);
    for (const [day, sentence] of [['2026-11-20', 'in the future'], ['2026-11-18', 'before it happened'], ['2026-02-31', 'Enter the day as a date.']]) {
      const seen = await mona.fill(path, { note: 'We talked.', clientToldOn: day });
      expect([seen.status, seen.text, seen.html.includes('We talked.')]).toEqual([422, expect.stringContaining(sentence), true]);
    }
    expect((await mona.fill(path, { note: 'Talked it over.', clientToldOn: '2026-11-19' })).status).toBe(303);
    expect((await cast.browser.open(path)).text).toContain('Jolanda Marsh was told');
    expect((await mona.get('/')).html).not.toContain(path);
  });

  it('P1: nobody else opens it, and the database lets no one change or delete it', async () => {
    for (const stranger of [lena, await app.signedIn(cast.amir)]) expect((await stranger.get(path)).status).toBe(404);
    for (const statement of [`UPDATE incidents SET what = 'nothing'`, 'DELETE FROM incidents', 'DELETE FROM incident_notes']) await expect(app.database.write((tx) => tx.query(statement))).rejects.toThrow(/kept as they are/);
  });

  it.each<[string, Record<string, string>, string]>([
    ['no words', { what: '' }, 'Say what was told.'], ['nobody who heard it', { toWhom: '' }, 'Say who heard it.'], ['tomorrow', { happenedOn: '2026-11-20' }, 'in the future'], ['no employer', { employer: '' }, 'Choose the employer.'],
    ['an employer there is none of', { employer: '0193a1b2-1111-7222-8333-444455556666' }, 'Choose the employer from the list.'],
  ])('bad input: %s', async (_, typed, sentence) => {
    const rows = await rowsOf(app, 'incidents');
    const seen = await cast.browser.fill(`/clients/${cast.jo.id}/incidents/new?employer=${cast.hotel}`, { ...WHAT, ...typed });
    expect([seen.status, seen.text, await rowsOf(app, 'incidents')]).toEqual([422, expect.stringContaining(sentence), rows]);
    expect(seen.html).toContain(typed.what === '' ? 'The shift lead' : 'I said she was with us.');
  });
});

describe('D9: about somebody one doesn’t work with, without a name', () => {
  let path: string;
  const teamOf = async (name: string) => (await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM teams WHERE name = ${name}`))[0].id;
  const report = async (changes: Record<string, string> = {}) => lena.fill(`/incidents/new?employer=${cast.hotel}`, { ...WHAT, about: 'A client of Dana’s who came along on Tuesday', team: await teamOf('Harborton'), ...changes });

  it('the help leads there; the one who told it can read it again, and the supervisors of that team', async () => {
    expect((await lena.get('/help')).page.querySelector('a[href="/incidents/new"]')).not.toBeNull();
    const told = await report();
    path = pathOf(told.location);
    expect((await lena.open(told.location)).text).toContain('With the supervisors');
    expect((await mona.get('/')).html).toContain(path);
    expect((await mona.get(path)).text).toContain('A client of Dana’s who came along on Tuesday');
    expect((await cast.browser.get(path)).status).toBe(404);
    const sam = await app.signedIn(await app.make.staff('supervisor', { id: await teamOf('Northgate') } as never, 'Sam Osei'));
    expect([(await sam.get(path)).status, (await sam.get('/')).html.includes(path)]).toEqual([404, false]);
  });

  it('a form sent twice is one report', async () => {
    const rows = await rowsOf(app, 'incident_reports');
    const form = fieldsOf((await lena.open(`/incidents/new?employer=${cast.hotel}`)).page.querySelector('form.form')!);
    const fields = { ...form, ...WHAT, about: 'Somebody of ours' };
    expect([(await lena.send('/incidents', fields)).location, await rowsOf(app, 'incident_reports')]).toEqual([(await lena.send('/incidents', fields)).location, rows + 1]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['nobody it was about', { about: '' }, 'Say whose client it was'], ['no such team', { team: 'x' }, 'Choose the team from the list.'], ['tomorrow', { happenedOn: '2026-11-20' }, 'in the future'], ['5,000 letters', { what: 'ب'.repeat(5000) }, 'Keep it under 2,000 characters.'],
  ])('bad input: %s', async (_, typed, sentence) => {
    const rows = await rowsOf(app, 'incident_reports');
    const seen = await report(typed);
    expect([seen.status, seen.text, await rowsOf(app, 'incident_reports')]).toEqual([422, expect.stringContaining(sentence), rows]);
  });

  it('only a supervisor of that team deals with it, and only with a client of theirs', async () => {
    const [own, theirs] = [{ client: cast.jo.id }, { client: (await app.make.client(cast.lena, { preferredName: 'Somebody Else' })).id }];
    expect((await lena.post(`${path}/clients`, own)).status).toBe(403);
    expect((await mona.post(`${path}/clients`, theirs)).status).toBe(404);
    const none = await mona.post(`${path}/clients`, { client: '' });
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('Choose the client.')]);
    expect((await mona.get(path)).text).not.toContain('Somebody Else');
  });

  it('once it is known whose client it was, it is that client’s incident; who told it is not told who it was', async () => {
    expect((await mona.post(`${path}/report-notes`, { note: 'Asked Dana about Tuesday.' })).status).toBe(303);
    const given = await mona.post(`${path}/clients`, { client: cast.jo.id });
    const incident = pathOf(given.location);
    const seen = await mona.get(incident);
    expect(seen.text).toContain('Told by Lena Vogt');
    expect(seen.text).toContain('Asked Dana about Tuesday.');
    expect((await cast.browser.get(incident)).text).toContain('I said she was with us.');
    expect((await mona.get(path)).location).toBe(incident);
    const mine = await lena.get(path);
    expect([mine.text.includes('dealt with'), mine.text.includes('Jolanda'), mine.html.includes(cast.jo.id), mine.text.includes('Asked Dana')]).toEqual([true, false, false, false]);
    expect((await lena.get(incident)).status).toBe(404);
    expect((await mona.post(`${path}/clients`, { client: cast.jo.id })).status).toBe(404);
    expect((await mona.post(`/incidents/${newId()}/clients`, { client: cast.jo.id })).status).toBe(404);
  });

  it('where nobody can be found, a note ends it; it is never changed or deleted', async () => {
    const other = pathOf((await report({ about: 'I can’t say' })).location);
    expect((await mona.fill(other, { note: 'Nobody of ours was there that day.', isEnd: 'yes' }, 'form[action$="report-notes"]')).status).toBe(303);
    expect((await mona.get('/')).html).not.toContain(other);
    expect((await mona.get(other)).text).toContain('Nobody of ours was there that day.');
    for (const statement of [`UPDATE incident_reports SET what = 'nothing'`, 'DELETE FROM incident_reports', `UPDATE incident_report_notes SET note = ''`, 'DELETE FROM incident_report_notes', `UPDATE incident_reports SET ended_at = NULL, ended_by = NULL`]) {
      await expect(app.database.write((tx) => tx.query(statement))).rejects.toThrow(/kept as they are/);
    }
  });
});
