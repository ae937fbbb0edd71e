import type { Client } from '../../src/clients/client.entity';
import type { WorkProfile } from '../../src/clients/work-profile';
import { newId } from '../../src/common/database/ids';
import { WithdrawalForm } from '../../src/disclosure/leave/leave.form';
import { Leaves } from '../../src/disclosure/leave/leaves.service';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { allow } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let [dana, amir, sofia, otto]: Staff[] = [];
let [quayside, northgate]: Employer[] = [];
let [jo, kim, zed]: Client[] = [];
let [housekeeper, stocker]: Opening[] = [];

const TODAY = '2026-11-19';
const CLEANING: Partial<WorkProfile> = { kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] } };

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  sofia = await app.make.staff('supervisor', team, 'Sofia Lund');
  otto = await app.make.staff('specialist', await app.make.team('Uptown'), 'Otto Brandt');
  quayside = await makeEmployer(app.app, 'Quayside Hotel');
  northgate = await makeEmployer(app.app, 'Northgate Foods');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  await app.make.wishes(dana, jo.id, CLEANING);
  kim = await app.make.client(amir, { preferredName: 'Kim Abara' });
  zed = await app.make.client(otto, { preferredName: 'Zed Quill' });
  housekeeper = await app.make.opening(dana, quayside.id, { title: 'Housekeeper', kind: '37-2012' });
  stocker = await app.make.opening(dana, northgate.id, { title: 'Evening stocker', kind: '53-7065' });
  await allow(app.app, app.make.viewer(dana), jo, [quayside.id]);
});
afterAll(() => app.close());

const pageOf = (opening: Opening) => `/matching/openings/${opening.id}`;
const note = async (by: Staff, opening: Opening, about: string, more: Record<string, string> = {}) => (await app.signedIn(by)).fill(pageOf(opening), { staff: dana.id, dueOn: '2026-11-20', what: 'Call the desk', about, ...more }, '#note form');
const clear = () => app.database.write(async (tx) => {
  await tx.sql`DELETE FROM meeting_note_clients`;
  await tx.sql`DELETE FROM meeting_notes`;
});
const followUps = async (who: Staff) => (await (await app.signedIn(who)).get('/week')).page.querySelector('#follow-ups');
const options = async (who: Staff, opening: Opening) => (await (await app.signedIn(who)).get(pageOf(opening))).page.querySelectorAll('select[name=about] option').map((one) => one.text);

