import { EMPTY_GRID, formatGrid, fromShift } from '../common/time/week-grid';
import type { NewOpening } from '../openings/openings.service';
import type { DemoEmployer } from './agency';
import type { Random } from './random';

const WEEKDAYS = [0, 1, 2, 3, 4];

/** Shifts as they stand in adverts: the days, from, until, the words. */
const SHIFTS = [
  { days: WEEKDAYS, from: '06:00', to: '12:00', words: 'Weekday mornings, 6 to noon' },
  { days: WEEKDAYS, from: '07:00', to: '15:00', words: 'Weekdays, 7 to 3' },
  { days: WEEKDAYS, from: '12:00', to: '17:00', words: 'Weekday afternoons' },
  { days: WEEKDAYS, from: '17:00', to: '21:00', words: 'Weekday evenings, 5 to 9' },
  { days: [4, 5, 6], from: '08:00', to: '16:00', words: 'Friday to Sunday, days' },
] as const;

const SETTINGS: readonly Readonly<Record<string, boolean>>[] = [{ indoors: true, standing: true }, { indoors: true, public: true, withPeople: true }, { outdoors: true, alone: true }, { indoors: true, noise: true, fastPace: true }, { indoors: true, alone: true, public: false }, {}];
const DUTIES = ['', 'Light lifting, tidying, helping where it is busiest.', 'The same round each day, learned in a week.', 'Works beside one other person.'] as const;

/** What is known of an opening: more of some, little of others. */
export function drawOpening(random: Random, employer: DemoEmployer, title: string): Omit<NewOpening, 'id' | 'employerId' | 'heardOn'> {
  const role = employer.trade.roles.find((one) => one.title === title);
  const hours = random.pick([16, 18, 20, 24, 30, 38]);
  const shift = random.pick(SHIFTS.filter((one) => fits(title, one.words)));
  const isTold = employer.isKnown || random.chance(0.8);
  return {
    title, kind: role?.kind ?? '', hoursMin: hours - 4, hoursMax: hours, grid: isTold ? formatGrid(fromShift(shift.days, shift.from, shift.to) ?? EMPTY_GRID) : '', shiftWords: isTold ? shift.words : '',
    payMin: role && (employer.isKnown || random.chance(0.85)) ? role.pay[0] : null, payMax: role && random.chance(0.4) ? role.pay[1] : null, payUnit: 'hour', term: random.pick(['permanent', 'permanent', 'permanent', 'seasonal', 'temporary']),
    openToAnyone: random.pick(['yes', 'yes', 'unknown']), duties: random.pick(DUTIES), setting: JSON.stringify(random.pick(SETTINGS)), liftingKg: random.chance(0.3) ? random.pick([5, 10, 15, 20]) : null,
    driving: random.pick(['no', 'no', 'unknown']), howToApply: random.pick(['Walk in and ask.', 'A short form on paper.', 'Online form.', '']), askId: employer.people[0] ?? null,
  };
}

/** A title that names its time of day keeps to it. */
function fits(title: string, shift: string): boolean {
  const named = ['morning', 'afternoon', 'evening'].find((time) => title.toLowerCase().includes(time));
  return named === undefined || shift.includes(named);
}
