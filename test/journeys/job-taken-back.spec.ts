import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import type { Employer } from '../../src/employers/employer.entity';
import { FirstDays } from '../../src/jobs/first-days.service';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeEmployer } from '../support/make-employers';

const TODAY = '2026-11-19';
const FORM = { version: '', lookup: '', employerWords: '', title: 'Helper', kind: '', kindWords: '', hours: '20', pay: '15', payUnit: 'hour', minimumWage: '', openToAnyone: '', notSetAside: '', ordinaryTerm: '', knows: 'no', toldOn: '' };

let app: TestApp;
let dana: Staff;
let browser: Browser;
let bakery: Employer;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  bakery = await makeEmployer(app.app, 'Harbor Bakery');
  browser = await app.signedIn(dana);
});
afterAll(() => app.close());

/** Records a job. @returns its id */
async function recorded(client: Client, changes: { opening?: string; startedOn?: string } = {}): Promise<string> {
  const id = newId();
  const fields = { ...FORM, opening: '', startedOn: '2026-11-16', ...changes, id, employer: bakery.id };
  expect((await browser.post(`/clients/${client.id}/jobs`, fields)).status).toBe(303);
  return id;
}

async function takeOut(...ids: string[]): Promise<void> {
  for (const id of ids) expect((await browser.post(`/jobs/${id}/removals`)).status).toBe(303);
}

const statusOf = async ({ id }: Client) => (await app.database.read((tx) => tx.sql<{ status: string }[]>`SELECT status FROM clients WHERE id = ${id}`))[0].status;
const standing = async ({ id }: Opening) => (await app.database.read((tx) => tx.sql<object[]>`SELECT status, outcome FROM openings WHERE id = ${id}`))[0];

describe('a job recorded by mistake and taken out (M9)', () => {
  it.each(['paused', 'referred', 'looking', 'working'] as const)('leaves a client %s who was', async (status) => {
    const pax = await app.make.client(dana, { preferredName: 'Pax Abara', status });
    const id = await recorded(pax);
    expect(await statusOf(pax)).toBe('working');
    await takeOut(id);
    expect(await statusOf(pax)).toBe(status);
  });

  it('and another after it: the client stands as before both', async () => {
    const pax = await app.make.client(dana, { preferredName: 'Pia Abara', status: 'paused' });
    const both = [await recorded(pax), await recorded(pax)];
    await takeOut(both[0]);
    expect(await statusOf(pax)).toBe('working');
    await takeOut(both[1]);
    expect(await statusOf(pax)).toBe('paused');
  });

  it.each([['filled', ''], ['open', ''], ['expected', ''], ['withdrawn', 'withdrawn']] as const)('leaves an opening %s that was', async (status, outcome) => {
    const kit = await app.make.client(dana, { preferredName: 'Kit Abara' });
    const opening = await app.make.opening(dana, bakery.id, { title: 'Old one', status, outcome });
    const both = [await recorded(kit, { opening: opening.id }), await recorded(kit, { opening: opening.id })];
    expect(await standing(opening)).toMatchObject({ status: 'filled' });
    await takeOut(...both);
    expect(await standing(opening)).toEqual({ status, outcome });
  });
});

describe('a job that begins on a day to come (M9, V7)', () => {
  it('leaves its client looking until that day, and then they work', async () => {
    const wren = await app.make.client(dana, { preferredName: 'Wren Oakley' });
    const id = await recorded(wren, { startedOn: '2026-12-01' });
    await app.app.get(FirstDays).begin();
    expect(await statusOf(wren)).toBe('looking');
    app.clock.moveTo('2026-12-01T06:00:00Z');
    await app.app.get(FirstDays).begin();
    expect(await statusOf(wren)).toBe('working');
    app.clock.moveTo('2026-11-19T15:00:00Z');
    browser = await app.signedIn(dana);
    await takeOut(id);
    expect(await statusOf(wren)).toBe('looking');
  });

  it('moved to another first day, the client stands as that day says', async () => {
    const ada = await app.make.client(dana, { preferredName: 'Ada Oakley', status: 'paused' });
    const id = await recorded(ada, { startedOn: '2026-12-01' });
    for (const [startedOn, status] of [[TODAY, 'working'], ['2026-12-03', 'paused']]) {
      expect((await browser.fill(`/jobs/${id}/edit`, { startedOn })).status).toBe(303);
      expect(await statusOf(ada)).toBe(status);
    }
  });

  it('is no work to stay for when a mistaken one is taken out', async () => {
    const bo = await app.make.client(dana, { preferredName: 'Bo Oakley' });
    await recorded(bo, { startedOn: '2026-12-01' });
    await takeOut(await recorded(bo));
    expect(await statusOf(bo)).toBe('looking');
  });
});
