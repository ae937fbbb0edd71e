import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow, makeClient } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { jpegScan, pdfScan, PNG_START, pngScan } from '../support/scans';

let app: TestApp;
let dana: Staff;
let jo: Client;
let browser: Browser;
let maria: Browser;
const versions = (client: Client, path = '') => `/clients/${client.id}/disclosure/versions/${path}`;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  jo = await makeClient(app.app, app.make.viewer(dana), 'Jo Marlow');
  const hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  await allow(app.app, app.make.viewer(dana), jo, [hotel], ['name', 'substance_use'], { reference: '' });
  browser = await app.signedIn(dana);
  maria = await app.signedIn(await app.make.staff('supervisor', team, 'Maria Lund'));
});
afterAll(() => app.close());

const signed = (more: Record<string, string> = {}) => ({ id: newId(), signedOn: '2026-11-19', signedBy: 'client', authority: '', reference: 'Cabinet 2, folder 118', witness: 'Maria Lund', ...more });
const count = async (table: string, where = '1 = 1') => Number((await app.database.read((tx) => tx.query(`SELECT count(*) AS n FROM ${table} WHERE ${where}`) as Promise<{ n: number | string }[]>))[0].n);
const audited = (action: string) => count('audit', `action = '${action}'`);
const latest = async () => (await app.database.read((tx) => tx.sql<{ id: string; signature_id: string; kind: string; size: number; sealed: unknown }[]>`SELECT id, signature_id, kind, size, sealed FROM plan_scans ORDER BY id DESC LIMIT 1`))[0];

describe('S-37: a scan is judged by its content', () => {
  it.each<[string, Buffer, string, string]>([
    ['an empty file', Buffer.alloc(0), 'scan.pdf', 'This file is empty.'], ['5 MB and one byte', Buffer.concat([pdfScan(), Buffer.alloc(5 * 1024 * 1024, ' ')]), 'scan.pdf', 'larger than 5 MB'],
    ['9 MB', Buffer.alloc(9 * 1024 * 1024), 'scan.pdf', 'larger than 5 MB'], ['a PNG’s head', PNG_START, 'scan.png', 'damaged or cut short'], ['a PDF cut short', pdfScan().subarray(0, -9), 'scan.pdf', 'damaged or cut short'],
    ['an SVG named PDF', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'scan.pdf', 'more in this file'], ['an HTML page named PDF', Buffer.from('<html>'), 'scan.pdf', 'more in this file'],
    ['a text named JPEG', Buffer.from('hello'), 'scan.jpg', 'This is not a PDF, PNG or JPEG'], ['a PDF with a script', pdfScan('4 0 obj << /S /JavaScript >> endobj\n'), 'scan.pdf', 'holds more than pages'],
  ])('%s is refused with a sentence, and nothing is kept: not the paper either', async (_, bytes, name, sentence) => {
    const before = [await count('plan_signatures'), await count('plan_scans')];
    const seen = await browser.upload(versions(jo, '1/signatures'), signed(), bytes, name);
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining(sentence)]);
    expect(seen.html).toContain('Cabinet 2, folder 118');
    expect([await count('plan_signatures'), await count('plan_scans')]).toEqual(before);
  });

  it('a form made by hand: no token, a field that isn’t ours, two files', async () => {
    expect((await browser.send(versions(jo, '1/signatures'), signed())).status).toBe(403);
    expect((await browser.upload(versions(jo, '1/signatures'), { ...signed(), planId: 'x' }, null)).status).toBe(400);
  });
});

