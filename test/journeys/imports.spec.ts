import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM } from '../../src/audit/audit.service';
import { importFile } from '../../src/commands/import.command';
import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import { startApp, type TestApp } from '../support/app';
import type { Browser, Seen } from '../support/browser';
import { DATA, makeEmployer } from '../support/make-employers';

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

interface Said {
  code: number;
  out: string[];
  err: string[];
  /** The last line on the output, as a script reads it. */
  summary: unknown;
}

/** The command as the command line runs it, with what it wrote on either stream. */
async function command(kind: 'employers' | 'openings', ...args: string[]): Promise<Said> {
  const lines = { out: '', err: '' };
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => { lines.out += String(text); return true; });
  const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => { lines.err += String(text); return true; });
  try {
    const code = await importFile(kind)(app.app, args, app.config);
    const split = (text: string) => text.split('\n').filter((line) => line !== '');
    const last = split(lines.out).at(-1) ?? '';
    return { code, out: split(lines.out), err: split(lines.err), summary: last.startsWith('{') ? JSON.parse(last) : null };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

async function count(table: string, where = '1 = 1'): Promise<number> {
  const [row] = (await app.database.read((tx) => tx.query(`SELECT count(*) AS n FROM ${table} WHERE ${where}`))) as { n: unknown }[];
  return Number(row.n);
}

function found(text: string): Promise<string[]> {
  return app.database.read(async (tx) => (await app.app.get(Employers).search(tx, text, 5)).map((one) => one.name));
}

async function supervisor(): Promise<Browser> {
  return app.signedIn(await app.make.staff('supervisor', await app.make.team()));
}

async function bring(browser: Browser, kind: string, text: string | Buffer): Promise<{ id: string; answer: Seen }> {
  const id = newId();
  const answer = await browser.upload('/imports', { id, kind, delimiter: '', firstRow: '' }, Buffer.from(text));
  return { id, answer };
}

const SMALL = 'Business;Street;Town\nQuayside Hotel;12 Quay Street;Harborton\nMarlow Nursery;1 Mill Lane;Harborton\n;;Nowhere\n';

describe('real files on the command line (issue 2 §2.7)', () => {
  onData('Little Rock: nothing without --yes, then all, then nothing again; found by a mistyped name', async () => {
    const before = await command('employers', FILES.littleRock, '--json');
    expect(before).toMatchObject({ code: 0, summary: { rows: 5978, created: 5941, alreadyThere: 36, refused: 1 } });
    expect(await count('employers')).toBe(0);
    const landed = await command('employers', FILES.littleRock, '--yes', '--json');
    expect(landed).toMatchObject({ code: 0, summary: { rows: 5978, created: 5941, alreadyThere: 36, refused: 1 } });
    expect(landed.out).toEqual(['{"rows":5978,"created":5941,"alreadyThere":36,"refused":1}']);
    expect(await count('employers')).toBe(5941);
    expect((await found('stelar cleening'))[0]).toMatch(/^Stellar Cleaning/);
    expect((await found('colemans prid'))[0]).toBe("Coleman's Pride");
    expect(await command('employers', FILES.littleRock, '--yes', '--json')).toMatchObject({ code: 0, summary: { rows: 5978, created: 0, alreadyThere: 5977, refused: 1 } });
    expect(await count('employers')).toBe(5941);
  }, 120_000);

  onData('Chicago: several licences at one place are one employer with its history of rows', async () => {
    expect(await command('employers', FILES.chicago, '--yes', '--json')).toMatchObject({ summary: { rows: 561, created: 140, alreadyThere: 421, refused: 0 } });
    const [freedom] = await app.database.read((tx) => tx.sql<{ name: string; legalName: string; noted: string }[]>`
      SELECT e.name, e.legal_name AS "legalName", s.noted FROM employers e JOIN employer_sources s ON s.employer_id = e.id WHERE e.legal_name LIKE 'Freedom Tax%' AND s.noted <> ''`);
    expect(freedom).toMatchObject({ name: 'Liberty Tax Service', noted: expect.stringMatching(/^Lines? 2/) as string });
    expect(await count('employer_sources', `noted LIKE '%rows of the file are this employer%'`)).toBeGreaterThan(50);
    expect(await command('employers', FILES.chicago, '--yes', '--json')).toMatchObject({ summary: { created: 0, alreadyThere: 561 } });
  }, 60_000);

  onData('a map’s points: what is no employer is refused with its reason, the doubtful can be left out', async () => {
    expect(await command('employers', FILES.map, '--json')).toMatchObject({ summary: { rows: 1218, created: 970, alreadyThere: 0, refused: 248 } });
    const sure = await command('employers', FILES.map, '--yes', '--json', '--leave-out-doubtful');
    expect(sure.summary).toEqual({ rows: 1218, created: 741, alreadyThere: 0, refused: 477 });
  }, 60_000);

  onData('events without a year are asked about, never guessed', async () => {
    const asked = await command('openings', FILES.events, '--json');
    expect(asked.summary).toEqual({ rows: 109, created: 58, alreadyThere: 0, refused: 51 });
    expect(asked.err.join('\n')).toContain('51 dates have no year. Which year are they?');
    expect((await command('openings', FILES.events, '--yes', '--json', '--assume-year', '2018')).summary).toEqual({ rows: 109, created: 103, alreadyThere: 6, refused: 0 });
    expect(await count('openings', `heard_on LIKE '2018-0%' AND how_to_apply LIKE 'Recruitment event: %'`)).toBe(103);
    expect(await count('openings', `kind <> ''`)).toBeGreaterThan(40);
    expect(await count('sites')).toBe(0);
    expect((await command('openings', FILES.events, '--yes', '--json', '--assume-year', '2018')).summary).toEqual({ rows: 109, created: 0, alreadyThere: 109, refused: 0 });
    expect([await count('clients'), await count('disclosure_plans'), await count('visits')]).toEqual([0, 0, 0]);
  }, 60_000);

  onData('S-36: cells that a spreadsheet would run land as text, to the letter', async () => {
    const lines = readFileSync(FILES.formulas, 'utf8').split(/\r?\n/).filter((line) => /\p{L}/u.test(line)).slice(0, 60);
    const naughty = (JSON.parse(readFileSync(FILES.naughty, 'utf8')) as string[]).filter((text) => !text.includes('\0'));
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const csv = ['Business,Notes', ...[...lines, ...naughty].map((text, at) => `${cell(`Shop ${at}`)},${cell(text)}`)].join('\n');
    const browser = await supervisor();
    const { id, answer } = await bring(browser, 'employers', csv);
    expect(answer.status).toBe(303);
    expect((await browser.fill(`/imports/${id}`, { then: 'run' }, 'main form:has([name=version])')).status).toBe(303);
    const done = await browser.open(`/imports/${id}`);
    expect(done.text).toContain('employers created');
    expect(await count('employers')).toBe(lines.length + naughty.length);
    expect((await browser.open(`/imports/${id}/rows?outcome=all`)).html).not.toContain('<script>alert');
    const first = lines.find((line) => line.startsWith('=')) ?? lines[0];
    expect(await count('employer_sources', `noted LIKE '%${first.slice(0, 12).replaceAll("'", "''")}%'`)).toBeGreaterThan(0);
  }, 60_000);
});

describe('the command line', () => {
  it.each<[string, string[], number, RegExp]>([
    ['no file named', ['--yes'], 2, /Name one file/],
    ['an option nobody knows', ['x.csv', '--yess'], 2, /--yess/],
    ['a year in words', ['x.csv', '--assume-year', 'soon'], 2, /four digits/],
    ['a file that isn’t there', ['/nowhere/x.csv', '--yes'], 1, /There is no file/],
  ])('%s: a sentence and a code', async (_, args, code, sentence) => {
    const said = await command('employers', ...args);
    expect(said.code).toBe(code);
    expect(said.err.join(' ')).toMatch(sentence);
  });
});

describe('on the pages', () => {
  it('a file is read, shown, brought in, accounted for, and the same again brings nothing', async () => {
    const browser = await supervisor();
    const { id, answer } = await bring(browser, 'employers', SMALL);
    expect([answer.status, answer.location]).toEqual([303, `/imports/${id}`]);
    const waiting = await browser.open(`/imports/${id}`);
    expect(waiting.text).toContain('semicolon');
    expect(waiting.text).toContain('2 employers would be new');
    expect(waiting.text).toContain('This row names no business.');
    expect(await count('employers')).toBe(0);
    await browser.fill(`/imports/${id}`, { then: 'run' }, 'main form:has([name=version])');
    const rows = await browser.open(`/imports/${id}/rows?outcome=created`);
    expect(rows.text).toMatch(/Quayside Hotel.*Marlow Nursery/);
    const link = rows.page.querySelector('tbody a.name')?.getAttribute('href') ?? '';
    expect((await browser.open(link)).text).toContain('12 Quay Street');
    expect([await count('employers'), await count('import_rows')]).toEqual([2, 0]);
    const again = await bring(browser, 'employers', SMALL);
    expect((await browser.open(`/imports/${again.id}`)).text).toContain('Nothing in it is new.');
  });

  it('columns are corrected by hand; what was shown is what comes in', async () => {
    const browser = await supervisor();
    const { id } = await bring(browser, 'employers', 'Alpha,Beta,Gamma\nQuayside Hotel,Harborton,12 Quay Street\nMarlow Nursery,Harborton,1 Mill Lane\n');
    expect((await browser.open(`/imports/${id}`)).text).toContain('Say which column holds “name of the business”');
    const form = 'main form:has([name=version])';
    const looked = await browser.fill(`/imports/${id}`, { 'column-name': '0', 'column-city': '1', 'column-address': '2', then: 'run' }, form);
    expect(looked.location).toBe(`/imports/${id}?seen=changed`);
    expect(await count('employers')).toBe(0);
    expect((await browser.open(looked.location)).text).toContain('look once more before it is brought in');
    await browser.fill(`/imports/${id}`, { then: 'run' }, form);
    expect(await app.database.read((tx) => tx.sql`SELECT e.name, s.address, s.city FROM employers e JOIN sites s ON s.employer_id = e.id ORDER BY e.name`))
      .toEqual([{ name: 'Marlow Nursery', address: '1 Mill Lane', city: 'Harborton' }, { name: 'Quayside Hotel', address: '12 Quay Street', city: 'Harborton' }]);
  });

  it('a date without its year is asked about before anything comes in', async () => {
    const browser = await supervisor();
    const { id } = await bring(browser, 'openings', 'Employer,Job title,Event date\nQuayside Hotel,Porter,"Monday, February 26"\nMarlow Nursery,Gardener,"February 27, 2018"\n');
    const form = 'main form:has([name=version])';
    const refused = await browser.fill(`/imports/${id}`, { then: 'run' }, form);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say which year');
    await browser.fill(`/imports/${id}`, { year: '2018' }, form);
    await browser.fill(`/imports/${id}`, { then: 'run' }, form);
    expect(await app.database.read((tx) => tx.sql`SELECT title, heard_on AS day FROM openings ORDER BY title`)).toEqual([{ title: 'Gardener', day: '2018-02-27' }, { title: 'Porter', day: '2018-02-26' }]);
    expect((await browser.open(`/imports/${id}`)).text).toContain('2 employers were new with them');
  });

  it('openings find their employer by its exact name, and never one that is only alike', async () => {
    const quayside = await makeEmployer(app.app, 'Quayside Hotel', { site: { address: '12 Quay Street' } });
    const browser = await supervisor();
    const { id } = await bring(browser, 'openings', 'Employer,Job title\nQUAYSIDE HOTEL,Porter\nQuayside Hotels,Cook\n');
    await browser.fill(`/imports/${id}`, { then: 'run' }, 'main form:has([name=version])');
    const openings = await app.database.read((tx) => tx.sql<{ title: string; employerId: string }[]>`SELECT title, employer_id AS "employerId" FROM openings ORDER BY title`);
    expect(openings.map((one) => one.employerId === quayside.id)).toEqual([false, true]);
    expect((await browser.open(`/imports/${id}/rows?outcome=created`)).text).toContain('Quayside Hotels is a new employer.');
  });

  it('an employer entered by hand, with the same name at the same address, is already there', async () => {
    await makeEmployer(app.app, 'Quayside Hotel', { site: { address: '12 Quay St', city: 'Harborton' } });
    const browser = await supervisor();
    const { id } = await bring(browser, 'employers', SMALL);
    expect((await browser.open(`/imports/${id}/rows?outcome=alreadyThere`)).text).toContain('Somebody had entered it by hand');
    await browser.fill(`/imports/${id}`, { then: 'run' }, 'main form:has([name=version])');
    expect(await count('employers')).toBe(2);
  });

  it.each<[string, string, Buffer | null, RegExp]>([
    ['no file', 'employers', null, /Choose a file/],
    ['no kind', '', Buffer.from(SMALL), /Say what the file lists/],
    ['a NUL', 'employers', Buffer.from('Business\nA\0B\n'), /not text/],
    ['a picture', 'employers', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1]), /not text/],
    ['a spreadsheet', 'employers', Buffer.from('PK\u0003\u0004xxxx'), /save it as CSV/],
    ['names of columns only', 'employers', Buffer.from('Business,City\n'), /no rows/],
    ['an open quotation mark', 'employers', Buffer.from('Business,City\n"A,B\nC,D\n'), /never closed.*Line 2/],
  ])('S-37: %s is refused with a sentence, and nothing of it is kept', async (_, kind, bytes, sentence) => {
    const browser = await supervisor();
    const answer = await browser.upload('/imports', { id: newId(), kind, delimiter: '', firstRow: '' }, bytes);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(sentence);
    expect([await count('imports'), await count('import_rows')]).toEqual([0, 0]);
  });

  it('S-37: a file past 10 MiB is refused', async () => {
    const browser = await supervisor();
    const answer = await browser.upload('/imports', { id: newId(), kind: 'employers', delimiter: '', firstRow: '' }, Buffer.alloc(10 * 1024 * 1024 + 10, 'a,b\n'));
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('smaller file');
    expect(await count('imports')).toBe(0);
  });

  it('an upload sent twice is one, and one abandoned or left for a day is forgotten', async () => {
    const browser = await supervisor();
    const id = newId();
    const send = () => browser.upload('/imports', { id, kind: 'employers', delimiter: '', firstRow: '' }, Buffer.from(SMALL));
    expect([(await send()).location, (await send()).location]).toEqual([`/imports/${id}`, `/imports/${id}`]);
    expect(await count('imports')).toBe(1);
    await browser.post(`/imports/${id}/abandonments`);
    expect([await count('imports'), await count('import_rows'), await count('import_outcomes')]).toEqual([0, 0, 0]);
    await bring(browser, 'employers', SMALL);
    app.clock.forward(25 * 60);
    const later = await supervisor();
    await bring(later, 'employers', SMALL);
    expect(await count('imports')).toBe(1);
  });

  it('a failure in the middle leaves nothing behind, and the file still waits', async () => {
    const browser = await supervisor();
    const { id } = await bring(browser, 'employers', SMALL);
    const employers = app.app.get(Employers);
    const addMany = employers.addMany.bind(employers);
    const spy = jest.spyOn(employers, 'addMany').mockImplementation(async (tx, who, given) => {
      const made = await addMany(tx, who, given);
      await addMany(tx, who, [given[0]]);
      return made;
    });
    await browser.fill(`/imports/${id}`, { then: 'run' }, 'main form:has([name=version])');
    spy.mockRestore();
    expect([await count('employers'), await count('sites'), await count('employer_sources'), await count('employer_search'), await count('import_rows')]).toEqual([0, 0, 0, 0, 3]);
    expect((await browser.open(`/imports/${id}`)).text).toContain('nothing was brought in');
    await browser.fill(`/imports/${id}`, { then: 'run' }, 'main form:has([name=version])');
    expect(await count('employers')).toBe(2);
  });

  it('an import is taken apart: what nobody touched goes, what somebody worked with stays, and the file can come again', async () => {
    const browser = await supervisor();
    const { id } = await bring(browser, 'employers', SMALL);
    await browser.fill(`/imports/${id}`, { then: 'run' }, 'main form:has([name=version])');
    const [quayside] = await app.database.read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM employers WHERE name = 'Quayside Hotel'`);
    await app.database.write((tx) => app.app.get(Employers).change(tx, SYSTEM, { id: quayside.id, version: 1 }, { name: 'Quayside Hotel', phone: '555 0100' }));
    expect((await browser.post(`/imports/${id}/reversals`)).status).toBe(303);
    expect(await app.database.read((tx) => tx.sql`SELECT name FROM employers WHERE deleted_at IS NULL`)).toEqual([{ name: 'Quayside Hotel' }]);
    expect((await browser.open(`/imports/${id}`)).text).toContain('1 employer was taken away');
    const again = await bring(browser, 'employers', SMALL);
    expect((await browser.open(`/imports/${again.id}`)).text).toContain('1 employer would be new');
  });

  it('taking openings apart takes the employers they made, too', async () => {
    const browser = await supervisor();
    const { id } = await bring(browser, 'openings', 'Employer,Job title\nQuayside Hotel,Porter\nQuayside Hotel,Cook\n');
    await browser.fill(`/imports/${id}`, { then: 'run' }, 'main form:has([name=version])');
    expect([await count('openings'), await count('employers')]).toEqual([2, 1]);
    await browser.post(`/imports/${id}/reversals`);
    expect([await count('openings', 'deleted_at IS NULL'), await count('employers', 'deleted_at IS NULL')]).toEqual([0, 0]);
    expect((await browser.open(`/imports/${id}`)).text).toContain('2 openings were taken away');
  });

  it('two people at one file: whoever is second is told, and it comes in once', async () => {
    const [first, second] = [await supervisor(), await supervisor()];
    const { id } = await bring(first, 'employers', SMALL);
    const shown = await second.open(`/imports/${id}`);
    const version = shown.page.querySelector('[name=version]')?.getAttribute('value') ?? '';
    await first.fill(`/imports/${id}`, { then: 'run' }, 'main form:has([name=version])');
    expect((await second.post(`/imports/${id}`, { version, then: 'run' })).location).toBe(`/imports/${id}?seen=stale`);
    expect(await count('employers')).toBe(2);
  });

  it('P1: imports are for supervisors and administrators', async () => {
    const specialist = await app.signedIn(await app.make.staff('specialist', await app.make.team()));
    for (const path of ['/imports', '/imports/new', `/imports/${newId()}`]) expect((await specialist.get(path)).status).toBe(403);
    const administrator = await app.signedIn(await app.make.staff('administrator', null));
    expect((await administrator.get('/imports')).status).toBe(200);
    expect([(await administrator.get(`/imports/${newId()}`)).status, (await administrator.get('/imports/x')).status]).toEqual([404, 404]);
  });

  it('a form with a field nobody knows, or a column that isn’t there, changes nothing', async () => {
    const browser = await supervisor();
    const { id } = await bring(browser, 'employers', SMALL);
    expect((await browser.fill(`/imports/${id}`, { status: 'done' }, 'main form:has([name=version])')).status).toBe(400);
    expect((await browser.fill(`/imports/${id}`, { 'column-name': '77' }, 'main form:has([name=version])')).status).toBe(422);
    expect(await count('imports', `status = 'waiting' AND version = 1`)).toBe(1);
  });
});
