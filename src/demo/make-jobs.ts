import { newId } from '../common/database/ids';
import { addDays, type Day } from '../common/time/calendar';
import { FollowAlongs } from '../jobs/follow-alongs.service';
import { followAlongsOf } from '../jobs/follow-along.rules';
import type { EmployerKnows, FollowWay } from '../jobs/job.choices';
import { JobIntake } from '../jobs/job-intake.service';
import { Jobs } from '../jobs/jobs.service';
import { randomFor, type Agency, type DemoClient, type DemoEmployer } from './agency';
import { workdayFrom } from './agency-days';
import { doorsOf } from './doors';
import { isKnownClient } from './known-clients';
import { viewerOf } from './people';
import type { Random } from './random';

const ENDED_JOBS = 3;
const WAYS: readonly FollowWay[] = ['in_person', 'phone', 'phone', 'message'];
const NOTES = ['Going well; the early bus works.', 'Likes the team. Asked for Fridays off.', '', 'Tired, and glad of the first pay.', 'Hours are as agreed.', ''] as const;

interface DemoJob {
  id: string;
  client: DemoClient;
  employer: DemoEmployer;
  startedOn: Day;
  knows: EmployerKnows;
}

/** The jobs of those who work, with follow-alongs done and due (F10), and a few that came to an end. Where a plan allows it the employer knows from us. */
export function makeJobs(agency: Agency): void {
  const random = randomFor(agency, 12);
  agency.clients.filter((client) => client.status === 'working').forEach((client, index) => {
    const job = toldJob(agency, random, client) ?? untoldJob(agency, random, client, index % 2 === 0 ? 'no' : 'from_client');
    if (job) enterJob(agency, random, job, addDays(agency.days.today, -random.whole(1, 8)));
  });
  const before = agency.clients.filter((client) => client.status === 'looking' && !isKnownClient(client.name) && client.addedOn < addDays(agency.days.today, -60));
  for (const client of before.slice(0, ENDED_JOBS)) {
    const job = untoldJob(agency, random, client, 'from_client');
    if (job) enterEnded(agency, random, job);
  }
}

/** At the one employer the plan names, once it is in force. */
function toldJob(agency: Agency, random: Random, client: DemoClient): DemoJob | null {
  const { plan } = client;
  const employer = plan ? agency.employers.find((one) => one.trade.roles.length > 0 && plan.allows(one.id, plan.from)) : undefined;
  const startedOn = plan ? workdayFrom(addDays(plan.from, random.whole(5, 30))) : '';
  if (!plan || !employer || startedOn > plan.until || startedOn >= agency.days.lastWorkday) return null;
  return { id: newId(), client, employer, startedOn, knows: 'from_us' };
}

function untoldJob(agency: Agency, random: Random, client: DemoClient, knows: EmployerKnows): DemoJob | null {
  const doors = doorsOf(agency, client.owner).filter((one) => one.trade.roles.length > 0);
  const startedOn = workdayFrom(addDays(client.addedOn, random.whole(4, 16)));
  return doors.length === 0 || startedOn >= agency.days.lastWorkday ? null : { id: newId(), client, employer: random.pick(doors), startedOn, knows };
}

/** @param until the last day a follow-along was done on */
function enterJob(agency: Agency, random: Random, job: DemoJob, until: Day): void {
  const { client, employer, startedOn, knows } = job;
  const role = random.pick(employer.trade.roles);
  const who = viewerOf(agency.staff[client.owner]);
  const facts = knows === 'from_us' ? (client.plan?.facts.slice(0, 2) ?? []) : [];
  const isAsked = random.chance(0.8) ? ('yes' as const) : ('unknown' as const);
  const draft = {
    id: job.id, clientId: client.id, employerId: employer.id, openingId: null, title: role.title, kind: role.kind, kindWords: '', hours: random.whole(12, 32), pay: random.whole(...role.pay), payUnit: 'hour' as const,
    minimumWage: 'yes' as const, openToAnyone: 'yes' as const, notSetAside: isAsked, ordinaryTerm: isAsked, startedOn,
  };
  agency.diary.enter(startedOn, '16:50', async (tx) => {
    const saved = await agency.app.get(JobIntake).start(tx, who, draft, { knows, facts, toldOn: '' });
    if (saved.outcome !== 'saved') throw new Error(`A job was not recorded: ${saved.outcome}.`);
  });
  enterFollowAlongs(agency, random, job, until);
}

function enterFollowAlongs(agency: Agency, random: Random, { id, client, startedOn }: DemoJob, until: Day): void {
  const who = viewerOf(agency.staff[client.owner]);
  for (const { kind, on } of followAlongsOf({ startedOn, endedOn: null, endHeardOn: null })) {
    const day = workdayFrom(on);
    if (kind === 'before_start' || day > until || random.chance(0.12)) continue;
    const done = { id: newId(), doneOn: day, how: random.pick(WAYS), trouble: random.chance(0.06), note: random.pick(NOTES) };
    agency.diary.enter(day, '17:20', async (tx) => {
      const found = await agency.app.get(Jobs).find(tx, who, id);
      if (!found || !(await agency.app.get(FollowAlongs).record(tx, who, found.job, done))) throw new Error('A follow-along was not kept.');
    });
  }
}

/** It ended after some weeks, and they look again: an ending is not a failure. */
function enterEnded(agency: Agency, random: Random, job: DemoJob): void {
  const endedOn = workdayFrom(addDays(job.startedOn, random.whole(20, 34)));
  if (endedOn >= agency.days.lastWorkday) return;
  enterJob(agency, random, job, addDays(endedOn, -1));
  const who = viewerOf(agency.staff[job.client.owner]);
  const said = { endedOn, endHeardOn: endedOn, endReason: random.pick(['term_over', 'not_a_fit', 'chose_to_leave'] as const), endNote: 'The work itself was right; the way there was too long.' };
  agency.diary.enter(endedOn, '17:30', async (tx) => {
    const found = await agency.app.get(Jobs).find(tx, who, job.id);
    const saved = found ? await agency.app.get(JobIntake).end(tx, who, found.job, said, 'looking') : null;
    if (saved?.outcome !== 'saved') throw new Error('An ending was not recorded.');
  });
}
