import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { PURPOSE_VALUES, type Purpose } from '../../src/employers/purpose.choices';
import { startApp, type TestApp } from '../support/app';
import type { Seen } from '../support/browser';
import { allow } from '../support/make-disclosure';
import { castOf, VISIT_FORM, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let ivo: Client;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  ivo = await asked('Ivo Brandt');
  await answer(ivo, { lasts: 'until', untilDay: '2026-12-03' });
});
afterAll(() => app.close());

async function asked(name: string, facts: Parameters<typeof allow>[4] = ['name', 'programme']): Promise<Client> {
  const client = await app.make.client(cast.dana, { preferredName: name });
  await allow(app.app, app.make.viewer(cast.dana), client, [], facts, { scope: 'ask_each_time', givenOn: '2026-11-05', inForceFrom: '2026-11-05' });
  return client;
}

async function answer(client: Client, changes: Record<string, string> = {}): Promise<void> {
  const kept = await cast.browser.fill(`/clients/${client.id}/leave-answers/new?employer=${cast.hotel}`, { answer: 'yes', purpose: 'propose_client', lasts: 'once', ...changes });
  if (kept.status !== 303) throw new Error(kept.text.slice(0, 300));
}

const isOffered = (seen: Seen, client: Client) => seen.page.querySelectorAll('input[name="clients"]').some((one) => one.getAttribute('value') === client.id);
const ticked = (seen: Seen, name: string) => seen.page.querySelectorAll(`input[name="${name}"][checked]`).map((one) => one.getAttribute('value'));
const notRows = (seen: Seen) => seen.page.querySelectorAll('details.more li').map((one) => one.text.replace(/\s+/g, ' ').trim());
const about = (client: Client, purpose: string, more: Record<string, string | string[]> = {}) => cast.browser.post('/visits/about', { employer: cast.hotel, day: '2026-11-19', purpose, clients: client.id, facts: `${client.id}:name`, ...more });

