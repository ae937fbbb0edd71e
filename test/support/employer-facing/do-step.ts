import { newId } from '../../../src/common/database/ids';
import { AnswerForm, WithdrawalForm } from '../../../src/disclosure/leave/leave.form';
import { Leaves } from '../../../src/disclosure/leave/leaves.service';
import { Plans } from '../../../src/disclosure/plans/plans.service';
import { FACT_VALUES } from '../../../src/disclosure/rules/disclosure.choices';
import { PlanDesk } from '../../../src/planning/plan/plan-desk.service';
import { PlannedVisitForm } from '../../../src/planning/plan/plan.form';
import { planForm } from '../make-disclosure';
import type { Note, Step } from './states';
import { HARMLESS, word, type FacingWorld } from './world';

/** Does one step in the app, the way a form would. What the gate refuses isn't made. */
export async function doStep(world: FacingWorld, step: Step): Promise<void> {
  // Seconds: a quiet quarter of an hour would sign Dana out.
  world.app.clock.forward(0.1);
  switch (step.kind) {
    case 'plan': return plan(world, step);
    case 'take back': return takeBack(world, step);
    case 'answer': return answer(world, step);
    case 'plan a visit': return planVisit(world, step);
    case 'introduce': return introduce(world, step);
    case 'wait': {
      world.app.clock.forward(step.days * 24 * 60);
      world.browser = await world.app.signedIn({ email: 'dana.reyes@agency.example' });
    }
  }
}

async function plan(world: FacingWorld, { client, plan: given }: Extract<Step, { kind: 'plan' }>): Promise<void> {
  const one = world.clients[client];
  const at = (rule: string) => world.employers.filter((_, index) => given.rules[index] === rule).map((employer) => employer.id);
  const no = word(client, 'no', (world.words += 1));
  world.ruledOut[client] = no;
  const words = Object.fromEntries(FACT_VALUES.map((fact, index) => {
    const own = word(client, 'yes', (world.words += 1));
    return [`words_${fact}`, { '': '', words: own, 'with name': `${one.preferredName} ${own}`, 'with no': `${own} ${no}` }[given.words[index]]];
  }));
  const form = planForm({
    contact: given.contact, scope: given.scope, facts: given.facts, allowedEmployers: at('allowed'), refusedEmployers: at('refused'), askEmployers: at('ask'), whoSays: given.whoSays, when: given.when,
    inForceFrom: world.day(given.fromIn), expiresOn: given.untilIn === null ? '' : world.day(given.fromIn + given.untilIn), wordsNot: given.isStricter ? `${no}\n${HARMLESS}` : no, ...words,
  });
  await world.app.database.write((tx) => world.app.app.get(Plans).record(tx, world.dana, one.id, form));
}

async function takeBack(world: FacingWorld, { client, employer, fact }: Extract<Step, { kind: 'take back' }>): Promise<void> {
  const form = Object.assign(new WithdrawalForm(), { id: newId(), employer: employer === null ? '' : world.employers[employer].id, fact: fact ?? '', saidOn: '', how: '' });
  await world.app.database.write((tx) => world.app.app.get(Leaves).withdraw(tx, world.dana, world.clients[client].id, form));
}

async function answer(world: FacingWorld, { client, employer, yes, untilIn }: Extract<Step, { kind: 'answer' }>): Promise<void> {
  const form = Object.assign(new AnswerForm(), { id: newId(), employer: world.employers[employer].id, lookup: '', find: '', answer: yes ? 'yes' : 'no', onDay: '', untilDay: untilIn === null ? '' : world.day(untilIn), purpose: '' });
  await world.app.database.write((tx) => world.app.app.get(Leaves).answer(tx, world.dana, world.clients[client].id, form));
}

async function planVisit(world: FacingWorld, step: Extract<Step, { kind: 'plan a visit' }>): Promise<void> {
  const [id, day] = [newId(), world.day(step.inDays)];
  const people = step.clients.map((client) => ({ client, facts: step.facts }));
  const clients = step.clients.map((client) => world.clients[client].id);
  const isGeneral = clients.length === 0;
  // A general note that names somebody can be kept all the same: the form only warns. A word somebody ruled out tells of nobody there.
  const note = isGeneral && step.note === 'a word ruled out' ? '' : noteOf(world, step.clients[0] ?? 0, step.note);
  const purpose = isGeneral && step.purpose === 'propose_client' ? 'keep_in_touch' : step.purpose;
  const form = Object.assign(new PlannedVisitForm(), { id, employer: world.employers[step.employer].id, day, purpose, clients, facts: clients.flatMap((client) => step.facts.map((fact) => `${client}:${fact}`)), note, anyway: 'yes' });
  const { outcome } = await world.app.database.write((tx) => world.app.app.get(PlanDesk).add(tx, world.dana, form));
  if (outcome === 'saved') world.visits.push({ id, employer: step.employer, day, purpose, people });
}

async function introduce(world: FacingWorld, { client, employer, facts, body }: Extract<Step, { kind: 'introduce' }>): Promise<void> {
  const [id, one] = [newId(), world.clients[client]];
  const answered = await world.browser.post(`/clients/${one.id}/introductions`, { id, employer: world.employers[employer].id, facts, moment: '', body: noteOf(world, client, body), reach: '', anyway: 'yes' });
  if (answered.status !== 303) return;
  const [{ decidedAt }] = await world.app.database.read((tx) => tx.sql<{ decidedAt: string }[]>`SELECT d.asked_at AS "decidedAt" FROM introductions i JOIN decisions d ON d.id = i.decision_id WHERE i.id = ${id}`);
  world.introductions.push({ id, employer, day: world.day(), purpose: 'propose_client', people: [{ client, facts }], decidedAt });
}

function noteOf(world: FacingWorld, client: number, note: Note): string {
  const one = world.clients[client];
  return {
    nothing: '', harmless: `Bring the ${HARMLESS}`, 'their name': `Ask again about ${one.preferredName.split(' ')[0]}`, 'their initials': `${one.initials} likes mornings`,
    'a word ruled out': `Mind the ${world.ruledOut[client]}`, health: 'Was in hospital in May',
  }[note];
}
