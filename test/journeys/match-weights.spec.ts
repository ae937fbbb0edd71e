import { DEFAULT_WEIGHTS } from '../../src/matching/match.weights';
import type { Client } from '../../src/clients/client.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let admin: Staff;
let jo: Client;

const PATH = '/admin/match-weights';
const DEFAULTS = Object.fromEntries(Object.entries(DEFAULT_WEIGHTS).map(([name, points]) => [name, String(points)]));

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  admin = await app.make.staff('administrator', null, 'Ada Minton');
  const bakery = await makeEmployer(app.app, 'Harbor Bakery');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  await app.make.wishes(dana, jo.id, { kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] }, pay: { floor: 17, strength: 'prefer' } });
  await app.make.opening(dana, bakery.id, { title: 'Cleaner', kind: '37-2012', payMin: 15, payUnit: 'hour' });
  await app.make.opening(dana, bakery.id, { title: 'Baker', kind: '51-3011', payMin: 20, payUnit: 'hour' });
});
afterAll(() => app.close());

const order = async () => (await (await app.signedIn(dana)).get(`/clients/${jo.id}/matches`)).page.querySelectorAll('h2 a').map((link) => link.text);
const hidden = (html: string, name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';

describe('what counts in a match, site by site', () => {
  it('is shown with what other numbers change, before anything is saved, and names nobody', async () => {
    expect(await order()).toEqual(['Cleaner', 'Baker']);
    const browser = await app.signedIn(admin);
    const first = await browser.get(PATH);
    const looked = await browser.post(PATH, { ...DEFAULTS, kind: '0', pay: '900', shown: hidden(first.html, 'shown'), looked: '' });
    expect(looked.page.querySelector('#effect')?.text).toMatch(/Compared for 1 person looking for work.*The order changes for 1 person\..*Rise\s*Baker, Harbor Bakery: higher for 1 person\s*Fall\s*Cleaner, Harbor Bakery: lower for 1 person/s);
    expect(looked.html).not.toMatch(/Marsden|J\.M\./);
    expect(await order()).toEqual(['Cleaner', 'Baker']);
    // Another number than the one whose effect was shown is shown first, too.
    const other = await browser.post(PATH, { ...DEFAULTS, kind: '0', pay: '800', shown: hidden(looked.html, 'shown'), looked: hidden(looked.html, 'looked') });
    expect(other.page.querySelector('#effect')).not.toBeNull();
    expect(await order()).toEqual(['Cleaner', 'Baker']);
    const saved = await browser.post(PATH, { ...DEFAULTS, kind: '0', pay: '800', shown: hidden(other.html, 'shown'), looked: hidden(other.html, 'looked') });
    expect(saved.status).toBe(303);
    expect(await order()).toEqual(['Baker', 'Cleaner']);
  });

  it('is written down by name, without the numbers', async () => {
    const [line] = await app.database.read((tx) => tx.sql<{ detail: string }[]>`SELECT detail FROM audit WHERE staff_id = ${admin.id} AND action = 'settings.change' ORDER BY seq DESC LIMIT 1`);
    expect(line.detail).toContain('match kind');
    expect(line.detail).not.toContain('800');
  });

  it('isn’t saved over what somebody else saved meanwhile', async () => {
    const browser = await app.signedIn(admin);
    const again = await browser.post(PATH, { ...DEFAULTS, shown: Object.values(DEFAULTS).join(' '), looked: Object.values(DEFAULTS).join(' ') });
    expect(again.text).toContain('Somebody changed them meanwhile');
    expect(await order()).toEqual(['Baker', 'Cleaner']);
  });

  it('goes back to the usual weights by one button, which shows what that changes and saves nothing by itself', async () => {
    const browser = await app.signedIn(admin);
    const first = await browser.get(PATH);
    expect([first.text.includes('points, usually 300'), first.text.includes('Fill in the usual weights')]).toEqual([true, true]);
    const usual = await browser.post(PATH, { ...DEFAULTS, kind: 'many', shown: hidden(first.html, 'shown'), looked: '', usual: 'yes' });
    expect([usual.status, usual.page.querySelector('#kind')?.getAttribute('value'), usual.page.querySelector('#effect')?.text.includes('Cleaner, Harbor Bakery: higher')]).toEqual([200, '300', true]);
    expect(await order()).toEqual(['Baker', 'Cleaner']);
    expect((await browser.post(PATH, { ...DEFAULTS, shown: hidden(usual.html, 'shown'), looked: hidden(usual.html, 'looked') })).status).toBe(303);
    expect([await order(), (await browser.get(PATH)).text.includes('usual weights')]).toEqual([['Cleaner', 'Baker'], false]);
  });

  it.each(['', '-1', '1001', '1.5', 'many', '<b>'])('refuses "%s", keeping what was typed', async (typed) => {
    const browser = await app.signedIn(admin);
    const answer = await browser.post(PATH, { ...DEFAULTS, kind: typed, shown: '', looked: '' });
    expect([answer.status, answer.page.querySelector('.problem')?.text.includes('Kind of work: enter a whole number from 0 to 1000.'), answer.page.querySelector('h1')?.text]).toEqual([422, true, 'What counts in a match']);
  });

  it('is the administrator’s alone', async () => {
    expect((await (await app.signedIn(dana)).get(PATH)).status).toBe(403);
  });
});
