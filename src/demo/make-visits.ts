import { newId } from '../common/database/ids';
import { addDays, type Day } from '../common/time/calendar';
import { CONTACTS, SPECIALISTS, teamOf, type SpecialistKey } from './agency.data';
import { mayName, randomFor, type Agency, type DemoClient, type DemoEmployer, type DemoVisit } from './agency';
import { PAST_WEEKS } from './agency-days';
import { doorsOf, isRested, nextDoor } from './doors';
import type { Random } from './random';
import { LEARNED_BY_PURPOSE } from './visit-words.data';

const SLOTS = ['09:10', '10:20', '11:15', '13:40', '14:30', '15:25'] as const;
const DAYS_OUT = 3;
const MOST_AT_A_DOOR = 3;
const OTHER_MODES = ['phone', 'phone', 'phone', 'email', 'text', 'letter', 'video', 'event'] as const;

/** One specialist's week as it is filled: where there is room still, and who goes. */
interface Round {
  key: SpecialistKey;
  agency: Agency;
  random: Random;
  free: { day: Day; time: string }[];
}

/** Twelve weeks of visits and the days of this week that are over, to the numbers in `CONTACTS`; by hand goes before chance. */
export function makeVisits(agency: Agency): void {
  const random = randomFor(agency, 4);
  for (let week = 0; week <= PAST_WEEKS; week += 1) {
    for (const { key } of SPECIALISTS) makeWeek(agency, random, key, week);
  }
}

function makeWeek(agency: Agency, random: Random, key: SpecialistKey, week: number): void {
  const days = week === PAST_WEEKS ? agency.days.before() : agency.days.workdays(week);
  const known = agency.visits.filter((one) => one.key === key && days.includes(one.day));
  const out = random.some(days, DAYS_OUT);
  const free = out.flatMap((day) => SLOTS.map((time) => ({ day, time }))).filter((slot) => !known.some((one) => one.day === slot.day && one.time.slice(0, 2) === slot.time.slice(0, 2)));
  const round: Round = { key, agency, random, free };
  const wanted = CONTACTS[key][week] - known.filter(isContact).length;
  const slots = random.some(free, Math.max(0, Math.min(wanted, free.length)));
  for (const slot of slots) agency.visits.push(contact(round, slot));
  const isAway = CONTACTS[key][week] === 0;
  const others = isAway || (key === 'dana' && week === PAST_WEEKS) ? 0 : random.whole(0, 2);
  for (const slot of random.some(free.filter((one) => !slots.includes(one)), others)) agency.visits.push(otherVisit(round, slot));
}

function isContact(visit: DemoVisit): boolean {
  return visit.mode === 'in_person' && !visit.isNobodyThere && visit.purpose !== 'job_support';
}

/** A visit that counts: a first one, one about a client who allows it here, or the next cup. */
function contact(round: Round, slot: { day: Day; time: string }): DemoVisit {
  const { agency, random } = round;
  const pair = random.chance(0.42) ? aboutSomebody(round, slot.day, 'looking') : null;
  const employer = pair?.employer ?? nextDoor(doorsOf(agency, round.key), random, slot.day);
  const purpose = pair ? random.pick(['propose_client', 'propose_client', 'discuss_opening', 'keep_in_touch'] as const) : nextPurpose(random, employer.told);
  const visit = drawVisit(round, slot, { employer, purpose, mode: 'in_person', about: pair?.client ?? null });
  const mayHear = !pair && employer.told >= 1 && ['learn_needs', 'discuss_opening', 'tour'].includes(purpose) && employer.trade.roles.length > 0;
  if (mayHear && random.chance(0.4)) visit.opening = random.pick(employer.trade.roles).title;
  note(employer, slot.day, true);
  const mates = SPECIALISTS.filter((one) => one.key !== round.key && one.key !== 'dana' && round.key !== 'dana' && one.team === teamOf(round.key));
  return mates.length > 0 && agency.visits.length % 29 === 0 ? { ...visit, along: [mates[0].key] } : visit;
}

/** A visit that doesn't count, for one of the usual reasons. */
function otherVisit(round: Round, slot: { day: Day; time: string }): DemoVisit {
  const { agency, random } = round;
  const atWork = random.chance(0.2) ? aboutSomebody(round, slot.day, 'working') : null;
  if (atWork) note(atWork.employer, slot.day, false);
  if (atWork) return drawVisit(round, slot, { employer: atWork.employer, purpose: 'job_support', mode: 'in_person', about: atWork.client });
  const employer = nextDoor(doorsOf(agency, round.key), random, slot.day);
  note(employer, slot.day, false);
  if (random.chance(0.2)) return { ...drawVisit(round, slot, { employer, purpose: employer.told === 0 ? 'introduction' : 'keep_in_touch', mode: 'in_person', about: null }), isNobodyThere: true, learned: 'Closed for the afternoon.' };
  return drawVisit(round, slot, { employer, purpose: random.pick(['keep_in_touch', 'keep_in_touch', 'thank_you'] as const), mode: random.pick(OTHER_MODES), about: null });
}

function drawVisit({ key, random }: Round, { day, time }: { day: Day; time: string }, drawn: Pick<DemoVisit, 'employer' | 'purpose' | 'mode' | 'about'>): DemoVisit {
  const next = random.chance(0.5) ? { what: '', on: addDays(day, random.pick([7, 7, 14, 21])) } : null;
  const minutes = random.whole(0, 3) * 5;
  return {
    id: newId(), key, day, time: `${time.slice(0, 3)}${String((Number(time.slice(3)) + minutes) % 60).padStart(2, '0')}`, ...drawn, isNobodyThere: false, along: [],
    learned: random.pick(LEARNED_BY_PURPOSE[drawn.purpose]), opening: null, next, loggedOn: random.chance(0.03) ? addDays(day, 7) : null,
  };
}

/** An employer that knows us and a client who allows us to speak there that day. */
function aboutSomebody({ agency, random, key }: Round, day: Day, status: 'looking' | 'working'): { employer: DemoEmployer; client: DemoClient } | null {
  const clients = agency.clients.filter((one) => one.owner === key && one.status === status && one.plan !== null);
  const doors = doorsOf(agency, key).filter((one) => (status === 'working' || one.told >= 2) && isRested(one, day));
  const pairs = doors.flatMap((employer) => clients.filter((client) => mayName(client, employer.id, day) && isTime(agency, client, employer, day)).map((client) => ({ employer, client })));
  return pairs.length > 0 ? random.pick(pairs) : null;
}

/** Nobody is spoken of twice on one day, nor again and again at one door. */
function isTime(agency: Agency, client: DemoClient, employer: DemoEmployer, day: Day): boolean {
  const spoken = agency.visits.filter((one) => one.about === client);
  return !spoken.some((one) => one.day === day) && spoken.filter((one) => one.employer === employer).length < MOST_AT_A_DOOR;
}

function nextPurpose(random: Random, told: number): DemoVisit['purpose'] {
  if (told === 0) return 'introduction';
  if (told === 1) return random.pick(['learn_needs', 'learn_needs', 'tour'] as const);
  return told === 2 ? 'thank_you' : random.pick(['discuss_opening', 'keep_in_touch', 'tour', 'learn_needs'] as const);
}

function note(employer: DemoEmployer, day: Day, isTold: boolean): void {
  employer.lastOn = day;
  if (isTold) employer.told += 1;
}
