import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessColumns } from '../columns/column-guess.rules';
import type { OpeningColumns, OpeningField } from '../columns/fields';
import { readTable } from '../reading/table';
import { groupOpenings, openingKey, type OpeningGroup, type OpeningLine } from './opening-groups.rules';
import { datesOfRow, openingFromRow, type OpeningReading, type OpeningRow, type OpeningValue } from './opening-row.rules';
import { askForYear, type YearQuestion } from './year-question.rules';

const READING: OpeningReading = { order: 'month first', assumeYear: null, referenceYear: 2026, country: 'US', withoutYear: 'refuse' };
type Row = Partial<Record<OpeningField, string>>;

function read(row: Row, reading: Partial<OpeningReading> = {}): OpeningRow {
  const map: OpeningColumns = {};
  const cells = Object.entries({ employer: 'Fleetlogix', title: 'Auto Technician', ...row }).map(([field, cell], at) => {
    map[field as OpeningField] = at;
    return cell;
  });
  return openingFromRow(map, cells, { ...READING, ...reading });
}

function value(row: Row, reading: Partial<OpeningReading> = {}): OpeningValue {
  const understood = read(row, reading);
  if (!understood.ok) throw new Error(understood.refused);
  return understood.value;
}

describe('openingFromRow', () => {
  it('understands a recruitment event', () => {
    expect(value({ employer: 'Primeflight Aviation', title: 'Cabin Cleaners, Baggage Handlers', eventDay: 'Wednesday, February 28, 2018', timeFrom: '1:30 PM', timeTo: '1:45 PM', kindOfWork: 'Transportation', area: 'Queens', place: 'Queens Workforce1 Career Center', address: '168-25 Jamaica Avenue', requirements: 'Must lift 50 pounds.' })).toMatchObject({
      employer: 'Primeflight Aviation', title: 'Cabin Cleaners, Baggage Handlers', eventDay: '2018-02-28', timeFrom: '13:30', timeTo: '13:45', kindOfWork: 'Transportation', place: 'Queens Workforce1 Career Center, 168-25 Jamaica Avenue', requirements: 'Must lift 50 pounds.', pay: { kind: 'blank' }, doubt: null,
    });
  });

  it('several roles in one title stay one opening, as the file has them', () => {
    expect(value({ title: 'Servers, Porters, Cashiers' }).title).toBe('Servers, Porters, Cashiers');
  });

  it('keeps what they would like apart from what they ask for', () => {
    expect(value({ requirements: 'A licence.', preferred: 'Spanish.' }).requirements).toBe('A licence.\nWould like: Spanish.');
  });

  it.each([
    ['F', '', true], ['P', '', false], ['Part-time', '', false], ['', 'FT Ramp Agents', true], ['', 'Ramp Agents', null], ['Full Time or Part Time', '', null],
  ])('full-time said %j, title %j: %s', (schedule, title, isFullTime) => {
    expect(value({ schedule, title: title || 'Cook' }).isFullTime).toBe(isFullTime);
  });

  it('what is blank is not known, never no (M2)', () => {
    expect(value({ positions: '', eventDay: '', timeFrom: 'morning', pay: 'DOE', email: 'ask Ann' })).toMatchObject({ positions: null, eventDay: null, timeFrom: null, pay: { kind: 'unknown', words: 'DOE' }, email: '', isFullTime: null });
  });

  it('a kind of business in the place of a name is doubted', () => {
    expect(value({ employer: 'Transportation Company' }).doubt).toMatch(/check who it is/);
    expect(value({ employer: 'Summit Security' }).doubt).toBeNull();
  });

  it.each<[string, Row, string, 'year' | null]>([
    ['no employer', { employer: ' ' }, 'This row names no employer.', null],
    ['no title', { title: 'N/A' }, 'This row names no job title.', null],
    ['an endless title', { title: 'x'.repeat(201) }, 'The title or the employer’s name is longer than 200 characters.', null],
    ['a day that never was', { eventDay: 'February 30, 2018' }, '“February 30, 2018”: there is no such day.', null],
    ['a date without a year', { eventDay: 'Monday, February 26' }, 'Which year? “Monday, February 26” says 26 February and no year.', 'year'],
  ])('%s is refused with its reason', (_, row, refused, asks) => {
    expect(read(row)).toEqual({ ok: false, refused, asks });
  });

  it('a year that a person gave lets the row in; or its words are kept, if a person chose that', () => {
    expect(value({ eventDay: 'Monday, February 26' }, { assumeYear: 2018 })).toMatchObject({ eventDay: '2018-02-26', note: '' });
    expect(value({ eventDay: 'Monday, February 26', note: 'x' }, { withoutYear: 'keep words' })).toMatchObject({ eventDay: null, note: 'Day of the event: Monday, February 26\nx' });
  });

  it('an open end is noted', () => {
    expect(value({ closesOn: 'Until filled' })).toMatchObject({ closesOn: null, note: 'Closes: Until filled' });
  });
});

