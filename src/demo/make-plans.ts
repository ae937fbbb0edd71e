import { addDays, type Day } from '../common/time/calendar';
import { randomFor, type Agency, type DemoClient } from './agency';
import { workdayFrom } from './agency-days';
import { doorsOf } from './doors';
import { isKnownClient } from './known-clients';
import { viewerOf } from './people';
import { drawPlan, planKindOf, type PlanKind } from './plan-kinds';
import type { Random } from './random';

const WITHDRAWN_WEEK = 10;

/** Plans of every kind, each recorded on its day, with what was taken back and answered since. */
export function makePlans(agency: Agency): void {
  const random = randomFor(agency, 3);
  const turns = new Map<string, number>();
  for (const client of agency.clients.filter((one) => !isKnownClient(one.name))) {
    const turn = turns.get(client.status) ?? 0;
    turns.set(client.status, turn + 1);
    const kind = planKindOf(client.status, turn);
    if (kind !== 'none') makePlan(agency, random, client, kind);
  }
}

function makePlan(agency: Agency, random: Random, client: DemoClient, kind: Exclude<PlanKind, 'none'>): void {
  const doors = random.some(doorsOf(agency, client.owner), 7).sort(() => random.next() - 0.5).map((one) => one.id);
  const day = recordedOn(agency, random, client);
  const { terms, plan } = drawPlan(agency, random, client, { kind, day, doors });
  client.plan = plan;
  const who = viewerOf(agency.staff[client.owner]);
  agency.diary.enter(day, '15:10', async (tx) => void (await agency.desk.recordPlan(tx, who, client, terms)));
  if (kind === 'ask_each_time') enterAnswers(agency, random, client, doors);
  if (kind === 'withdrawn' || kind === 'employer_withdrawn' || kind === 'fact_withdrawn') enterWithdrawal(agency, client, kind, doors);
}

/** Soon after they came: within three days for those entered late, so that what follows follows. */
function recordedOn(agency: Agency, random: Random, client: DemoClient): Day {
  const day = workdayFrom(addDays(client.addedOn, random.whole(1, client.addedOn === agency.days.opening ? 18 : 3)));
  return day < agency.days.today ? day : agency.days.lastWorkday;
}

/** A dated yes for two employers, good for a fortnight, and a no for a third (D5). */
function enterAnswers(agency: Agency, random: Random, client: DemoClient, doors: readonly string[]): void {
  const who = viewerOf(agency.staff[client.owner]);
  const yes = doors.slice(0, 2).map((employer) => ({ employer, on: agency.days.day(random.whole(10, 11), random.whole(3, 5)) }));
  const [first] = yes;
  const { plan } = client;
  if (!plan || !first) return;
  for (const { employer, on } of yes) {
    agency.diary.enter(on, '09:05', (tx) => agency.desk.answer(tx, who, client, { employer, answer: 'yes', untilDay: addDays(on, 14) }));
  }
  agency.diary.enter(agency.days.day(10, 4), '09:20', (tx) => agency.desk.answer(tx, who, client, { employer: doors[2], answer: 'no', untilDay: addDays(agency.days.today, 60) }));
  client.plan = { ...plan, allows: (id, day) => yes.some((one) => one.employer === id && one.on <= day && day <= addDays(one.on, 14)) };
}

/** Leave taken back, whole or in part: at once, and for no reason (D4). */
function enterWithdrawal(agency: Agency, client: DemoClient, kind: 'withdrawn' | 'employer_withdrawn' | 'fact_withdrawn', doors: readonly string[]): void {
  const on = agency.days.day(WITHDRAWN_WEEK, 3);
  const { plan } = client;
  if (!plan) return;
  const who = viewerOf(agency.staff[client.owner]);
  const fact = plan.facts.at(-1) ?? 'name';
  const what = { withdrawn: {}, employer_withdrawn: { employer: doors[0] }, fact_withdrawn: { fact } }[kind];
  agency.diary.enter(on, '17:05', (tx) => agency.desk.withdraw(tx, who, client, { ...what, how: 'By phone, to me.' }));
  const before = addDays(on, -1);
  if (kind === 'employer_withdrawn') client.plan = { ...plan, allows: (id, day) => plan.allows(id, day) && (id !== doors[0] || day <= before) };
  else if (kind === 'withdrawn' || plan.facts.length === 1) client.plan = { ...plan, until: before };
  else client.plan = { ...plan, facts: plan.facts.slice(0, -1) };
}
