import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf, type Seen } from '../support/browser';
import { makeEmployer } from '../support/make-employers';
import { castOf, idOf, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

const read = (text: string) => app.database.read((tx) => tx.query(text)) as Promise<Record<string, string | number | null>[]>;
const factsOf = (visitId: string) => read(`SELECT client_id, fact FROM visit_client_facts WHERE visit_id = '${visitId}'`);
const checked = (seen: Seen, name: string) => seen.page.querySelectorAll(`input[name="${name}"][checked]`).map((one) => one.getAttribute('value'));

/** A visit to the hotel planned about Jo. */
async function planned(day = '2026-11-19'): Promise<string> {
  const id = newId();
  const saved = await cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=${day}`, { id, purpose: 'propose_client', clients: cast.jo.id, facts: [`${cast.jo.id}:name`] });
  if (saved.status !== 303) throw new Error(saved.text);
  return id;
}

describe('choosing an employer that is planned today fills in what was planned', () => {
  it('as the script asks for it: how, purpose, client, facts and the plan itself', async () => {
    const id = await planned();
    const here = await cast.browser.get(`/visits/here?employer=${cast.hotel}&day=2026-11-19&purpose=&version=&planned=&id=${newId()}`);
    expect([checked(here, 'mode'), checked(here, 'purpose'), checked(here, 'clients'), checked(here, 'facts')]).toEqual([['in_person'], ['propose_client'], [cast.jo.id], [`${cast.jo.id}:name`]]);
    expect(here.page.querySelector('#here-plan input')?.getAttribute('value')).toBe(id);
    const other = await cast.browser.get(`/visits/here?employer=${cast.bakery}&day=2026-11-19&purpose=propose_client&version=&planned=${id}&id=${newId()}`);
    expect([checked(other, 'purpose'), checked(other, 'clients'), other.page.querySelector('#here-plan input')?.getAttribute('value')]).toEqual([[], [], '']);
  });

  it('leaves a form alone where nothing is planned, and one that is being changed', async () => {
    for (const query of [`employer=${cast.bakery}&version=`, `employer=${cast.hotel}&version=3`]) {
      expect((await cast.browser.get(`/visits/here?${query}&day=2026-11-19&purpose=tour&planned=&id=${newId()}`)).page.querySelector('#here-plan')).toBeNull();
    }
  });

  it('without a script, by “Show the people there”; saved, it is the visit that was planned', async () => {
    const asked = await cast.browser.fill('/visits/new', { employer: cast.hotel, mode: 'phone', lookup: 'people' });
    expect([checked(asked, 'mode'), checked(asked, 'clients')]).toEqual([['in_person'], [cast.jo.id]]);
    const saved = await cast.browser.send('/visits', { ...fieldsOf(asked.page.querySelector('form.form')!), met: 'someone' });
    expect([saved.status, await factsOf(idOf(saved.location))]).toEqual([303, [{ client_id: cast.jo.id, fact: 'name' }]]);
  });
});

it('D6: saved without being shown, a plan about a client stays open; with its client unticked it is done by a general visit', async () => {
  const id = await planned();
  const status = () => read(`SELECT status FROM planned_visits WHERE id = '${id}'`);
  const unaware = await cast.browser.fill('/visits/new', { employer: cast.hotel, mode: 'in_person', purpose: 'tour', met: 'someone' });
  expect([unaware.status, await factsOf(idOf(unaware.location)), await status()]).toEqual([303, [], [{ status: 'planned' }]]);
  const general = await cast.browser.fill(`/visits/new?planned=${id}`, { clients: [], facts: [], purpose: 'tour', met: 'someone' });
  expect([general.status, await factsOf(idOf(general.location)), await status()]).toEqual([303, [], [{ status: 'done' }]]);
});

it('a call on the day of a planned visit is a call, and the plan stays', async () => {
  const id = await planned();
  const saved = await cast.browser.fill('/visits/new', { employer: cast.hotel, mode: 'phone', purpose: 'tour', met: 'someone' });
  expect([saved.status, await read(`SELECT status FROM planned_visits WHERE id = '${id}'`)]).toEqual([303, [{ status: 'planned' }]]);
});

describe('V11: a next touch to come', () => {
  const touch = (id: string) => read(`SELECT next_touch_on AS "on" FROM employers WHERE id = '${id}'`);
  it('stays when a visit before it is logged with “None”, and the notice says so with employer and count', async () => {
    const mill = (await makeEmployer(app.app, 'Old Mill')).id;
    await cast.browser.fill('/visits/new', { employer: mill, day: '2026-11-17', mode: 'in_person', purpose: 'introduction', met: 'someone', next: 'date', nextDate: '2026-12-03', nextWhat: 'Bring the shift list' });
    const saved = await cast.browser.fill('/visits/new', { employer: mill, mode: 'in_person', purpose: 'tour', met: 'someone' });
    expect(await touch(mill)).toEqual([{ on: '2026-12-03' }]);
    expect((await cast.browser.open(saved.location)).text).toMatch(/Visit saved: Old Mill\. It counts: \d( of \d)? this week\. The next touch there stays Thu, Dec 3\./);
  });

  it('is settled by a visit on its day', async () => {
    const yard = (await makeEmployer(app.app, 'Old Yard')).id;
    await cast.browser.fill('/visits/new', { employer: yard, day: '2026-11-17', mode: 'in_person', purpose: 'introduction', met: 'someone', next: 'date', nextDate: '2026-11-19' });
    const saved = await cast.browser.fill('/visits/new', { employer: yard, mode: 'phone', purpose: 'tour', met: 'someone' });
    expect(await touch(yard)).toEqual([{ on: null }]);
    const { text } = await cast.browser.open(saved.location);
    expect([text.includes('Visit saved: Old Yard. It doesn’t count. By phone'), text.includes('The next touch there')]).toEqual([true, false]);
  });
});
