import { newId } from '../../src/common/database/ids';
import type { Client } from '../../src/clients/client.entity';
import type { WorkProfile } from '../../src/clients/work-profile';
import { LeaveLook } from '../../src/disclosure/gate/leave-look.service';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { allow } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let sofia: Staff;
let otto: Staff;
let admin: Staff;
let quayside: Employer;
let northgate: Employer;
let jo: Client;
let housekeeper: Opening;
let stocker: Opening;

const TODAY = '2026-11-19';
const CLEANING: Partial<WorkProfile> = { kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] }, hours: { min: 15, max: 25, strength: 'prefer' }, pay: { floor: 16, strength: 'prefer' } };

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  sofia = await app.make.staff('supervisor', team, 'Sofia Lund');
  otto = await app.make.staff('specialist', await app.make.team('Uptown'), 'Otto Brandt');
  admin = await app.make.staff('administrator', null, 'Ada Minton');
  quayside = await makeEmployer(app.app, 'Quayside Hotel');
  northgate = await makeEmployer(app.app, 'Northgate Foods');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  await app.make.wishes(dana, jo.id, CLEANING);
  const kim = await app.make.client(amir, { preferredName: 'Kim Abara' });
  await app.make.wishes(amir, kim.id, { hours: { min: 10, max: 30, strength: 'prefer' } });
  housekeeper = await app.make.opening(dana, quayside.id, { title: 'Housekeeper', kind: '37-2012', hoursMin: 20, hoursMax: 25, payMin: 17.5, payUnit: 'hour', checks: '["background"]' });
  stocker = await app.make.opening(dana, northgate.id, { title: 'Evening stocker', kind: '53-7065', hoursMin: 18, hoursMax: 18, heardOn: '2026-11-02', checks: '["background"]' });
  await allow(app.app, app.make.viewer(dana), jo, [quayside.id]);
});
afterAll(() => app.close());

const rows = (seen: { page: { querySelectorAll: (of: string) => { text: string }[] } }) => seen.page.querySelectorAll('table.meet tbody tr').map((row) => row.text.replace(/\s+/g, ' ').trim());

describe('the table: openings × clients', () => {
  it('M4, M5: has the newest first, each with whom it suits: a word of fit, what it rests on, and what to ask', async () => {
    const [first, second] = rows(await (await app.signedIn(dana)).get('/matching'));
    expect(first).toMatch(/^Housekeeper.*Quayside Hotel.*New.*J\.M\. fits well the work, hours, pay.*K\.A\. fits hours/);
    expect(second).toMatch(/^Evening stocker/);
  });

  it('M5: nothing an employer looks into stands on a screen that several people see', async () => {
    const browser = await app.signedIn(dana);
    for (const path of ['/matching', `/matching/openings/${housekeeper.id}`]) expect([path, (await browser.get(path)).text]).toEqual([path, expect.not.stringMatching(/background/i)]);
  });

  it.each<[string, (titles: string[]) => void]>([
    ['heard=week', (titles) => expect(titles).toEqual(['Housekeeper'])],
    ['group=53', (titles) => expect(titles).toEqual(['Evening stocker'])],
    ['group=99', (titles) => expect(titles).toHaveLength(2)],
    [`after=${newId()}`, (titles) => expect(titles).toHaveLength(2)],
  ])('takes %s for what it is', async (query, check) => {
    const seen = await (await app.signedIn(dana)).get(`/matching?${query}`);
    check(seen.page.querySelectorAll('table.meet tbody th a').map((one) => one.text));
  });

  it('P1: “mine” are one’s own clients', async () => {
    const text = (await (await app.signedIn(dana)).get('/matching?whose=mine')).text;
    expect(text).toContain('J.M.');
    expect(text).not.toContain('K.A.');
  });

  it('comes in pages that lead on and back', async () => {
    for (let count = 0; count < 22; count += 1) await app.make.opening(dana, northgate.id, { title: `Old one ${count}`, heardOn: '2026-10-01' });
    const browser = await app.signedIn(dana);
    const first = await browser.get('/matching');
    expect(rows(first)).toHaveLength(20);
    const next = await browser.get(first.page.querySelectorAll('.pager a').at(-1)?.getAttribute('href') ?? '');
    expect(rows(next)).toHaveLength(4);
    expect(rows(next).filter((row) => rows(first).includes(row))).toEqual([]);
    expect(next.page.querySelector('.pager a')?.getAttribute('href')).toBe('/matching');
    expect(rows(await browser.get('/matching?view=print'))).toHaveLength(24);
  });
});

