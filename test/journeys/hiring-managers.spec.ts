import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Browser, type Seen } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let browser: Browser;
let other: Browser;

beforeAll(async () => {
  app = await startApp();
  browser = await app.signedIn(await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes'));
  other = await app.signedIn(await app.make.staff('specialist', await app.make.team('Second'), 'Amir Khan'));
});
afterAll(() => app.close());

const rowsOf = (seen: Seen) => seen.page.querySelectorAll('#list tbody th .name').map((link) => link.textContent);

describe('people at an employer', () => {
  it('adds, changes and marks as gone, and finds the employer by them', async () => {
    const { id } = await makeEmployer(app.app, 'Grand Cinema');
    expect((await browser.fill(`/employers/${id}/hiring-managers/new`, { name: '', email: 'no mail' })).text).toContain('Enter their name.');
    const added = await browser.fill(`/employers/${id}/hiring-managers/new`, { name: 'Grace Okafor', role: 'Manager', hiringSay: 'yes', bestTime: 'after two', phone: '212 555 0142 ext 4' });
    expect(added.status).toBe(303);
    expect(rowsOf(await browser.open('/employers?q=grace'))).toEqual(['Grand Cinema']);
    const [{ id: personId }] = (await app.database.read((tx) => tx.query('SELECT id FROM hiring_managers'))) as { id: string }[];
    expect((await browser.fill(`/hiring-managers/${personId}/edit`, { left: 'yes' })).status).toBe(303);
    expect((await browser.open(`/hiring-managers/${personId}/edit`)).page.querySelector('#left')?.hasAttribute('checked')).toBe(true);
    expect((await browser.post(`/hiring-managers/${personId}/removals`)).location).toBe(`/employers/${id}?notice=person-removed&of=${personId}`);
    expect(rowsOf(await browser.open('/employers?q=grace'))).toEqual([]);
    expect((await browser.post(`/hiring-managers/${personId}/restorations`)).status).toBe(303);
  });

  it('R-40: keeps one person of a form sent twice; R-41: shows the second editor both versions', async () => {
    const { id } = await makeEmployer(app.app, 'Velvet Theatre');
    const fields: Record<string, string | string[] | undefined> = { ...fieldsOf((await browser.open(`/employers/${id}/hiring-managers/new`)).page.querySelector('main form.form')!), name: 'Tom Reilly' };
    for (let times = 0; times < 2; times += 1) expect((await browser.send(`/employers/${id}/hiring-managers`, fields)).status).toBe(303);
    expect(Number((await app.database.read((tx) => tx.sql`SELECT count(*) AS n FROM hiring_managers WHERE employer_id = ${id}`))[0].n)).toBe(1);
    const person = `/hiring-managers/${[fields.id].flat()[0] ?? ''}`;
    const mine = fieldsOf((await browser.open(`${person}/edit`)).page.querySelector('main form.form')!);
    expect((await other.fill(`${person}/edit`, { role: 'Head chef' })).status).toBe(303);
    const conflict = await browser.send(person, { ...mine, role: 'Chef' });
    expect([conflict.status, conflict.text.includes('Head chef')]).toEqual([409, true]);
    expect((await browser.send(person, fieldsOf(conflict.page.querySelector('main form')!))).status).toBe(303);
    expect((await browser.open(`${person}/edit`)).page.querySelector('#role')?.getAttribute('value')).toBe('Chef');
  });
});

it('writes every change of a person into the log, without their name', async () => {
  const rows = (await app.database.read((tx) => tx.query(`SELECT action, detail FROM audit WHERE subject_type = 'hiring-manager'`))) as { action: string; detail: string }[];
  for (const action of ['hiring-manager.add', 'hiring-manager.change', 'hiring-manager.remove', 'hiring-manager.restore']) expect(rows.map((row) => row.action)).toContain(action);
  expect(JSON.stringify(rows)).not.toMatch(/Okafor|Reilly/);
});
