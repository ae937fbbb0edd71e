import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { USES } from '../../src/disclosure/verify/uses';
import { verifyDisclosure, type VerifyReport } from '../../src/disclosure/verify/verify-disclosure';
import { startApp, type TestApp } from '../support/app';
import { allow } from '../support/make-disclosure';
import { castOf, makeVisit, type Cast } from '../support/make-visits';
import { rawStatements } from '../support/raw-database';

/** What one case may break: two clients with plans, visits and decisions about them, a planned visit, a refusal. */
interface Scene {
  jo: Client;
  ruth: Client;
  /** About both, at the hotel. */
  visit: string;
  planned: string;
  /** Ruth's plan, and the decision about her on the visit. */
  plan: string;
  decision: string;
  /** About Ruth, at the bakery on 10 November. */
  early: string;
  refusal: string;
  /** The clearance of Ruth's visit at the bakery. */
  clearance: string;
  fresh: string;
}

type Break = (scene: Scene) => { statements: string[]; found: string[] };

const COPIED = 'employer_id, act, day, purpose, asked_by, asked_at, outcome, facts, answer_ids, reasons, inputs';
const CHANGED = 'the plans on record have changed since it was made';
const plan = (statement: (plan: string) => string): Break => ({ plan: id, decision }) => ({ statements: [statement(id)], found: [`Decision ${decision}: ${CHANGED}: version 1.`] });
const onVisit = (statement: (scene: Scene) => string, fault: (scene: Scene) => string): Break => (scene) => ({ statements: [statement(scene)], found: [`Visit ${scene.visit}: ${fault(scene)}`] });

