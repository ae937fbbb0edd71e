import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { addDays } from '../../src/common/time/calendar';
import { newId } from '../../src/common/database/ids';
import { WeekCounts } from '../../src/visits/counting/week-counts.service';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeEmployer } from '../support/make-employers';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

const WEEK = '2026-11-09';
let app: TestApp;
let cast: Cast;
let mona: Browser;

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  for (let i = 0; i < 3; i += 1) await app.make.client(cast.dana);
  const log = (given: Parameters<typeof makeVisit>[3]) => makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, given);
  await log({ visitedOn: '2026-11-09', met: [cast.pat], metUnnamed: false, nextWhat: 'Bring a card', nextOn: '2026-11-23' });
  await log({ visitedOn: '2026-11-10', purpose: 'propose_client', met: [cast.pat], about: [{ clientId: cast.jo.id, facts: ['name'] }], nextWhat: 'Ask about Jolanda' });
  await log({ visitedOn: '2026-11-11', mode: 'phone', nextWhat: 'Tell Jolanda Marsh what they said' });
  await log({ visitedOn: '2026-11-12', metUnnamed: false, nobodyThere: true });
  await log({ visitedOn: '2026-11-13', purpose: 'job_support', along: [cast.amir.id] });
  mona = await app.signedIn(cast.mona);
});
afterAll(() => app.close());

const rowsOf = (csv: string) => parse(csv, { columns: true, bom: true }) as Record<string, string>[];
const NUMBERS = { counted: 2, clientSpecific: 1, generic: 1, notCounted: 3 };

it('page, print, the person’s file and the team’s file say the same numbers, by one function', async () => {
  const person = await mona.open(`/team/${cast.dana.id}?week=${WEEK}`);
  expect(person.text).toContain('2 of 6');
  expect(person.page.querySelectorAll('tbody .tag.good')).toHaveLength(NUMBERS.counted);
  const line = (await mona.open(`/team?week=${WEEK}`)).page.querySelectorAll('tbody tr').find((row) => row.text.includes('Dana Reyes'))!;
  expect(line.querySelector('b.num')?.text).toBe('2');
  expect(line.text).toContain('1 + 1');
  expect(line.text).toContain('3 not counted');
  const print = await mona.open(`/team/${cast.dana.id}/form?week=${WEEK}`);
  expect(print.text).toContain('2 of 6. 1 about a client, 1 general, 3 not counted.');
  expect(print.page.querySelectorAll('tbody tr')).toHaveLength(5);
  const file = rowsOf((await mona.get(`/team/${cast.dana.id}/form.csv?week=${WEEK}`)).html);
  expect([file.filter((row) => row.Counts === 'yes').length, file.filter((row) => row.Counts === 'no').length]).toEqual([2, 3]);
  const team = rowsOf((await mona.get(`/team.csv?week=${WEEK}`)).html).find((row) => row.Specialist === 'Dana Reyes');
  expect(team).toMatchObject({ 'Week of': WEEK, Counted: '2', Target: '6', 'About a client': '1', General: '1', 'Not counted': '3' });
});

it('V5: each visit says where, when, how, whom, and why it did not count', async () => {
  const file = rowsOf((await mona.get(`/team/${cast.dana.id}/form.csv?week=${WEEK}`)).html);
  expect(file[0]).toMatchObject({ Employer: 'Quayside Hotel', Date: '2026-11-09', How: 'In person', 'Whom met': 'Pat Lowe', 'About a client': 'no', Counts: 'yes', Next: 'Bring a card', 'Next on': '2026-11-23' });
  expect(file.map((row) => row['Why not'].replace(' Entered late.', '').replace('Entered late.', ''))).toEqual(['', '', 'By phone: only visits in person count.', 'Nobody from the employer was met.', 'Support for someone at work: only job development counts.']);
});

it('P1: no client’s name and no initials leave on paper or in a file, whatever was typed as a next step', async () => {
  for (const path of [`form?week=${WEEK}`, `form.csv?week=${WEEK}`]) expect((await mona.get(`/team/${cast.dana.id}/${path}`)).html).not.toMatch(/Jolanda|Marsh|J\.M\./);
});

