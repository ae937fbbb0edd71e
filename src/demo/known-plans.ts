import { addDays } from '../common/time/calendar';
import type { Agency, DemoClient, DemoEmployer } from './agency';
import { workdayFrom } from './agency-days';
import type { KnownName } from './known-clients';
import { viewerOf } from './people';
import type { Terms } from './plan-kinds';

const TOLD_WELL = 'I work with an employment programme and know';

/** A client or employer written by hand. */
export function knownClient(agency: Agency, name: KnownName): DemoClient {
  return agency.clients.find((one) => one.name === name) ?? missing(name);
}

export function knownEmployer(agency: Agency, name: string): DemoEmployer {
  return agency.employers.find((one) => one.name === name) ?? missing(name);
}

function missing(name: string): never {
  throw new Error(`${name} is not in the demonstration.`);
}

/** What Dana's first clients decided: Jo in two versions, Teo employer by employer, Mina until she took it back. Ruth hasn't been asked. */
export function makeKnownPlans(agency: Agency): void {
  makeJosPlan(agency);
  makeTeosPlan(agency);
  makeMinasPlan(agency);
}

function makeJosPlan(agency: Agency): void {
  const { days } = agency;
  const jo = knownClient(agency, 'Jo Mercer');
  const ids = (...names: string[]) => names.map((name) => knownEmployer(agency, name).id);
  const first: Terms = { ...signed(days.opening, '2026-101'), facts: ['name'], words: { name: 'Jo wants to work in the mornings.' }, allowedEmployers: ids('Quayside Hotel') };
  const since = days.day(7, 4);
  const second: Terms = {
    ...signed(since, '2026-118'), facts: ['name', 'programme', 'history_gap'], wordsNot: 'clinic\ncase manager\nrecovery', allowedEmployers: ids('Quayside Hotel', 'Harbor Bakery', 'Tilt Coffee'), askEmployers: ids('Northgate Foods'),
    words: { name: 'Jo has worked in kitchens for four years and wants mornings.', programme: `${TOLD_WELL} Jo well.`, history_gap: 'Jo took a year off for family and is ready for steady work.' },
  };
  enter(agency, jo, days.opening, first);
  enter(agency, jo, since, second);
  jo.plan = { from: since, until: addDays(since, 300), facts: ['name', 'programme', 'history_gap'], allows: (id) => (second.allowedEmployers ?? []).includes(id) };
  const northgate = knownEmployer(agency, 'Northgate Foods').id;
  const asked = { act: 'log', employerId: northgate, day: days.day(10, 1), purpose: 'propose_client' } as const;
  agency.diary.enter(asked.day, '10:25', (tx) => agency.desk.askInVain(tx, viewerOf(agency.staff.dana), asked, { client: jo, facts: ['name'] }));
}

function makeTeosPlan(agency: Agency): void {
  const { days } = agency;
  const teo = knownClient(agency, 'Teo Okoye');
  const on = workdayFrom(addDays(teo.addedOn, 3));
  const northgate = knownEmployer(agency, 'Northgate Foods').id;
  const yesOn = days.day(11, 4);
  enter(agency, teo, on, { ...signed(on, '2026-131'), scope: 'ask_each_time', facts: ['name', 'programme'], words: { name: 'Teo is careful, likes order and wants evenings.', programme: `${TOLD_WELL} Teo well.` }, expiresOn: addDays(days.today, 20) });
  agency.diary.enter(yesOn, '17:10', (tx) => agency.desk.answer(tx, viewerOf(agency.staff.dana), teo, { employer: northgate, answer: 'yes', untilDay: addDays(days.today, 10) }));
  teo.plan = { from: yesOn, until: addDays(days.today, 10), facts: ['name', 'programme'], allows: (id) => id === northgate };
}

/** She allows three employers, a visit to one of them is planned, and then she changes her mind: the planned visit needs leave again (D8). */
function makeMinasPlan(agency: Agency): void {
  const { days } = agency;
  const mina = knownClient(agency, 'Mina Park');
  const on = days.day(3, 2);
  const allowed = ['Corner Hardware', 'Ashgrove Laundry', 'Fern Street Vets'].map((name) => knownEmployer(agency, name).id);
  enter(agency, mina, on, { ...signed(on, '2026-125'), facts: ['name'], words: { name: 'Mina learns a round quickly and keeps to it.' }, allowedEmployers: allowed });
  mina.plan = { from: on, until: days.lastWorkday, facts: ['name'], allows: (id) => allowed.includes(id) };
  agency.diary.enter(days.lastWorkday, '16:50', (tx) => agency.desk.withdraw(tx, viewerOf(agency.staff.dana), mina, { how: 'By phone, to me.' }));
}

function enter(agency: Agency, client: DemoClient, day: string, terms: Terms): void {
  agency.diary.enter(day, '15:30', async (tx) => void (await agency.desk.recordPlan(tx, viewerOf(agency.staff.dana), client, terms)));
}

function signed(day: string, reference: string): Terms {
  return { howGiven: 'paper', reference, prosConsOn: day, prosConsNote: 'For and against, employer by employer, with time to think in between.', copyGivenOn: day };
}
