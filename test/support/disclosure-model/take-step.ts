import { ANY_PURPOSE, AnswerForm, WithdrawalForm } from '../../../src/disclosure/leave/leave.form';
import { Leaves } from '../../../src/disclosure/leave/leaves.service';
import { Plans } from '../../../src/disclosure/plans/plans.service';
import { planForm } from '../make-disclosure';
import type { Step } from './steps';
import { askOnly, edit, log, logWhileTakenBack, move, planVisit } from './tell';
import { anId, type World } from './world';

/** Does one step in the app and writes it down in the model. @returns what went against the model, or null */
export async function takeStep(world: World, step: Step): Promise<string | null> {
  world.pass(1);
  switch (step.kind) {
    case 'wait': return world.pass(step.hours * 60), null;
    case 'plan': return makePlan(world, step);
    case 'withdraw': return withdraw(world, step);
    case 'answer': return answer(world, step);
    case 'join': return await world.join(step.gone), null;
    case 'take apart': return await world.takeApart(), null;
    case 'log': return log(world, step);
    case 'log while it is taken back': return logWhileTakenBack(world, step);
    case 'edit': return edit(world, step);
    case 'plan a visit': return planVisit(world, step);
    case 'move a planned visit': return move(world, step);
    case 'ask': return askOnly(world, step, step.act);
  }
}

async function makePlan(world: World, { client, plan }: Extract<Step, { kind: 'plan' }>): Promise<null> {
  const [clientId, given] = [world.clients[client].id, world.day(-plan.givenAgo)];
  const from = plan.fromIn === null ? '' : world.day(plan.fromIn);
  const until = plan.untilIn === null ? '' : world.day(Math.max(plan.untilIn, plan.fromIn ?? 0));
  const of = (rule: string) => plan.employers.filter((one) => one.rule === rule).map((one) => world.place.employers[one.employer]);
  const form = planForm({
    contact: plan.contact, scope: plan.scope, facts: plan.facts, allowedEmployers: of('allowed'), refusedEmployers: of('refused'), askEmployers: of('ask'),
    whoSays: plan.whoSays, when: plan.when, givenOn: given, inForceFrom: from, expiresOn: until, howGiven: plan.howGiven, witness: 'Sam Ito',
  });
  await world.app.database.write((tx) => world.app.app.get(Plans).record(tx, world.place.dana, clientId, form));
  world.model.planned({
    id: form.id, clientId, contactAllowed: plan.contact === 'yes', scope: plan.scope, facts: plan.facts.map((fact) => ({ fact })),
    employers: plan.employers.map((one) => ({ employerId: world.place.employers[one.employer], rule: one.rule, facts: null })),
    whoSays: plan.whoSays, when: plan.when, givenOn: given, inForceFrom: from || given, expiresOn: until || null, recordedAt: world.now(),
  });
  return null;
}

async function withdraw(world: World, step: Extract<Step, { kind: 'withdraw' }>): Promise<string | null> {
  const [clientId, id, saidOn] = [world.clients[step.client].id, anId(), world.day(-step.saidAgo)];
  const employer = step.employer === null ? '' : world.place.employers[step.employer];
  const form = Object.assign(new WithdrawalForm(), { id, employer, fact: step.fact ?? '', saidOn, how: 'by phone' });
  const isDone = await world.app.database.write((tx) => world.app.app.get(Leaves).withdraw(tx, world.place.mona, clientId, form));
  const isExpected = world.model.withdrawn(clientId, { id, employerId: employer || null, fact: step.fact, at: world.now(), saidOn });
  return isDone === isExpected ? null : `The withdrawal was ${isDone ? 'taken' : 'refused'}.`;
}

async function answer(world: World, step: Extract<Step, { kind: 'answer' }>): Promise<string | null> {
  const [clientId, id, on] = [world.clients[step.client].id, anId(), world.day(-step.onAgo)];
  const [employer, until] = [world.place.employers[step.employer], step.untilIn === null ? '' : world.day(step.untilIn)];
  const form = Object.assign(new AnswerForm(), { id, employer, lookup: '', find: '', answer: step.yes ? 'yes' : 'no', onDay: on, untilDay: until, lasts: until ? 'until' : 'once', purpose: step.purpose || ANY_PURPOSE });
  const isDone = await world.app.database.write((tx) => world.app.app.get(Leaves).answer(tx, world.place.dana, clientId, form));
  const isExpected = world.model.answered(clientId, { id, employerId: employer, purpose: step.purpose || null, answer: form.answer, on, until: until || null, recordedAt: world.now(), usedAt: null });
  return isDone === isExpected ? null : `The answer was ${isDone ? 'kept' : 'refused'}.`;
}
