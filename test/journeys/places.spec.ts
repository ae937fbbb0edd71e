import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPostcodes } from '../../src/commands/postcodes.command';
import { employerPaths } from '../../src/employers/paths';
import { Places } from '../../src/employers/places/places.service';
import { startApp } from '../support/app';
import { bringIn, countRows } from '../support/importing';
import { makeEmployer } from '../support/make-employers';
import { makePlanned } from '../support/make-planned';
import { cardsAt, PlanningCast } from '../support/planning-cast';
import type { Browser } from '../support/browser';

const DAY = '2026-11-24';
let cast: PlanningCast;
let admin: Browser;

beforeAll(async () => {
  cast = await PlanningCast.of(await startApp());
  admin = await cast.app.signedIn(await cast.app.make.staff('administrator', null, 'Ada Min'));
});
afterAll(() => cast.app.close());

type SiteRow = { id: string; lat: number | null; lon: number | null; postcode: string };
const siteOf = (employer: string) => cast.app.database.read(async (tx) => (await tx.sql<SiteRow[]>`SELECT id, lat, lon, postcode FROM sites WHERE employer_id = ${employer}`)[0]);
const placeOf = (employer: string) => cast.app.database.read(async (tx) => (await cast.app.app.get(Places).of(tx, [await siteOf(employer)]))[0]);
const pointed = async (employer: string, changes: Record<string, string>) => cast.browser.fill(employerPaths.editSite(employer, (await siteOf(employer)).id), changes);
const at = (address: string, postcode = '60651') => makeEmployer(cast.app.app, address, { site: { address, city: 'Chicago', postcode } });
const load = (text: string | null) => admin.upload('/admin/postcodes', { mapLink: '' }, text === null ? null : Buffer.from(text));

describe('where an employer is', () => {
  it('comes with a file of employers that says so', async () => {
    await bringIn(admin, 'employers', 'Name,Address,City,Latitude,Longitude\nRiver Mill,1 Mill Lane,Chicago,41.9001,-87.7002\n');
    const [row] = await cast.app.database.read((tx) => tx.sql<SiteRow[]>`SELECT s.lat, s.lon FROM sites s JOIN employers e ON e.id = s.employer_id WHERE e.name = 'River Mill'`);
    expect(row).toEqual({ lat: 41.9001, lon: -87.7002 });
  });

  it('is read from a pasted link, kept while the address stays, and gone when it moves or is taken off', async () => {
    const { id } = await at('5 Lake Street');
    expect((await pointed(id, { mapLink: 'https://www.openstreetmap.org/?mlat=41.88&mlon=-87.74' })).status).toBe(303);
    expect(await siteOf(id)).toMatchObject({ lat: 41.88, lon: -87.74 });
    await pointed(id, { city: 'Oak Park' });
    expect(await siteOf(id)).toMatchObject({ lat: 41.88, lon: -87.74 });
    expect((await cast.browser.open(employerPaths.editSite(id, (await siteOf(id)).id))).text).toContain('It is on the map at 41.8800, -87.7400.');
    await pointed(id, { offMap: 'yes' });
    expect(await siteOf(id)).toMatchObject({ lat: null, lon: null });
    await pointed(id, { mapLink: '41.88, -87.74' });
    await pointed(id, { address: '6 Lake Street' });
    expect(await siteOf(id)).toMatchObject({ lat: null, lon: null });
  });

  it('isn’t asked of anybody: a link that hides it is refused, and what was typed stays', async () => {
    const { id } = await at('7 Lake Street');
    const again = await pointed(id, { city: 'Cicero', mapLink: 'https://maps.app.goo.gl/AbC123' });
    expect([again.status, again.text.includes('This short link hides where it leads'), again.page.querySelector('#city')!.getAttribute('value')]).toEqual([422, true, 'Cicero']);
    expect((await siteOf(id)).lat).toBeNull();
  });
});

