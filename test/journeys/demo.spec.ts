import { Audit } from '../../src/audit/audit.service';
import { addDays } from '../../src/common/time/calendar';
import { CONTACTS, EXCUSED, SPECIALISTS } from '../../src/demo/agency.data';
import { DEMO_PASSWORD, viewerOf } from '../../src/demo/people';
import { verifyDisclosure } from '../../src/disclosure/verify/verify-disclosure';
import { compareEmployers } from '../../src/employers/duplicates/duplicate.rules';
import { FollowAlongs } from '../../src/jobs/follow-alongs.service';
import { isStale, type OpeningFreshness } from '../../src/openings/stale.rules';
import { WeekCounts } from '../../src/visits/counting/week-counts.service';
import { MODE_VALUES, PURPOSE_VALUES } from '../../src/visits/rules/visit.choices';
import { filled, type Filled } from '../support/make-demo';

const TODAY = '2026-11-19';
const NOW = '2026-11-19T15:00:00Z';

type Row = Record<string, string | number | null>;

describe('The demonstration agency', () => {
  let demo: Filled;

  const rows = (text: string): Promise<Row[]> => demo.site.database.read((tx) => tx.query(text) as Promise<Row[]>);
  const count = async (what: string): Promise<number> => Number((await rows(`SELECT count(*) AS n FROM ${what}`))[0].n);
  const signedIn = async (email: string) => {
    const browser = demo.site.browser();
    await browser.signIn(email, DEMO_PASSWORD);
    return browser;
  };

  beforeAll(async () => {
    demo = await filled(TODAY);
    demo.site.clock.moveTo(NOW);
  }, 120_000);

  afterAll(async () => {
    await demo.site.close();
  });

  it('has two teams of three specialists, two supervisors and an administrator, each with an account to sign in with', () => {
    const of = (role: string, team: string | null) => demo.accounts.filter((one) => one.role === role && one.team === team).length;
    expect([of('specialist', 'Harborton'), of('specialist', 'Northgate'), of('supervisor', 'Harborton'), of('supervisor', 'Northgate'), of('administrator', null)]).toEqual([3, 3, 1, 1, 1]);
    expect(demo.accounts[0]).toEqual({ email: 'dana.reyes@harborton.example', password: DEMO_PASSWORD, role: 'specialist', team: 'Harborton' });
  });

  it('has sixty clients of every status and 150 employers with places, people and tags', async () => {
    const statuses = (await rows('SELECT DISTINCT status FROM clients ORDER BY status')).map((row) => row.status);
    expect([await count('clients'), await count('employers'), await count('sites')]).toEqual([60, 150, 151]);
    expect(statuses).toEqual(['closed', 'looking', 'paused', 'referred', 'working']);
    expect(await count('hiring_managers')).toBeGreaterThan(200);
    expect(await count('employer_tags')).toBeGreaterThan(100);
    expect(await count('clients c WHERE NOT EXISTS (SELECT 1 FROM work_profiles w WHERE w.client_id = c.id)')).toBeGreaterThan(3);
  });

  it('keeps an audit chain and decisions that stand on their own', async () => {
    const { app, database } = demo.site;
    const audit = await app.get(Audit).verify();
    const decisions = await database.read((tx) => verifyDisclosure(tx));
    expect([audit.faults, decisions.faults]).toEqual([[], []]);
    expect(audit.lines).toBeGreaterThan(1_000);
    expect(decisions.decisions).toBeGreaterThan(80);
    expect(await count(`decisions WHERE outcome = 'refused'`)).toBe(1);
  });

  it('has held its weekly meetings: what was looked at, what was said, who follows up, about whom', async () => {
    expect([await count('meetings'), await count('meeting_notes'), await count('meeting_note_clients')]).toEqual([4, 6, 2]);
    expect(await count('meeting_openings')).toBeGreaterThan(20);
    const { text } = await (await signedIn(demo.accounts[0].email)).open('/matching/minutes');
    expect(text).toMatch(/Minutes/);
    expect(text).not.toContain('No minutes yet');
  });

  const OF_CLIENTS = 'EXISTS (SELECT 1 FROM disclosure_plans p WHERE p.client_id = c.id)';
  it.each([
    ['no plan at all', `clients c WHERE c.status = 'looking' AND NOT ${OF_CLIENTS}`],
    ['only these employers', `disclosure_plans WHERE scope = 'only_these'`],
    ['any employer except some', `disclosure_plans p WHERE scope = 'any_except' AND EXISTS (SELECT 1 FROM plan_employers e WHERE e.plan_id = p.id AND e.rule = 'refused')`],
    ['ask each time, with a dated yes', `disclosure_plans p WHERE scope = 'ask_each_time' AND EXISTS (SELECT 1 FROM leave_answers a WHERE a.plan_id = p.id AND a.answer = 'yes')`],
    ['ask each time, with a no', `leave_answers WHERE answer = 'no'`],
    ['contact refused', 'disclosure_plans WHERE contact_allowed = 0'],
    ['expired', `disclosure_plans WHERE expires_on < '${TODAY}'`],
    ['beginning later', `disclosure_plans WHERE in_force_from > '${TODAY}'`],
    ['taken back whole', 'withdrawals WHERE employer_id IS NULL AND fact IS NULL'],
    ['taken back for one employer', 'withdrawals WHERE employer_id IS NOT NULL'],
    ['taken back for one fact', 'withdrawals WHERE fact IS NOT NULL'],
    ['said by the client alone', `disclosure_plans WHERE who_says = 'client'`],
    ['a second version', 'disclosure_plans WHERE number = 2'],
  ])('has a disclosure plan of the kind "%s"', async (_kind, where) => {
    expect(await count(where)).toBeGreaterThan(0);
  });

  it('names no diagnosis, in no plan and no note', async () => {
    expect(await count(`plan_facts WHERE fact IN ('diagnosis', 'mental_health', 'substance_use')`)).toBe(0);
    const texts = await rows(`SELECT learned AS t FROM visits UNION ALL SELECT words FROM plan_facts UNION ALL SELECT note FROM planned_visits UNION ALL SELECT what FROM incidents UNION ALL SELECT body FROM work_profiles`);
    expect(texts.filter(({ t }) => /diagnos|schizo|bipolar|depress|illness|medicat/i.test(String(t)))).toEqual([]);
  });

  it('has visits of every mode and purpose, about clients and general, some entered late', async () => {
    const distinct = async (column: string) => (await rows(`SELECT DISTINCT ${column} AS v FROM visits`)).map((row) => row.v).sort();
    expect(await distinct('mode')).toEqual([...MODE_VALUES].sort());
    expect(await distinct('purpose')).toEqual([...PURPOSE_VALUES].sort());
    expect(await count('visits WHERE clearance_id IS NOT NULL')).toBeGreaterThan(60);
    const entered = await rows('SELECT visited_on AS day, created_at AS at FROM visits');
    expect(entered.filter(({ day, at }) => String(at).slice(0, 10) > addDays(String(day), 5)).length).toBeGreaterThan(2);
    expect(entered.every(({ day, at }) => String(day) < TODAY && String(at) < `${TODAY}T05:00`)).toBe(true);
  });

  it.each(SPECIALISTS)('counts the contacts of $name week by week as meant (V1, V6)', async ({ key }) => {
    const { app, database } = demo.site;
    const { staff, days } = demo.agency;
    const weeks = (await database.read((tx) => app.get(WeekCounts).weeksOf(tx, [staff[key]], days.weeks.slice(0, 13)))).get(staff[key].id) ?? [];
    const withOthers = demo.agency.visits.filter((visit) => visit.along.includes(key)).length;
    const counted = weeks.map((week) => week.count.counted);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
    if (withOthers === 0) expect(counted).toEqual(CONTACTS[key]);
    expect(sum(counted)).toBe(sum(CONTACTS[key]) + withOthers);
    expect(weeks.flatMap((week, index) => (week.excuse ? [index] : []))).toEqual(EXCUSED.filter((one) => one.key === key).map((one) => one.week));
  });

  it('gives Lena, with two clients looking, a target of four, and Sam, at half time, three (V7)', async () => {
    const { app, database } = demo.site;
    const target = async (key: 'lena' | 'sam' | 'dana') => (await database.read((tx) => app.get(WeekCounts).targetOf(tx, demo.agency.staff[key]))).target;
    expect([await target('lena'), await target('sam'), await target('dana')]).toEqual([4, 3, 6]);
  });

  it('opens for its first specialist on a week of four of six with two planned', async () => {
    const { text } = await (await signedIn(demo.accounts[0].email)).open('/');
    expect(text).toMatch(/4\s*of 6 so far/);
    expect(text).toMatch(/2 more are planned/);
    expect(text).toContain('By phone: only visits in person count.');
    expect(text).toContain('2 days late');
  });

  it('has a planned visit that needs leave again (D8), shown in next week', async () => {
    const { text } = await (await signedIn(demo.accounts[0].email)).open('/week?start=2026-11-23');
    expect(text).toMatch(/needs leave again/i);
  });

  it('has a week that was reviewed with a goal and changed since (V10)', async () => {
    const { dana } = demo.agency.staff;
    const { text } = await (await signedIn('maria.lund@harborton.example')).open(`/team/${dana.id}?week=2026-11-09`);
    expect(text).toContain('Changed since the review');
    expect(await count(`reviews WHERE goal <> ''`)).toBeGreaterThan(20);
    expect(await count(`reviews WHERE staff_id = '${demo.agency.staff.lena.id}' AND week_start = '2026-11-09'`)).toBe(0);
  });

  it('has jobs: told of by us, by the client and by nobody, one for all who work, some that ended, with follow-alongs done and due (M9, F10)', async () => {
    expect((await rows('SELECT DISTINCT employer_knows AS v FROM jobs')).map((row) => row.v).sort()).toEqual(['from_client', 'from_us', 'no']);
    expect(await count(`clients c WHERE c.status = 'working' AND NOT EXISTS (SELECT 1 FROM jobs j WHERE j.client_id = c.id AND j.ended_on IS NULL)`)).toBe(0);
    expect(await count('jobs WHERE ended_on IS NOT NULL')).toBeGreaterThan(1);
    expect(await count('follow_alongs')).toBeGreaterThan(20);
    const due = await demo.site.database.read((tx) => demo.site.app.get(FollowAlongs).dueFor(tx, viewerOf(demo.agency.staff.dana), TODAY));
    expect(due.length).toBeGreaterThan(0);
  });

  it('has openings that are expected, open, stale (M3), interviewing, filled and withdrawn', async () => {
    const openings = await rows('SELECT status, heard_on AS "heardOn", verified_on AS "verifiedOn" FROM openings') as unknown as OpeningFreshness[];
    expect(new Set(openings.map((one) => one.status))).toEqual(new Set(['expected', 'open', 'interviewing', 'filled', 'withdrawn']));
    expect(openings.filter((one) => isStale(one, TODAY)).length).toBeGreaterThan(3);
    expect(openings.filter((one) => one.status === 'open' && !isStale(one, TODAY)).length).toBeGreaterThan(8);
  });

  it('has one employer to be left alone, a pair that may be one, a cover that holds, and one incident', async () => {
    const [first, second] = await rows(`SELECT e.name, s.address FROM employers e JOIN sites s ON s.employer_id = e.id WHERE e.name LIKE 'Ashgrove Laundry%'`);
    expect(compareEmployers({ name: String(first.name), address: String(first.address), phone: '' }, { name: String(second.name), address: String(second.address), phone: '' }).isLikely).toBe(true);
    expect(await count('employers WHERE do_not_contact_on IS NOT NULL')).toBe(1);
    expect(await count(`covers WHERE from_day <= '${TODAY}' AND until_day >= '${TODAY}'`)).toBe(1);
    expect(await count('incidents')).toBe(1);
  });
});
