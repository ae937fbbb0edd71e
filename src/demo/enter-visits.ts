import { addDays, instantAt, type Day } from '../common/time/calendar';
import type { VisitDraft } from '../visits/visit-writer';
import { randomFor, type Agency, type DemoVisit } from './agency';
import { workdayFrom } from './agency-days';
import type { About } from './desk';
import { NEXT_STEPS } from './lists.data';
import { OpeningsMaker } from './make-openings';
import { viewerOf } from './people';
import type { Random } from './random';

/** How many next steps stay late: a few, as in an agency that keeps up. */
const LATE_SHARE = 0.22;
const OTHER_OPENINGS = 14;

/** Puts the visits into the diary, each on its own day and the openings heard of with them. */
export function enterVisits(agency: Agency, zone: string): void {
  const random = randomFor(agency, 6);
  settleNextSteps(agency, random);
  const openings = new OpeningsMaker(agency);
  for (const visit of agency.visits) enterVisit(agency, random, visit, { zone, openings });
  openings.makeOthers(OTHER_OPENINGS);
}

function enterVisit(agency: Agency, random: Random, visit: DemoVisit, { zone, openings }: { zone: string; openings: OpeningsMaker }): void {
  const at = loggedAt(agency, visit);
  const openingId = visit.opening === null ? null : openings.heardOn(visit, visit.opening, at);
  const { employer, mode } = visit;
  const met = visit.isNobodyThere ? [] : employer.isKnown ? employer.people.slice(0, 1) : random.some(employer.people, random.chance(0.85) ? 1 : 2);
  const draft: VisitDraft = {
    id: visit.id, employerId: employer.id, siteId: null, visitedOn: visit.day, visitedAt: instantAt(visit.day, visit.time, zone), mode, purpose: visit.purpose,
    nobodyThere: visit.isNobodyThere, metUnnamed: !visit.isNobodyThere && met.length === 0, met, along: visit.along.map((key) => agency.staff[key].id),
    learned: visit.learned, openingId, nextWhat: visit.next?.what ?? '', nextOn: visit.next?.on ?? null, plannedId: null,
  };
  const about = aboutOf(random, visit);
  agency.diary.enter(at.day, at.time, (tx) => agency.desk.log(tx, viewerOf(agency.staff[visit.key]), draft, about));
}

/** The name always, for without it nobody is proposed; the rest as the plan allows and the talk goes. */
function aboutOf(random: Random, { about }: DemoVisit): About | null {
  if (!about) return null;
  const facts = about.plan?.facts ?? [];
  return { client: about, facts: facts.filter((_fact, index) => index === 0 || random.chance(0.5)) };
}

/** From the car park twenty minutes later, or some days late. */
function loggedAt(agency: Agency, { day, time, loggedOn }: DemoVisit): { day: Day; time: string } {
  if (loggedOn !== null && loggedOn < agency.days.today) return { day: workdayFrom(loggedOn), time: '08:40' };
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + 20;
  return { day, time: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` };
}

/** The last visit to each employer says what comes next (V11): mostly something ahead, now and then something late. */
function settleNextSteps(agency: Agency, random: Random): void {
  const last = new Map(agency.visits.map((visit) => [visit.employer.id, visit]));
  for (const visit of agency.visits) {
    if (visit.next?.what === '') visit.next = { what: visit.about ? 'Follow up on what we talked about' : random.pick(NEXT_STEPS), on: workdayFrom(visit.next.on) };
    const { today } = agency.days;
    const isStillOpen = visit.next !== null && last.get(visit.employer.id) === visit && !visit.employer.isKnown;
    if (!isStillOpen || visit.next === null || visit.next.on >= today || random.chance(LATE_SHARE)) continue;
    const isRecent = visit.day > addDays(today, -30);
    visit.next = isRecent ? { ...visit.next, on: workdayFrom(addDays(today, random.whole(1, 20))) } : null;
  }
}
