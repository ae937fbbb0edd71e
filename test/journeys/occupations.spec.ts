import { SYSTEM } from '../../src/audit/audit.service';
import { importOccupations } from '../../src/commands/occupations.command';
import type { Employer } from '../../src/employers/employer.entity';
import { readOccupationFiles } from '../../src/occupations/files/occupation-files';
import { findKinds, kindByCode } from '../../src/occupations/kinds-of-work';
import { useTitles } from '../../src/occupations/known-kinds';
import { Occupations } from '../../src/occupations/occupations.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { countRows } from '../support/importing';
import { makeEmployer } from '../support/make-employers';
import { occupationFolder, occupationTexts } from '../support/occupation-folder';

let app: TestApp;
let browser: Browser;
let dana: Staff;
let hotel: Employer;

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  browser = await app.signedIn(dana);
  hotel = await makeEmployer(app.app, 'Quayside Hotel');
});
afterAll(async () => {
  useTitles(null);
  await app.close();
});

/** Runs the command; answers its exit code and what it said. */
async function bring(...args: string[]): Promise<[number, string]> {
  let said = '';
  const spies = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation((text) => Boolean((said += String(text)))));
  const code = await importOccupations(app.app, args, app.config);
  spies.forEach((spy) => spy.mockRestore());
  return [code, said];
}

const TABLES = ['occupations', 'occupation_titles', 'related_occupations', 'occupation_interests'];
const counts = () => Promise.all(TABLES.map((table) => countRows(app, table)));
const picker = async (words: string) => (await browser.get(`/kinds-of-work?field=kind&kindWords=${encodeURIComponent(words)}`)).html;
const learned = () => app.app.get(Occupations).learn();

describe('before any import', () => {
  it('our own list answers', async () => {
    expect(await picker('hotel cleaning')).toContain('value="37-2012"');
    expect(await picker('signal keeper')).not.toContain('15-1299.09');
  });

  it.each<[string, string[], number, string]>([
    ['no folder named', [], 2, 'occupations import DIR'], ['a folder that isn’t there', ['/nowhere'], 1, 'There is no folder /nowhere.'],
  ])('%s is said', async (_, args, code, words) => {
    expect(await bring(...args)).toEqual([code, expect.stringContaining(words)]);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });
});

describe('an import', () => {
  it('is kept whole, is in the audit log, and the running site learns of it within seconds', async () => {
    expect(await bring(occupationFolder())).toEqual([0, expect.stringContaining('22 occupations with 22 other titles and 22 ties')]);
    expect([await counts(), await countRows(app, 'audit', `action = 'occupations.import'`)]).toEqual([[22, 22, 22, 22], 1]);
    expect(await picker('signal keeper')).not.toContain('15-1299.09');
    app.clock.forward(1);
    const until = performance.now() + 5_000;
    while (!(await picker('signal keeper')).includes('15-1299.09') && performance.now() < until);
    expect(await picker('signal keeper')).toMatch(/value="15-1299\.09"[\s\S]*Signal Keepers/);
    expect(await picker('hotel cleaning')).toContain('Housekeeper');
  });

  it('twice at one instant comes one after the other, and stands once', async () => {
    const files = await readOccupationFiles(occupationFolder());
    await Promise.all([1, 2].map(() => app.database.write((tx) => app.app.get(Occupations).replace(tx, SYSTEM, files))));
    expect(await counts()).toEqual([22, 22, 22, 22]);
  });

  it('is chosen for an opening, which holds its code and the words as typed', async () => {
    const saved = await browser.fill(`/openings/new?employer=${hotel.id}`, { title: 'Evening help', kindWords: 'keeper of signals', kind: '15-1299.09' });
    expect(saved.status).toBe(303);
    const [row] = await app.database.read((tx) => tx.sql<{ kind: string; kind_words: string }[]>`SELECT kind, kind_words FROM openings WHERE title = 'Evening help'`);
    expect({ ...row }).toEqual({ kind: '15-1299.09', kind_words: 'keeper of signals' });
    expect((await browser.get(saved.location)).text).toContain('keeper of signals');
    expect((await browser.open(`${saved.location.split('?')[0]}/edit`)).page.querySelector('input[name="kind"][checked]')?.getAttribute('value')).toBe('15-1299.09');
  });

  it('is chosen as a client’s preference, which holds the code and the words as typed', async () => {
    const client = await app.make.client(dana, { preferredName: 'Wren Ito' });
    expect((await browser.fill(`/clients/${client.id}/preferences`, { wanted1Words: 'minding the signals', wanted1: '15-1299.09', dreamJobWords: 'glacier walk leader' })).status).toBe(303);
    const [row] = await app.database.read((tx) => tx.sql<{ body: string }[]>`SELECT body FROM work_profiles WHERE client_id = ${client.id}`);
    expect(row.body).toContain('{"code":"15-1299.09","words":"minding the signals"}');
    expect(row.body).toContain('{"code":"39-7012","words":"glacier walk leader"}');
  });

  it('a code that doesn’t exist is asked back, with what was typed kept', async () => {
    const again = await browser.fill(`/openings/new?employer=${hotel.id}`, { title: 'Evening help 2', kindWords: 'something <i>odd</i> 清洁工', kind: '99-9999.00' });
    expect([again.status, again.html.includes('something &lt;i&gt;odd&lt;/i&gt; 清洁工'), again.html.includes('<i>odd')]).toEqual([422, true, false]);
    expect(await countRows(app, 'openings', `title = 'Evening help 2'`)).toBe(0);
  });

  it.each<[string, Parameters<typeof occupationFolder>[0]]>([
    ['cut in a line', { 'Alternate Titles': occupationTexts()['Alternate Titles'].slice(0, 400) }],
    ['cut at the end of a line', { 'Related Occupations': occupationTexts()['Related Occupations'].replace(/(5[13]-[^\n]*\n)+$/, '') }],
    ['without a column', { Interests: occupationTexts().Interests.replace('Data Value', 'Value') }],
    ['without a file', { 'Occupation Data': null }],
  ])('%s is refused with a sentence, and the one before stays', async (_, changes) => {
    const before = await countRows(app, 'audit', `action = 'occupations.import'`);
    const [code, said] = await bring(occupationFolder(changes));
    expect([code, said.endsWith('Nothing was changed.\n'), await counts(), await countRows(app, 'audit', `action = 'occupations.import'`)]).toEqual([1, true, [22, 22, 22, 22], before]);
    await learned();
    expect(kindByCode('15-1299.09')?.title).toBe('Signal Keepers');
  });

  it('of another year takes the place of the one before; what was chosen keeps its words', async () => {
    const texts = occupationTexts();
    const renamed = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replaceAll('15-1299.09', '15-1299.10').replace('Signal Keepers', '<em>Beacon</em> Keepers')]));
    expect((await bring(occupationFolder(renamed)))[0]).toBe(0);
    await learned();
    expect([kindByCode('15-1299.09'), findKinds('beacon keeper', 1)[0]?.code, await counts()]).toEqual([undefined, '15-1299.10', [22, 22, 22, 22]]);
    const html = await picker('beacon keeper');
    expect([html.includes('&lt;em&gt;Beacon'), html.includes('<em>Beacon')]).toEqual([true, false]);
    const [row] = await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM openings WHERE title = 'Evening help'`);
    expect((await browser.get(`/openings/${row.id}`)).text).toContain('keeper of signals');
  });
});
