import { newId } from '../common/database/ids';
import { addDays, type Day } from '../common/time/calendar';
import type { Agency, DemoClient, DemoVisit } from './agency';
import { KNOWN_VISITS } from './known.data';
import { knownClient, knownEmployer } from './known-plans';

type Drawn = Pick<DemoVisit, 'key' | 'employer' | 'day' | 'time' | 'purpose' | 'learned'> & Partial<DemoVisit>;

/** On which of the days that are over each of Dana's five visits of this week falls, by how many such days there are. */
const SPREAD: readonly (readonly number[])[] = [[], [0, 0, 0, 0, 0], [0, 0, 1, 1, 1], [0, 0, 1, 2, 2], [0, 0, 1, 2, 3], [0, 0, 1, 2, 3]];

/** The visits written by hand: how Dana came to know her doors, her present week, and Amir's visit to one of them. */
export function makeKnownVisits(agency: Agency): void {
  for (const { employer, on, next, ...rest } of KNOWN_VISITS) {
    const day = agency.days.day(on[0], on[1]);
    add(agency, { ...rest, key: 'dana', employer: knownEmployer(agency, employer), day, opening: rest.opening ?? null, next: next ? { what: next.what, on: addDays(agency.days.today, next.fromToday) } : null });
  }
  thisWeek(agency);
  amirAtQuayside(agency);
}

/** Four that count, three of them about a client, and a call that doesn't; nothing on a Monday. */
function thisWeek(agency: Agency): void {
  const days = agency.days.before();
  const { today } = agency.days;
  const on = (index: number): Day | undefined => days[SPREAD[days.length][index]];
  const [jo, teo] = [knownClient(agency, 'Jo Mercer'), knownClient(agency, 'Teo Okoye')];
  const visit = (index: number, time: string, employer: string, drawn: Pick<DemoVisit, 'purpose' | 'learned'> & { about?: DemoClient; mode?: DemoVisit['mode']; next?: DemoVisit['next'] }) => {
    const day = on(index);
    if (day !== undefined) add(agency, { key: 'dana', time, day, employer: knownEmployer(agency, employer), ...drawn });
  };
  visit(0, '09:10', 'Harbor Bakery', { purpose: 'propose_client', about: jo, learned: 'Would like to meet. A trial morning is possible next week.', next: { what: 'Ask how the trial morning went', on: addDays(today, 8) } });
  visit(1, '10:30', 'Marlow Nursery', { purpose: 'thank_you', learned: 'Brought a card. He showed me the new glasshouse.', next: { what: 'Ask about the spring team', on: addDays(today, 14) } });
  visit(2, '14:00', 'Ashgrove Laundry', { purpose: 'keep_in_touch', mode: 'phone', learned: 'The owner is in on Tuesday afternoons.' });
  visit(3, '13:10', 'Tilt Coffee', { purpose: 'propose_client', about: jo, learned: 'Asked good questions about afternoons and the bus.', next: { what: 'Ask what she decided', on: today } });
  visit(4, '15:15', 'Northgate Foods', { purpose: 'discuss_opening', about: teo, learned: 'The form is in; he calls back himself.', next: { what: 'Ask whether he has called', on: addDays(today, 5) } });
}

function amirAtQuayside(agency: Agency): void {
  const [monday] = agency.days.before();
  const day = monday ?? agency.days.lastWorkday;
  const late = addDays(agency.days.today, -2);
  add(agency, {
    key: 'amir', employer: knownEmployer(agency, 'Quayside Hotel'), day, time: '10:40', purpose: 'tour', opening: 'Housekeeper, mornings', learned: 'Toured housekeeping. Two leave before the season; she wants early starters.',
    next: { what: 'Send Ms Okafor the shift list', on: late < day ? day : late },
  });
}

function add(agency: Agency, drawn: Drawn): void {
  agency.visits.push({ id: newId(), mode: 'in_person', isNobodyThere: false, along: [], about: null, opening: null, next: null, loggedOn: null, ...drawn });
}
