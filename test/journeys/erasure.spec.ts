import { Audit } from '../../src/audit/audit.service';
import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { verifyDisclosure } from '../../src/disclosure/verify/verify-disclosure';
import { ParkedForms } from '../../src/staff/sessions/parked-forms.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { allow } from '../support/make-disclosure';
import { makeFullRecord, WORDS, type FullRecord } from '../support/make-full-record';
import { castOf, rowsOf, type Cast } from '../support/make-visits';
import { storedBytes, storedText, tablesOf, tableText, wordsFound } from '../support/stored-words';

let app: TestApp;
let cast: Cast;
let mona: Browser;
let ines: Staff;
let odo: Client;
let full: FullRecord;

const PERSONAL = Object.values(WORDS).filter((word) => word !== WORDS.general);
const ASK = { ground: 'asked', askedBy: 'client', words: `${WORDS.name} wrote to us, ${WORDS.request}`, lawAllows: 'yes' };
const of = (path: string) => `/clients/${full.clientId}${path}`;
const idIn = (location: string) => location.split('?')[0].split('/').at(-1) ?? '';
const sql = <T>(text: string) => app.database.read((tx) => tx.query(text)) as Promise<T[]>;
beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  ines = await app.make.staff('administrator', null, 'Ines Okafor');
  mona = await app.signedIn(cast.mona);
  odo = await app.make.client(cast.dana, { preferredName: 'Odo Brandt' });
  await allow(app.app, app.make.viewer(cast.dana), odo, [cast.hotel], ['name']);
  full = await makeFullRecord(cast.browser, mona, cast, odo.id);
}, 60_000);
afterAll(() => app.close());

