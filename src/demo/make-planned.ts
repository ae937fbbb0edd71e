import { newId } from '../common/database/ids';
import { addDays, type Day } from '../common/time/calendar';
import type { Purpose } from '../visits/rules/visit.choices';
import type { Block } from '../planning/blocks/blocks.rules';
import { mayName, randomFor, type Agency, type DemoClient, type DemoEmployer } from './agency';
import { PAST_WEEKS } from './agency-days';
import { SPECIALISTS, type SpecialistKey } from './agency.data';
import { doorsOf } from './doors';
import { knownClient, knownEmployer } from './known-plans';
import { viewerOf } from './people';
import type { Random } from './random';

interface Intent {
  key: SpecialistKey;
  employer: DemoEmployer;
  day: Day;
  time: string | null;
  purpose: Purpose;
  note: string;
  about: DemoClient | null;
}

const NEXT_WEEK = PAST_WEEKS + 1;
/** The afternoons and mornings two of them keep for employers. */
const KEPT: readonly (Block & { key: SpecialistKey })[] = [
  { key: 'dana', weekday: 2, from: '13:00', until: '16:00' }, { key: 'dana', weekday: 4, from: '13:00', until: '16:00' }, { key: 'dana', weekday: 5, from: '09:00', until: '12:00' },
  { key: 'amir', weekday: 1, from: '09:00', until: '12:00' }, { key: 'amir', weekday: 5, from: '13:30', until: '16:00' },
];
const SLOTS = ['09:30', '10:45', '13:30', '14:40'] as const;

/** What is planned for the rest of this week and the next, entered on the last working day; and what was planned of what is done. */
export function makePlanned(agency: Agency): void {
  for (const { key, ...block } of KEPT) agency.diary.enter(agency.days.lastWorkday, '11:20', (tx) => agency.desk.keepBlock(tx, viewerOf(agency.staff[key]), block));
  for (const intent of [...danas(agency), ...amirs(agency)]) enterIntent(agency, agency.days.lastWorkday, '11:30', intent);
  const random = randomFor(agency, 7);
  for (const { key } of SPECIALISTS.filter((one) => one.key !== 'dana' && one.key !== 'sam')) {
    const days = [...agency.days.ahead().slice(-2), ...agency.days.workdays(NEXT_WEEK).slice(0, 3)];
    const gone = new Set<string>();
    for (const day of days) {
      const intent = drawIntent(agency, random, { key, day, doors: doorsOf(agency, key).filter((one) => !gone.has(one.id)) });
      gone.add(intent.employer.id);
      enterIntent(agency, agency.days.lastWorkday, '12:10', intent);
    }
  }
  enterWhatWasPlanned(agency);
}

/** Two that make six, when the week still has a day, and two for the next; the one about Mina needs leave again. */
function danas(agency: Agency): Intent[] {
  const left = agency.days.ahead();
  const next = agency.days.workdays(NEXT_WEEK);
  const soon = left.length > 2 ? left[1] : (left[0] ?? next[0]);
  const of = (employer: string, day: Day, time: string, rest: Pick<Intent, 'purpose' | 'note'> & { about?: DemoClient }): Intent => ({ key: 'dana', employer: knownEmployer(agency, employer), day, time, about: null, ...rest });
  return [
    of('Corner Hardware', soon, '13:00', { purpose: 'learn_needs', note: 'Second cup: learn what they need.' }),
    of('Quayside Hotel', soon, '14:15', { purpose: 'discuss_opening', note: 'Keep the appointment with Ms Okafor.', about: knownClient(agency, 'Jo Mercer') }),
    of('Bright Steps Childcare', next[0], '09:30', { purpose: 'introduction', note: 'Introduce yourself.' }),
    of('Ashgrove Laundry', next[1], '14:00', { purpose: 'propose_client', note: 'The owner is in on Tuesday afternoons.', about: knownClient(agency, 'Mina Park') }),
  ];
}

function amirs(agency: Agency): Intent[] {
  return [{ key: 'amir', employer: knownEmployer(agency, 'Quayside Hotel'), day: agency.days.day(NEXT_WEEK, 4), time: '14:30', purpose: 'keep_in_touch', note: 'Bring the shift list if it is still wanted.', about: null }];
}

/** A door of one's own, about somebody who allows it there now and then. */
function drawIntent(agency: Agency, random: Random, { key, day, doors }: { key: SpecialistKey; day: Day; doors: DemoEmployer[] }): Intent {
  const clients = agency.clients.filter((one) => one.owner === key && one.status === 'looking');
  const pairs = doors.filter((one) => one.told >= 2).flatMap((employer) => clients.filter((client) => mayName(client, employer.id, day)).map((client) => ({ employer, client })));
  const pair = pairs.length > 0 && random.chance(0.35) ? random.pick(pairs) : null;
  const employer = pair?.employer ?? random.pick(doors);
  const purpose = pair ? 'propose_client' : employer.told === 0 ? 'introduction' : employer.told === 1 ? 'learn_needs' : random.pick(['thank_you', 'keep_in_touch', 'discuss_opening'] as const);
  return { key, employer, day, time: random.chance(0.7) ? random.pick(SLOTS) : null, purpose, note: '', about: pair?.client ?? null };
}

/** Dana plans on Friday what she does in the week: those planned visits are done by now. */
function enterWhatWasPlanned(agency: Agency): void {
  const friday = addDays(agency.days.weeks[PAST_WEEKS], -3);
  const done = agency.visits.filter((one) => one.key === 'dana' && one.day > friday && one.mode === 'in_person');
  for (const { employer, day, time, purpose } of done) enterIntent(agency, friday, '15:45', { key: 'dana', employer, day, time, purpose, note: '', about: null });
}

function enterIntent(agency: Agency, on: Day, at: string, { key, employer, day, time, purpose, note, about }: Intent): void {
  const facts = about?.plan?.facts.slice(0, 1) ?? [];
  const draft = { id: newId(), employerId: employer.id, day, atTime: time, purpose, note };
  agency.diary.enter(on, at, (tx) => agency.desk.planVisit(tx, viewerOf(agency.staff[key]), draft, about ? { client: about, facts } : null));
}
