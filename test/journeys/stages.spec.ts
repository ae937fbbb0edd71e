import { Employers } from '../../src/employers/employers.service';
import { startApp, type TestApp } from '../support/app';
import type { Browser, Seen } from '../support/browser';
import { makeJob } from '../support/make-jobs';
import { makeEmployer, makeEmployers } from '../support/make-employers';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let dana: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = cast.browser;
});
afterAll(() => app.close());

const visit = (id: string, more: Parameters<typeof makeVisit>[3] = {}) => makeVisit(app.app, app.make.viewer(cast.dana), id, more);
const columnOf = (seen: Seen, stage: string) => seen.page.querySelector(`section#${stage}`);
const cardsIn = (seen: Seen, stage: string) => columnOf(seen, stage)?.querySelectorAll('article > a:first-child').map((link) => link.text) ?? [];
const stageOf = async (id: string) => (await app.database.read((tx) => app.app.get(Employers).find(tx, id)))?.stage;

describe('the board: employers in columns of stages', () => {
  it('shows each in the column of its stage, with the last visit, and what is late in words', async () => {
    await visit(cast.hotel, { visitedOn: '2026-11-10', nextOn: '2026-11-17', nextWhat: 'Bring the shift list' });
    const seen = await dana.open('/employers/board');
    expect([cardsIn(seen, 'introduced'), cardsIn(seen, 'researched')]).toEqual([['Quayside Hotel'], ['Harbor Bakery']]);
    const card = columnOf(seen, 'introduced')?.querySelector('article');
    expect(card?.querySelector('p')?.text).toBe('Tue, Nov 10, you');
    expect(card?.querySelector('.tag.stop')?.text.trim()).toBe('2 days late, Bring the shift list');
    expect(columnOf(seen, 'hired')?.text).toContain('Nobody here.');
  });

  it('a card is moved by a form with a note, and the way leads back to the board as it was', async () => {
    const seen = await dana.open('/employers/board?stage=researched');
    const move = columnOf(seen, 'researched')!.querySelector('a.move')!;
    expect(move.getAttribute('aria-label')).toBe('Move Harbor Bakery');
    const form = move.getAttribute('href')!;
    expect((await dana.fill(form, { stage: 'ready_for_client' })).text).toContain('Say why, in a few words');
    expect((await dana.fill(form, { stage: 'ready_for_client', note: 'Known from the agency before' })).location).toBe('/employers/board?stage=researched&notice=saved');
    expect(await stageOf(cast.bakery)).toBe('ready_for_client');
    const page = await dana.open(`/employers/${cast.bakery}`);
    expect(page.text).toContain('Set by hand on November 19, 2026: Known from the agency before');
  });

  it('nothing but a filter comes back into the address', async () => {
    const answer = await dana.fill(`/employers/${cast.bakery}/stages/new?board=${encodeURIComponent('owner=me&next=//elsewhere.example')}`, { stage: 'introduced', note: 'Met once' });
    expect(answer.location).toBe('/employers/board?owner=me&notice=saved');
  });

  it('shows the visit that moved it on the employer’s page, and a job start makes it hired', async () => {
    await visit(cast.hotel, { visitedOn: '2026-11-19', purpose: 'learn_needs' });
    expect((await dana.open(`/employers/${cast.hotel}`)).text).toContain('Second cup on November 19, 2026. The visit that moved it');
    await makeJob(app.app, app.make.viewer(cast.dana), cast.jo.id, cast.hotel, { startedOn: '2026-11-19', knows: 'from_us', facts: ['name'] });
    expect(cardsIn(await dana.open('/employers/board'), 'hired')).toEqual(['Quayside Hotel']);
  });

  it('do-not-contact covers the stage, and its card isn’t moved', async () => {
    const { id } = await makeEmployer(app.app, 'Leave Us Be');
    await dana.fill(`/employers/${id}/do-not-contact-records/new`, { who: 'The owner', day: '2026-11-18', why: 'Too busy' });
    const seen = await dana.open('/employers/board');
    expect([cardsIn(seen, 'do_not_contact'), cardsIn(seen, 'researched')]).toEqual([['Leave Us Be'], []]);
    expect(columnOf(seen, 'do_not_contact')?.querySelector('a.move')).toBeNull();
  });
});

describe('the board of many', () => {
  beforeAll(async () => {
    await makeEmployers(app.app, Array.from({ length: 43 }, (_, index) => ({ name: `Shop ${String(index).padStart(2, '0')}`, area: index < 35 ? 'Marlow' : 'Ashgrove', ownerId: index % 7 === 0 ? cast.dana.id : null })));
  });

  it('thirty in a column, what is due first, and the list has the others', async () => {
    const seen = await dana.open('/employers/board');
    expect(cardsIn(seen, 'researched')).toHaveLength(30);
    const more = columnOf(seen, 'researched')!.querySelectorAll('a').at(-1)!;
    expect([more.text, more.getAttribute('href')]).toEqual(['And 13 more', '/employers?stage=researched']);
    expect((await dana.open('/employers?stage=researched')).page.querySelector('#found')?.text).toContain('43 employers');
  });

  it.each<[string, string, number, string]>([
    ['area=marlow', '35', 30, '/employers?stage=researched&area=marlow'],
    ['area=ashgrove', '8', 8, ''],
    ['owner=me', '7', 7, ''],
    ['q=shop+0', '', 10, ''],
    ['sort=name', '43', 30, '/employers?stage=researched&sort=name'],
    ['quiet=60', '43', 30, '/employers?stage=researched&quiet=60'],
  ])('is narrowed as the list is: %s', async (query, count, cards, more) => {
    const seen = await dana.open(`/employers/board?${query}`);
    if (count !== '') expect(columnOf(seen, 'researched')?.querySelector('h2 span')?.text).toBe(count);
    expect(cardsIn(seen, 'researched').filter((name) => name.startsWith('Shop'))).toHaveLength(cards);
    const link = columnOf(seen, 'researched')!.querySelectorAll('a').at(-1)!;
    if (more !== '') expect(link.getAttribute('href')).toBe(more);
  });

  it('a filter nobody fits says which to loosen', async () => {
    expect((await dana.open('/employers/board?due=1&area=marlow')).text).toContain('No next touch is due here.');
  });

  it('leads to the list and back with the same filter', async () => {
    const board = await dana.open('/employers/board?area=marlow');
    expect(board.page.querySelectorAll('.head a.button').map((link) => link.getAttribute('href'))).toContain('/employers?area=marlow');
    expect((await dana.open('/employers?area=marlow')).page.querySelectorAll('.head a.button').map((link) => link.getAttribute('href'))).toContain('/employers/board?area=marlow');
  });
});
