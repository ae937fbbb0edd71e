import type { Client } from '../../src/clients/client.entity';
import { Door, isDisclosable, type DisclosableClient, type DoorAsked } from '../../src/disclosure/door/door.service';
import type { PlanForm, WordsField } from '../../src/disclosure/plans/plan.form';
import { SYSTEM } from '../../src/audit/audit.service';
import { Settings } from '../../src/settings/settings.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let browser: Browser;
let hotel: string;
let bakery: string;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  bakery = (await makeEmployer(app.app, 'Harbor Bakery')).id;
  await app.database.write((tx) => app.app.get(Settings).change(tx, SYSTEM, { agencyName: 'Harborton Mental Health Center' }));
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

type GivenPlan = Partial<PlanForm> & Partial<Record<WordsField, string>>;
const WORDS: GivenPlan = { words_programme: 'I have a coach who helps me look for work', wordsNot: 'clinic\nrecovery' };
const who = () => app.make.viewer(dana);

/** A client with words agreed for the hotel. */
async function jolanda(preferredName: string): Promise<Client> {
  const client = await app.make.client(dana, { preferredName });
  await allow(app.app, who(), client, [hotel], ['name', 'programme'], WORDS);
  return client;
}

async function plan(day: string, client: Client, facts: string[], more: Record<string, string> = {}): Promise<void> {
  const saved = await browser.fill(`/planned-visits/new?employer=${hotel}&day=${day}`, { purpose: 'propose_client', clients: client.id, facts: facts.map((fact) => `${client.id}:${fact}`), ...more });
  if (saved.status !== 303) throw new Error(saved.text.slice(0, 300));
}

async function linesFor(client: Client): Promise<number> {
  const [row] = await app.database.read((tx) => tx.sql<{ n: number | string }[]>`SELECT count(*) AS n FROM audit WHERE action = 'plan.view' AND subject_id = ${client.id} AND detail = 'at-the-door'`);
  return Number(row.n);
}

const doorAt = (asked: Partial<DoorAsked> & Pick<DoorAsked, 'people'>) => app.database.read(async (tx) => (await app.app.get(Door).at(tx, who(), [{ employerId: hotel, day: '2026-11-19', ...asked }]))[0]);

describe('the seal (DESIGN §5)', () => {
  it('what was copied, edited or made up is not disclosable, and what is can’t be changed', async () => {
    const client = await jolanda('Sealy Marsh');
    const [one] = await doorAt({ people: [{ clientId: client.id, facts: null }] });
    if (!isDisclosable(one)) throw new Error('withheld');
    const forged = [{ ...one }, structuredClone({ ...one }), JSON.parse(JSON.stringify(one)), Object.create(Object.getPrototypeOf(one) as object), Object.create(one) as object, null, undefined, 'yes'];
    expect(forged.map(isDisclosable)).toEqual(forged.map(() => false));
    expect(() => Object.assign(one as { name: string | null }, { name: 'Ann' })).toThrow();
    expect(() => (one.says as unknown[]).push({})).toThrow();
    expect(() => Object.assign(one.says[0] as object, { words: 'more' })).toThrow();
  });

  it('a withheld client has no name, no initials and no words', async () => {
    const client = await jolanda('Wilhelmina Withers');
    const [one] = await doorAt({ employerId: bakery, people: [{ clientId: client.id, facts: null }] });
    expect(Object.keys(one).sort()).toEqual(['clientId', 'sentence', 'state']);
    expect(JSON.stringify(one)).not.toMatch(/Wil|With|W\.W|coach|clinic/);
    expect(isDisclosable(one)).toBe(false);
  });

  it('P1: out of reach is withheld, whatever the plan allows', async () => {
    const lena = await app.make.staff('specialist', await app.make.team('Northgate'), 'Lena Vogt');
    const client = await jolanda('Ruth Abel');
    const [[one]] = await app.database.read((tx) => app.app.get(Door).at(tx, app.make.viewer(lena), [{ employerId: hotel, day: '2026-11-19', people: [{ clientId: client.id, facts: null }] }]));
    expect(isDisclosable(one)).toBe(false);
  });

  it('D3: holds what is meant to be said, and nothing besides', async () => {
    const client = await jolanda('Orla Quick');
    const [one] = await doorAt({ people: [{ clientId: client.id, facts: ['programme'] }] });
    const told = one as DisclosableClient;
    expect([told.name, told.says.map((say) => say.fact)]).toEqual([null, ['programme']]);
    const [more] = await doorAt({ people: [{ clientId: client.id, facts: ['programme', 'diagnosis'] }] });
    expect(isDisclosable(more)).toBe(false);
  });
});

describe('on the employer’s page', () => {
  it('says what may be said in the agreed words, and what not', async () => {
    const client = await jolanda('Jolanda Marsh');
    const before = await linesFor(client);
    const seen = await browser.open(`/employers/${hotel}`);
    const door = seen.page.querySelectorAll('.door').find((one) => one.text.includes('Jolanda Marsh'))!;
    expect(door.querySelector('.may')!.text).toContain('“I have a coach who helps me look for work”');
    expect(door.querySelector('.not')!.text).toMatch(/Anything about health, disability or treatment.*“clinic”, “recovery”.*That is theirs to tell/s);
    expect(await linesFor(client)).toBe(before + 1);
    expect((await browser.open(`/employers/${bakery}`)).text).not.toContain('Jolanda');
    await takeBack(app.app, who(), client);
    expect((await browser.open(`/employers/${hotel}`)).html).not.toContain('Jolanda');
  });

  it('D5: who wants to be asked each time stands folded up, by initials', async () => {
    const client = await app.make.client(dana, { preferredName: 'Asker Uhl' });
    await allow(app.app, who(), client, [], ['name'], { scope: 'ask_each_time' });
    const seen = await browser.open(`/employers/${bakery}`);
    expect(seen.page.querySelector('details.more')!.text).toMatch(/A\.U\.\s*Ask first/);
    expect(seen.html).not.toContain('Asker');
  });
});

