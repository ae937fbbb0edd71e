import { SYSTEM } from '../../src/audit/audit.service';
import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { Gate } from '../../src/disclosure/gate/gate.service';
import { AnswerForm } from '../../src/disclosure/leave/leave.form';
import { Leaves } from '../../src/disclosure/leave/leaves.service';
import type { PlanForm, WordsField } from '../../src/disclosure/plans/plan.form';
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

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  await app.make.staff('specialist', await app.make.team('Northgate'), 'Lena Vogt');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  await app.database.write((tx) => app.app.get(Settings).change(tx, SYSTEM, { agencyName: 'Harborton Mental Health Center' }));
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

type GivenPlan = Partial<PlanForm> & Partial<Record<WordsField, string>>;
const WORDS: GivenPlan = { words_programme: 'I have a coach who helps me look for work', wordsNot: 'clinic\nrecovery' };
const SUBSTANCE: GivenPlan = { words_substance_use: 'Sober for six years' };
const who = () => app.make.viewer(dana);

/** A client with words agreed for the hotel. */
async function jolanda(preferredName: string): Promise<Client> {
  const client = await app.make.client(dana, { preferredName });
  await allow(app.app, who(), client, [hotel], ['name', 'programme'], WORDS);
  return client;
}

describe('an introduction', () => {
  const make = (client: Client, fields: Record<string, string | string[]>) => browser.fill(`/clients/${client.id}/introductions/new?employer=${hotel}`, { facts: ['name', 'programme'], reach: '(212) 555-0142', ...fields });

  it('is written with the gate’s leave, printed in the client’s words, and signed by a person', async () => {
    const client = await jolanda('Ingrid Falk');
    const saved = await make(client, { body: 'Four years in kitchens.' });
    expect(saved.status).toBe(303);
    const seen = await browser.open(saved.location);
    for (const text of ['I would like to introduce Ingrid Falk', 'I have a coach who helps me look for work', 'Four years in kitchens.', 'Dana Reyes', '(212) 555-0142']) expect(seen.text).toContain(text);
    const draft = decodeURIComponent(seen.page.querySelector('a[href^="mailto:"]')!.getAttribute('href')!);
    expect(draft).toContain('subject=An introduction');
    const paper = await browser.open(`${saved.location}/paper`);
    expect(paper.text).toContain('Ingrid Falk');
    for (const html of [draft, paper.html]) expect(html).not.toMatch(/Mental|clinic|recovery|Rapport/);
    expect([saved.location, seen.page.querySelector('title')!.text, paper.page.querySelector('title')!.text].join()).not.toContain('Falk');
    const [{ used_for }] = await app.database.read((tx) => tx.sql<{ used_for: string }[]>`SELECT c.used_for FROM introductions i JOIN clearances c ON c.id = i.clearance_id WHERE i.client_id = ${client.id}`);
    expect(saved.location.endsWith(used_for)).toBe(true);
    await takeBack(app.app, who(), client);
    for (const path of ['', '/paper']) {
      const after = await browser.open(`${saved.location}${path}`);
      expect(after.html).not.toMatch(/Ingrid|Falk|coach|kitchens/);
    }
    expect((await browser.open(saved.location)).text).toContain('Needs leave again');
    expect((await browser.open(`${saved.location}/paper`)).text).toContain('There is nothing to print.');
  });

  it('refuses a fact that isn’t allowed, a word ruled out, a name that isn’t told, and what another specialist asks', async () => {
    const client = await jolanda('Marta Wenz');
    expect((await make(client, { facts: ['name', 'diagnosis'] })).status).toBe(409);
    const ruledOut = await make(client, { body: 'Known at the clinic', anyway: 'yes' });
    expect([ruledOut.status, ruledOut.text]).toEqual([422, expect.stringContaining('Not to be used for this client: “clinic”.')]);
    expect((await make(client, { facts: ['programme'], body: 'Marta is keen', anyway: 'yes' })).status).toBe(422);
    expect((await make(client, { facts: [] })).text).toContain('Tick what the introduction tells.');
    const warned = await make(client, { body: 'Worked at a hospital kitchen' });
    expect([warned.status, warned.text.includes('Keep it anyway')]).toEqual([422, true]);
    expect((await make(client, { body: 'Worked at a hospital kitchen', anyway: 'yes' })).status).toBe(303);
    const lena = await app.signedIn({ email: 'lena.vogt@agency.example' });
    for (const path of ['', '/new', `/${newId()}`, `/${newId()}/paper`]) expect((await lena.get(`/clients/${client.id}/introductions${path}`)).status).toBe(404);
    expect((await lena.post(`/clients/${client.id}/introductions`, { id: newId(), employer: hotel, facts: ['name'] })).status).toBe(404);
  });

  it.each([['Harborton Works', true], ['Harborton Behavioral Health', false]])('S-70: signed by "%s", which employers may read: %s', async (house, isPrinted) => {
    const client = await jolanda('Sigrid Nohl');
    await app.database.write((tx) => app.app.get(Settings).change(tx, SYSTEM, { employerFacingName: house }));
    app.app.get(Settings).forgetRemembered();
    const { location } = await make(client, { facts: ['name'] });
    expect((await browser.open(`${location}/paper`)).text.includes(house)).toBe(isPrinted);
    expect((await make(client, { facts: ['name'], reach: 'dana@harbor-mental.example' })).status).toBe(422);
  });

  it('D8: words a client rules out later take back what was written with them', async () => {
    const client = await jolanda('Berit Lunde');
    const { location } = await make(client, { facts: ['name'], body: 'Four years in kitchens.' });
    await allow(app.app, who(), client, [hotel], ['name'], { wordsNot: 'kitchens' });
    expect((await browser.open(`${location}/paper`)).text).toMatch(/^Introduction There is nothing to print.$/);
    expect((await browser.open(location)).text).toContain('ruled out words that stand in it');
  });

  it('asks for the employer first, and which point of the search it is where leave begins at a certain one', async () => {
    const client = await app.make.client(dana, { preferredName: 'Runa Holt' });
    await allow(app.app, who(), client, [hotel], ['name'], { when: 'at_interview' });
    expect((await browser.open(`/clients/${client.id}/introductions/new?find=Quayside`)).page.querySelector('input[type="radio"][name="employer"]')?.getAttribute('value')).toBe(hotel);
    expect((await make(client, { facts: ['name'] })).text).toContain('Say which point of the job search this is');
    expect((await make(client, { facts: ['name'], moment: 'before_applying' })).status).toBe(409);
    const saved = await make(client, { facts: ['name'], moment: 'at_offer' });
    expect((await browser.open(`${saved.location}/paper`)).text).toContain('Runa Holt');
    expect((await browser.open(`/clients/${client.id}/introductions`)).text).toContain('Quayside Hotel');
  });

  it('D11: carries the notice when it tells of substance use, and only then', async () => {
    const client = await app.make.client(dana, { preferredName: 'Nils Orbeck' });
    await allow(app.app, who(), client, [hotel], ['name', 'substance_use'], SUBSTANCE);
    const [with_, without] = [await make(client, { facts: ['name', 'substance_use'] }), await make(client, { facts: ['name'] })];
    expect((await browser.open(`${with_.location}/paper`)).text).toMatch(/Sober for six years.*42 CFR part 2 prohibits/);
    expect((await browser.open(`${without.location}/paper`)).text).not.toContain('42 CFR');
  });

  it('D5: a one-time yes is used by it, and still shows it that day; nothing else, and not the day after', async () => {
    const client = await app.make.client(dana, { preferredName: 'Yolanda Task' });
    await allow(app.app, who(), client, [], ['name'], { scope: 'ask_each_time' });
    const asks = await browser.open(`/clients/${client.id}/introductions/new?employer=${hotel}`);
    expect(asks.text).toContain('Not without leave');
    const yes = Object.assign(new AnswerForm(), { id: newId(), employer: hotel, lookup: '', find: '', answer: 'yes', purpose: 'propose_client', lasts: 'once', onDay: '', untilDay: '' });
    await app.database.write((tx) => app.app.get(Leaves).answer(tx, who(), client.id, yes));
    const first = await make(client, { facts: ['name'] });
    expect(first.status).toBe(303);
    expect((await browser.open(`${first.location}/paper`)).text).toContain('Yolanda Task');
    expect((await browser.open(`/clients/${client.id}/introductions/new?employer=${hotel}`)).text).toContain('Not without leave');
    app.clock.forward(24 * 60);
    browser = await app.signedIn(dana);
    expect((await browser.open(`${first.location}/paper`)).html).not.toContain('Yolanda');
  });

  it('the form sent twice makes one; the database takes no other client, plan or fact', async () => {
    const client = await jolanda('Doublet Kern');
    const other = await jolanda('Ottilie Rau');
    const id = newId();
    const fields = { id, employer: hotel, facts: ['name'], moment: '', body: '', reach: '' };
    for (const expected of [303, 303]) expect((await browser.post(`/clients/${client.id}/introductions`, fields)).status).toBe(expected);
    const [row] = await app.database.read((tx) => tx.sql<Record<string, string>[]>`SELECT * FROM introductions WHERE client_id = ${client.id}`);
    const forge = (clientId: string, fact: string | null) => app.database.write(async (tx) => {
      if (fact) await tx.sql`INSERT INTO introduction_facts (introduction_id, client_id, plan_id, fact) VALUES (${row.id}, ${clientId}, ${row.plan_id}, ${fact})`;
      else await tx.sql`INSERT INTO introductions (id, client_id, employer_id, day, clearance_id, decision_id, plan_id, made_by, made_at) VALUES (${newId()}, ${clientId}, ${hotel}, ${row.day}, ${row.clearance_id}, ${row.decision_id}, ${row.plan_id}, ${dana.id}, ${row.made_at})`;
    });
    await expect(forge(other.id, null)).rejects.toThrow();
    await expect(forge(client.id, null)).rejects.toThrow();
    await expect(forge(client.id, 'diagnosis')).rejects.toThrow();
    await expect(app.database.write((tx) => tx.sql`UPDATE introductions SET body = ${'more'} WHERE id = ${id}`)).rejects.toThrow();
    await expect(app.database.write((tx) => tx.sql`DELETE FROM introductions WHERE id = ${id}`)).rejects.toThrow();
  });

  it('R-40: other words under an id that is taken are another introduction; so is another client’s', async () => {
    const [client, other] = [await jolanda('Wanda Ritt'), await jolanda('Xenia Holm')];
    const fields = { id: newId(), employer: hotel, facts: ['name', 'programme'], moment: '', body: 'Four years in kitchens.', reach: '' };
    const post = async (of: Client, changes: object) => (await browser.post(`/clients/${of.id}/introductions`, { ...fields, ...changes })).location;
    const first = await post(client, {});
    expect(await post(client, { facts: ['programme', 'name'] })).toBe(first);
    const made = [first, await post(client, { body: 'Two years in gardens.' }), await post(client, { facts: ['name'] }), await post(other, {})];
    expect(new Set(made.map((one) => one.split('/').at(-1))).size).toBe(4);
    expect((await browser.open(made[0])).text).toContain('kitchens');
    expect((await browser.open(made[1])).text).toContain('gardens');
    expect((await browser.open(made[3])).text).toContain('Xenia Holm');
  });

  it('a clearance for another act writes none', async () => {
    const client = await jolanda('Quentin Moor');
    await expect(app.database.write(async (tx) => {
      const answer = await app.app.get(Gate).ask(tx, who(), { act: 'log', employerId: hotel, day: '2026-11-20', purpose: null, people: [{ clientId: client.id, facts: ['name'] }] });
      if (!answer.ok) throw new Error('refused');
      await app.app.get(Gate).spend(tx, answer.clearance, 'introduce', newId());
    })).rejects.toThrow('not for "introduce"');
  });
});
