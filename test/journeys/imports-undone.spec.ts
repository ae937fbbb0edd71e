import { SYSTEM } from '../../src/audit/audit.service';
import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import { startApp, type TestApp } from '../support/app';
import { type Browser, fieldsOf } from '../support/browser';
import { aSupervisor, bringIn, countRows, READING_FORM, upload } from '../support/importing';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const SMALL = 'Business;Street;Town\nQuayside Hotel;12 Quay Street;Harborton\nMarlow Nursery;1 Mill Lane;Harborton\n;;Nowhere\n';

describe('an import in between and afterwards', () => {
  it('an upload sent twice is one, and one abandoned or left for a day is forgotten', async () => {
    const browser = await aSupervisor(app);
    const id = newId();
    const send = async () => (await upload(browser, 'employers', SMALL, id)).answer;
    expect([(await send()).location, (await send()).location]).toEqual([`/imports/${id}`, `/imports/${id}`]);
    expect(await countRows(app, 'imports')).toBe(1);
    await browser.post(`/imports/${id}/abandonments`);
    expect([await countRows(app, 'imports'), await countRows(app, 'import_rows'), await countRows(app, 'import_outcomes')]).toEqual([0, 0, 0]);
    await upload(browser, 'employers', SMALL);
    app.clock.forward(25 * 60);
    const later = await aSupervisor(app);
    await upload(later, 'employers', SMALL);
    expect(await countRows(app, 'imports')).toBe(1);
  });

  it('a failure in the middle leaves nothing behind, and the file still waits', async () => {
    const browser = await aSupervisor(app);
    const { id } = await upload(browser, 'employers', SMALL);
    const employers = app.app.get(Employers);
    const addMany = employers.addMany.bind(employers);
    const spy = jest.spyOn(employers, 'addMany').mockImplementation(async (tx, who, given) => {
      const made = await addMany(tx, who, given);
      await addMany(tx, who, [given[0]]);
      return made;
    });
    await browser.fill(`/imports/${id}`, { then: 'run' }, READING_FORM);
    spy.mockRestore();
    expect([await countRows(app, 'employers'), await countRows(app, 'sites'), await countRows(app, 'employer_sources'), await countRows(app, 'employer_search'), await countRows(app, 'import_rows')]).toEqual([0, 0, 0, 0, 3]);
    expect((await browser.open(`/imports/${id}`)).text).toContain('nothing was brought in');
    await browser.fill(`/imports/${id}`, { then: 'run' }, READING_FORM);
    expect(await countRows(app, 'employers')).toBe(2);
  });

  it('an import is taken apart: what nobody touched goes, what somebody worked with stays, and the file can come again', async () => {
    const browser = await aSupervisor(app);
    const id = await bringIn(browser, 'employers', SMALL);
    const [quayside] = await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM employers WHERE name = 'Quayside Hotel'`);
    await app.database.write((tx) => app.app.get(Employers).change(tx, SYSTEM, { id: quayside.id, version: 1 }, { name: 'Quayside Hotel', phone: '555 0100' }));
    expect((await browser.post(`/imports/${id}/reversals`)).status).toBe(303);
    expect(await app.database.read((tx) => tx.sql`SELECT name FROM employers WHERE deleted_at IS NULL`)).toEqual([{ name: 'Quayside Hotel' }]);
    expect((await browser.open(`/imports/${id}`)).text).toContain('1 employer was taken away');
    const again = await upload(browser, 'employers', SMALL);
    expect((await browser.open(`/imports/${again.id}`)).text).toContain('1 employer would be new');
  });

  it('taking openings apart takes the employers they made, too', async () => {
    const browser = await aSupervisor(app);
    const id = await bringIn(browser, 'openings', 'Employer,Job title\nQuayside Hotel,Porter\nQuayside Hotel,Cook\n');
    expect([await countRows(app, 'openings'), await countRows(app, 'employers')]).toEqual([2, 1]);
    await browser.post(`/imports/${id}/reversals`);
    expect([await countRows(app, 'openings', 'deleted_at IS NULL'), await countRows(app, 'employers', 'deleted_at IS NULL')]).toEqual([0, 0]);
    expect((await browser.open(`/imports/${id}`)).text).toContain('2 openings were taken away');
  });

  it('two people at one file, even at one moment: it comes in once, and whoever is second is told', async () => {
    const [first, second] = [await aSupervisor(app), await aSupervisor(app)];
    const { id } = await upload(first, 'employers', SMALL);
    const press = async (browser: Browser) => {
      const form = (await browser.open(`/imports/${id}`)).page.querySelector(READING_FORM);
      const fields = form ? fieldsOf(form) : {};
      return async () => (await browser.send(`/imports/${id}`, { ...fields, then: 'run' })).location;
    };
    const presses = [await press(first), await press(second)];
    const answers = await Promise.all(presses.map((one) => one()));
    expect(answers.sort()).toEqual([`/imports/${id}`, `/imports/${id}?seen=stale`]);
    expect(await countRows(app, 'employers')).toBe(2);
  });

  it('P1: imports are for supervisors and administrators', async () => {
    const specialist = await app.signedIn(await app.make.staff('specialist', await app.make.team()));
    for (const path of ['/imports', '/imports/new', `/imports/${newId()}`]) expect((await specialist.get(path)).status).toBe(403);
    const administrator = await app.signedIn(await app.make.staff('administrator', null));
    expect((await administrator.get('/imports')).status).toBe(200);
    expect([(await administrator.get(`/imports/${newId()}`)).status, (await administrator.get('/imports/x')).status]).toEqual([404, 404]);
  });

  it('a form with a field nobody knows, or a column that isn’t there, changes nothing', async () => {
    const browser = await aSupervisor(app);
    const { id } = await upload(browser, 'employers', SMALL);
    expect((await browser.fill(`/imports/${id}`, { status: 'done' }, READING_FORM)).status).toBe(400);
    expect((await browser.fill(`/imports/${id}`, { 'column-name': '77' }, READING_FORM)).status).toBe(422);
    expect(await countRows(app, 'imports', `status = 'waiting' AND version = 1`)).toBe(1);
  });
});