describe('a scan on record', () => {
  it.each<[string, Buffer, string, RegExp]>([['pdf', pdfScan(), 'application/pdf', /^attachment; /], ['png', pngScan(), 'image/png', /^inline; /], ['jpeg', jpegScan(), 'image/jpeg', /^inline; /]])('a %s comes back to the byte, can do nothing in a browser, and the look is written down', async (kind, bytes, type, disposition) => {
    const done = await browser.upload(versions(jo, '1/signatures'), signed({ reference: `With a ${kind}` }), bytes, 'whatever.exe');
    expect(done.status).toBe(303);
    const scan = await latest();
    expect([scan.kind, Number(scan.size)]).toEqual([kind, bytes.length]);
    const before = await audited('plan.scan-view');
    const seen = await browser.get(versions(jo, `1/signatures/${scan.signature_id}/scans/${scan.id}`));
    expect([seen.status, seen.headers['content-type'], seen.headers['x-content-type-options'], seen.headers['cache-control']]).toEqual([200, type, 'nosniff', 'no-store']);
    expect(seen.headers['content-disposition']).toMatch(disposition);
    expect(seen.headers['content-disposition']).not.toMatch(/marlow|whatever/i);
    expect(seen.headers['content-security-policy']).toMatch(/^default-src 'none';.*; sandbox;/);
    expect(Number(seen.headers['content-length'])).toBe(bytes.length);
    expect(await audited('plan.scan-view')).toBe(before + 1);
  });

  it('is bytes in both databases, and what is stored shows nothing of it', async () => {
    const done = await browser.upload(versions(jo, '1/signatures'), signed({ reference: 'Sealed' }), pngScan(1, 'a word nobody else uses'), 'scan.png');
    expect(done.status).toBe(303);
    const { sealed } = await latest();
    expect(Buffer.isBuffer(sealed)).toBe(true);
    expect((sealed as Buffer).includes('a word nobody else uses')).toBe(false);
    expect((sealed as Buffer).includes('PNG')).toBe(false);
  });

  it('opens under its own client and id only; one that was put elsewhere is not shown', async () => {
    const { id, signature_id: signature, sealed } = await latest();
    const moved = newId();
    await app.database.write((tx) => tx.sql`INSERT INTO plan_scans (id, signature_id, client_id, kind, size, mark, sealed, added_by, added_at) VALUES (${moved}, ${signature}, ${jo.id}, 'png', 10, 'moved', ${sealed}, ${dana.id}, '2026-11-19T15:00:00.000Z')`);
    const seen = await browser.get(versions(jo, `1/signatures/${signature}/scans/${moved}`));
    expect([seen.status, seen.text]).toEqual([409, expect.stringContaining('This scan can’t be opened')]);
    expect((await browser.get(versions(jo, `1/signatures/${signature}/scans/${id}`))).status).toBe(200);
  });

  it('a further page is added once; ten are enough', async () => {
    const { signature_id: signature } = await latest();
    const path = versions(jo, `1/signatures/${signature}/scans`);
    const there = await count('plan_scans', `signature_id = '${signature}'`);
    for (let times = 0; times < 2; times += 1) expect((await browser.upload(path, {}, pngScan(7), 'two.png')).status).toBe(303);
    expect(await count('plan_scans', `signature_id = '${signature}'`)).toBe(there + 1);
    for (let width = 20; width < 20 + 9 - there; width += 1) await browser.upload(path, {}, pngScan(width), 'x.png');
    const seen = await browser.upload(path, {}, pngScan(99), 'eleven.png');
    expect([seen.status, seen.text]).toEqual([422, expect.stringContaining('There are 10 scans of this paper already.')]);
    expect((await browser.upload(path, {}, null)).text).toContain('Choose a file.');
  });

  it('of somebody else’s paper goes for good, by the supervisor’s hand only; the log keeps that it went', async () => {
    const scan = await latest();
    const path = versions(jo, `1/signatures/${scan.signature_id}/scans/${scan.id}`);
    expect((await browser.post(`${path}/removals`)).status).toBe(403);
    const removed = await maria.post(`${path}/removals`);
    expect(removed.status).toBe(303);
    expect(await count('plan_scans', `id = '${scan.id}'`)).toBe(0);
    expect([(await maria.get(path)).status, (await maria.post(`${path}/removals`)).status, await audited('plan.scan-remove')]).toEqual([404, 404, 1]);
  });
});