describe('a table of postcodes', () => {
  it('stands in where nobody pointed, and says so; the next table takes its place', async () => {
    const { id } = await at('8 Lake Street', '60651-1234');
    expect(await placeOf(id)).toBeNull();
    expect((await load('postcode,lat,lon\n60651,41.9,-87.74\n60632,41.81,-87.71\n')).status).toBe(303);
    expect((await admin.open('/admin/postcodes')).text).toContain('There are 2 postcodes.');
    expect(await placeOf(id)).toEqual({ lat: 41.9, lon: -87.74, isByPostcode: true });
    await pointed(id, { mapLink: 'geo:41.91,-87.75' });
    expect(await placeOf(id)).toEqual({ lat: 41.91, lon: -87.75, isByPostcode: false });
    expect((await load('zip;latitude;longitude\n60609;41.81;-87.65\n,1,1\n')).text).toMatch(/1 postcode read\. 1 row was left out: Line 3/);
    expect(await countRows(cast.app, 'postcodes')).toBe(1);
  });

  it.each([[null, 'Choose a file'], ['name\nBakery\n', 'postcode, lat and lon'], ['postcode,lat,lon\n60651,x,y\n', 'no latitude and longitude']])('is refused whole, and the one before stays: %j', async (text, words) => {
    const before = await countRows(cast.app, 'postcodes');
    const again = await load(text);
    expect([again.status, again.text.includes(words), await countRows(cast.app, 'postcodes')]).toEqual([422, true, before]);
  });

  it('is loaded from the command line too', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'rapport-postcodes-')), 'table.csv');
    writeFileSync(file, 'postcode,lat,lon\n60651,41.9,-87.74\n');
    const said = [jest.spyOn(process.stdout, 'write').mockReturnValue(true), jest.spyOn(process.stderr, 'write').mockReturnValue(true)];
    const codes = [await loadPostcodes(cast.app.app, [file], cast.app.config), await loadPostcodes(cast.app.app, [`${file}.gone`], cast.app.config), await loadPostcodes(cast.app.app, [__filename], cast.app.config)];
    said.forEach((spy) => spy.mockRestore());
    expect([codes, await countRows(cast.app, 'postcodes')]).toEqual([[0, 2, 1], 1]);
  });

  it('is the administrator’s, and each loading is in the audit log', async () => {
    expect((await cast.browser.open('/admin/postcodes')).status).toBe(403);
    expect(await countRows(cast.app, 'audit', `action = 'postcodes.load'`)).toBe(3);
  });
});

describe('the order of a day', () => {
  it('is by straight-line distance within a block, from the office on; what has a time stays; the label says what it is', async () => {
    await cast.addBlock('2', '09:00', '12:00');
    const made = new Map<string, string>();
    for (const [name, lon] of [['Far Forge', -87.60], ['Near Nook', -87.74], ['Middle Mill', -87.70]] as const) {
      const { id } = await makeEmployer(cast.app.app, name, { site: { address: `${name} Street`, city: 'Chicago', lat: 41.9, lon } });
      made.set(name, await makePlanned(cast.app.app, cast.app.make.viewer(cast.dana), id, { day: DAY, blockFrom: '09:00' }));
    }
    const order = async () => cardsAt(await cast.browser.open(`/week?start=${DAY}`), `${DAY}/09:00`);
    const sheet = async () => (await cast.browser.open(`/week/sheet?day=${DAY}`)).page.querySelectorAll('h2').map((one) => one.text).filter((text) => /^\d/.test(text)).map((text) => text.replace(/^.* · /, ''));
    expect(await sheet()).toEqual(['Far Forge', 'Middle Mill', 'Near Nook']);
    expect((await admin.fill('/admin/postcodes', { mapLink: 'https://osm.org/go/xyz' }, 'form[action$="/office"]')).text).toContain('This short link');
    expect((await admin.fill('/admin/postcodes', { mapLink: '41.9, -87.80' }, 'form[action$="/office"]')).status).toBe(303);
    expect(await sheet()).toEqual(['Near Nook', 'Middle Mill', 'Far Forge']);
    expect((await cast.browser.open(`/week?start=${DAY}`)).text).toContain('by straight-line distance, not travel time');
    expect((await cast.browser.open(`/week/sheet?day=${DAY}`)).text).toMatch(/straight-line distance, not travel time.*3\.1 miles from the office.*2\.1 miles from the one before/s);
    expect(await order()).toEqual(['Near Nook', 'Middle Mill', 'Far Forge']);
    expect(made.size).toBe(3);
  });
});

describe('a match (M4) at an employer nobody pointed out', () => {
  it('measures the way from the middle of the postcode; another table is heeded at once', async () => {
    const { id } = await at('9 Lake Street', '60651-1234');
    const client = await cast.app.make.client(cast.dana, { preferredName: 'Wim' });
    await cast.app.make.wishes(cast.dana, client.id, { travel: { homeArea: 'Cicero', latitude: 41.9, longitude: -87.7, modes: [], longestMinutes: null, longestKm: 4, strength: 'must' } });
    const opening = await cast.app.make.opening(cast.dana, id, { title: 'Press operator' });
    const matches = async (view: string) => (await cast.browser.open(`/clients/${client.id}/matches?view=${view}`)).text;
    await load('postcode,lat,lon\n99999,41.9,-87.74\n');
    expect(await matches('conflicts')).not.toContain('Press operator');
    await load('postcode,lat,lon\n60651,41.9,-87.80\n');
    expect(await matches('conflicts')).toMatch(/Press operator.*would travel at most 2\.5 miles; this is about 5\.1 miles away/s);
    expect((await cast.browser.open(`/openings/${opening.id}`)).text).toContain('this is about 5.1 miles away');
    await load('postcode,lat,lon\n60651,41.9,-87.73\n');
    expect(await matches('conflicts')).not.toContain('Press operator');
    await pointed(id, { mapLink: 'geo:41.9,-87.80' });
    expect(await matches('conflicts')).toContain('Press operator');
  });
});