describe('D5: the form asks the gate’s question, with the purpose', () => {
  it.each(PURPOSE_VALUES.map((purpose) => [purpose]))('for “%s” it offers a client just when the gate says yes', async (purpose: Purpose) => {
    const client = await asked(`Ona ${purpose.replace('_', '')}`);
    await answer(client);
    const seen = await about(client, purpose);
    const saved = await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, { ...VISIT_FORM, purpose, clients: client.id, facts: `${client.id}:name` });
    expect([isOffered(seen, client), saved.status]).toEqual(purpose === 'propose_client' ? [true, 303] : [false, 409]);
  });

  it('a look again for another purpose keeps what is ticked; of what may be said it keeps to this purpose', async () => {
    const yes = await about(ivo, 'propose_client');
    expect([ticked(yes, 'clients'), ticked(yes, 'facts')]).toEqual([[ivo.id], [`${ivo.id}:name`]]);
    const no = await about(ivo, 'tour');
    expect([isOffered(no, ivo), notRows(no).find((row) => row.startsWith('Ivo'))]).toEqual([false, expect.stringContaining('There is a yes here, but only to propose a client.')]);
  });

  it.each(['/visits/new', '/planned-visits/new'])('%s: before a purpose is chosen it says what the yes is for; the purpose looks again', async (path) => {
    const seen = await cast.browser.open(`${path}?employer=${cast.hotel}`);
    expect([isOffered(seen, ivo), seen.text]).toEqual([true, expect.stringContaining('Their yes is only to propose a client.')]);
    expect(seen.page.querySelectorAll('[hx-post^="/visits/about"]').map((one) => one.querySelector('input')?.getAttribute('name'))).toEqual(['day', 'purpose']);
  });

  it('without a script the form shown again asks with the purpose, too', async () => {
    const again = await cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=2026-11-20`, { purpose: 'tour', lookup: 'people' });
    expect([isOffered(again, ivo), (await cast.browser.fill(`/planned-visits/new?employer=${cast.hotel}&day=2026-11-20`, { purpose: 'propose_client', lookup: 'people' })).page.querySelectorAll(`input[value="${ivo.id}"]`).length]).toEqual([false, 1]);
  });

  it('a no for one purpose leaves the others', async () => {
    const client = await asked('Uli Stern');
    await answer(client, { purpose: 'any', lasts: 'until', untilDay: '2026-12-03' });
    await answer(client, { answer: 'no', purpose: 'tour' });
    expect([isOffered(await about(client, 'tour'), client), isOffered(await about(client, 'learn_needs'), client)]).toEqual([false, true]);
  });
});

it('at the door of the employer’s page a yes for one purpose stands with what it is for', async () => {
  const { page } = await cast.browser.open(`/employers/${cast.hotel}`);
  const door = page.querySelectorAll('.door').find((one) => one.text.includes('Ivo'));
  expect(door?.text).toContain('Only to propose a client.');
  expect(page.querySelectorAll('.door').find((one) => one.text.includes('Jolanda'))?.text).not.toContain('Only to');
});

describe('who may not be spoken for: what is missing, what to ask, and ways on named after them', () => {
  it('leads to the answer with employer, day and purpose, to a plan to be made, and to openings', async () => {
    const client = await asked('Eli Moor');
    const none = await app.make.client(cast.dana, { preferredName: 'Nell Ford' });
    const seen = await about(client, 'tour');
    const links = (name: string) => seen.page.querySelectorAll('details.more li').find((one) => one.text.includes(name))?.querySelectorAll('a').map((one) => [one.text, one.getAttribute('href')]);
    expect(links('Eli')).toEqual([['Eli Moor has answered', `/clients/${client.id}/leave-answers/new?employer=${cast.hotel}&day=2026-11-19&purpose=tour`], ['Openings Eli Moor can apply to alone', `/clients/${client.id}/matches`]]);
    expect(links('Nell')?.[0]).toEqual(['Make a plan with Nell Ford', `/clients/${none.id}/disclosure/new`]);
    expect(notRows(seen).find((row) => row.startsWith('Nell'))).toContain('Ask whether you may contact employers on their behalf');
    expect(notRows(seen).find((row) => row.startsWith('Eli'))).toContain('Ask for a yes or a no, for this employer and for what you want to do there.');
    const names = seen.page.querySelectorAll('details.more a').map((one) => one.text);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('D6: a refused proposal goes on without anybody named', () => {
  it.each(['/visits/new', '/planned-visits/new'])('%s: with one press, for another purpose', async (path) => {
    const client = await asked(path === '/visits/new' ? 'Ada Holm' : 'Bea Quint');
    const refused = await cast.browser.fill(`${path}?employer=${cast.hotel}`, { ...(path === '/visits/new' ? VISIT_FORM : { note: 'Bring Bea Quint’s CV' }), purpose: 'propose_client', clients: client.id, facts: `${client.id}:name` });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('the purpose becomes “Keep in touch”')]);
    const form = refused.page.querySelectorAll('form').find((one) => one.text.includes('without naming anyone'));
    const fields: Record<string, string> = {};
    for (const one of form?.querySelectorAll('input') ?? []) fields[one.getAttribute('name') ?? ''] = one.getAttribute('value') ?? '';
    expect([JSON.stringify(fields).includes('Bea'), refused.text.includes('The note stays behind')]).toEqual([false, path !== '/visits/new']);
    expect((await cast.browser.post(form?.getAttribute('action') ?? '', fields)).status).toBe(303);
  });
});

it('D11: where nobody was met nothing was told', async () => {
  const visit = (met: string | undefined, metName = '') => cast.browser.fill(`/visits/new?employer=${cast.hotel}`, { ...VISIT_FORM, met, metName, clients: cast.jo.id, facts: `${cast.jo.id}:name` });
  expect((await visit('nobody')).text).toContain('Nobody was there to hear it.');
  expect((await visit(undefined)).text).toContain('Tick who heard what was said about a client');
  expect((await visit('someone')).status).toBe(303);
});

it('what is missing of one client leads to that client’s boxes, by name', async () => {
  const kim = await asked('Kim Dale');
  await answer(kim);
  const fields = { id: newId(), employer: cast.hotel, day: '2026-11-19', purpose: 'propose_client', clients: [ivo.id, kim.id], facts: `${ivo.id}:name` };
  const seen = await cast.browser.post('/planned-visits', fields);
  const link = seen.page.querySelectorAll('a').find((one) => one.text === 'Tick what you mean to say about Kim Dale.');
  expect([seen.status, seen.page.querySelector(link?.getAttribute('href') ?? '#none')?.getAttribute('value')]).toEqual([422, `${kim.id}:name`]);
});
