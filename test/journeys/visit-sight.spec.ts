import { Decisions } from '../../src/disclosure/gate/decisions.service';
import { Employers } from '../../src/employers/employers.service';
import { readFilter } from '../../src/visits/log/log-filter';
import { VisitLog } from '../../src/visits/log/visit-log.service';
import { Visits } from '../../src/visits/visits.service';
import { startApp, type TestApp } from '../support/app';
import { fieldsOf } from '../support/browser';
import { allow, takeBack } from '../support/make-disclosure';
import { makeEmployer } from '../support/make-employers';
import { castOf, idOf, makeVisit, rowsOf, VISIT_FORM, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
});
afterAll(() => app.close());

const employerOf = (id: string) => app.database.read((tx) => app.app.get(Employers).find(tx, id));

describe('the gate', () => {
  const named = () => ({ ...VISIT_FORM, purpose: 'propose_client', clients: cast.jo.id, facts: `${cast.jo.id}:name` });

  it('D5: a client whose plan allows it is named, with the facts of the clearance only', async () => {
    const saved = await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, named());
    expect(saved.status).toBe(303);
    const seen = await cast.browser.open(`/visits/${idOf(saved.location)}`);
    expect(seen.text).toContain('Jolanda Marsh');
    expect(seen.text).toContain('Said: their name.');
    expect((await employerOf(cast.hotel))?.nextTouchWhat).toBe('');
  });

  it('D7: a refusal is a page with what is missing and the ways on; the decision is kept and the visit is not', async () => {
    const [visits, decisions] = [await rowsOf(app, 'visits'), await rowsOf(app, 'decisions')];
    const refused = await cast.browser.fill(`/visits/new?employer=${cast.bakery}`, { ...named(), learned: 'Busy before nine' });
    expect(refused.status).toBe(409);
    expect(refused.page.querySelector(`a[href^="/clients/${cast.jo.id}/incidents/new"]`)).not.toBeNull();
    expect([await rowsOf(app, 'visits'), await rowsOf(app, 'decisions')]).toEqual([visits, decisions + 1]);
    const [kept] = await app.database.read((tx) => app.app.get(Decisions).listFor(tx, cast.jo.id, 1));
    expect(kept).toMatchObject({ outcome: 'refused' });
    const form = refused.page.querySelectorAll('main form').find((one) => one.getAttribute('action') === '/visits')!;
    expect(fieldsOf(form)).toMatchObject({ employer: [cast.bakery], learned: ['Busy before nine'] });
    expect(Object.keys(fieldsOf(form))).not.toContain('clients');
    expect((await cast.browser.send('/visits', { ...fieldsOf(form), purpose: 'keep_in_touch' })).status).toBe(303);
  });

  it('another team’s client is not there at all', async () => {
    const theirs = await app.make.client(cast.lena, { preferredName: 'Somebody Else' });
    const answer = await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, { ...named(), clients: theirs.id, facts: `${theirs.id}:name` });
    expect([answer.status, answer.text.includes('Somebody Else')]).toEqual([404, false]);
  });

  it('another employer, day or client asks again; a note does not', async () => {
    const saved = await cast.browser.fill(`/visits/new?employer=${cast.hotel}`, named());
    const id = idOf(saved.location);
    const asked = await rowsOf(app, 'decisions');
    expect((await cast.browser.fill(`/visits/${id}/edit`, { learned: 'Evening shifts' })).status).toBe(303);
    expect(await rowsOf(app, 'decisions')).toBe(asked);
    expect((await cast.browser.fill(`/visits/${id}/edit`, { employer: cast.bakery })).status).toBe(409);
    expect((await cast.browser.fill(`/visits/${id}/edit`, { facts: [`${cast.jo.id}:name`, `${cast.jo.id}:programme`] })).status).toBe(303);
    expect(await rowsOf(app, 'decisions')).toBe(asked + 2);
    expect((await cast.browser.open(`/visits/${id}`)).text).toContain('employment programme');
    expect((await cast.browser.fill(`/visits/${id}/edit`, { clients: undefined, facts: undefined, purpose: 'keep_in_touch' })).status).toBe(303);
    expect((await cast.browser.open(`/visits/${id}`)).text).not.toContain('Jolanda');
  });

  it('D6: a general note that names a client is asked about once, and can be saved anyway', async () => {
    const form = await cast.browser.open(`/visits/new?employer=${cast.hotel}`);
    const fields = { ...fieldsOf(form.page.querySelector('form.form')!), ...VISIT_FORM, learned: 'They would like Jolanda.' };
    const warned = await cast.browser.send('/visits', fields);
    expect([warned.status, warned.text]).toEqual([422, expect.stringContaining('seem to name one of your clients')]);
    expect(warned.page.querySelector('button[name="anyway"]')).not.toBeNull();
    expect((await cast.browser.send('/visits', { ...fields, anyway: 'yes' })).status).toBe(303);
  });
});

