import ts from 'typescript';
import { filesUnder, isSpec, nodesOf, parsed, type Source } from './sources';

/**
 * Every table whose rows say what was, will be or is told of a client, or carry the leave for it, with the one file that writes it.
 * Whoever adds to it says how the rows get there: from a clearance that was spent in the same act, and from nothing else (D5).
 */
const SEALED: Record<string, string> = {
  visits: 'src/visits/visit-writer.ts',
  visit_clients: 'src/visits/visit-rows.ts',
  visit_client_facts: 'src/visits/visit-rows.ts',
  planned_visits: 'src/visits/planned/planned-visits.service.ts',
  planned_visit_clients: 'src/visits/planned/planned-visits.service.ts',
  planned_visit_client_facts: 'src/visits/planned/planned-visits.service.ts',
  introductions: 'src/records/introductions/introductions.service.ts',
  introduction_facts: 'src/records/introductions/introductions.service.ts',
  jobs: 'src/jobs/job-writer.ts',
  job_facts: 'src/jobs/job-writer.ts',
};

/** Visits by the thousand, to measure with: they name nobody. */
const GENERAL_ONLY = 'src/demo/seed.ts';

/** What the gate itself keeps. */
const GATES_OWN = ['clearances', 'decisions'];
const GATE = 'src/disclosure/gate/gate.service.ts';

/** Entities whose tables carry leave, written only where their table is. */
const ENTITIES: Record<string, string> = { Visit: SEALED.visits, PlannedVisit: SEALED.planned_visits, Job: SEALED.jobs };

/** Changes of a sealed table that name nobody and leave its leave alone: a plan that was done, opened again, or called off; and what stood before a job. */
const TOUCHES = ['src/jobs/job-before.ts: jobs', 'src/visits/visit-writer.ts: planned_visits', 'src/visits/planned/plans-of-visit.ts: planned_visits'];

const src = filesUnder('src', /\.ts$/).filter((source) => !isSpec(source));
const migrations = filesUnder('migrations', /\.ts$/);

interface Fn {
  path: string;
  name: string;
  text: string;
  calls: Set<string>;
}

const functions = src.flatMap(functionsOf);

function functionsOf(source: Source): Fn[] {
  const found: Fn[] = [];
  for (const node of nodesOf(parsed(source))) {
    if (!(ts.isMethodDeclaration(node) || ts.isFunctionDeclaration(node)) || !node.body || !node.name) continue;
    const calls = [...nodesOf(node.body)].flatMap((one) => (ts.isCallExpression(one) ? [nameOf(one.expression)] : []));
    found.push({ path: source.path, name: node.name.getText(), text: node.body.getText(), calls: new Set(calls) });
  }
  return found;
}

function nameOf(called: ts.Expression): string {
  return ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
}

