import { Employers } from '../../src/employers/employers.service';
import { startApp, type TestApp } from '../support/app';
import { littleRock, makeEmployer, makeEmployers, makePerson } from '../support/make-employers';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function names(text: string, limit = 5): Promise<string[]> {
  const found = await app.database.read((tx) => app.app.get(Employers).search(tx, text, limit));
  return found.map((one) => one.name);
}

describe('finding employers: one table for both databases', () => {
  beforeAll(async () => {
    await makeEmployers(app.app, [
      { name: 'Café Zoë', area: 'Harborton', site: { address: '3 Quay Street', city: 'Harborton' } },
      { name: 'Quayside Hotel', legalName: 'Okafor Hospitality LLC', site: { address: '12 Quay Street' }, tags: ['night shifts'] },
      { name: 'Quay Hotel Supplies', site: { address: '1 Mill Lane' } },
      { name: 'Ashgrove Laundry', site: { address: '14 Mill Lane' } },
      { name: 'St. Brendan’s Hospital', site: { address: 'Abbey Hill' } },
      { name: '!!!', site: { address: '9 Odd Row' } },
      { name: 'नमस्ते रसोई' }, { name: '東京 Ramen' }, { name: 'Łódź Bakery' },
    ]);
    const marlow = await makeEmployer(app.app, 'Marlow Nursery');
    await makePerson(app.app, marlow.id, 'Grace Okafor-Brümmer');
  });

  it.each([
    ['the name', 'Ashgrove Laundry', 'Ashgrove Laundry'],
    ['the beginning of a name', 'ashg', 'Ashgrove Laundry'],
    ['beginnings of its words, in any order', 'laun ash', 'Ashgrove Laundry'],
    ['a name without its accents', 'cafe zoe', 'Café Zoë'],
    ['a letter no decomposition takes apart', 'lodz', 'Łódź Bakery'],
    ['a name without its apostrophe', 'st brendans', 'St. Brendan’s Hospital'],
    ['a name with another apostrophe', "st brendan's", 'St. Brendan’s Hospital'],
    ['the legal name', 'okafor hospitality', 'Quayside Hotel'],
    ['the street', '14 mill', 'Ashgrove Laundry'],
    ['the area', 'harborton', 'Café Zoë'],
    ['a tag', 'night shifts', 'Quayside Hotel'],
    ['somebody who works there', 'grace brummer', 'Marlow Nursery'],
    ['a letter left out', 'ashgrve', 'Ashgrove Laundry'],
    ['a letter too many', 'launddry', 'Ashgrove Laundry'],
    ['two letters swapped', 'ahsgrove', 'Ashgrove Laundry'],
    ['a wrong letter in front', 'suayside', 'Quayside Hotel'],
    ['slips in two words', 'ashgrov laundy', 'Ashgrove Laundry'],
    ['two slips in a long word', 'hozpitel', 'St. Brendan’s Hospital'],
    ['a slip in a word still in the typing', 'hosbi', 'St. Brendan’s Hospital'],
    ['one word too many', 'ashgrove laundry harborfront', 'Ashgrove Laundry'],
    ['a name made of signs', '!!!', '!!!'],
    ['another script', 'नमस्ते', 'नमस्ते रसोई'],
    ['a script without spaces', '東京', '東京 Ramen'],
  ])('finds an employer by %s', async (_, text, expected) => {
    expect((await names(text))[0]).toBe(expected);
  });

  it('puts the name itself before names that only begin so or hold the word', async () => {
    expect(await names('quay hotel')).toEqual(['Quay Hotel Supplies', 'Quayside Hotel']);
  });

  it('finds nothing for what is like nothing', async () => {
    expect(await names('xylophone')).toEqual([]);
  });

  it.each(['" OR NEAR(', '*', '^ashgrove', 'name:ashgrove', 'ashgrove" OR "laundry', 'NOT', 'a AND (', "' | !x", 'ab\\', '\u0000', '%', '🙂', 'x'.repeat(500)])('S-34: takes %j as text', async (text) => {
    await expect(names(text)).resolves.toBeDefined();
  });

  it('forgets old words when a name changes, and remembers none of them as a correction', async () => {
    const employer = await makeEmployer(app.app, 'Zephyrhaus');
    await app.database.write((tx) => app.app.get(Employers).change(tx, { id: null, requestId: '', address: '' }, employer, { name: 'Corner Hardware' }));
    expect(await names('zephyrhaus')).toEqual([]);
    expect(await names('zephirhaus')).toEqual([]);
    expect(await names('corner hardwear')).toEqual(['Corner Hardware']);
  });

  it('does not find a removed employer, and finds it again with its people when it is brought back', async () => {
    const employer = await makeEmployer(app.app, 'Peppermill Diner');
    await makePerson(app.app, employer.id, 'Wilhelmina Tock');
    const nobody = { id: null, requestId: '', address: '' };
    await app.database.write((tx) => app.app.get(Employers).remove(tx, nobody, employer.id));
    expect(await names('peppermill')).toEqual([]);
    await app.database.write((tx) => app.app.get(Employers).restore(tx, nobody, employer.id));
    expect(await names('wilhelmina')).toEqual(['Peppermill Diner']);
  });
});

const rows = littleRock();
(rows ? describe : describe.skip)('among the 5,978 businesses of Little Rock (skipped without the shared data)', () => {
  beforeAll(() => makeEmployers(app.app, rows ?? []), 60_000);

  it.each([
    ['stelar cleening', 'STELLAR CLEANING LLC'],
    ['stellar cleaning', 'STELLAR CLEANING LLC'],
    ['cleaning stelar', 'STELLAR CLEANING LLC'],
    ['colemans prid', "COLEMAN'S PRIDE"],
    ['colmans pryde', "COLEMAN'S PRIDE"],
    ["coleman's pride", "COLEMAN'S PRIDE"],
    ['colemens pride', "COLEMAN'S PRIDE"],
    ['unistrut arkansaw', 'UNISTRUT ARKANSAS'],
  ])('%j finds %s first', async (text, expected) => {
    expect((await names(text, 1))[0]).toBe(expected);
  });
});
