import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import { MODES } from '../../src/visits/rules/visit.choices';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser } from '../support/browser';
import { makeEmployer } from '../support/make-employers';
import { castOf, makeVisit, rowsOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let dana: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = cast.browser;
});
afterAll(() => app.close());

const employer = async (id: string) => {
  const found = await app.database.read((tx) => app.app.get(Employers).find(tx, id));
  if (!found) throw new Error('There is no such employer.');
  return found;
};
const told = (id: string) => app.database.read((tx) => tx.sql<{ kind: string; nextOn: string | null; note: string; day: string; by: string }[]>`SELECT kind, next_on AS "nextOn", note, said_on AS day, said_by AS by FROM next_touches WHERE employer_id = ${id} ORDER BY said_at, id`);
const visit = (id: string, visitedOn: string, more: Parameters<typeof makeVisit>[3] = {}) => makeVisit(app.app, app.make.viewer(cast.dana), id, { visitedOn, ...more });
const quiet = async (name: string) => {
  const { id } = await makeEmployer(app.app, name);
  await visit(id, '2026-10-20', { nextOn: '2026-10-27', nextWhat: 'Bring the shift list' });
  return id;
};
const stalledNames = async (browser: Browser) => (await browser.open('/')).page.querySelectorAll('#stalled .name').map((link) => link.text);

describe('V11: one next touch, kept true by visits and by hand', () => {
  it.each(MODES.map(({ value }) => [value]))('a visit by %s sets it, and the next one on its day settles it', async (mode) => {
    const { id } = await makeEmployer(app.app, `By ${mode}`);
    await visit(id, '2026-11-18', { mode, nextOn: '2026-11-19' });
    expect(await employer(id)).toMatchObject({ nextTouchOn: '2026-11-19', lastVisitOn: '2026-11-18', lastVisitMode: mode });
    await visit(id, '2026-11-19', { mode });
    expect(await employer(id)).toMatchObject({ nextTouchOn: null, lastVisitOn: '2026-11-19' });
  });

  it('is moved with a note, then cleared, and each is kept with who and when', async () => {
    const id = await quiet('Moved Mill');
    const form = `/employers/${id}/next-touches/new`;
    expect((await dana.open(form)).text).toContain('Now: 23 days late, Bring the shift list.');
    expect((await dana.fill(form, { when: 'date', date: '2026-12-10', what: 'After the stocktaking', note: 'They asked for peace until then' })).status).toBe(303);
    expect(await employer(id)).toMatchObject({ nextTouchOn: '2026-12-10', nextTouchWhat: 'After the stocktaking', nextTouchBy: cast.dana.id });
    expect((await dana.fill(form, { when: 'none', note: 'They will call us' })).status).toBe(303);
    expect(await employer(id)).toMatchObject({ nextTouchOn: null, nextTouchWhat: '', nextTouchBy: null });
    expect(await told(id)).toEqual([
      { kind: 'moved', nextOn: '2026-12-10', note: 'They asked for peace until then', day: '2026-11-19', by: cast.dana.id },
      { kind: 'cleared', nextOn: null, note: 'They will call us', day: '2026-11-19', by: cast.dana.id },
    ]);
  });

  it('what a hand set stands although an older visit is entered after it, and gives way to the next visit', async () => {
    const id = await quiet('Late Entry Ltd');
    await dana.fill(`/employers/${id}/next-touches/new`, { when: '1_month', note: 'Busy' });
    await visit(id, '2026-11-16', { mode: 'email' });
    expect(await employer(id)).toMatchObject({ nextTouchOn: '2026-12-19', lastVisitOn: '2026-11-16' });
    app.clock.forward(1);
    const last = await visit(id, '2026-11-19', { mode: 'phone', nextOn: '2026-11-24' });
    expect((await employer(id)).nextTouchOn).toBe('2026-11-24');
    await dana.send(`/visits/${last}/removals`, fieldsOf((await dana.open(`/visits/${last}`)).page.querySelector(`form[action="/visits/${last}/removals"]`)!));
    expect((await employer(id)).nextTouchOn).toBe('2026-12-19');
  });

  it('keeps what was typed beside what is wrong with it', async () => {
    const form = `/employers/${cast.hotel}/next-touches/new`;
    for (const [typed, sentence] of [[{ when: 'date', date: 'soon', note: 'x' }, 'Enter a day, such as'], [{ when: 'date', date: '2026-11-18', note: 'x' }, 'That day has passed.'], [{ when: '1_week' }, 'Say why, in a few words.'], [{ note: 'x' }, 'Choose when.']] as const) {
      const seen = await dana.fill(form, { ...typed });
      expect([seen.status, seen.text.includes(sentence)]).toEqual([422, true]);
    }
  });
});

