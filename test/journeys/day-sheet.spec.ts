import { emptyProfile } from '../../src/clients/work-profile';
import { newId } from '../../src/common/database/ids';
import { startApp } from '../support/app';
import type { Browser, Seen } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { makePlanned } from '../support/make-planned';
import { PlanningCast } from '../support/planning-cast';

const DAY = '2026-11-24';
let cast: PlanningCast;
let amirs: Browser;

beforeAll(async () => {
  cast = await PlanningCast.of(await startApp());
  amirs = await cast.app.signedIn(cast.amir);
});
afterAll(() => cast.app.close());

const sheet = (day = DAY, more = '') => cast.browser.open(`/week/sheet?day=${day}${more}`);
const cardOf = (seen: Seen, employer: string) => seen.page.querySelectorAll('section.card').find((one) => one.querySelector('h2')?.text.includes(employer))?.text.replace(/\s+/g, ' ') ?? '';

/** A general visit that taught something. */
async function learned(browser: Browser, employer: string, text: string, day = '2026-11-18'): Promise<void> {
  const saved = await browser.post('/visits', { id: newId(), employer, day, mode: 'in_person', purpose: 'learn_needs', met: 'someone', learned: text, next: 'none', anyway: 'yes' });
  if (saved.status !== 303) throw new Error(`${saved.status} ${saved.text.slice(0, 400)}`);
}

/** An employer with a visit planned there on a day of its own. */
async function planned(name: string, day: string, purpose: 'introduction' | 'learn_needs' | 'thank_you' = 'learn_needs'): Promise<string> {
  const { id } = await makeEmployer(cast.app.app, name, { site: { address: '12 Quay Street', city: 'Harborton', lat: 41.9, lon: -87.7 }, busyTimes: 'Fridays' });
  await makePlanned(cast.app.app, cast.app.make.viewer(cast.dana), id, { day, purpose });
  return id;
}

describe('what one page tells before the door is opened', () => {
  it('when and where, what for, what to bring, what was learned last time, the questions, room for notes', async () => {
    const forge = await planned('Old Forge', DAY, 'thank_you');
    await learned(cast.browser, forge, 'Two of them bake at night.', '2026-11-10');
    await learned(cast.browser, forge, 'They want somebody early.', '2026-11-18');
    const seen = await sheet();
    expect(cardOf(seen, 'Old Forge')).toMatch(/1\. Any time · Old Forge.*Bring: A card to leave\..*12 Quay Street, Harborton.*Busy: Fridays.*Learned on November 18, 2026: They want somebody early\..*Met ?Learned ?Next, and when/);
    expect(seen.text).not.toContain('bake at night');
    expect(seen.text).toMatch(/Questions with a thank-you What has changed/);
    expect(seen.text).not.toContain('Questions for the second cup');
  });

  it('P2: what a team mate learned stands there too; what another team did is for the screen', async () => {
    const [mill, dock] = [await planned('Grain Mill', '2026-11-25'), await planned('Dry Dock', '2026-11-25')];
    await learned(amirs, mill, 'Ask for the foreman.');
    const away = await cast.app.signedIn(await cast.app.make.staff('specialist', await cast.app.make.team('Elsewhere'), 'Eli West'));
    await learned(away, dock, 'They pay weekly.');
    const seen = await sheet('2026-11-25');
    expect([cardOf(seen, 'Grain Mill').includes('Ask for the foreman.'), seen.text.includes('They pay weekly')]).toEqual([true, false]);
  });

  it('has nothing but the day when the day is free', async () => {
    const seen = await sheet('2026-11-29');
    expect([seen.text.includes('Nothing is planned for this day.'), seen.page.querySelectorAll('section.card').length]).toEqual([true, 0]);
  });

  it('can be had in large letters, and goes back', async () => {
    expect((await sheet()).page.querySelector('.large')).toBeNull();
    const large = await sheet(DAY, '&large=1');
    expect(large.page.querySelector('.day-sheet.large')).not.toBeNull();
    expect(large.page.querySelector(`a[href="/week/sheet?day=${DAY}"]`)!.text).toBe('Usual letters');
  });
});

describe('S-70: it may lie on a counter', () => {
  it.each([
    ['a client of one’s own', 'Teo would like it here.'], ['a client by initials', 'Something for R.A. here.'], ['a word that tells', 'They know somebody at the clinic.'],
    ['a client of a team mate', 'Amir spoke of Zelda here.'], ['a client whose record is closed', 'Once hired Quentin.'],
  ])('what was learned stays on the screen when it names %s: "%s"', async (_, text) => {
    const day = `2026-12-${String(text.length % 20 + 1).padStart(2, '0')}`;
    await cast.app.make.client(cast.amir, { preferredName: 'Zelda Moss' });
    const closed = await cast.app.make.client(cast.dana, { preferredName: 'Quentin Ash' });
    await cast.app.database.write((tx) => tx.sql`UPDATE clients SET status = 'closed' WHERE id = ${closed.id}`);
    const employer = await planned(`House ${text.length}`, day);
    await learned(cast.browser, employer, text);
    expect((await cast.browser.open(`/employers/${employer}`)).text).toContain(text);
    const seen = await sheet(day);
    expect([cardOf(seen, `House ${text.length}`) !== '', seen.html.includes(text), seen.html.includes('Learned on')]).toEqual([true, false, false]);
  });

  it('what was learned on a visit about somebody isn’t on it, with leave or without', async () => {
    const client = await cast.app.make.client(cast.dana, { preferredName: 'Ines Vale' });
    const employer = await planned('Glass House', '2026-12-28');
    await allow(cast.app.app, cast.app.make.viewer(cast.dana), client, [employer], ['name']);
    const saved = await cast.browser.post('/visits', { id: newId(), employer, day: '2026-11-19', mode: 'in_person', purpose: 'propose_client', clients: client.id, facts: `${client.id}:name`, met: 'someone', learned: 'Liked the idea very much.', next: 'none' });
    expect(saved.status).toBe(303);
    expect((await sheet('2026-12-28')).text).not.toContain('Liked the idea');
    await takeBack(cast.app.app, cast.app.make.viewer(cast.dana), client);
    expect((await sheet('2026-12-28')).text).not.toContain('Liked the idea');
  });

  it('no address of a client leaves: the links to a map hold the employer’s address and nothing else', async () => {
    const client = await cast.app.make.client(cast.dana, { preferredName: 'Homer Lane' });
    const { travel } = emptyProfile();
    expect(await cast.app.make.wishes(cast.dana, client.id, { travel: { ...travel, homeArea: 'Rosewood Gardens', latitude: 41.5, longitude: -87.5 } })).toBe(true);
    const seen = await sheet();
    const outside = seen.page.querySelectorAll('a').map((one) => one.getAttribute('href') ?? '').filter((href) => !href.startsWith('/') && !href.startsWith('#'));
    expect(outside).toEqual(['https://www.openstreetmap.org/?mlat=41.9&mlon=-87.7#map=17/41.9/-87.7']);
    expect(seen.html).not.toMatch(/Rosewood|Homer|41\.5/);
    expect(seen.headers['referrer-policy']).toBe('same-origin');
  });
});