describe('P2: who sees what', () => {
  let visit: string;
  beforeAll(async () => {
    visit = await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { purpose: 'propose_client', visitedOn: '2026-11-18', learned: 'Secret words', nextOn: '2026-11-25', nextWhat: 'Bring a letter', about: [{ clientId: cast.jo.id, facts: ['name'] }] });
  });

  it('another team sees "a visit" and no more', async () => {
    const theirs = await app.signedIn(cast.lena);
    expect((await theirs.get(`/visits/${visit}`)).status).toBe(404);
    const log = await theirs.open(`/visits?who=everyone&employer=${cast.hotel}&from=2026-11-18&to=2026-11-18`);
    expect(log.text).toContain('A visit');
    for (const secret of ['Jolanda', 'J.M.', 'Secret', 'letter', 'roposed']) expect(log.text.split('Show').at(-1)).not.toContain(secret);
    const filtered = await theirs.open(`/visits?who=everyone&purpose=propose_client`);
    expect(filtered.text).toContain('No visit fits these filters');
    const [told] = await app.database.read((tx) => app.app.get(Visits).timelineOf(tx, app.make.viewer(cast.lena), cast.hotel, 50)).then((all) => all.filter((one) => one.id === visit));
    expect(told).toMatchObject({ day: '2026-11-18', told: null });
    const { lines } = await app.database.read((tx) => app.app.get(VisitLog).list(tx, app.make.viewer(cast.lena), readFilter({ who: 'everyone', from: '2026-11-18', to: '2026-11-18' }, app.make.viewer(cast.lena)), 50));
    expect(lines.find((line) => line.id === visit)).toMatchObject({ met: [], learned: '', nextWhat: '', nextOn: null });
    expect(JSON.stringify(await employerOf(cast.hotel))).not.toContain('Bring a letter');
  });

  it('P1: a team mate sees initials and none of the words', async () => {
    const seen = await (await app.signedIn(cast.amir)).open(`/visits/${visit}`);
    expect(seen.text).toContain('J.M.');
    for (const secret of ['Jolanda', 'Secret', 'their name']) expect(seen.text).not.toContain(secret);
  });

  it('a team mate can’t change it, the supervisor can', async () => {
    expect((await (await app.signedIn(cast.amir)).get(`/visits/${visit}/edit`)).status).toBe(404);
    expect((await (await app.signedIn(cast.mona)).get(`/visits/${visit}/edit`)).status).toBe(200);
  });

  it('the file holds initials at most, is written down, and another team’s holds none', async () => {
    const own = await cast.browser.get('/visits/csv?who=me');
    expect(own.status).toBe(200);
    expect(own.html).toContain('J.M.');
    expect(own.html).not.toContain('Jolanda Marsh');
    const [line] = await app.database.read((tx) => tx.query(`SELECT action FROM audit ORDER BY seq DESC LIMIT 1`)) as { action: string }[];
    expect(line.action).toBe('visits.export');
    expect((await (await app.signedIn(cast.lena)).get('/visits/csv?who=everyone')).html).not.toContain('J.M.');
  });
});

it('the log pages by key and its filters add up', async () => {
  const mill = (await makeEmployer(app.app, 'Old Mill')).id;
  for (let i = 0; i < 55; i += 1) await makeVisit(app.app, app.make.viewer(cast.amir), mill, { visitedOn: `2026-10-${String(1 + (i % 28)).padStart(2, '0')}`, mode: i % 2 ? 'phone' : 'in_person' });
  const first = await cast.browser.open(`/visits?who=everyone&employer=${mill}`);
  expect(first.page.querySelectorAll('tbody tr')).toHaveLength(50);
  const next = await cast.browser.open(first.page.querySelector('a[rel="next"]')!.getAttribute('href')!);
  expect(next.page.querySelectorAll('tbody tr')).toHaveLength(5);
  expect((await cast.browser.open(`/visits?who=everyone&employer=${mill}&counted=yes`)).text).toContain('28 visits');
  expect((await cast.browser.open(`/visits?who=everyone&employer=${mill}&counted=no`)).text).toContain('27 visits');
});

it('P1: once a cover has ended, the visit made under it is for those who reach the client', async () => {
  const ruth = await app.make.client(cast.dana, { preferredName: 'Ruth Abel' });
  await allow(app.app, app.make.viewer(cast.dana), ruth, [cast.hotel], ['name']);
  await app.make.cover(cast.mona, { specialistId: cast.dana.id, coveredBy: cast.amir.id, fromDay: '2026-11-19', untilDay: '2026-11-19' });
  const id = await makeVisit(app.app, app.make.viewer(cast.amir), cast.hotel, { purpose: 'propose_client', about: [{ clientId: ruth.id, facts: ['name'] }] });
  app.clock.forward(24 * 60);
  const later = await app.signedIn(cast.amir);
  expect((await later.open(`/visits/${id}`)).text).not.toContain('Ruth');
  expect((await later.get(`/visits/${id}/edit`)).status).toBe(404);
  expect((await later.post(`/visits/${id}`, { id, version: '99', learned: 'x' })).status).toBe(404);
  expect((await later.post(`/visits/${id}/removals`)).status).toBe(404);
  expect((await (await app.signedIn(cast.mona)).open(`/visits/${id}`)).text).toContain('Ruth Abel');
  app.clock.forward(-24 * 60);
});

it('after a withdrawal the same client is not offered, and asking is refused', async () => {
  const again = await app.signedIn(cast.dana);
  await takeBack(app.app, app.make.viewer(cast.dana), cast.jo);
  const form = await again.open(`/visits/new?employer=${cast.hotel}`);
  expect(form.page.querySelector(`input[name="clients"][value="${cast.jo.id}"]`)).toBeNull();
  expect(form.text).toContain('Not without asking (1)');
  expect((await again.fill(`/visits/new?employer=${cast.hotel}`, { ...VISIT_FORM, clients: cast.jo.id, facts: `${cast.jo.id}:name` })).status).toBe(409);
});

