import { Database } from '../../src/common/database/database';
import { OpeningForms } from '../../src/openings/opening-forms.service';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let browser: Browser;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await startApp();
  for (const name of ['Brandt Hardware', 'Harbor Grill']) ids[name] = (await makeEmployer(app.app, name)).id;
  browser = await app.signedIn(await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes'));
});
afterAll(() => app.close());
afterEach(() => jest.restoreAllMocks());

const paste = async (advert: string) => {
  const seen = await browser.fill('/openings/new?paste=yes', { lookup: 'advert', advert });
  return [seen.page.querySelector('[name="employer"][checked]')?.getAttribute('value') ?? '', seen.page.querySelector('[name="employerWords"]')?.getAttribute('value') ?? ''];
};

describe('the employer of a pasted advert (M3, P2)', () => {
  it.each([
    ['Line Cook at Zork Bakery\n$17 an hour\nExperience at Brandt Hardware is welcome.', '', 'Zork Bakery'],
    ['Zork Bakery is hiring a cashier\nNot affiliated with Brandt Hardware', '', 'Zork Bakery'],
    ['Zork Bakery is hiring a cashier\nBrandt Hardware', '', 'Zork Bakery'],
    ['Cashier\n$16 an hour. Experience at Brandt Hardware is welcome.', '', ''],
    ['Cashier / Brandt Hardware, 4 Mill Lane', 'Brandt Hardware', 'Brandt Hardware'],
    ['Cashier\n$16 an hour\nEvenings\nWeekends\nPart-time\nJoin us at Brandt Hardware!', 'Brandt Hardware', 'Brandt Hardware'],
    ['Line Cook at the Harbor Grill\nExperience at Brandt Hardware is welcome', 'Harbor Grill', 'Harbor Grill'],
    ['Harbor Grill in Old Town is hiring a cook', 'Harbor Grill', 'Harbor Grill'],
  ])('of %j is “%s”, and its words say “%s”', async (advert, known, words) => {
    expect(await paste(advert)).toEqual([known === '' ? '' : ids[known], words]);
  });

  it('is read once for the page, and no writer waits for it', async () => {
    const read = jest.spyOn(OpeningForms.prototype as unknown as { readAdvert: () => unknown }, 'readAdvert');
    const write = jest.spyOn(app.app.get(Database), 'write');
    await browser.get('/openings/new?paste=yes');
    const before = write.mock.calls.length;
    await paste('Line Cook at Harbor Grill\n$17 an hour');
    const onlySession = write.mock.calls.length - before;
    await browser.get('/openings/new?paste=yes');
    expect([read.mock.calls.length, onlySession]).toEqual([1, before]);
  });

  it('is read outside the write too when the form comes back with a fault', async () => {
    const database = app.app.get(Database);
    const order: string[] = [];
    const write = database.write.bind(database);
    jest.spyOn(database, 'write').mockImplementation(async (work) => {
      order.push('write');
      return write(work).finally(() => order.push('written'));
    });
    const forms = OpeningForms.prototype as unknown as { readAdvert: (...given: unknown[]) => unknown };
    const readAdvert = forms.readAdvert;
    jest.spyOn(forms, 'readAdvert').mockImplementation(function (this: unknown, ...given) {
      order.push('read');
      return readAdvert.apply(this, given);
    });
    const again = await browser.fill('/openings/new', { employer: ids['Harbor Grill'], title: '', advert: 'Line Cook at Harbor Grill' });
    expect([again.status, order.slice(-3)]).toEqual([422, ['write', 'written', 'read']]);
  });
});
