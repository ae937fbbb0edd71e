import type { Tx } from '../../../src/common/database/database';
import { Gate } from '../../../src/disclosure/gate/gate.service';
import { LeaveLook } from '../../../src/disclosure/gate/leave-look.service';
import { WithdrawalForm } from '../../../src/disclosure/leave/leave.form';
import { Leaves } from '../../../src/disclosure/leave/leaves.service';
import { FACT_VALUES, LAST_MOMENT, type Act } from '../../../src/disclosure/rules/disclosure.choices';
import type { Question } from '../../../src/disclosure/rules/disclosure-history';
import { PURPOSE_VALUES } from '../../../src/employers/purpose.choices';
import { PlanDesk } from '../../../src/planning/plan/plan-desk.service';
import { PlannedVisitForm } from '../../../src/planning/plan/plan.form';
import { VisitIntake } from '../../../src/visits/form/visit-intake.service';
import { VisitForm } from '../../../src/visits/form/visit.form';
import type { AskedPurpose, Told } from './steps';
import { anId, type Made, type World } from './world';

/** Logs a visit through the form's own way in. */
export async function log(world: World, told: Told): Promise<string | null> {
  const form = visitForm(world, told, anId(), '');
  const { outcome } = await world.app.database.write((tx) => world.app.app.get(VisitIntake).log(tx, world.place.dana, form));
  if (outcome === 'saved') world.visits.push({ id: form.id, version: 1, said: said(world, form) });
  return compare(world, questions(world, told, 'log'), outcome === 'saved');
}

/** The supervisor takes it all back while the specialist logs: whichever the database put first decides. */
export async function logWhileTakenBack(world: World, told: Told): Promise<string | null> {
  const [form, clientId, taking] = [visitForm(world, told, anId(), ''), world.clients[told.clients[0]].id, anId()];
  const back = Object.assign(new WithdrawalForm(), { id: taking, employer: '', fact: '', saidOn: '', how: 'by phone' });
  const isBefore = world.allows(questions(world, told, 'log'));
  const [saved] = await Promise.all([
    world.app.database.write((tx) => world.app.app.get(VisitIntake).log(tx, world.place.dana, form)),
    world.app.database.write((tx) => world.app.app.get(Leaves).withdraw(tx, world.place.mona, clientId, back)),
  ]);
  const isSaved = saved.outcome === 'saved';
  if (isSaved) world.visits.push({ id: form.id, version: 1, said: said(world, form) });
  const isTakenFirst = await cameFirst(world, taking, clientId);
  if (isSaved && !isTakenFirst) questions(world, told, 'log').forEach((question) => world.model.told(question));
  world.model.withdrawn(clientId, { id: taking, employerId: null, fact: null, at: world.now(), saidOn: world.day() });
  world.pass(1);
  const isExpected = isTakenFirst ? world.allows(questions(world, told, 'log')) : isBefore;
  if (isSaved && isTakenFirst) questions(world, told, 'log').forEach((question) => world.model.told(question));
  return isSaved === isExpected ? null : `Raced (${isTakenFirst ? 'taken back first' : 'logged first'}): the app said ${isSaved}, the model ${isExpected}.`;
}

/** Changes a visit of this run: another employer, day, purpose, client or fact is a new question. */
export async function edit(world: World, told: Told & { which: number }): Promise<string | null> {
  const made = world.visits[told.which % Math.max(world.visits.length, 1)];
  if (!made) return null;
  const form = Object.assign(visitForm(world, told, made.id, String(made.version)), { shown: await shownOn(world, 'visit', made.id) });
  const { outcome } = await world.app.database.write((tx) => world.app.app.get(VisitIntake).change(tx, world.place.dana, made.id, form));
  return changed(world, made, form, outcome, questions(world, told, 'log'));
}

export async function planVisit(world: World, told: Told): Promise<string | null> {
  const form = plannedForm(world, told, anId(), '');
  const { outcome } = await world.app.database.write((tx) => world.app.app.get(PlanDesk).add(tx, world.place.dana, form));
  if (outcome === 'saved') world.planned.push({ id: form.id, version: 1, said: said(world, form) });
  return compare(world, questions(world, told, 'plan'), outcome === 'saved');
}

export async function move(world: World, told: Told & { which: number }): Promise<string | null> {
  const made = world.planned[told.which % Math.max(world.planned.length, 1)];
  if (!made || (await isDone(world, made.id))) return null;
  const form = Object.assign(plannedForm(world, told, made.id, String(await versionOf(world, made.id))), { shown: await shownOn(world, 'planned_visit', made.id) });
  const { outcome } = await world.app.database.write((tx) => world.app.app.get(PlanDesk).change(tx, world.place.dana, made.id, form));
  return changed(world, made, form, outcome, questions(world, told, 'plan'));
}

/** Asks for something else, without doing it; and looks without asking, which must say the same of every fact. */
export async function askOnly(world: World, told: Told, act: Act): Promise<string | null> {
  const asked = questions(world, told, act);
  const people = asked.map(({ clientId, facts }) => ({ clientId, facts }));
  const [{ employerId, day, purpose = null, moment = null }] = asked;
  const answer = await world.app.database.write((tx) => world.app.app.get(Gate).ask(tx, world.place.dana, { act, employerId, day, purpose, people, moment }));
  const isExpected = world.allows(asked);
  if (answer.ok !== isExpected) return `Asked for ${act}: the app said ${answer.ok}, the model ${isExpected}.`;
  return (await lookAt(world, told, told.purpose)) ?? lookAt(world, told, null);
}

