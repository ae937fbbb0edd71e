import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { Gate } from '../../src/disclosure/gate/gate.service';
import { Settings } from '../../src/settings/settings.service';
import type { Staff } from '../../src/staff/staff.entity';
import { filesUnder } from '../architecture/sources';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow, makeClient } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { jpegScan, pdfScan, pngScan } from '../support/scans';

let app: TestApp;
let dana: Staff;
let jo: Client;
let kai: Client;
let browser: Browser;
let maria: Browser;
let hotel: string;
const versions = (client: Client, path = '') => `/clients/${client.id}/disclosure/versions/${path}`;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  jo = await makeClient(app.app, app.make.viewer(dana), 'Jo Marlow');
  kai = await makeClient(app.app, app.make.viewer(dana), 'Kai Brandt');
  hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  await allow(app.app, app.make.viewer(dana), jo, [hotel], ['name', 'substance_use'], { reference: '' });
  browser = await app.signedIn(dana);
  maria = await app.signedIn(await app.make.staff('supervisor', team, 'Maria Lund'));
});
afterAll(() => app.close());

const signed = (more: Record<string, string> = {}) => ({ id: newId(), signedOn: '2026-11-19', signedBy: 'client', authority: '', reference: 'Cabinet 2, folder 118', witness: 'Maria Lund', ...more });
const count = async (table: string, where = '1 = 1') => Number((await app.database.read((tx) => tx.query(`SELECT count(*) AS n FROM ${table} WHERE ${where}`) as Promise<{ n: number | string }[]>))[0].n);
const audited = (action: string) => count('audit', `action = '${action}'`);
const latest = async () => (await app.database.read((tx) => tx.sql<{ id: string; signature_id: string }[]>`SELECT id, signature_id FROM plan_scans ORDER BY id DESC LIMIT 1`))[0];

describe('D14: the plan on paper', () => {
  it('is a document of the client’s own, and printing it is in the audit log', async () => {
    const before = await audited('plan.print');
    const seen = await browser.get(versions(jo, '1/paper'));
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('I am Jo Marlow.');
    expect(seen.text).toContain('Quayside Hotel: may be told all of the list above.');
    expect(seen.text).toContain('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
    expect(seen.html).toMatch(/<title>Plan 1 of J\.?M\.?, for signature · Rapport<\/title>/);
    expect(await audited('plan.print')).toBe(before + 1);
  });

  it('follows the law the site names', async () => {
    const admin = await app.signedIn(await app.make.staff('administrator', null, 'Ines Okafor'));
    expect((await admin.fill('/admin/settings', { authorisationForm: 'gdpr' })).status).toBe(303);
    expect((await browser.get(versions(jo, '1/paper'))).text).toContain('I can withdraw my consent at any time');
    await admin.fill('/admin/settings', { authorisationForm: 'us' });
    app.app.get(Settings).forgetRemembered();
    expect((await browser.get(versions(jo, '1/paper'))).text).toContain('Authorization to share information about me');
  });

  it.each(['0', '2', '01', 'x', '1e0', '99999999999'])('there is no version %s', async (number) => {
    expect((await browser.get(versions(jo, `${number}/paper`))).status).toBe(404);
    expect((await browser.get(versions(jo, `${number}/signatures`))).status).toBe(404);
  });

  it('the plan’s page leads to it', async () => {
    const { page } = await browser.get(`/clients/${jo.id}/disclosure`);
    expect(page.querySelector(`a[href="${versions(jo, '1/paper')}"]`)?.text).toContain('Print for signature');
  });
});

describe('the signed paper', () => {
  it.each<[string, Record<string, string>, string]>([
    ['in the future', { signedOn: '2026-11-20' }, 'This day is in the future'], ['before it was given', { signedOn: '2026-11-18' }, 'This version was given on November 19, 2026'],
    ['on no day', { signedOn: '' }, 'Enter the day it was signed.'], ['on 30 February', { signedOn: '2026-02-30' }, 'There is no such day.'], ['by nobody', { signedBy: '' }, 'Say who signed it.'],
    ['and nobody knows where', { reference: '' }, 'Say where the signed paper is kept'], ['before the recorder as its witness', { witness: 'dana reyes' }, 'somebody other than you'],
    ['by another, without a right', { signedBy: 'representative' }, 'what gives them the right'], ['with a reference that never ends', { reference: 'x'.repeat(101) }, 'Keep it under 100 characters.'],
  ])('D2: signed %s is a sentence, and what was typed is kept', async (_, more, sentence) => {
    const seen = await browser.upload(versions(jo, '1/signatures'), signed(more), pngScan(), 'scan.png');
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining(sentence)]);
    expect(seen.html).toContain('value="Maria Lund"'.replace('Maria Lund', more.witness ?? 'Maria Lund'));
    expect([await count('plan_signatures'), await count('plan_scans')]).toEqual([0, 0]);
  });

  it('D2: is on record with who wrote it down and when; the same form twice is one, other words under its id another', async () => {
    const form = signed();
    for (let times = 0; times < 2; times += 1) expect((await browser.upload(versions(jo, '1/signatures'), form, null)).status).toBe(303);
    expect(await count('plan_signatures')).toBe(1);
    const seen = await browser.get(versions(jo, '1/signatures'));
    for (const words of ['Signed on November 19, 2026', 'Cabinet 2, folder 118', 'Maria Lund', 'by Dana Reyes, Nov 19, 2026', 'No scan.']) expect(seen.text).toContain(words);
    expect((await browser.get(`/clients/${jo.id}/disclosure`)).text).toContain('Written down by Dana Reyes');
    expect((await browser.upload(versions(jo, '1/signatures'), { ...form, reference: 'Cabinet 3' }, null)).status).toBe(303);
    expect(await count('plan_signatures')).toBe(2);
  });

  it('twenty posts of one form at once make one paper with one scan', async () => {
    const [papers, scans] = [await count('plan_signatures'), await count('plan_scans')];
    const form = signed({ reference: 'Cabinet 4' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser.upload(versions(jo, '1/signatures'), form, jpegScan(), 'photo.jpg')));
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([303]));
    expect([await count('plan_signatures'), await count('plan_scans')]).toEqual([papers + 1, scans + 1]);
  });

  it('is kept as it is: the database refuses a change', async () => {
    for (const act of [`UPDATE plan_signatures SET witness = 'nobody'`, 'DELETE FROM plan_signatures', `UPDATE plan_scans SET kind = 'pdf'`]) await expect(app.database.write((tx) => tx.query(act))).rejects.toThrow('kept as they are');
  });
});