describe('openingKey and groupOpenings', () => {
  const rows = (...all: Row[]): OpeningLine[] => all.map((row, at) => ({ line: at + 2, value: value(row) }));

  it.each<[string, Row, Row, boolean]>([
    ['spellings of one employer and role', { employer: 'Tiles Unlimited, Inc.', title: 'Book-Keeper' }, { employer: 'TILES UNLIMITED', title: 'book keeper' }, true],
    ['the file’s own number', { sourceKey: '87990', heardOn: '2018-02-26' }, { sourceKey: '87990', heardOn: '2018-03-01' }, true],
    ['another number', { sourceKey: '1' }, { sourceKey: '2' }, false],
    ['another day', { eventDay: '2018-02-26' }, { eventDay: '2018-02-27' }, false],
    ['another time of day', { timeFrom: '8:45 AM' }, { timeFrom: '1:30 PM' }, false],
    ['another place', { place: 'Queens' }, { place: 'Brooklyn' }, false],
    ['another role', { title: 'Cook' }, { title: 'Server' }, false],
  ])('%s', (_, one, other, isSame) => {
    expect(openingKey(value(one)) === openingKey(value(other))).toBe(isSame);
  });

  it('the fullest of the rows speaks, in whatever order they come', () => {
    const [short, full]: Row[] = [{ requirements: 'A.' }, { requirements: 'A licence.' }];
    for (const order of [rows(short, full), rows(full, short)]) expect(groupOpenings(order)).toMatchObject([{ lines: [2, 3], value: { requirements: 'A licence.' } }]);
  });
});

const DATA = join(__dirname, '../../../../shared/data/jobs');
const describeData = existsSync(DATA) ? describe : describe.skip;

describeData('real files, skipped when the shared data is not there (issue 2 §3)', () => {
  async function group(file: string, assumeYear: number | null): Promise<{ refused: OpeningRow[]; groups: OpeningGroup[]; question: YearQuestion | null; notes: string[] }> {
    const table = await readTable([readFileSync(join(DATA, file))]);
    const map = guessColumns('openings', table.header, table.sample.map((row) => row.cells));
    const reading = { ...READING, assumeYear };
    const understood: OpeningLine[] = [];
    const refused: OpeningRow[] = [];
    const dates = [];
    for await (const row of table.rows) {
      dates.push(...datesOfRow(map, row.cells, reading));
      const opening = openingFromRow(map, row.cells, reading);
      if (opening.ok) understood.push({ line: row.line, value: opening.value });
      else refused.push(opening);
    }
    return { refused, groups: groupOpenings(understood), question: askForYear(dates), notes: table.notes() };
  }

  const EVENTS = 'nyc_workforce1_recruitment_events.csv';
  const rowsOf = (groups: OpeningGroup[]): number => groups.reduce((sum, one) => sum + one.lines.length, 0);

  it('109 events: 51 have no year, and it is asked, with 2018 offered because every weekday fits', async () => {
    const { refused, groups, question, notes } = await group(EVENTS, null);
    expect([rowsOf(groups), refused.length, refused.every((row) => !row.ok && row.asks === 'year')]).toEqual([58, 51, true]);
    expect(question).toMatchObject({ dates: 51, offered: [{ year: 2018, fits: 51, named: 58 }, { year: 2024 }] });
    expect(notes).toEqual(['19 cells held letters damaged by an earlier export; they were put right.']);
  });

  it('answered 2018, they are 103 openings of 69 employers; answered wrongly, the weekdays object', async () => {
    const { refused, groups } = await group(EVENTS, 2018);
    expect([refused.length, rowsOf(groups), groups.length, new Set(groups.map((one) => one.value.employerKey)).size]).toEqual([0, 109, 103, 69]);
    expect((await group(EVENTS, 2019)).refused).toHaveLength(51);
  });

  it('3,843 city jobs are 2,100 openings of 54 employers, every pay understood', async () => {
    const { refused, groups } = await group('nyc_city_jobs_2019-03-19.csv', null);
    expect([refused.length, rowsOf(groups), groups.length, new Set(groups.map((one) => one.value.employerKey)).size]).toEqual([0, 3843, 2100, 54]);
    expect(groups.filter((one) => one.value.pay.kind !== 'pay' || one.value.pay.assumed !== null)).toEqual([]);
  });
});