/** Somebody with the database in hand does this, and this is what must be told. */
const BREAKS: [string, Break][] = [
  ['a refusal with other reasons', ({ refusal }) => ({ statements: [`UPDATE decisions SET reasons = '[]' WHERE id = '${refusal}'`], found: [`Decision ${refusal}: the rule gives another answer.`] })],
  ['a decision copied for another client', ({ refusal, ruth, fresh }) => ({ statements: [`INSERT INTO decisions (id, client_id, ${COPIED}) SELECT '${fresh}', '${ruth.id}', ${COPIED} FROM decisions WHERE id = '${refusal}'`], found: [`Decision ${fresh}: what it was asked about doesn’t fit what it rests on.`] })],
  ['a decision made up whole, past the count', ({ refusal, fresh }) => ({
    statements: [`INSERT INTO decisions (id, client_id, ${COPIED}) SELECT '${fresh}', client_id, ${COPIED} FROM decisions WHERE id = '${refusal}'`, `DELETE FROM decision_numbers WHERE decision_id = '${fresh}'`],
    found: [`Decision ${fresh}: it isn’t among those that were counted when they were made.`],
  })],
  ['a changed plan: a fact put in', plan((id) => `INSERT INTO plan_facts (plan_id, fact, words) VALUES ('${id}', 'legal_record', '')`)],
  ['a changed plan: a fact taken off', plan((id) => `DELETE FROM plan_facts WHERE plan_id = '${id}' AND fact = 'name'`)],
  ['a changed plan: a wider scope', plan((id) => `UPDATE disclosure_plans SET scope = 'any_except' WHERE id = '${id}'`)],
  ['a changed plan: another rule for an employer', plan((id) => `UPDATE plan_employers SET rule = 'ask' WHERE plan_id = '${id}'`)],
  ['a changed plan: a longer term', plan((id) => `UPDATE disclosure_plans SET expires_on = '2030-01-01' WHERE id = '${id}'`)],
  ['a plan taken out', ({ plan: id, early }) => ({ statements: [`DELETE FROM disclosure_plans WHERE id = '${id}'`], found: [`Decision ${early}: ${CHANGED}: version 1 is gone.`] })],
  ['a withdrawal dated back', ({ plan: id, early, ruth, fresh }) => ({
    statements: [`INSERT INTO withdrawals (id, plan_id, client_id, said_on, how, recorded_by, recorded_at) SELECT '${fresh}', id, '${ruth.id}', '2026-11-02', '', recorded_by, '2026-11-02T10:00:00.000Z' FROM disclosure_plans WHERE id = '${id}'`],
    found: [`Decision ${early}: ${CHANGED}: what was taken back.`],
  })],
  ['a missing decision that a visit stands on', ({ decision, visit, ruth }) => ({
    statements: [`DELETE FROM decisions WHERE id = '${decision}'`],
    found: [`Visit ${visit}: decision ${decision} about client ${ruth.id} is missing.`, `Decision ${decision} (number 3 about client ${ruth.id}) is missing.`, `Visit ${visit}: it names 2, and its clearance has 1 decisions.`],
  })],
  ['a missing refusal, which nothing stands on', ({ refusal, jo }) => ({ statements: [`DELETE FROM decisions WHERE id = '${refusal}'`], found: [`Decision ${refusal} (number 3 about client ${jo.id}) is missing.`] })],
  ['a missing decision with its place in the count', ({ early, ruth }) => ({ statements: [`DELETE FROM decisions WHERE id = '${early}'`, `DELETE FROM decision_numbers WHERE decision_id = '${early}'`], found: [`Decision number 1 about client ${ruth.id} is missing, and its place in the count too.`] })],
  ['a used clearance with no decision behind it', ({ clearance }) => ({ statements: [`DELETE FROM visit_clients WHERE clearance_id = '${clearance}'`, `DELETE FROM decisions WHERE clearance_id = '${clearance}'`], found: [`Clearance ${clearance} (“log”, used for `] })],
  ['a visit moved to another employer', onVisit(({ visit }) => `UPDATE visits SET employer_id = (SELECT id FROM employers WHERE name = 'Harbor Bakery') WHERE id = '${visit}'`, () => 'its clearance is for another employer.')],
  ['a visit moved to another day', onVisit(({ visit }) => `UPDATE visits SET visited_on = '2026-11-01' WHERE id = '${visit}'`, () => 'its clearance is for another day: 2026-11-19.')],
  ['a visit on the clearance of another act', onVisit(({ visit }) => `UPDATE clearances SET act = 'plan' WHERE used_for = '${visit}'`, () => 'its clearance is for another act: “plan”.')],
  ['a visit on a clearance of something else', onVisit(({ visit, fresh }) => `UPDATE clearances SET used_for = '${fresh}' WHERE used_for = '${visit}'`, () => 'its clearance was used for something else.')],
  ['a visit on no clearance', onVisit(({ visit }) => `DELETE FROM clearances WHERE used_for = '${visit}'`, () => 'its clearance ')],
  ['a client taken off a visit', onVisit(({ visit, jo }) => `DELETE FROM visit_clients WHERE visit_id = '${visit}' AND client_id = '${jo.id}'`, () => 'its clearance has 2 decisions, and it names 1: somebody was taken off it.')],
  ['a client on a refusal', onVisit(({ visit, jo, refusal }) => `UPDATE visit_clients SET decision_id = '${refusal}' WHERE visit_id = '${visit}' AND client_id = '${jo.id}'`, ({ jo, refusal }) => `decision ${refusal} about client ${jo.id} was a refusal.`)],
  ['a client on somebody else’s decision', onVisit(({ visit, ruth, fresh }) => `UPDATE visit_clients SET client_id = '${fresh}' WHERE visit_id = '${visit}' AND client_id = '${ruth.id}'`, ({ decision, fresh }) => `decision ${decision} is about somebody other than client ${fresh}.`)],
  ['a client under another clearance', onVisit(({ visit, ruth, clearance }) => `UPDATE visit_clients SET clearance_id = '${clearance}' WHERE visit_id = '${visit}' AND client_id = '${ruth.id}'`, ({ ruth }) => `client ${ruth.id} stands on it under another clearance than its own.`)],
  ['a fact more than was allowed', onVisit(({ visit, ruth }) => `INSERT INTO visit_client_facts (visit_id, client_id, plan_id, fact) SELECT visit_id, client_id, plan_id, 'diagnosis' FROM visit_clients WHERE visit_id = '${visit}' AND client_id = '${ruth.id}'`, ({ ruth, decision }) => `“diagnosis” about client ${ruth.id} isn’t in decision ${decision}.`)],
  ['a fact of somebody who isn’t on the visit', onVisit(({ visit, plan: id, fresh }) => `INSERT INTO visit_client_facts (visit_id, client_id, plan_id, fact) VALUES ('${visit}', '${fresh}', '${id}', 'name')`, ({ fresh }) => `“name” about client ${fresh} stands on it, and the client doesn’t.`)],
  ['a visit that is gone', ({ visit, ruth }) => ({ statements: [`DELETE FROM visits WHERE id = '${visit}'`], found: [`Visit ${visit}: client ${ruth.id} stands on it, and it isn’t there.`, `Visit ${visit}: clearance `] })],
  ['a planned visit moved to another day', ({ planned }) => ({ statements: [`UPDATE planned_visits SET day = '2026-12-01' WHERE id = '${planned}'`], found: [`Planned visit ${planned}: its clearance is for another day: 2026-11-20.`] })],
];
const TABLES = ['visits', 'visit_clients', 'visit_client_facts', 'planned_visits', 'planned_visit_clients', 'planned_visit_client_facts', 'clearances', 'decisions', 'decision_numbers', 'plan_facts', 'plan_employers', 'disclosure_plans', 'withdrawals', 'leave_answers'];