describe('a note of the meeting can say whom it is about', () => {
  beforeEach(clear);

  it('P1, M8: the choice is the team’s clients by initials, whose they are, and the gate’s word', async () => {
    expect(await options(dana, housekeeper)).toEqual(['Nobody in particular', 'J.M. · Dana Reyes · may speak', 'K.A. · ask Amir Khan']);
    expect(await options(dana, stocker)).toEqual(['Nobody in particular', 'J.M. · Dana Reyes · applies alone', 'K.A. · ask Amir Khan']);
    expect(await options(otto, stocker)).toEqual(['Nobody in particular', 'Z.Q. · Otto Brandt · applies alone']);
  });

  it.each<[string, () => string]>([['another team’s client (P1)', () => zed.id], ['nobody there ever was', () => newId()], ['no id', () => 'J.M.']])('doesn’t take %s, with one and the same sentence', async (_, about) => {
    const answer = await note(dana, housekeeper, about());
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('Choose one of the team’s clients who look for work, or nobody.')]);
    expect(await app.database.read((tx) => tx.sql`SELECT note_id FROM meeting_note_clients`)).toEqual([]);
  });

  it('stands by initials on the table, in the minutes, in the file, and in the follower’s plan', async () => {
    await note(sofia, housekeeper, jo.id);
    const browser = await app.signedIn(amir);
    for (const path of ['/matching', '/matching?view=screen', '/matching?view=print', pageOf(housekeeper)]) expect([path, (await browser.get(path)).text]).toEqual([path, expect.stringContaining('About J.M. · Dana Reyes by Fri, Nov 20: Call the desk')]);
    const minutes = await browser.get(`/matching/minutes?day=${TODAY}`);
    expect(minutes.text).toContain('About J.M.');
    expect(minutes.html).not.toMatch(/Marsden/);
    expect((await browser.get(`/matching/minutes/file?day=${TODAY}`)).html).toContain('Housekeeper,Quayside Hotel,J.M.,,Dana Reyes');
    expect((await followUps(dana))?.text.replace(/\s+/g, ' ')).toMatch(/Quayside Hotel · About J\.M\. · Call the desk ?may speak/);
  });

  it('P3, S-11: taking the minutes out as a file is written down, with the password given just now; another day’s, which there is none of, isn’t', async () => {
    const browser = await app.signedIn(amir);
    const lines = () => app.database.read((tx) => tx.sql<object[]>`SELECT staff_id AS who, subject_type AS type, subject_id AS id FROM audit WHERE action = 'minutes.export' ORDER BY seq DESC`);
    const [before, [held]] = [await lines(), await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM meetings WHERE team_id = ${amir.teamId} AND day = ${TODAY}`)];
    for (const [path, status] of [[`/matching/minutes/file?day=${TODAY}`, 200], ['/matching/minutes/file?day=2026-11-18', 404], [`/matching/minutes?day=${TODAY}`, 200]] as const) expect([path, (await browser.get(path)).status]).toEqual([path, status]);
    expect(await lines()).toEqual([{ who: amir.id, type: 'meeting', id: held.id }, ...before]);
    app.clock.forward(11);
    expect((await browser.get(`/matching/minutes/file?day=${TODAY}`)).location).toContain('/account/confirmation?next=');
    app.clock.forward(-11);
  });

  it('sent twice it is one note; about somebody else it is another', async () => {
    const id = newId();
    for (const about of [jo.id, jo.id, kim.id]) await note(sofia, housekeeper, about, { id });
    expect(await app.database.read((tx) => tx.sql`SELECT client_id AS id FROM meeting_note_clients ORDER BY client_id`)).toEqual([jo.id, kim.id].sort().map((one) => ({ id: one })));
  });
});

describe('D5: a note is no way round the gate', () => {
  beforeEach(clear);

  it.each<[string, () => [Staff, Opening, Client], string]>([
    ['there is leave', () => [dana, housekeeper, jo], 'Noted. It stands in the minutes.'],
    ['there is none', () => [dana, stocker, jo], 'There is no leave to speak for them there'],
    ['the writer sees initials only (P1)', () => [amir, stocker, jo], 'Noted. It stands in the minutes.'],
  ])('it says so at once where %s', async (_, of, sentence) => {
    const [by, opening, about] = of();
    const sent = await note(by, opening, about.id);
    expect((await (await app.signedIn(by)).get(sent.location ?? '')).text).toContain(sentence);
  });

  it('the follower and the table read the gate’s word', async () => {
    await note(sofia, stocker, jo.id);
    expect((await followUps(dana))?.text).toContain('applies alone');
    expect((await (await app.signedIn(sofia)).get(pageOf(stocker))).page.querySelector('.lines + .keep')?.text).toContain('applies alone');
  });

  it('a visit planned from it comes with the client ticked only where leave offers them, and is refused otherwise as any', async () => {
    await note(sofia, housekeeper, jo.id);
    await note(sofia, stocker, jo.id);
    const links = (await followUps(dana))?.querySelectorAll('p a').map((link) => link.getAttribute('href') ?? '') ?? [];
    expect(links.sort()).toEqual([quayside.id, northgate.id].map((id) => `/planned-visits/new?employer=${id}&day=2026-11-20&client=${jo.id}`).sort());
    const browser = await app.signedIn(dana);
    const ticked = async (employer: Employer) => (await browser.get(links.find((link) => link.includes(employer.id)) ?? '')).page.querySelectorAll('input[name=clients]').map((box) => [box.getAttribute('value'), box.hasAttribute('checked')]);
    expect([await ticked(quayside), await ticked(northgate)]).toEqual([[[jo.id, true]], []]);
    const forced = await browser.post('/planned-visits', { id: newId(), employer: northgate.id, day: '2026-11-20', purpose: 'propose_client', clients: jo.id, facts: `${jo.id}:name` });
    expect(forced.status).toBe(409);
  });

  it('P1: a follower who sees initials only gets no client’s id in the link, and is told whom to ask', async () => {
    await note(sofia, housekeeper, jo.id, { staff: amir.id });
    const seen = await followUps(amir);
    expect(seen?.text).toMatch(/About J\.M\. .*ask Dana Reyes/s);
    expect(seen?.querySelector('p a')?.getAttribute('href')).not.toContain('client=');
  });
});

describe('what becomes of it', () => {
  it('D8: what is taken back shows at once on the table and in the follower’s plan', async () => {
    await clear();
    await note(sofia, housekeeper, jo.id);
    expect((await followUps(dana))?.text).toContain('may speak');
    const form = Object.assign(new WithdrawalForm(), { id: newId(), employer: quayside.id, fact: '', saidOn: '', how: '' });
    await app.database.write((tx) => app.app.get(Leaves).withdraw(tx, app.make.viewer(dana), jo.id, form));
    expect((await followUps(dana))?.text).toMatch(/applies alone|ask first/);
    expect((await (await app.signedIn(sofia)).get(pageOf(housekeeper))).page.querySelector('.lines + .keep')?.text).not.toContain('may speak');
  });

  it('P1: a client who went to another team is no longer told of to the first one', async () => {
    await clear();
    await note(sofia, housekeeper, jo.id);
    const team = async (id: string | null) => app.database.write((tx) => tx.sql`UPDATE clients SET team_id = ${id} WHERE id = ${jo.id}`);
    await team(otto.teamId);
    for (const path of ['/matching', `/matching/minutes?day=${TODAY}`, pageOf(housekeeper)]) expect([path, (await (await app.signedIn(amir)).get(path)).html]).toEqual([path, expect.not.stringMatching(/J\.M\./)]);
    await team(sofia.teamId);
  });

  it('one comes back to the place on the table one left, and nowhere else', async () => {
    const place = await note(sofia, housekeeper, '', { back: 'whose=mine&heard=week' });
    expect(place.location).toMatch(/^\/matching\?whose=mine&heard=week/);
    const away = await note(sofia, housekeeper, '', { back: '//evil.example/?whose=theirs' });
    expect(away.location).toMatch(/^\/matching\?notice|^\/matching\?/);
    expect(away.location).not.toContain('evil');
    expect((await (await app.signedIn(sofia)).get(`${pageOf(housekeeper)}?view=screen&heard=week`)).page.querySelector('.crumbs a')?.getAttribute('href')).toBe('/matching?view=screen&heard=week');
  });
});