describe('on a planned visit', () => {
  it('says what may be said, until leave is gone; then that it is needed again (D8)', async () => {
    const client = await jolanda('Tamsin Grove');
    await plan('2026-11-24', client, ['name', 'programme']);
    const week = await browser.open('/week?start=2026-11-23');
    const href = week.page.querySelectorAll('article a').find((one) => one.text === 'At the door')!.getAttribute('href')!.split('#')[0];
    expect((await browser.open(href)).page.querySelector('.door')!.text).toMatch(/Tamsin Grove.*Until.*“I have a coach/s);
    await takeBack(app.app, who(), client);
    const after = await browser.open(href);
    expect([after.page.querySelector('.door'), after.text.includes('Tamsin Grove needs leave again.')]).toEqual([null, true]);
    expect(after.text).not.toContain('coach');
  });
});

describe('on the day sheet, which may lie on a counter', () => {
  const sheet = (day: string) => browser.open(`/week/sheet?day=${day}`);

  it('the words that may be said there, each such visit on a page of its own, and no word that may not', async () => {
    const client = await jolanda('Piet Zoller');
    await plan('2026-12-01', client, ['name', 'programme']);
    const seen = await sheet('2026-12-01');
    expect(seen.page.querySelector('.own-page .door')!.text).toMatch(/P\.Z\..*You may say.*Their name.*“I have a coach who helps me look for work”.*Anything that isn’t written here.*That is theirs to tell/s);
    for (const never of ['clinic', 'recovery', 'health', 'Zoller', 'Mental']) expect(seen.html).not.toContain(never);
  });

  it('D3: a client whose name may not be told has neither name nor initials on it', async () => {
    const client = await app.make.client(dana, { preferredName: 'Xenia Quist' });
    await allow(app.app, who(), client, [hotel], ['programme'], WORDS);
    await plan('2026-12-02', client, ['programme'], { note: 'Bring the list' });
    const seen = await sheet('2026-12-02');
    expect(seen.text).toContain('A job seeker');
    expect(seen.text).toContain('Bring the list');
    expect(seen.html).not.toMatch(/Xenia|Quist|X\.Q\./);
  });

  it.each(['Xenobia likes mornings', 'X.B. likes mornings', 'Say nothing of the clinic', 'Was in hospital in May'])('a note that says too much stays on the screen: "%s"', async (note) => {
    const day = `2026-12-${10 + note.length % 10}`;
    const client = await app.make.client(dana, { preferredName: 'Xenobia Bree' });
    await allow(app.app, who(), client, [hotel], ['programme'], WORDS);
    await plan(day, client, ['programme'], { note });
    expect((await sheet(day)).text).not.toContain(note);
  });

  it('D2: leave from a later point on isn’t on paper, since nobody can know whether it has come', async () => {
    const client = await app.make.client(dana, { preferredName: 'Lateo Vance' });
    await allow(app.app, who(), client, [hotel], ['name'], { when: 'at_offer' });
    await plan('2026-12-03', client, ['name'], { note: 'The second call' });
    const seen = await sheet('2026-12-03');
    expect([seen.text.includes('Quayside Hotel'), /L\.V\.|Propose|second call/.test(seen.text)]).toEqual([true, false]);
    expect((await browser.open(`/employers/${hotel}`)).text).toContain('From the offer on, not before');
  });

  it('D4: a day gone by is asked as today: a withdrawal since then counts', async () => {
    const client = await jolanda('Gonzalo Byrne');
    await plan('2026-11-19', client, ['name']);
    expect((await sheet('2026-11-19')).text).toContain('G.B.');
    app.clock.forward(24 * 60);
    browser = await app.signedIn(dana);
    await takeBack(app.app, who(), client);
    expect((await sheet('2026-11-19')).text).not.toContain('G.B.');
  });

  it('D8: a day gone by, for which leave has ended since, shows nothing any more', async () => {
    const client = await app.make.client(dana, { preferredName: 'Endre Pust' });
    await allow(app.app, who(), client, [hotel], ['name'], { expiresOn: '2026-11-20' });
    await plan('2026-11-20', client, ['name']);
    expect((await sheet('2026-11-20')).text).toContain('E.P.');
    app.clock.forward(24 * 60);
    browser = await app.signedIn(dana);
    expect((await sheet('2026-11-20')).text).not.toContain('E.P.');
  });

  it('what supports somebody at work looks like any visit while leave doesn’t cover it', async () => {
    const client = await jolanda('Hanno Weil');
    await plan('2026-12-04', client, ['name'], { purpose: 'job_support' });
    expect((await sheet('2026-12-04')).text).toContain('Support someone at work');
    await takeBack(app.app, who(), client);
    expect((await sheet('2026-12-04')).text).not.toContain('Support someone at work');
  });
});