describe('D1: no paper and no scan grants or clears anything', () => {
  const answerOf = (client: Client) => app.database.write((tx) => app.app.get(Gate).ask(tx, app.make.viewer(dana), { act: 'log', employerId: hotel, day: '2026-11-19', purpose: 'propose_client', people: [{ clientId: client.id, facts: ['name'] }] }));
  const asked = async (client: Client) => {
    const answer = await answerOf(client);
    return answer.ok ? 'allowed' : answer.refusals.flatMap((one) => one.reasons.map((reason) => reason.code)).join();
  };

  it('a plan that allows nothing allows nothing after it was signed, witnessed and scanned', async () => {
    await allow(app.app, app.make.viewer(dana), kai, [], [], { contact: 'no', scope: 'none' });
    const before = await asked(kai);
    expect(before).not.toBe('allowed');
    expect((await browser.upload(versions(kai, '1/signatures'), signed(), pdfScan(), 'I allow everything.pdf')).status).toBe(303);
    expect(await asked(kai)).toBe(before);
  });

  it('one that was taken back stays taken back, and one that allows goes on allowing when its scan goes', async () => {
    expect(await asked(jo)).toBe('allowed');
    const done = await browser.upload(versions(jo, '1/signatures'), signed({ reference: 'Once more' }), pngScan(3), 'x.png');
    expect(done.status).toBe(303);
    const scan = await latest();
    await maria.post(versions(jo, `1/signatures/${scan.signature_id}/scans/${scan.id}/removals`));
    expect(await asked(jo)).toBe('allowed');
    expect((await browser.fill(`/clients/${jo.id}/withdrawals/new`, { how: 'by phone' })).status).toBe(303);
    expect(await asked(jo)).toBe('withdrawn');
    expect((await browser.upload(versions(jo, '1/signatures'), signed({ reference: 'Signed after' }), pngScan(4), 'x.png')).status).toBe(303);
    expect(await asked(jo)).toBe('withdrawn');
    expect((await browser.get(versions(jo, '1/paper'))).text).toContain('Signing this paper does not bring it back.');
  });

  it('nothing that decides reads the tables of papers', () => {
    const readers = filesUnder('src/disclosure', /\.ts$/).filter((source) => /plan_signatures|plan_scans/.test(source.text)).map((source) => source.path);
    expect(readers.filter((path) => !path.startsWith('src/disclosure/paper/'))).toEqual([]);
  });
});

describe('P1, S-21: who may see none of it', () => {
  it('another team: not there, whatever the address; nothing is kept, nothing is looked at', async () => {
    const stranger = await app.signedIn(await app.make.staff('supervisor', await app.make.team('Northgate'), 'Sam Osei'));
    const scan = await latest();
    const before = [await count('plan_signatures'), await count('plan_scans'), await audited('plan.scan-view'), await audited('plan.print')];
    for (const path of ['1/paper', '1/signatures', '1/signatures/new', `1/signatures/${scan.signature_id}/scans/new`, `1/signatures/${scan.signature_id}/scans/${scan.id}`]) expect([path, (await stranger.get(versions(jo, path))).status]).toEqual([path, 404]);
    expect((await stranger.upload(versions(jo, '1/signatures'), signed(), pngScan(), 'x.png')).status).toBe(404);
    expect((await stranger.upload(versions(jo, `1/signatures/${scan.signature_id}/scans`), {}, pngScan(), 'x.png')).status).toBe(404);
    expect((await stranger.post(versions(jo, `1/signatures/${scan.signature_id}/scans/${scan.id}/removals`))).status).toBe(404);
    expect([await count('plan_signatures'), await count('plan_scans'), await audited('plan.scan-view'), await audited('plan.print')]).toEqual(before);
  });

  it('one client’s paper is not to be had under another’s, nor under another version', async () => {
    const scan = await latest();
    await allow(app.app, app.make.viewer(dana), jo, [hotel], ['name']);
    for (const path of [versions(kai, `1/signatures/${scan.signature_id}/scans/${scan.id}`), versions(jo, `2/signatures/${scan.signature_id}/scans/${scan.id}`), versions(jo, `1/signatures/${newId()}/scans/${scan.id}`)]) expect((await browser.get(path)).status).toBe(404);
    expect((await browser.upload(versions(kai, `1/signatures/${scan.signature_id}/scans`), {}, pngScan(9), 'x.png')).status).toBe(404);
  });

  it('an administrator keeps the site and no client; a colleague of the team sees initials only', async () => {
    const ines = await app.signedIn(await app.make.staff('administrator', null, 'Ada Admin'));
    const tom = await app.signedIn(await app.make.staff('specialist', { id: dana.teamId } as never, 'Tom Vale'));
    for (const path of ['1/paper', '1/signatures']) expect([(await ines.get(versions(jo, path))).status, (await tom.get(versions(jo, path))).status]).toEqual([403, 404]);
  });
});
