import { newId } from '../../src/common/database/ids';
import type { Client } from '../../src/clients/client.entity';
import { Openings } from '../../src/openings/openings.service';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser, Seen } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let otto: Staff;
let admin: Staff;
let jo: Client;
let quayside: Employer;
let housekeeper: Opening;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  otto = await app.make.staff('specialist', await app.make.team('Uptown'), 'Otto Brandt');
  admin = await app.make.staff('administrator', null, 'Ada Minton');
  quayside = await makeEmployer(app.app, 'Quayside Hotel');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  await app.make.wishes(dana, jo.id, { kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] } });
  housekeeper = await app.make.opening(dana, quayside.id, { title: 'Housekeeper', kind: '37-2012' });
});
afterAll(() => app.close());

const row = (id: string) => app.database.read((tx) => app.app.get(Openings).find(tx, id)) as Promise<Opening>;
/** The address of the Undo that stands on the page. */
const undoOn = (seen: Seen, within = '.note') => seen.page.querySelector(`${within} form`)?.getAttribute('action')?.replaceAll('&amp;', '&') ?? '';
const words = (seen: Seen) => seen.page.querySelector('.note')?.text.replace(/\s+/g, ' ').trim() ?? '';

describe('what is put away or done', () => {
  it.each(['/', '/week'])('on %s comes back with one Undo, and one stays where one is', async (path) => {
    const browser = await app.signedIn(dana);
    const away = await browser.fill(path, {}, '#new-for-your-clients form');
    expect(away.location.split('?')[0]).toBe(path);
    const after = await browser.open(away.location);
    expect([words(after), after.page.querySelector('#new-for-your-clients')]).toEqual([expect.stringContaining('Put away, until the opening changes. Undo'), null]);
    expect(after.html).not.toMatch(/(?:href|action)="[^"]*(?:Marsden|Jo)/);
    for (let tap = 0; tap < 2; tap += 1) {
      const back = await browser.post(undoOn(after));
      expect(back.location.split(/[?&]notice/)[0]).toBe(away.location.split(/[?&]notice/)[0]);
      expect((await browser.open(back.location)).page.querySelector('#new-for-your-clients')?.text).toContain('Housekeeper');
    }
  });

  it.each(['/', '/week', '/week?start=2026-11-23'])('on %s a follow-up too', async (path) => {
    const browser = await app.signedIn(dana);
    await browser.post(`/matching/openings/${housekeeper.id}`, { id: newId(), view: '', decided: '', staff: dana.id, dueOn: '2026-11-19', what: `Ring them, from ${path}` });
    const done = await browser.fill(path, {}, '#follow-ups form');
    const after = await browser.open(done.location);
    expect([done.location.split(/[?&]notice/)[0], words(after), after.page.querySelector('#follow-ups')]).toEqual([path, expect.stringContaining('Done. It stays in the minutes. Undo'), null]);
    for (let tap = 0; tap < 2; tap += 1) {
      const back = await browser.post(undoOn(after));
      expect([back.location.split(/[?&]notice/)[0], (await browser.open(back.location)).page.querySelectorAll('#follow-ups li')]).toEqual([path, [expect.anything()]]);
    }
    await browser.fill(path, {}, '#follow-ups form');
  });
});

describe('P1: another team', () => {
  it('brings nothing of it back, and learns of nobody', async () => {
    const [note] = await app.database.read((tx) => tx.sql<{ id: string; doneOn: string | null }[]>`SELECT id, done_on AS "doneOn" FROM meeting_notes LIMIT 1`);
    const own = await app.signedIn(dana);
    const undo = undoOn(await own.open((await own.fill('/week', {}, '#new-for-your-clients form')).location));
    for (const [staff, status] of [[otto, 404], [admin, 403]] as const) {
      const browser = await app.signedIn(staff);
      expect([(await browser.post(undo)).status, (await browser.post(`/matching/follow-ups/${note.id}/reopenings`)).status]).toEqual([status, status]);
    }
    const [same] = await app.database.read((tx) => tx.sql<{ doneOn: string | null }[]>`SELECT done_on AS "doneOn" FROM meeting_notes WHERE id = ${note.id}`);
    expect([same.doneOn, (await own.get('/week')).page.querySelector('#new-for-your-clients')]).toEqual(['2026-11-19', null]);
    await own.post(undo);
  });

  it.each(['x', `${newId()}_v0`, `${newId()}_v1`, 'nothing_v1'])('nor is there a way back by %s', async (at) => {
    expect((await (await app.signedIn(dana)).post(`/matching/alerts/${housekeeper.id}/returns/${at}`)).status).toBe(404);
  });

  it.each(['https://evil.example', '//evil.example', '/sign-out', '/admin/settings'])('S-32: never leads to %s', async (back) => {
    const browser = await app.signedIn(dana);
    const fields = { client: jo.id, opening: housekeeper.id, version: '1', back };
    expect((await browser.post('/matching/alerts/dismissals', fields)).location).toMatch(/^\/week\?notice=alert-away/);
    expect((await browser.post(`/matching/alerts/${housekeeper.id}/returns/${jo.id}_v1?back=${encodeURIComponent(back)}`)).location).toBe('/week?notice=alert-back');
  });
});

