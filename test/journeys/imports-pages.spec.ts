import { startApp, type TestApp } from '../support/app';
import { aSupervisor, bringIn, countRows, READING_FORM, upload } from '../support/importing';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const SMALL = 'Business;Street;Town\nQuayside Hotel;12 Quay Street;Harborton\nMarlow Nursery;1 Mill Lane;Harborton\n;;Nowhere\n';

describe('on the pages', () => {
  it('a file is read, shown, brought in, accounted for, and the same again brings nothing', async () => {
    const browser = await aSupervisor(app);
    const { id, answer } = await upload(browser, 'employers', SMALL);
    expect([answer.status, answer.location]).toEqual([303, `/imports/${id}`]);
    const waiting = await browser.open(`/imports/${id}`);
    expect(waiting.text).toContain('semicolon');
    expect(waiting.text).toContain('2 employers would be new');
    expect(waiting.text).toContain('This row names no business.');
    expect(await countRows(app, 'employers')).toBe(0);
    await browser.fill(`/imports/${id}`, { then: 'run' }, READING_FORM);
    const rows = await browser.open(`/imports/${id}/rows?outcome=created`);
    expect(rows.text).toMatch(/Quayside Hotel.*Marlow Nursery/);
    const link = rows.page.querySelector('ul.rows a.name')?.getAttribute('href') ?? '';
    expect((await browser.open(link)).text).toContain('12 Quay Street');
    expect([await countRows(app, 'employers'), await countRows(app, 'import_rows')]).toEqual([2, 0]);
    const again = await upload(browser, 'employers', SMALL);
    expect((await browser.open(`/imports/${again.id}`)).text).toContain('Nothing in it is new.');
  });

  it('columns are corrected by hand; what was shown is what comes in', async () => {
    const browser = await aSupervisor(app);
    const { id } = await upload(browser, 'employers', 'Alpha,Beta,Gamma\nQuayside Hotel,Harborton,12 Quay Street\nMarlow Nursery,Harborton,1 Mill Lane\n');
    expect((await browser.open(`/imports/${id}`)).text).toContain('Say which column holds “name of the business”');
    const form = READING_FORM;
    const looked = await browser.fill(`/imports/${id}`, { 'column-name': '0', 'column-city': '1', 'column-address': '2', then: 'run' }, form);
    expect(looked.location).toBe(`/imports/${id}?seen=changed`);
    expect(await countRows(app, 'employers')).toBe(0);
    expect((await browser.open(looked.location)).text).toContain('look once more before it is brought in');
    await browser.fill(`/imports/${id}`, { then: 'run' }, form);
    expect(await app.database.read((tx) => tx.sql`SELECT e.name, s.address, s.city FROM employers e JOIN sites s ON s.employer_id = e.id ORDER BY e.name`))
      .toEqual([{ name: 'Marlow Nursery', address: '1 Mill Lane', city: 'Harborton' }, { name: 'Quayside Hotel', address: '12 Quay Street', city: 'Harborton' }]);
  });

  it('a date without its year is asked about before anything comes in', async () => {
    const browser = await aSupervisor(app);
    const { id } = await upload(browser, 'openings', 'Employer,Job title,Event date\nQuayside Hotel,Porter,"Monday, February 26"\nMarlow Nursery,Gardener,"February 27, 2018"\n');
    const form = READING_FORM;
    const refused = await browser.fill(`/imports/${id}`, { then: 'run' }, form);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say which year');
    await browser.fill(`/imports/${id}`, { year: '2018' }, form);
    await browser.fill(`/imports/${id}`, { then: 'run' }, form);
    expect(await app.database.read((tx) => tx.sql`SELECT title, heard_on AS day FROM openings ORDER BY title`)).toEqual([{ title: 'Gardener', day: '2018-02-27' }, { title: 'Porter', day: '2018-02-26' }]);
    expect((await browser.open(`/imports/${id}`)).text).toContain('2 employers were new with them');
  });

  it('openings find their employer by its exact name, and never one that is only alike', async () => {
    const quayside = await makeEmployer(app.app, 'Quayside Hotel', { site: { address: '12 Quay Street' } });
    const browser = await aSupervisor(app);
    const id = await bringIn(browser, 'openings', 'Employer,Job title\nQUAYSIDE HOTEL,Porter\nQuayside Hotels,Cook\n');
    const openings = await app.database.read((tx) => tx.sql<{ title: string; employerId: string }[]>`SELECT title, employer_id AS "employerId" FROM openings ORDER BY title`);
    expect(openings.map((one) => one.employerId === quayside.id)).toEqual([false, true]);
    expect((await browser.open(`/imports/${id}/rows?outcome=created`)).text).toContain('Quayside Hotels is a new employer.');
  });

  it('an employer entered by hand, with the same name at the same address, is already there', async () => {
    await makeEmployer(app.app, 'Quayside Hotel', { site: { address: '12 Quay St', city: 'Harborton' } });
    const browser = await aSupervisor(app);
    const { id } = await upload(browser, 'employers', SMALL);
    expect((await browser.open(`/imports/${id}/rows?outcome=alreadyThere`)).text).toContain('Somebody had entered it by hand');
    await browser.fill(`/imports/${id}`, { then: 'run' }, READING_FORM);
    expect(await countRows(app, 'employers')).toBe(2);
  });

  it.each<[string, string, Buffer | null, RegExp]>([
    ['no file', 'employers', null, /Choose a file/],
    ['no kind', '', Buffer.from(SMALL), /Say what the file lists/],
    ['a NUL', 'employers', Buffer.from('Business\nA\0B\n'), /not text/],
    ['a picture', 'employers', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1]), /not text/],
    ['a spreadsheet', 'employers', Buffer.from('PK\u0003\u0004xxxx'), /save it as CSV/],
    ['names of columns only', 'employers', Buffer.from('Business,City\n'), /no rows/],
    ['an open quotation mark', 'employers', Buffer.from('Business,City\n"A,B\nC,D\n'), /never closed.*Line 2/],
  ])('S-37: %s is refused with a sentence, and nothing of it is kept', async (_, kind, bytes, sentence) => {
    const browser = await aSupervisor(app);
    const { answer } = await upload(browser, kind, bytes);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(sentence);
    expect([await countRows(app, 'imports'), await countRows(app, 'import_rows')]).toEqual([0, 0]);
  });

  it('S-37: a file past 10 MiB is refused', async () => {
    const browser = await aSupervisor(app);
    const { answer } = await upload(browser, 'employers', Buffer.alloc(10 * 1024 * 1024 + 10, 'a,b\n'));
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('smaller file');
    expect(await countRows(app, 'imports')).toBe(0);
  });
});
