import type { Client } from '../../src/clients/client.entity';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Seen } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let amir: Staff;
let jo: Client;
let quayside: Employer;
let housekeeper: Opening;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  quayside = await makeEmployer(app.app, 'Quayside Hotel');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  await app.make.wishes(dana, jo.id, { kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] }, hours: { min: 15, max: 25, strength: 'prefer' }, lifting: { maxKg: 10, strength: 'must' } });
  housekeeper = await app.make.opening(dana, quayside.id, { title: 'Housekeeper', kind: '37-2012', hoursMin: 20, hoursMax: 25 });
});
afterAll(() => app.close());

const wordOf = (seen: Seen, within = '') => seen.page.querySelector(`${within} .fit`)?.text.trim();
/** The word of fit of this pair wherever it is said. */
const everywhere = async (opening: Opening) => {
  const [own, mate] = [await app.signedIn(dana), await app.signedIn(amir)];
  const why = (await own.get(`/clients/${jo.id}/matches/${opening.id}`)).text;
  return [
    wordOf(await own.get(`/clients/${jo.id}/matches`), `#opening-${opening.id}`), wordOf(await own.get(`/openings/${opening.id}`)), wordOf(await mate.get(`/openings/${opening.id}`)),
    wordOf(await own.get('/matching')), wordOf(await own.get('/matching?view=screen')), wordOf(await own.get('/matching?view=print')), wordOf(await own.get(`/matching/openings/${opening.id}`)), /(Fits well|May fit|Fits): /.exec(why)?.[1].toLowerCase(),
  ];
};

describe('how well it fits', () => {
  it('M4: while a must isn’t known it may fit, with what to ask, in the same words wherever it stands, and is no alert', async () => {
    expect(await everywhere(housekeeper)).toEqual(Array<string>(8).fill('may fit'));
    const seen = await (await app.signedIn(dana)).get(`/openings/${housekeeper.id}`);
    expect(seen.text).toContain('the work, hours · to ask: lifting');
    expect(seen.page.querySelector('#questions')?.text).toContain('What is the heaviest thing to lift?');
    expect((await (await app.signedIn(dana)).get('/week')).page.querySelector('#new-for-your-clients')).toBeNull();
  });

  it('P1: a colleague’s client is asked about with a person beside it, never a padlock, on the opening as on the table', async () => {
    const mate = await app.signedIn(amir);
    for (const path of [`/openings/${housekeeper.id}`, '/matching', '/matching?view=screen', `/matching/openings/${housekeeper.id}`]) {
      const { html } = await mate.get(path);
      expect([path, /#(\w+)"\/><\/svg>\s*(?:<span>)?ask Dana Reyes/i.exec(html)?.[1]]).toEqual([path, 'person']);
    }
  });

  it('once it is known, it fits well everywhere', async () => {
    const browser = await app.signedIn(dana);
    expect((await browser.open((await browser.fill(`/openings/${housekeeper.id}/edit`, { heaviestLift: '10' })).location)).page.querySelector('.note')?.text).toContain('Opening saved.');
    expect(await everywhere(housekeeper)).toEqual(Array<string>(8).fill('fits well'));
    expect((await browser.get('/week')).page.querySelector('#new-for-your-clients')?.text).toContain('Each of these fits well.');
  });
});

describe('an opening that can’t be had any more', () => {
  it.each<[string, Partial<Opening>, string]>([
    ['filled', { status: 'filled' }, 'It is filled, so it is no longer matched with anybody.'], ['gone', { status: 'withdrawn' }, 'It is no longer there, so it is no longer matched with anybody.'],
    ['past its last day', { closesOn: '2026-11-18' }, 'Its last day was Nov 18, so it is no longer matched with anybody.'],
  ])('%s: says so in one sentence, and names nobody it may suit', async (_, facts, sentence) => {
    const one = await app.make.opening(dana, quayside.id, { title: 'Cleaner', kind: '37-2012', ...facts });
    const seen = await (await app.signedIn(dana)).get(`/openings/${one.id}`);
    expect([seen.page.querySelector('#gone')?.text, seen.text.includes('Whom it may suit'), seen.page.querySelector('#questions'), seen.html.includes('Marsden')]).toEqual([sentence, false, null, false]);
  });

  it('whoever was told of it still stands there', async () => {
    const one = await app.make.opening(dana, quayside.id, { title: 'Cleaner', kind: '37-2012' });
    const browser = await app.signedIn(dana);
    await browser.fill(`/clients/${jo.id}/matches/${one.id}/answers/new`, { answer: 'applied' });
    await browser.post(`/openings/${one.id}/closings`, { version: '1', outcome: 'other', closedNote: '' });
    const seen = await browser.get(`/openings/${one.id}`);
    expect([seen.page.querySelector('#told')?.text, seen.page.querySelector('#gone')]).toEqual([expect.stringMatching(/Jo Marsden\s*Applied/), expect.anything()]);
  });
});
