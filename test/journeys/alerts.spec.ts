import type { Client } from '../../src/clients/client.entity';
import type { WorkProfile } from '../../src/clients/work-profile';
import type { Employer } from '../../src/employers/employer.entity';
import { newId } from '../../src/common/database/ids';
import { Alerts } from '../../src/matching/alerts/alerts.service';
import { MatchAnswers } from '../../src/matching/answers/match-answers.service';
import type { Opening } from '../../src/openings/opening.entity';
import { Openings } from '../../src/openings/openings.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { allow } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let sofia: Staff;
let otto: Staff;
let lena: Staff;
let quayside: Employer;
let jo: Client;
let housekeeper: Opening;

const CLEANING: Partial<WorkProfile> = { kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] }, hours: { min: 15, max: 25, strength: 'prefer' } };

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  sofia = await app.make.staff('supervisor', team, 'Sofia Lund');
  lena = await app.make.staff('specialist', team, 'Lena Ito');
  otto = await app.make.staff('specialist', await app.make.team('Uptown'), 'Otto Brandt');
  quayside = await makeEmployer(app.app, 'Quayside Hotel');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  await app.make.wishes(dana, jo.id, CLEANING);
  housekeeper = await app.make.opening(amir, quayside.id, { title: 'Housekeeper', kind: '37-2012', hoursMin: 20, hoursMax: 25 });
  await app.make.opening(amir, quayside.id, { title: 'Night cook', kind: '35-2014', hoursMin: 20, hoursMax: 25 });
});
afterAll(() => app.close());

const told = async (staff: Staff, path = '/') => ((await (await app.signedIn(staff)).get(path)).page.querySelector('#new-for-your-clients')?.text ?? '').replace(/\s+/g, ' ').trim();
const change = async (changes: Partial<Opening>) => {
  const { version } = await app.database.read((tx) => app.app.get(Openings).find(tx, housekeeper.id)) ?? { version: 0 };
  return app.database.write((tx) => app.app.get(Openings).change(tx, app.make.viewer(amir), { id: housekeeper.id, version }, changes));
};
const count = (staff: Staff) => app.database.read((tx) => app.app.get(Alerts).countFor(tx, app.make.viewer(staff)));

describe('a new opening that fits somebody strongly (issue 5, point 9)', () => {
  it.each(['/', '/week'])('stands on their specialist’s %s, with the word of leave beside it (M8), and nothing weaker does', async (path) => {
    const text = await told(dana, path);
    expect(text).toMatch(/Housekeeper Quayside Hotel.*Jo Marsden.*applies alone/);
    expect(text).not.toContain('Night cook');
    await allow(app.app, app.make.viewer(dana), jo, [quayside.id]);
    expect(await told(dana, path)).toMatch(/Jo Marsden.*may speak/);
    await allow(app.app, app.make.viewer(dana), jo, []).catch(() => undefined);
  });

  it('P1: is told to nobody else: no team mate, no other team, and to a supervisor only of their own clients', async () => {
    for (const staff of [amir, lena, otto, sofia]) expect([staff.name, await told(staff, '/week'), await count(staff)]).toEqual([staff.name, '', 0]);
  });

  it('is told to whoever covers for them, as long as they do', async () => {
    await app.make.cover(sofia, { specialistId: dana.id, coveredBy: amir.id, fromDay: '2026-11-19', untilDay: '2026-11-19' });
    expect(await told(amir, '/week')).toContain('Jo Marsden');
    app.clock.forward(24 * 60);
    expect(await told(amir, '/week')).toBe('');
    app.clock.forward(-24 * 60);
  });

  it('is counted for mails without a name', async () => expect(await count(dana)).toBe(1));

  it('M7: talked over with the client, it is no news, until the answer is taken back', async () => {
    const answers = app.app.get(MatchAnswers);
    const who = app.make.viewer(dana);
    const id = newId();
    await app.database.write((tx) => answers.keep(tx, who, jo.id, { id, openingId: housekeeper.id, answer: 'not_interested', reason: '', why: '', saidOn: '2026-11-19' }));
    expect(await count(dana)).toBe(0);
    await app.database.write(async (tx) => answers.takeBack(tx, who, (await answers.find(tx, who, id))!));
    expect(await count(dana)).toBe(1);
  });

  it('put away, it is told no more, until the opening changes', async () => {
    const browser = await app.signedIn(dana);
    expect((await browser.fill('/week', {}, '#new-for-your-clients form')).location).toContain('/week');
    expect(await told(dana)).toBe('');
    await app.database.write((tx) => app.app.get(Openings).verify(tx, app.make.viewer(dana), housekeeper.id, '2026-11-19'));
    expect(await told(dana)).toBe('');
    await change({ hoursMax: 22 });
    expect(await told(dana)).toContain('Housekeeper');
  });

  it.each<[string, Partial<Opening>]>([['no longer fits strongly', { kind: '35-2014', title: 'Cook' }], ['is filled', { status: 'filled' }]])('one that %s isn’t told', async (_, changes) => {
    await change({ kind: '37-2012', title: 'Housekeeper', status: 'open' });
    expect(await count(dana)).toBe(1);
    await change(changes);
    expect(await count(dana)).toBe(0);
    await change({ kind: '37-2012', title: 'Housekeeper', status: 'open' });
  });

  it('is told of a client who is looking, and of no other', async () => {
    await app.database.write((tx) => tx.sql`UPDATE clients SET status = 'working' WHERE id = ${jo.id}`);
    expect(await count(dana)).toBe(0);
    await app.database.write((tx) => tx.sql`UPDATE clients SET status = 'looking' WHERE id = ${jo.id}`);
  });

  it('grows old after a fortnight', async () => {
    app.clock.forward(16 * 24 * 60);
    expect(await count(dana)).toBe(0);
    app.clock.forward(-16 * 24 * 60);
  });

  it.each(['otto', 'lena'])('P1: %s can’t put it away, nor learn by it that the client is there', async (name) => {
    const staff = { otto, lena }[name] ?? otto;
    const browser = await app.signedIn(staff);
    const fields = { client: jo.id, opening: housekeeper.id, version: '1' };
    expect((await browser.post('/matching/alerts/dismissals', fields)).status).toBe(404);
    for (const wrong of [{ client: 'x' }, { version: '0' }, { version: '1e9' }]) expect((await browser.post('/matching/alerts/dismissals', { ...fields, ...wrong })).status).toBe(404);
  });
});