describe('A.3: one person alone erases nothing', () => {
  it('the pages write every word of the record into the database: otherwise this file would prove nothing', async () => {
    const text = await storedText(app);
    expect(await sql(`SELECT 1 AS found FROM employers WHERE next_touch_what = 'Tell ${WORDS.name}'`)).toHaveLength(1);
    expect(PERSONAL.filter((word) => ![WORDS.scan, WORDS.request].includes(word as never) && !text.includes(word.toLowerCase()))).toEqual([]);
  });

  it('a request says why, who asked and that the law allows it; nothing goes by it', async () => {
    const bare = await mona.fill(of('/erasure/new'), {}, `form[action="${of('/erasures')}"]`);
    expect(bare.status).toBe(422);
    for (const sentence of ['Choose why it is to be erased.', 'Choose who asked for it.', 'Tick this only after asking', 'Say in a few words']) expect(bare.text).toContain(sentence);
    expect((await mona.fill(of('/erasure/new'), { ...ASK, ground: 'retention_over' }, `form[action="${of('/erasures')}"]`)).text).toContain('It has not been kept as long as it must be yet.');
    expect(await rowsOf(app, 'erasures')).toBe(0);
    const asked = await mona.fill(of('/erasure/new'), ASK, `form[action="${of('/erasures')}"]`);
    expect([asked.status, asked.location]).toEqual([303, expect.stringMatching(/^\/erasures\//)]);
    expect((await mona.open(of(''))).status).toBe(200);
    expect(await rowsOf(app, 'erasures')).toBe(1);
    expect((await mona.post(of('/erasures'), { id: newId(), ...ASK })).location).toBe(asked.location);
    expect(await rowsOf(app, 'erasures')).toBe(1);
  });

  it('whoever asked can’t agree: not by the button that isn’t there, not by hand, not in the database', async () => {
    const [{ id }] = await sql<{ id: string }>('SELECT id FROM erasures');
    expect((await mona.open(`/erasures/${id}`)).html).not.toContain('approvals');
    const refused = await mona.post(`/erasures/${id}/approvals`);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('You asked for this yourself.')]);
    await expect(app.database.write((tx) => tx.sql`UPDATE erasures SET approved_by = requested_by, approved_at = ${'2026-11-19'} WHERE id = ${id}`)).rejects.toThrow();
    await expect(app.database.write((tx) => tx.sql`UPDATE erasures SET requested_by = ${ines.id} WHERE id = ${id}`)).rejects.toThrow();
    await expect(app.database.write((tx) => tx.sql`DELETE FROM erasures WHERE id = ${id}`)).rejects.toThrow();
  });

  it.each(['clients', 'work_profiles', 'disclosure_plans', 'plan_facts', 'plan_words_not', 'plan_employers', 'plan_signatures', 'withdrawals', 'leave_answers', 'leave_questions', 'decisions', 'decision_numbers',
    'incidents', 'incident_notes', 'disclosure_talks', 'follow_alongs', 'introductions', 'introduction_facts', 'clearances', 'visit_versions'])('a raw DELETE from %s fails', async (table) => {
    const before = await rowsOf(app, table);
    expect(before).toBeGreaterThan(0);
    await expect(app.database.write((tx) => tx.query(`DELETE FROM ${table}`))).rejects.toThrow();
    expect(await rowsOf(app, table)).toBe(before);
  });

  it('P1: neither a specialist nor another team’s supervisor sees it or can act on it; an administrator sees initials, team and reason, and no record', async () => {
    const [{ id }] = await sql<{ id: string }>('SELECT id FROM erasures');
    const vera = await app.signedIn(await app.make.staff('supervisor', await app.make.team('Westend'), 'Vera Holm'));
    for (const [stranger, status] of [[cast.browser, 403], [await app.signedIn(cast.lena), 403], [vera, 404]] as const) {
      expect([(await stranger.get(`/erasures/${id}`)).status, (await stranger.post(`/erasures/${id}/approvals`)).status, (await stranger.get(of('/erasure/new'))).status]).toEqual([status, status, status]);
    }
    expect((await vera.open('/erasures')).text).toContain('Nothing waits');
    expect((await vera.post(of('/erasures'), { id: newId(), ...ASK })).status).toBe(404);
    const seen = await (await app.signedIn(ines)).open(`/erasures/${id}`);
    for (const word of ['Z.V.', 'Harborton', 'The client asked for it', 'Mona Lind', WORDS.request]) expect(seen.text).toContain(word);
    expect([seen.text.includes(WORDS.surname), (await (await app.signedIn(ines)).get(of('/record'))).status]).toEqual([false, 403]);
  });
});

describe('A.3: a legal hold', () => {
  it('forbids agreeing to a request that waits, and asking anew; the database forbids it too; lifted, it forbids nothing', async () => {
    const [{ id }] = await sql<{ id: string }>('SELECT id FROM erasures');
    expect((await mona.fill(of('/erasure/new'), { reason: '' }, `form[action="${of('/legal-holds')}"]`)).text).toContain('Say why the record must be kept.');
    expect((await mona.fill(of('/erasure/new'), { reason: 'A claim is before the court' }, `form[action="${of('/legal-holds')}"]`)).status).toBe(303);
    const admin = await app.signedIn(ines);
    expect((await admin.open(`/erasures/${id}`)).text).toContain('A legal hold keeps this record');
    expect([(await admin.post(`/erasures/${id}/approvals`)).status, await rowsOf(app, 'work_profiles')]).toEqual([409, 1]);
    await expect(app.database.write(async (tx) => {
      await tx.sql`UPDATE erasures SET approved_by = ${ines.id}, approved_at = ${'2026-11-19'} WHERE id = ${id}`;
      await tx.sql`DELETE FROM leave_answers WHERE client_id = ${full.clientId}`;
    })).rejects.toThrow();
    expect((await mona.post(`/erasures/${id}/refusals`)).status).toBe(303);
    expect((await mona.open(of('/erasure/new'))).html).not.toContain('name="ground"');
    expect((await mona.post(of('/erasures'), { id: newId(), ...ASK })).status).toBe(422);
    expect((await mona.post(of('/legal-holds/endings'))).status).toBe(303);
    expect((await mona.open(of('/erasure/new'))).html).toContain('name="ground"');
  });
});

describe('A.3: two people erase a record', () => {
  let id: string;
  let before: { team: string; week: string; audit: number };
  const teamPage = async () => (await mona.open('/team')).text;
  const weekPage = async () => (await mona.open(`/team/${cast.dana.id}`)).text;

  beforeAll(async () => {
    const parked = app.app.get(ParkedForms);
    await parked.park(cast.dana.id, { path: '/visits', fields: { learned: `${WORDS.name} said ${WORDS.learned}` } });
    await parked.park(cast.dana.id, { path: of('/talks'), fields: { note: 'without a name' } });
    await parked.park(cast.dana.id, { path: '/visits', fields: { learned: 'The oven is new.' } });
    id = idIn((await mona.fill(of('/erasure/new'), ASK, `form[action="${of('/erasures')}"]`)).location);
    before = { team: await teamPage(), week: await weekPage(), audit: (await app.app.get(Audit).verify()).lines };
  });

  it('S-11: both presses ask for the password when it wasn’t given just now, and come back to the task', async () => {
    const admin = await app.signedIn(ines);
    app.clock.forward(11);
    expect((await admin.post(`/erasures/${id}/approvals`)).location).toMatch(/^\/account\/confirmation\?kept=/);
    expect((await mona.post(of('/erasures'), { id: newId(), ...ASK })).location).toMatch(/^\/account\/confirmation\?kept=/);
    expect((await cast.browser.get(of('/record'))).location).toMatch(/^\/account\/confirmation\?next=/);
    app.clock.forward(-11);
    expect(await rowsOf(app, 'work_profiles')).toBe(1);
  });

  it('the second person agrees, once: the record is gone, and what is left says so without a name', async () => {
    const admin = await app.signedIn(ines);
    const done = await Promise.all([admin.post(`/erasures/${id}/approvals`), admin.post(`/erasures/${id}/approvals`)]);
    expect(done.map((one) => [one.status, idIn(one.location)])).toEqual([[303, id], [303, id]]);
    for (const reader of [admin, mona]) {
      const seen = await reader.open(`/erasures/${id}`);
      for (const word of ['A record was erased', 'Harborton', 'The client asked for it', 'Mona Lind', 'Ines Okafor', full.clientId, 'Out of the files']) expect(seen.text).toContain(word);
      expect(seen.text).not.toMatch(/Z\.V\.|Not yet: it is tried again/);
    }
    expect([(await mona.get(of(''))).status, (await mona.get(of('/record'))).status, (await cast.browser.get(of('/disclosure'))).status]).toEqual([404, 404, 404]);
    expect((await mona.open('/erasures')).text).toContain('Erased');
  });

  it('no word of it is in any table, nor in the files of the database, its log, or the app', async () => {
    expect(wordsFound(await storedText(app), PERSONAL)).toEqual([]);
    expect(wordsFound(storedBytes(app), PERSONAL)).toEqual([]);
    const inTables = await Promise.all((await tablesOf(app)).map(async (table) => ((await tableText(app, table)).includes(full.clientId) ? [table] : [])));
    expect(inTables.flat().sort()).toEqual(['audit', 'erasures']);
  });

  it('of forms half written, those about them are gone; the oven and the administrator’s press wait on', async () => expect(await rowsOf(app, 'parked_forms')).toBe(2));

  it('V3, P4: the week and the team count as they did, and the visits stay about a client', async () => {
    expect(await teamPage()).toBe(before.team.replace(/erasure A record waits to be erased .*? before anything is erased\. /, ''));
    // Who is looking for work is counted anew each day (V7), so the target may follow; what was done does not change.
    for (const week of [before.week, await weekPage()]) expect(week).toMatch(/Employer contacts 3 of \d so far\. 2 about a client, 1 general\./);
    const visits = await sql<{ clearance_id: string | null; learned: string }>(`SELECT clearance_id, learned FROM visits WHERE id IN ('${full.visit}', '${full.shared}')`);
    expect(visits.every((visit) => visit.clearance_id !== null)).toBe(true);
    expect((await mona.open(`/visits/${full.visit}`)).status).toBe(200);
    const counts = await sql<{ kind: string; quarter: string; count: number | string }>('SELECT kind, quarter, count FROM kept_counts ORDER BY kind');
    expect(counts.map((one) => `${one.kind} ${one.quarter} ${one.count}`)).toEqual(['entered 2026-Q4 1', 'job_start 2026-Q4 1', 'served 2026-Q4 1', 'worked 2026-Q4 1']);
  });

  it('the other client of the shared visit has all that was theirs, the words about them too', async () => {
    const on = await sql<{ client_id: string }>(`SELECT client_id FROM visit_clients WHERE visit_id = '${full.shared}'`);
    const facts = await sql<{ fact: string }>(`SELECT fact FROM visit_client_facts WHERE visit_id = '${full.shared}'`);
    expect([on.map((one) => one.client_id), facts.map((one) => one.fact)]).toEqual([[odo.id], ['name']]);
    const seen = await cast.browser.open(`/visits/${full.shared}`);
    for (const word of ['Odo Brandt', 'Odo Brandt can start on Monday.']) expect(seen.text).toContain(word);
    expect((await cast.browser.open(`/clients/${odo.id}/disclosure`)).status).toBe(200);
  });

  it('a general note loses the name and keeps the rest; so does the employer’s next step', async () => {
    const [{ learned }] = await sql<{ learned: string }>(`SELECT learned FROM visits WHERE id = '${full.general}'`);
    expect(learned).toBe(`[a name, taken out] came along, and [a name, taken out] bus was late. The kitchen is ${WORDS.general}.`);
    expect(await sql(`SELECT next_touch_what FROM employers WHERE next_touch_what <> ''`)).toEqual([{ next_touch_what: 'Tell [a name, taken out]' }]);
  });

  it('D9: a report of something said, whose client nobody found, loses the name and stays', async () => {
    expect(await sql('SELECT what, about FROM incident_reports')).toEqual([{ what: 'They were told that [a name, taken out] comes from us', about: 'Somebody called [a name, taken out]' }]);
    await expect(app.database.write((tx) => tx.sql`UPDATE incident_reports SET what = ${'Nothing was said'}`)).rejects.toThrow();
  });

  it('D7, S-61: every decision that is left still replays, and the log is whole: it says who did it, and no value', async () => {
    expect((await app.database.read((tx) => verifyDisclosure(tx))).faults).toEqual([]);
    expect((await app.app.get(Audit).verify()).faults).toEqual([]);
    const lines = await sql<{ action: string; staff_id: string; subject_id: string; detail: string }>(`SELECT action, staff_id, subject_id, detail FROM audit WHERE seq > ${before.audit} AND action IN ('erasure.approve', 'client.erase') ORDER BY seq`);
    expect(lines).toEqual(['erasure.approve', 'client.erase'].map((action) => ({ action, staff_id: ines.id, subject_id: full.clientId, detail: '' })));
    expect(await rowsOf(app, 'erased_clearances')).toBe(5);
  });

  it('a form opened before can’t bring the words back: its version is gone', async () => {
    expect((await cast.browser.fill(`/visits/${full.general}/edit`, { version: '1', learned: `${WORDS.name} again` })).status).toBe(409);
    expect(await rowsOf(app, 'visit_versions')).toBe(1);
  });
});