const insertsInto = (text: string) => [...text.matchAll(/\bINSERT INTO (\w+)|\bbulkInsert\(\s*\w+,\s*'(\w+)'/g)].map((found) => found[1] ?? found[2]);
const updatesOf = (text: string) => [...text.matchAll(/\bUPDATE (\w+)\s+SET\b([^`]*)/g)].map(([, table, changes]) => ({ table, changes }));

/** In the function itself, or in one of the same file that it calls. */
function spends(fn: Fn): boolean {
  return fn.calls.has('spend') || functions.some((other) => other.path === fn.path && other !== fn && fn.calls.has(other.name) && other.calls.has('spend'));
}

/** The functions on the way up from a writer that spend no clearance, up to whoever has no caller. */
function unsealed(fn: Fn, seen: readonly Fn[] = []): string[] {
  if (spends(fn)) return [];
  const callers = functions.filter((other) => other !== fn && !seen.includes(other) && other.calls.has(fn.name) && (other.path === fn.path || importsFrom(other.path, fn)));
  return callers.length === 0 ? [`${fn.path}: ${fn.name}`] : callers.flatMap((caller) => unsealed(caller, [...seen, fn]));
}

function importsFrom(path: string, fn: Fn): boolean {
  return new RegExp(`\\{[^}]*\\b${fn.name}\\b[^}]*\\} from`).test(src.find((source) => source.path === path)?.text ?? '');
}

describe('D5: nothing about a client is written without leave', () => {
  it('knows every table that carries leave', () => {
    const made = migrations.flatMap(({ text }) => [...text.matchAll(/createTable\(runner, ['`]([^'`]+)['`], `([^`]+)`/g)].map(([, name, body]) => ({ name, body })));
    const leave = made.filter(({ body }) => /REFERENCES (clearances|decisions|plan_facts) \(/.test(body)).flatMap(({ name }) => (name.includes('$') ? ['visit', 'planned_visit'].map((noun) => name.replace(/\$\{noun\}/, noun)) : [name]));
    expect(made.length).toBeGreaterThan(30);
    expect(leave.filter((name) => !GATES_OWN.includes(name) && !(name in SEALED)).sort()).toEqual([]);
    expect(Object.keys(SEALED).filter((name) => !leave.includes(name))).toEqual([]);
  });

  it('each is written by its one file', () => {
    const writers = src.filter(({ path }) => path !== GENERAL_ONLY).flatMap(({ path, text }) => [...new Set(insertsInto(text))].filter((table) => table in SEALED || GATES_OWN.includes(table)).map((table) => `${table}: ${path}`));
    // Jobs are inserted as entities; the next test is theirs.
    const expected = [...Object.entries(SEALED).filter(([table]) => table !== 'jobs'), ...GATES_OWN.map((table) => [table, GATE] as const)].map(([table, path]) => `${table}: ${path}`);
    expect(writers.sort()).toEqual(expected.sort());
  });

  it('D6: visits made to measure with are general ones', () => {
    const { text } = src.find(({ path }) => path === GENERAL_ONLY)!;
    expect(insertsInto(text).filter((table) => table in SEALED)).toEqual(['visits']);
    expect(text).not.toMatch(/clearance|_clients\b/);
  });

  it('no other file writes them as entities', () => {
    const found = Object.entries(ENTITIES).flatMap(([entity, home]) => src.filter(({ path, text }) => path !== home && new RegExp(`(?:\\.(?:insert|update|save|upsert)|guardedUpdate)\\((?:\\s*tx,)?\\s*${entity}\\b`).test(text)).map(({ path }) => `${entity}: ${path}`));
    // Noting who went along keeps the visit's version; it changes no leave.
    expect(found).toEqual(['Visit: src/visits/visit-companions.service.ts']);
  });

  it('changed by a statement, none gets other leave or another client', () => {
    const updates = src.flatMap(({ path, text }) => updatesOf(text).filter(({ table }) => table in SEALED).map((one) => ({ where: `${path}: ${one.table}`, ...one })));
    expect([...new Set(updates.map((one) => one.where))].filter((where) => !where.startsWith('src/records/erasure/') && !where.startsWith('src/employers/merges/')).sort()).toEqual([...TOUCHES].sort());
    expect(updates.filter(({ changes }) => /\b(clearance_id|decision_id|plan_id|client_id|outcome)\s*=/.test(changes.split(/\bWHERE\b/)[0])).map((one) => one.where)).toEqual([]);
  });

  it('every way to a row about a client spends a clearance, in the same act', () => {
    const facts = functions.filter((fn) => fn.path !== GENERAL_ONLY && insertsInto(fn.text).some((table) => table in SEALED));
    expect(facts.map((fn) => fn.name).length).toBeGreaterThanOrEqual(6);
    expect(facts.flatMap((fn) => unsealed(fn))).toEqual([]);
  });

  it('sees a way that spends nothing', () => {
    const [write] = functionsOf({ path: 'src/x.ts', text: 'class X { async write(tx: Tx) { await tx.sql`INSERT INTO visit_clients (visit_id) VALUES (1)`; } }' });
    expect([insertsInto(write.text), unsealed(write)]).toEqual([['visit_clients'], ['src/x.ts: write']]);
  });

  it('what is copied, told in a table or with one press goes the way of the form: through the intake', () => {
    const quick = src.filter(({ path }) => /^src\/visits\/(quick|day)\//.test(path));
    expect(quick.filter(({ text }) => /\bVisitWriter\b|\bINSERT INTO\b|\bUPDATE \w+ SET\b/.test(text)).map((one) => one.path)).toEqual([]);
    expect(quick.filter(({ text }) => text.includes('intake.log(')).map((one) => one.path)).toEqual(['src/visits/day/visit-day.controller.ts', 'src/visits/quick/quick-visits.service.ts']);
  });
});
