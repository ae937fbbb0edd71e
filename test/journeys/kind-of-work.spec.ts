import type { Client } from '../../src/clients/client.entity';
import type { Employer } from '../../src/employers/employer.entity';
import { matchingPaths } from '../../src/matching/matching.paths';
import { Openings } from '../../src/openings/openings.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { makeEmployer } from '../support/make-employers';

let app: TestApp;
let dana: Staff;
let diner: Employer;
let jo: Client;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  diner = await makeEmployer(app.app, 'Harbor Diner');
  jo = await app.make.client(dana, { preferredName: 'Jo Marsden' });
  await app.make.wishes(dana, jo.id, { kinds: { wanted: [{ code: '53-7065', words: 'stocking shelves' }], strength: 'prefer', refused: [] }, hours: { min: 15, max: 25, strength: 'prefer' } });
});
afterAll(() => app.close());

const idOf = (location: string) => String(/[0-9a-f-]{36}/.exec(location)?.[0]);
const kindOf = async (id: string) => {
  const opening = await app.database.read((tx) => app.app.get(Openings).findEvenRemoved(tx, id));
  return [opening?.kind, opening?.kindWords];
};
const FROM_TITLE = /Kind of work\s*Dishwasher\s*\(from the title\)/;

describe('M3: the kind of work of an opening', () => {
  it('is read from a title whatever is said beside the work; its page says so, and the way to change it', async () => {
    const browser = await app.signedIn(dana);
    const id = idOf((await browser.fill(`/openings/new?employer=${diner.id}`, { title: 'Night dishwasher, part-time' })).location);
    expect(await kindOf(id)).toEqual(['35-9021', '']);
    const shown = await browser.get(`/openings/${id}`);
    expect(shown.text).toMatch(FROM_TITLE);
    const change = shown.page.querySelectorAll('a').find((link) => link.text === 'Change the kind of work')?.getAttribute('href');
    expect(change).toBe(`/openings/${id}/edit#kind`);
    const form = await browser.open(`/openings/${id}/edit`);
    expect(form.text).toContain('Left empty, it is read from the title: Dishwasher.');
    expect(form.page.querySelector('input[id="kind"]')?.getAttribute('value')).toBe('');
  });

  it('goes with the title until somebody says it; said, it stays and nothing speaks of the title', async () => {
    const browser = await app.signedIn(dana);
    const id = idOf((await browser.fill(`/openings/new?employer=${diner.id}`, { title: 'Dishwasher, evenings' })).location);
    expect((await browser.fill(`/openings/${id}/edit`, { payWords: 'by agreement' })).status).toBe(303);
    expect(await kindOf(id)).toEqual(['35-9021', '']);
    await browser.fill(`/openings/${id}/edit`, { title: 'Weekend cashier' });
    expect(await kindOf(id)).toEqual(['41-2011', '']);
    await browser.fill(`/openings/${id}/edit`, { kindWords: 'washing up', kind: 'words' });
    expect(await kindOf(id)).toEqual(['', 'washing up']);
    await browser.fill(`/openings/${id}/edit`, { kindWords: 'dish pit', kind: '35-9021', title: 'Kitchen star' });
    expect(await kindOf(id)).toEqual(['35-9021', 'dish pit']);
    const shown = await browser.get(`/openings/${id}`);
    expect([shown.text.includes('dish pit'), shown.text.includes('from the title'), shown.text.includes('Change the kind of work')]).toEqual([true, false, false]);
  });

  it('is offered in everyday Spanish, without odd ones beside it', async () => {
    const browser = await app.signedIn(dana);
    const offered = (await browser.get(`/kinds-of-work?field=kind&kindWords=${encodeURIComponent('limpieza de hoteles')}`)).page.querySelectorAll('input[type="radio"]').map((one) => one.getAttribute('value'));
    expect(offered).toEqual(['37-2012', 'words']);
  });
});

describe('M4: a neighbour in the list of kinds isn’t the work asked for', () => {
  beforeAll(async () => {
    const hours = { hoursMin: 20, hoursMax: 20 };
    await app.make.opening(dana, diner.id, { title: 'Hand packer', ...hours });
    await app.make.opening(dana, diner.id, { title: 'Truck driver', ...hours });
    await app.make.opening(dana, diner.id, { title: 'Car washer', ...hours });
    await app.make.opening(dana, diner.id, { title: 'Overnight stocker', ...hours });
  });

  it('not in the list for a client, nor on the page to take home', async () => {
    const browser = await app.signedIn(dana);
    const { text } = await browser.get(`/clients/${jo.id}/matches`);
    expect(text).toContain('“Hand packer” is close to it.');
    expect(text).toContain('Jo Marsden asked for stocking shelves; this is “Truck driver”, other work in the same field.');
    expect(text).toContain('this is “Overnight stocker”.');
    expect(text).not.toMatch(/this is “Hand packer”/);
    // Four digits alike in their codes, and nobody in the field would call them near.
    expect(text).toContain('Jo Marsden asked for stocking shelves; this is “Car washer”, other work in the same field.');
    const paper = (await browser.get(matchingPaths.paper(jo.id))).text;
    expect(paper).toContain('Your first choice of work is stocking shelves; “Hand packer” is close to it.');
    expect(paper).toContain('You asked for stocking shelves; this is “Truck driver”, other work in the same field.');
  });

  it('nor on the meeting’s table', async () => {
    const rows = (await (await app.signedIn(dana)).get('/matching')).page.querySelectorAll('tbody tr').map((row) => row.text.replace(/\s+/g, ' '));
    const of = (title: string) => rows.find((row) => row.includes(title)) ?? '';
    expect(of('Overnight stocker')).toMatch(/J\.M\..* the work, hours/);
    expect(of('Hand packer')).toMatch(/J\.M\..* similar work, hours/);
    expect(of('Truck driver')).toMatch(/J\.M\..* hours · not the work/);
  });
});