describe('M8, P1: what each viewer sees of leave', () => {
  it('is the gate’s own word for those who reach the client, and “ask” for the rest of the team', async () => {
    const own = rows(await (await app.signedIn(dana)).get('/matching'));
    const look = async (employer: Employer) => (await app.database.read((tx) => app.app.get(LeaveLook).at(tx, employer.id, TODAY, [jo.id], 'propose_client'))).get(jo.id)?.state;
    expect([await look(quayside), await look(northgate)]).toEqual(['may speak', 'needs leave again']);
    expect(own[0]).toMatch(/J\.M\.[^.]*may speak/);
    expect(own[1]).toMatch(/J\.M\.[^.]*applies alone/);
    const mate = rows(await (await app.signedIn(amir)).get('/matching'));
    expect(mate[0]).toMatch(/J\.M\.[^.]*ask Dana Reyes/);
    expect(mate.join()).not.toMatch(/may speak/);
    expect(rows(await (await app.signedIn(sofia)).get('/matching'))[0]).toMatch(/J\.M\.[^.]*may speak/);
  });

  it.each(['/matching', '/matching?view=screen', '/matching?view=print'])('another team sees none of these clients on %s', async (path) => {
    const { html } = await (await app.signedIn(otto)).get(path);
    expect(html).toContain('Housekeeper');
    expect(html).not.toMatch(/J\.M\.|K\.A\.|Marsden|Dana/);
  });

  it.each(['/matching?view=screen', '/matching/minutes', `/matching/minutes?day=${TODAY}`])('an administrator has no %s', async (path) => {
    expect((await (await app.signedIn(admin)).get(path)).status).toBe(403);
  });
});