describe('"Still going?", asked 21 days after nobody kept the next touch', () => {
  let laundry: string;
  beforeAll(async () => {
    laundry = await quiet('Harbor Laundry');
  });

  it('is asked on the employer’s page of everybody, and on the week of whoever was there last', async () => {
    const [amir, mona] = [await app.signedIn(cast.amir), await app.signedIn(cast.mona)];
    expect((await amir.open(`/employers/${laundry}`)).text).toContain('Still going? Nobody has been in touch for 30 days, since Oct 20. The next touch is 23 days late.');
    expect(await stalledNames(dana)).toContain('Harbor Laundry');
    expect(await stalledNames(amir)).toEqual([]);
    const team = await mona.open('/team');
    expect(team.text).toContain('1 employer has gone quiet');
    expect(team.page.querySelectorAll('#stalled summary').map((one) => one.text)).toEqual(['Dana Reyes: 1 employer']);
  });

  it('P1: another team’s supervisor is shown none of it, and an administrator isn’t asked', async () => {
    const other = await app.signedIn(await app.make.staff('supervisor', await app.make.team('Southgate')));
    expect((await other.open('/team')).text).not.toContain('gone quiet');
    const administrator = await app.signedIn(await app.make.staff('administrator', null));
    expect((await administrator.open(`/employers/${laundry}`)).text).not.toContain('Still going?');
    expect((await administrator.get(`/employers/${laundry}/still-going-answers/new`)).status).toBe(403);
  });

  it('"yes, in a week" is one press, and keeps what was meant', async () => {
    const seen = await dana.open('/');
    const form = seen.page.querySelector('#stalled form')!;
    const [first, again] = [await dana.send(form.getAttribute('action')!, fieldsOf(form)), await dana.send(form.getAttribute('action')!, fieldsOf(form))];
    expect([first.location, again.location]).toEqual(['/?notice=saved', '/?notice=saved']);
    expect(await employer(laundry)).toMatchObject({ nextTouchOn: '2026-11-26', nextTouchWhat: 'Bring the shift list', stage: 'introduced' });
    expect(await told(laundry)).toEqual([{ kind: 'going', nextOn: '2026-11-26', note: '', day: '2026-11-19', by: cast.dana.id }]);
    expect(await stalledNames(dana)).not.toContain('Harbor Laundry');
  });

  it('"no" wants a reason, and makes them dormant with it until the next visit', async () => {
    const foundry = await quiet('Old Foundry');
    const form = `/employers/${foundry}/still-going-answers/new?back=home`;
    expect((await dana.fill(form, { answer: 'no' })).text).toContain('Say why, in a few words.');
    expect((await dana.fill(form, { answer: 'yes' })).text).toContain('Choose when.');
    expect((await dana.fill(form, { answer: 'no', why: 'The manager left and nobody hires' })).location).toBe('/?notice=saved');
    expect(await employer(foundry)).toMatchObject({ stage: 'dormant', stageSet: 'dormant', stageNote: 'The manager left and nobody hires', nextTouchOn: null });
    expect((await told(foundry)).map(({ kind, note }) => [kind, note])).toEqual([['ended', 'The manager left and nobody hires']]);
    expect((await dana.open(`/employers/${foundry}`)).text).not.toContain('Still going?');
    app.clock.forward(24 * 60);
    dana = await app.signedIn(cast.dana);
    await visit(foundry, '2026-11-20');
    expect((await employer(foundry)).stage).toBe('introduced');
  });

  it('isn’t asked where somebody has planned to go', async () => {
    const dairy = await quiet('Planned Dairy');
    expect(await stalledNames(dana)).toContain('Planned Dairy');
    await dana.fill(`/planned-visits/new?employer=${dairy}`, { day: '2026-11-23', purpose: 'keep_in_touch' });
    expect(await stalledNames(dana)).not.toContain('Planned Dairy');
  });

  it('what was answered stays: the database refuses to change or delete it', async () => {
    expect(await rowsOf(app, 'next_touches')).toBeGreaterThan(0);
    await expect(app.database.write((tx) => tx.query(`UPDATE next_touches SET note = 'other'`))).rejects.toThrow('kept as they are');
    await expect(app.database.write((tx) => tx.query('DELETE FROM next_touches'))).rejects.toThrow('kept as they are');
  });

  it('an employer nobody knows has no such pages', async () => {
    for (const path of ['next-touches', 'still-going-answers']) expect((await dana.get(`/employers/${newId()}/${path}/new`)).status).toBe(404);
  });
});
