import { Openings } from '../../src/openings/openings.service';
import type { Employer } from '../../src/employers/employer.entity';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Seen } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let bakery: Employer;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  bakery = await makeEmployer(app.app, 'Harbor Bakery');
});
afterAll(() => app.close());

const row = (id: string) => app.database.read((tx) => app.app.get(Openings).findEvenRemoved(tx, id)) as Promise<Opening>;
const rows = () => app.database.read((tx) => app.app.get(Openings).listFor(tx, bakery.id, 50));
const idIn = (location: string) => String(/[0-9a-f-]{36}/.exec(location)?.[0]);
/** What stands in the form's fields about pay, to be sent once more as it is. */
const payIn = (seen: Seen) => ({
  ...Object.fromEntries(['payMin', 'payMax', 'payWords'].map((name) => [name, seen.page.querySelector(`[name="${name}"]`)?.getAttribute('value') ?? ''])),
  payUnit: seen.page.querySelector('[name="payUnit"] option[selected]')?.getAttribute('value') ?? '',
});

describe('M3: what is typed of an opening, and what becomes of it', () => {
  it.each<[string, Partial<Opening>]>([
    ['$17–19/hr + tips', { payMin: 17, payMax: 19, payUnit: 'hour', payWords: '$17–19/hr + tips' }],
    ['DOE', { payMin: null, payMax: null, payUnit: '', payWords: 'DOE' }],
    ['17-19', { payMin: 17, payMax: 19, payUnit: 'hour', payWords: '' }],
    ['por hora <b>17</b> данные', { payMin: 17, payWords: 'por hora <b>17</b> данные' }],
  ])('pay typed as “%s” in the field for sums is put where it belongs, and saved by saving again', async (typed, kept) => {
    const browser = await app.signedIn(dana);
    const before = (await rows()).length;
    const asked = await browser.fill(`/openings/new?employer=${bakery.id}`, { title: `Baker ${typed.slice(0, 4)}`, payMin: typed });
    expect([asked.status, asked.page.querySelector('.problem')?.text.includes(`“${typed}”`), (await rows()).length - before]).toEqual([422, true, 0]);
    const saved = await browser.fill(`/openings/new?employer=${bakery.id}`, { title: `Baker ${typed.slice(0, 4)}`, ...payIn(asked) });
    expect(saved.status).toBe(303);
    expect(await row(idIn(saved.location))).toMatchObject(kept);
    // The same in an opening that is changed.
    const changed = await browser.fill(`/openings/${idIn(saved.location)}/edit`, { payMin: 'ask', payMax: '', payWords: '' });
    expect([changed.status, payIn(changed)]).toMatchObject([422, { payMin: '', payWords: 'ask' }]);
  });

  it('a copy keeps a weight given in kilograms to the digit, also after something else was asked back', async () => {
    const browser = await app.signedIn(dana);
    const { id } = await app.make.opening(dana, bakery.id, { title: 'Porter', liftingKg: 15 });
    const copy = `/openings/new?copy=${id}`;
    const asked = await browser.fill(copy, { title: '' });
    expect([asked.status, asked.page.querySelector('[name="heaviestLift"]')?.getAttribute('value'), asked.page.querySelector('[name="copy"]')?.getAttribute('value')]).toEqual([422, '33', id]);
    expect((await row(idIn((await browser.fill(copy, { title: 'Day porter' })).location))).liftingKg).toBe(15);
    expect((await row(idIn((await browser.fill(copy, { title: 'Night porter', heaviestLift: '40' })).location))).liftingKg).toBe(18.1437);
  });

  it('the filters of the list are folded until one is set, and open then', async () => {
    const browser = await app.signedIn(dana);
    const isOpen = async (path: string) => (await browser.get(path)).page.querySelector('details.sifts')?.hasAttribute('open');
    expect([await isOpen('/openings'), await isOpen('/openings?status=all'), await isOpen('/openings?q=bak'), await isOpen('/matching'), await isOpen('/openings?sort=title')]).toEqual([false, true, true, false, true]);
  });

  it('where an opening stands is its status, in the list and its filter: “how far” would be read as miles', async () => {
    const { page } = await (await app.signedIn(dana)).get('/openings?status=all');
    expect([page.querySelector('label[for="status"]')?.text.trim(), page.querySelectorAll('th[scope="col"]')[4].text, page.querySelectorAll('tbody tr td')[3].getAttribute('data-label')]).toEqual(['Status', 'Status', 'Status']);
  });

  it.each<[string, Record<string, string>, string]>([
    ['an occupation code that doesn’t exist', { kindWords: '99-9999', kind: '99-9999' }, 'Say which kind of work “99-9999” is'],
    ['hours in words', { hoursMin: 'twenty to thirty, more in season' }, 'Enter the hours a week as a number.'],
    ['hours below none', { hoursMin: '-5' }, 'Enter the hours a week as a number.'],
  ])('%s: a sentence, and what was typed stays', async (_, typed, sentence) => {
    const asked = await (await app.signedIn(dana)).fill(`/openings/new?employer=${bakery.id}`, { title: 'Пекарь <i>ночной</i>', ...typed });
    expect([asked.status, asked.page.querySelector('.problem')?.text.includes(sentence)]).toEqual([422, true]);
    expect(asked.page.querySelector('[name="title"]')?.getAttribute('value')).toBe('Пекарь <i>ночной</i>');
    for (const [name, value] of Object.entries(typed).filter(([field]) => field !== 'kind')) expect(asked.page.querySelector(`[name="${name}"]`)?.getAttribute('value')).toBe(value);
  });
});
