import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app';
import { aSupervisor, bringIn, countRows, employersFound, importCommand } from '../support/importing';
import { DATA } from '../support/make-employers';

const FILES = {
  littleRock: join(DATA, 'employers/little_rock_business_licenses.csv'),
  chicago: join(DATA, 'employers/chicago_60651_business_licenses.csv'),
  map: join(DATA, 'employers/chicago_archer_heights_osm.csv'),
  events: join(DATA, 'jobs/nyc_workforce1_recruitment_events.csv'),
  formulas: join(DATA, 'import/hostile_text/csv_formula_injection.txt'),
  naughty: join(DATA, 'import/hostile_text/blns.json'),
};
const onData = existsSync(FILES.littleRock) ? it : it.skip;

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

describe('real files on the command line (issue 2 §2.7)', () => {
  onData('Little Rock: nothing without --yes, then all, then nothing again; found by a mistyped name', async () => {
    const before = await importCommand(app, 'employers', FILES.littleRock, '--json');
    expect(before).toMatchObject({ code: 0, summary: { rows: 5978, created: 5941, alreadyThere: 36, refused: 1 } });
    expect(await countRows(app, 'employers')).toBe(0);
    const landed = await importCommand(app, 'employers', FILES.littleRock, '--yes', '--json');
    expect(landed).toMatchObject({ code: 0, summary: { rows: 5978, created: 5941, alreadyThere: 36, refused: 1 } });
    expect(landed.out).toEqual(['{"rows":5978,"created":5941,"alreadyThere":36,"refused":1}']);
    expect(await countRows(app, 'employers')).toBe(5941);
    expect((await employersFound(app, 'stelar cleening'))[0]).toMatch(/^Stellar Cleaning/);
    expect((await employersFound(app, 'colemans prid'))[0]).toBe("Coleman's Pride");
    expect(await importCommand(app, 'employers', FILES.littleRock, '--yes', '--json')).toMatchObject({ code: 0, summary: { rows: 5978, created: 0, alreadyThere: 5977, refused: 1 } });
    expect(await countRows(app, 'employers')).toBe(5941);
  }, 120_000);

  onData('Chicago: several licences at one place are one employer with its history of rows', async () => {
    expect(await importCommand(app, 'employers', FILES.chicago, '--yes', '--json')).toMatchObject({ summary: { rows: 561, created: 140, alreadyThere: 421, refused: 0 } });
    const [freedom] = await app.database.read((tx) => tx.sql<{ name: string; legalName: string; noted: string }[]>`
      SELECT e.name, e.legal_name AS "legalName", s.noted FROM employers e JOIN employer_sources s ON s.employer_id = e.id WHERE e.legal_name LIKE 'Freedom Tax%' AND s.noted <> ''`);
    expect(freedom).toMatchObject({ name: 'Liberty Tax Service', noted: expect.stringMatching(/^Lines? 2/) as string });
    expect(await countRows(app, 'employer_sources', `noted LIKE '%rows of the file are this employer%'`)).toBeGreaterThan(50);
    expect(await importCommand(app, 'employers', FILES.chicago, '--yes', '--json')).toMatchObject({ summary: { created: 0, alreadyThere: 561 } });
  }, 60_000);

  onData('a map’s points: what is no employer is refused with its reason, the doubtful can be left out', async () => {
    expect(await importCommand(app, 'employers', FILES.map, '--json')).toMatchObject({ summary: { rows: 1218, created: 970, alreadyThere: 0, refused: 248 } });
    const sure = await importCommand(app, 'employers', FILES.map, '--yes', '--json', '--leave-out-doubtful');
    expect(sure.summary).toEqual({ rows: 1218, created: 741, alreadyThere: 0, refused: 477 });
  }, 60_000);

  onData('events without a year are asked about, never guessed', async () => {
    const asked = await importCommand(app, 'openings', FILES.events, '--json');
    expect(asked.summary).toEqual({ rows: 109, created: 58, alreadyThere: 0, refused: 51 });
    expect(asked.err.join('\n')).toContain('51 dates have no year. Which year are they?');
    expect((await importCommand(app, 'openings', FILES.events, '--yes', '--json', '--assume-year', '2018')).summary).toEqual({ rows: 109, created: 103, alreadyThere: 6, refused: 0 });
    expect(await countRows(app, 'openings', `heard_on LIKE '2018-0%' AND how_to_apply LIKE 'Recruitment event: %'`)).toBe(103);
    expect(await countRows(app, 'openings', `kind <> ''`)).toBeGreaterThan(40);
    expect(await countRows(app, 'sites')).toBe(0);
    expect((await importCommand(app, 'openings', FILES.events, '--yes', '--json', '--assume-year', '2018')).summary).toEqual({ rows: 109, created: 0, alreadyThere: 109, refused: 0 });
    expect([await countRows(app, 'clients'), await countRows(app, 'disclosure_plans'), await countRows(app, 'visits')]).toEqual([0, 0, 0]);
  }, 60_000);

  onData('S-36: cells that a spreadsheet would run land as text, to the letter', async () => {
    const lines = readFileSync(FILES.formulas, 'utf8').split(/\r?\n/).filter((line) => /\p{L}/u.test(line)).slice(0, 60);
    const naughty = (JSON.parse(readFileSync(FILES.naughty, 'utf8')) as string[]).filter((text) => !text.includes('\0'));
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const csv = ['Business,Notes', ...[...lines, ...naughty].map((text, at) => `${cell(`Shop ${at}`)},${cell(text)}`)].join('\n');
    const browser = await aSupervisor(app);
    const id = await bringIn(browser, 'employers', csv);
    const done = await browser.open(`/imports/${id}`);
    expect(done.text).toContain('employers created');
    expect(await countRows(app, 'employers')).toBe(lines.length + naughty.length);
    expect((await browser.open(`/imports/${id}/rows?outcome=all`)).html).not.toContain('<script>alert');
    const first = lines.find((line) => line.startsWith('=')) ?? lines[0];
    expect(await countRows(app, 'employer_sources', `noted LIKE '%${first.slice(0, 12).replaceAll("'", "''")}%'`)).toBeGreaterThan(0);
  }, 60_000);
});

describe('the command line', () => {
  it.each<[string, string[], number, RegExp]>([
    ['no file named', ['--yes'], 2, /Name one file/],
    ['an option nobody knows', ['x.csv', '--yess'], 2, /--yess/],
    ['a year in words', ['x.csv', '--assume-year', 'soon'], 2, /four digits/],
    ['a file that isn’t there', ['/nowhere/x.csv', '--yes'], 1, /There is no file/],
  ])('%s: a sentence and a code', async (_, args, code, sentence) => {
    const said = await importCommand(app, 'employers', ...args);
    expect(said.code).toBe(code);
    expect(said.err.join(' ')).toMatch(sentence);
  });
});