let app: TestApp;
let cast: Cast;
let whole: VerifyReport;
let broken: VerifyReport;
const expected = new Map<string, string[]>();

// All is broken at once and looked at once: each case has a scene of its own, and its faults name that scene's ids.
beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  const untouched = await scene();
  expect((await cast.browser.fill(`/visits/${untouched.visit}/edit`, { clients: [untouched.jo.id], facts: [`${untouched.jo.id}:programme`] })).status).toBe(303);
  expect((await cast.browser.post(`/visits/${untouched.visit}/removals`)).status).toBe(303);
  const statements: string[] = app.config.database.kind === 'sqlite' ? ['PRAGMA foreign_keys = OFF', 'PRAGMA ignore_check_constraints = ON'] : [];
  for (const [title, breaking] of BREAKS) {
    const done = breaking(await scene());
    statements.push(...done.statements);
    expected.set(title, done.found);
  }
  whole = await verify();
  await rawStatements(app.config.database, TABLES, statements);
  broken = await verify();
}, 120_000);
afterAll(() => app.close());

const verify = () => app.database.read((tx) => verifyDisclosure(tx, 10_000));

async function scene(): Promise<Scene> {
  const dana = app.make.viewer(cast.dana);
  const [jo, ruth] = [await app.make.client(cast.dana, { preferredName: 'Jolanda Marsh' }), await app.make.client(cast.dana, { preferredName: 'Ruth Amador' })];
  await allow(app.app, dana, jo, [cast.hotel], ['name', 'programme'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
  const plan = await allow(app.app, dana, ruth, [cast.hotel, cast.bakery], ['name', 'diagnosis'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
  const [tenth] = [await makeVisit(app.app, dana, cast.bakery, { purpose: 'propose_client', visitedOn: '2026-11-10', about: [{ clientId: ruth.id, facts: ['diagnosis'] }] }), await makeVisit(app.app, dana, cast.bakery, { purpose: 'propose_client', visitedOn: '2026-11-11', about: [{ clientId: ruth.id, facts: ['diagnosis'] }] })];
  const visit = await makeVisit(app.app, dana, cast.hotel, { purpose: 'propose_client', about: [{ clientId: jo.id, facts: ['name'] }, { clientId: ruth.id, facts: ['name'] }] });
  const planned = newId();
  expect((await cast.browser.post('/planned-visits', { id: planned, employer: cast.hotel, day: '2026-11-20', purpose: 'propose_client', clients: [jo.id], facts: [`${jo.id}:name`] })).status).toBe(303);
  const refused = { id: newId(), employer: cast.hotel, day: '2026-11-19', mode: 'in_person', purpose: 'propose_client', met: 'someone', next: 'none', clients: [jo.id], facts: [`${jo.id}:diagnosis`] };
  expect((await cast.browser.post('/visits', refused)).status).toBe(409);
  const [ids] = await app.database.read((tx) => tx.sql<{ decision: string; early: string; clearance: string; refusal: string }[]>`
    SELECT (SELECT decision_id FROM visit_clients WHERE visit_id = ${visit} AND client_id = ${ruth.id}) AS decision, x.decision_id AS early, x.clearance_id AS clearance,
      (SELECT id FROM decisions WHERE client_id = ${jo.id} AND outcome = 'refused') AS refusal FROM visit_clients x WHERE x.visit_id = ${tenth}`);
  return { jo, ruth, visit, planned, plan, fresh: newId(), ...ids };
}

it('D7: a record nobody touched is whole, edits and removals and all', () => {
  expect(whole).toEqual({ decisions: (BREAKS.length + 1) * 6 + 1, found: 0, faults: [] });
});

it.each(BREAKS.map(([title]) => title))('found and named: %s', (title) => {
  const found = expected.get(title) ?? [];
  expect(found).not.toEqual([]);
  for (const fault of found) expect(broken.faults.filter((one) => one.startsWith(fault))).toHaveLength(1);
});

it('every table that holds a client by leave is looked at', async () => {
  const columns = app.config.database.kind === 'sqlite'
    ? `SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`
    : `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = current_schema()`;
  const rows = (await app.database.read((tx) => tx.query(columns))) as { table: string; column: string }[];
  const holding = rows.filter((row) => row.column === 'decision_id').map((row) => row.table).filter((table) => table !== 'decision_numbers');
  expect([...new Set(holding)].sort()).toEqual(USES.map((use) => use.people).sort());
  const told = rows.filter((row) => row.column === 'fact' && rows.some((other) => other.table === row.table && other.column === 'client_id')).map((row) => row.table).filter((table) => table !== 'withdrawals');
  expect([...new Set(told)].sort()).toEqual(USES.map((use) => use.facts).sort());
});