describe('an opening that was closed', () => {
  const close = async (browser: Browser, opening: Opening) => browser.open((await browser.post(`/openings/${opening.id}/closings`, { version: String(opening.version), outcome: 'other', closedNote: 'Gone.' })).location);

  it('is offered again after Undo as far as it had come; a second tap changes nothing', async () => {
    const opening = await app.make.opening(dana, quayside.id, { title: 'Porter', status: 'interviewing' });
    const browser = await app.signedIn(dana);
    const closed = await close(browser, opening);
    expect(words(closed)).toContain('Closed. It is offered to nobody any more. Undo');
    expect((await browser.open((await browser.post(undoOn(closed))).location)).text).toContain('Taken back: it is offered again.');
    expect(await row(opening.id)).toMatchObject({ status: 'interviewing', outcome: '', closedNote: '', version: 3 });
    expect((await browser.post(undoOn(closed))).location).toContain('opening-open');
    expect((await row(opening.id)).version).toBe(3);
  });

  it('P2: may be opened again by another team, which shares it, and by no administrator', async () => {
    const opening = await app.make.opening(dana, quayside.id, { title: 'Bell hop' });
    const undo = undoOn(await close(await app.signedIn(dana), opening));
    expect((await (await app.signedIn(admin)).post(undo)).status).toBe(403);
    expect([(await (await app.signedIn(otto)).post(undo)).location, (await row(opening.id)).status]).toEqual([expect.stringContaining('opening-open'), 'open']);
  });

  it('R-41: stays as it is where somebody changed it since, and takes no other word', async () => {
    const opening = await app.make.opening(dana, quayside.id, { title: 'Night porter' });
    const browser = await app.signedIn(dana);
    const undo = undoOn(await close(browser, opening));
    await app.database.write((tx) => app.app.get(Openings).change(tx, app.make.viewer(otto), { id: opening.id, version: 2 }, { closedNote: 'Their nephew has it.' }));
    expect([(await browser.post(undo)).location, (await row(opening.id)).status]).toEqual([expect.stringContaining('opening-newer'), 'filled']);
    for (const at of ['filled_v3', 'open', 'open_vx', 'ill_v3']) expect((await browser.post(`/openings/${opening.id}/reopenings/${at}`)).status).toBe(404);
  });
});

describe('M7: an answer', () => {
  it('is told in its own card with its Undo, counts no longer among those to go through, and Undo leads back to the card', async () => {
    const browser = await app.signedIn(dana);
    const list = `/clients/${jo.id}/matches`;
    const count = (seen: Seen) => /All that fit · (\d+(?:, and \d+ answered)?)/.exec(seen.text)?.[1];
    const before = Number(count(await browser.get(list)));
    const kept = await browser.post(`${list}/${housekeeper.id}/answers`, { id: newId(), answer: 'interested', view: 'fits', page: '1' });
    const seen = await browser.get(kept.location.split('#')[0]);
    const card = `#opening-${housekeeper.id}`;
    expect(seen.page.querySelectorAll('.note')).toHaveLength(1);
    expect(seen.page.querySelector(`${card} .note`)?.text.replace(/\s+/g, ' ').trim()).toBe('Noted: Jo Marsden is interested.Undo: Housekeeper');
    expect(count(seen)).toBe(`${before - 1}, and 1 answered`);
    const undo = undoOn(seen, `${card} .note`);
    const back = await browser.post(undo);
    expect(back.location).toBe(`${list}?notice=answer-back&of=${housekeeper.id}#opening-${housekeeper.id}`);
    const again = await browser.get(back.location.split('#')[0]);
    expect([again.page.querySelector(`${card} .note`)?.text.trim(), count(again)]).toEqual(['Taken back. The history keeps both.', String(before)]);
    expect((await browser.get((await browser.post(undo)).location.split('#')[0])).page.querySelector(`${card} .note`)?.text.trim()).toContain('There is a newer answer already');
    expect((await (await app.signedIn(otto)).post(undo)).status).toBe(404);
  });

  it('is told above the list where its opening isn’t on it', async () => {
    const gone = await app.make.opening(dana, quayside.id, { title: 'Filled one', status: 'filled' });
    const browser = await app.signedIn(dana);
    const kept = await browser.post(`/clients/${jo.id}/matches/${gone.id}/answers`, { id: newId(), answer: 'hired', view: 'fits', page: '' });
    expect(words(await browser.get(kept.location.split('#')[0]))).toContain('The answer is noted. Undo');
    const there = await browser.post(`/clients/${jo.id}/matches/${gone.id}/answers`, { id: newId(), answer: 'offer', view: 'answers', page: '' });
    const undo = undoOn(await browser.get(there.location.split('#')[0]));
    expect((await browser.post(undo)).location).toMatch(new RegExp(`^/clients/${jo.id}/matches/answers\\?notice=answer-back`));
  });
});