describe('the meeting, its notes and its minutes', () => {
  const noteOn = (opening: Opening) => `/matching/openings/${opening.id}`;

  it('before it begins the large view keeps nothing', async () => {
    const browser = await app.signedIn(sofia);
    expect((await browser.get('/matching?view=screen')).text).toContain('Begin the meeting');
    expect((await browser.get(`/matching/minutes?day=${TODAY}`)).status).toBe(404);
  });

  it('begun twice it is one meeting, and what the large view shows is in the minutes, in initials', async () => {
    const [one, two] = [await app.signedIn(sofia), await app.signedIn(dana)];
    expect((await one.post('/matching/meetings')).location).toBe('/matching?view=screen');
    await two.post('/matching/meetings');
    const large = await one.get('/matching?view=screen');
    expect(large.html).not.toMatch(/Marsden|class="bar"|class="thumb"/);
    expect(large.page.querySelectorAll('.wall > li')).toHaveLength(14);
    const minutes = await one.get(`/matching/minutes?day=${TODAY}`);
    expect(minutes.text).toContain('14 openings looked at, 0 follow-ups. Begun by Sofia Lund.');
    expect(await app.database.read((tx) => tx.sql`SELECT day FROM meetings`)).toEqual([{ day: TODAY }]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['nothing', {}, 'Enter what was decided, or choose who follows up.'],
    ['a day and nobody', { what: 'Call them' }, 'Choose who follows up.'],
    ['somebody of another team', { staff: 'otto' }, 'Choose somebody of the team.'],
    ['a day that is over', { staff: 'amir', dueOn: '2026-11-18' }, 'That day is over. Enter today or a later one.'],
    ['no day', { staff: 'amir', dueOn: '' }, 'Enter the day they do it by.'],
    ['a day that isn’t one', { staff: 'amir', dueOn: '2026-02-30' }, 'Enter the day as it stands in a calendar'],
    ['a whole name (P1)', { decided: 'Jo Marsden would like it' }, 'This names a client. Write initials'],
  ])('doesn’t take %s, and keeps what was typed', async (_, typed, sentence) => {
    const staff = { otto: otto.id, amir: amir.id }[typed.staff ?? ''] ?? '';
    const answer = await (await app.signedIn(dana)).fill(noteOn(housekeeper), { ...typed, staff }, '#note form');
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(sentence)]);
    if (typed.decided) expect(answer.html).toContain(typed.decided);
  });

  it('lands in that person’s week, with the way to plan it, and stands on the table', async () => {
    const browser = await app.signedIn(sofia);
    const sent = await browser.fill(`${noteOn(housekeeper)}?view=screen`, { decided: 'Ask about the shifts', staff: amir.id, dueOn: '2026-11-20', what: 'Call Ruth at the desk' }, '#note form');
    expect(sent.location).toContain('/matching?view=screen');
    expect(rows(await browser.get('/matching'))[0]).toContain('Ask about the shifts · Amir Khan by Fri, Nov 20: Call Ruth at the desk');
    const own = await app.signedIn(amir);
    for (const page of ['/week', '/']) expect([page, (await own.get(page)).page.querySelector('#follow-ups')?.text.replace(/\s+/g, ' ')]).toEqual([page, expect.stringMatching(/tomorrow Housekeeper ?Quayside Hotel · Call Ruth at the desk/)]);
    expect((await own.get('/week')).page.querySelector('#follow-ups p a')?.getAttribute('href')).toBe(`/planned-visits/new?employer=${quayside.id}&day=2026-11-20`);
    expect((await (await app.signedIn(dana)).get('/week')).html).not.toContain('Call Ruth');
    expect((await own.get('/week?start=2026-11-09')).html).not.toContain('Call Ruth');
  });

  it('sent twice is one note; done, it leaves the week and stays in the minutes', async () => {
    const browser = await app.signedIn(dana);
    const id = newId();
    const fields = { id, view: '', decided: '', staff: dana.id, dueOn: '2026-11-19', what: 'Go there' };
    for (let time = 0; time < 2; time += 1) expect((await browser.post(noteOn(stocker), fields)).status).toBe(303);
    expect((await browser.get('/week')).page.querySelectorAll('#follow-ups li')).toHaveLength(1);
    expect((await browser.fill('/week', {}, '#follow-ups form')).location).toContain('/week');
    expect((await browser.get('/week')).page.querySelector('#follow-ups')).toBeNull();
    expect((await browser.get(`/matching/minutes?day=${TODAY}`)).text).toMatch(/Dana Reyes by Thu, Nov 19: Go there \(Done/);
  });

  it('taken out of the minutes, a note can be brought back', async () => {
    const browser = await app.signedIn(sofia);
    const [{ id }] = await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM meeting_notes WHERE what = 'Call Ruth at the desk'`);
    await browser.post(`/matching/follow-ups/${id}/removals`);
    expect((await browser.get(`/matching/minutes?day=${TODAY}`)).text).not.toContain('Call Ruth');
    await browser.post(`/matching/follow-ups/${id}/restorations`);
    expect((await browser.get(`/matching/minutes?day=${TODAY}`)).text).toContain('Call Ruth');
  });

  it('comes as a file too', async () => {
    const file = await (await app.signedIn(sofia)).get(`/matching/minutes/file?day=${TODAY}`);
    expect(file.headers['content-type']).toContain('text/csv');
    expect(file.html).toContain('Housekeeper,Quayside Hotel,,Ask about the shifts,Amir Khan,2026-11-20,Call Ruth at the desk,,Sofia Lund');
  });

  it('P1: another team reads none of it and touches none of it', async () => {
    const browser = await app.signedIn(otto);
    const [{ id }] = await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM meeting_notes WHERE what = 'Call Ruth at the desk'`);
    for (const path of [`/matching/minutes?day=${TODAY}`, `/matching/minutes/file?day=${TODAY}`, '/matching/minutes?day=never']) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
    for (const act of ['completions', 'removals', 'restorations']) expect([act, (await browser.post(`/matching/follow-ups/${id}/${act}`)).status]).toEqual([act, 404]);
    for (const path of ['/matching', noteOn(housekeeper), '/matching/minutes']) expect([path, (await browser.get(path)).html]).toEqual([path, expect.not.stringMatching(/Call Ruth|Amir/)]);
  });

  it('an opening that is gone has no page at the meeting', async () => {
    expect((await (await app.signedIn(dana)).get(`/matching/openings/${newId()}`)).status).toBe(404);
    expect((await (await app.signedIn(dana)).get('/matching/openings/nothing')).status).toBe(404);
  });
});