/** For a purpose, the look is the gate's answer; where none is chosen yet, it is whatever some purpose allows. */
async function lookAt(world: World, told: Told, purpose: AskedPurpose | null): Promise<string | null> {
  const [clientId, employerId, day] = [world.clients[told.clients[0]].id, world.place.employers[told.employer], world.day(told.inDays)];
  const looks = await world.app.database.read((tx) => world.app.app.get(LeaveLook).at(tx, employerId, day, [clientId], purpose));
  const question: Question = { act: told.inDays < 0 ? 'log' : 'plan', clientId, ...world.whereIs(told.employer), day, askedAt: world.now(), facts: [], purpose, moment: LAST_MOMENT };
  const purposes = purpose === null ? [null, ...PURPOSE_VALUES] : [purpose];
  const expected = FACT_VALUES.filter((fact) => purposes.some((one) => world.model.isAllowed({ ...question, purpose: one, facts: [fact] })));
  const seen = FACT_VALUES.filter((fact) => looks.get(clientId)?.facts.includes(fact));
  return seen.join() === expected.join() ? null : `Looked for ${purpose}: the app shows [${seen.join()}], the model [${expected.join()}].`;
}

function compare(world: World, asked: readonly Question[], isAllowed: boolean): string | null {
  const isExpected = world.allows(asked);
  if (isAllowed && isExpected) asked.forEach((question) => world.model.told(question));
  return isAllowed === isExpected ? null : `${asked[0].act}: the app said ${isAllowed}, the model ${isExpected}.`;
}

/** A change that says what the visit says already asks for nothing; any other is a question like the first. */
function changed(world: World, made: Made, form: VisitForm | PlannedVisitForm, outcome: string, asked: readonly Question[]): string | null {
  const isSame = made.said === said(world, form);
  if (outcome === 'saved') Object.assign(made, { version: made.version + 1, said: said(world, form) });
  if (isSame) return outcome === 'saved' ? null : 'A change that changed nothing was refused.';
  return compare(world, asked, outcome === 'saved');
}

function questions(world: World, told: Told, act: Act): Question[] {
  const moment = told.moment === '' ? (act === 'plan' ? LAST_MOMENT : null) : act === 'plan' ? LAST_MOMENT : told.moment;
  return told.clients.map((client) => ({
    act, clientId: world.clients[client].id, ...world.whereIs(told.employer), day: world.day(told.inDays), askedAt: world.now(), facts: told.facts, purpose: told.purpose, moment,
  }));
}

function visitForm(world: World, told: Told, id: string, version: string): VisitForm {
  const clients = told.clients.map((client) => world.clients[client].id);
  const facts = clients.flatMap((client) => told.facts.map((fact) => `${client}:${fact}`));
  const { purpose, moment } = told;
  return Object.assign(new VisitForm(), { id, version, employer: world.place.employers[told.employer], day: world.day(told.inDays), mode: 'in_person', met: ['someone'], purpose, clients, facts, moment, next: 'none' });
}

function plannedForm(world: World, told: Told, id: string, version: string): PlannedVisitForm {
  const { employer, day, purpose, clients, facts } = visitForm(world, told, id, version);
  return Object.assign(new PlannedVisitForm(), { id, version, employer, day, purpose, clients, facts });
}

/** What a visit says, at the record that stands for its employer now. */
function said(world: World, { employer, day, purpose, clients, facts }: VisitForm | PlannedVisitForm): string {
  return [world.whereIs(world.place.employers.indexOf(employer)).employerId, day, purpose, [...clients].sort().join(), [...facts].sort().join()].join('|');
}

/** The marks of a form that shows whoever is recorded, as the pages do: naming others takes these off. */
async function shownOn(world: World, noun: 'visit' | 'planned_visit', id: string): Promise<string[]> {
  const rows = (await world.app.database.read((tx) => tx.query(`SELECT client_id, fact FROM ${noun}_client_facts WHERE ${noun}_id = '${id}'`))) as { client_id: string; fact: string }[];
  return [...new Set(rows.flatMap(({ client_id, fact }) => [client_id, `${client_id}:${fact}`]))];
}

async function cameFirst(world: World, withdrawalId: string, clientId: string): Promise<boolean> {
  const { taken, asked } = await world.app.database.read(async (tx) => ({ taken: await stamp(tx, 'withdrawals', 'recorded_at', 'id', withdrawalId), asked: await stamp(tx, 'decisions', 'asked_at', 'client_id', clientId) }));
  return taken !== null && asked !== null && taken < asked;
}

async function stamp(tx: Tx, table: string, column: string, key: string, id: string): Promise<string | null> {
  const [row] = (await tx.query(`SELECT max(${column}) AS at FROM ${table} WHERE ${key} = '${id}'`)) as { at: string | null }[];
  return row.at;
}

async function isDone(world: World, id: string): Promise<boolean> {
  const rows = await world.app.database.read((tx) => tx.sql<object[]>`SELECT 1 AS done FROM planned_visits WHERE id = ${id} AND status = 'done'`);
  return rows.length > 0;
}

async function versionOf(world: World, id: string): Promise<number> {
  const [row] = await world.app.database.read((tx) => tx.sql<{ version: number }[]>`SELECT version FROM planned_visits WHERE id = ${id}`);
  return row.version;
}