describe('D6, D8: a next step stands on paper only when it says no more than the day sheet would', () => {
  const DAY = '2026-10-21';
  const onPaper = async (nextWhat: string) => {
    const employer = (await makeEmployer(app.app, 'Dry Dock')).id;
    await makeVisit(app.app, app.make.viewer(cast.dana), employer, { visitedOn: DAY, nextWhat });
    const pages = [await mona.get(`/team/${cast.dana.id}/form.csv?week=${DAY}`), await cast.browser.get(`/team/${cast.dana.id}/form?week=${DAY}`)];
    return pages.map((page) => page.text.includes(nextWhat) || page.html.includes(nextWhat));
  };

  it.each([['general', 'Bring the big folder', true], ['with initials', 'Ask again for J.M. on Friday', false], ['about somebody’s health', 'Ask how they see his depression', false]])('%s: %s', async (_, words, stands) => {
    expect(await onPaper(words)).toEqual([stands, stands]);
  });

  it('a client of another team whom the specialist once covered is known to them still, and so is one whose record is closed', async () => {
    const [away, gone] = [await app.make.client(cast.lena, { preferredName: 'Wilhelmina Oster' }), await app.make.client(cast.dana, { preferredName: 'Bartholomew Finch' })];
    await app.database.write(async (tx) => {
      await tx.sql`INSERT INTO covers (id, specialist_id, covered_by, from_day, until_day, created_by, created_at) VALUES (${newId()}, ${away.specialistId}, ${cast.dana.id}, '2026-09-01', '2026-09-05', ${cast.mona.id}, '2026-09-01T10:00:00.000Z')`;
      await tx.sql`UPDATE clients SET status = 'closed' WHERE id = ${gone.id}`;
    });
    expect([await onPaper('Greet Wilhelmina at the gate'), await onPaper('Show the work Bartholomew did')]).toEqual([[false, false], [false, false]]);
  });
});

it('P3: each print and each file is in the audit log; a specialist takes their own week only', async () => {
  const acts = async () => Number((await app.database.read((tx) => tx.sql<{ n: number }[]>`SELECT count(*) AS n FROM audit WHERE action IN ('week.export', 'week.print')`))[0].n);
  const before = await acts();
  for (const path of [`/team/${cast.dana.id}/form`, `/team/${cast.dana.id}/form.csv`]) expect((await cast.browser.get(path)).status).toBe(200);
  expect(await acts()).toBe(before + 2);
  expect((await cast.browser.get(`/team/${cast.amir.id}/form`)).status).toBe(404);
  expect((await cast.browser.get('/team.csv')).status).toBe(403);
  expect((await mona.get(`/team/${cast.lena.id}/form.csv`)).status).toBe(404);
});

it('the trend’s totals are the weeks counted visit by visit, whatever was logged', async () => {
  const modes = fc.constantFrom('in_person', 'in_person', 'phone', 'event' as const);
  const made = fc.record({ ago: fc.nat(30), mode: modes, purpose: fc.constantFrom('introduction', 'learn_needs', 'job_support' as const), met: fc.constantFrom('named', 'unnamed', 'nobody'), along: fc.boolean(), isBakery: fc.boolean() });
  for (const one of fc.sample(made, { numRuns: 60, seed: 4 })) {
    await makeVisit(app.app, app.make.viewer(cast.dana), one.isBakery ? cast.bakery : cast.hotel, {
      visitedOn: addDays('2026-11-22', -one.ago), mode: one.mode as 'phone', purpose: one.purpose as 'introduction', met: one.met === 'named' && !one.isBakery ? [cast.pat] : [], metUnnamed: one.met === 'unnamed', along: one.along ? [cast.amir.id] : [],
    });
  }
  const staff = [cast.dana, cast.amir];
  const starts = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'];
  const counts = app.app.get(WeekCounts);
  const [trend, weeks] = await app.database.read(async (tx) => [await counts.trendOf(tx, staff, starts), await counts.weeksOf(tx, staff, starts)] as const);
  for (const { id } of staff) {
    const short = trend.get(id)!.map(({ totals: { why: _why, ...totals } }) => totals);
    const long = weeks.get(id)!.map(({ count }) => ({ counted: count.counted, generic: count.generic, clientSpecific: count.clientSpecific, notCounted: count.notCounted.length }));
    expect(short).toEqual(long);
    expect(long.some((one) => one.counted > 0) && long.some((one) => one.notCounted > 0)).toBe(true);
  }
});
