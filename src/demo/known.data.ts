import type { OpeningFields } from '../openings/openings.service';
import type { Mode, Purpose } from '../visits/rules/visit.choices';

/** The employers the first pages show, by hand, and how Dana came to know them. Nobody real is meant. */
export interface KnownEmployer {
  name: string;
  naics: string;
  address: string;
  area: string;
  people: readonly { name: string; role: string; say: 'yes' | 'no' | 'unknown'; bestTime: string }[];
  howTheyHire: string;
  whatTheyNeed: string;
  busyTimes: string;
  tags: readonly string[];
}

/** Dana's doors, which the first pages show. */
export const KNOWN_EMPLOYERS: readonly KnownEmployer[] = [
  { name: 'Quayside Hotel', naics: '721110', address: '12 Quay Street', area: 'Harborton', people: [{ name: 'Grace Okafor', role: 'Executive housekeeper', say: 'yes', bestTime: 'after 14:00' }, { name: 'Tom Reilly', role: 'Head chef', say: 'yes', bestTime: '' }], howTheyHire: 'Walk-in, then a two-hour trial. Ms Okafor decides.', whatTheyNeed: 'Reliable early starters; they train housekeeping themselves', busyTimes: '10:00 to 12:00, and Fridays', tags: ['Trial shifts', 'Early mornings'] },
  { name: 'Harbor Bakery', naics: '311811', address: '3 Quay Street', area: 'Harborton', people: [{ name: 'Ana Ruiz', role: 'Owner', say: 'yes', bestTime: 'after ten' }], howTheyHire: 'A sign in the window and a short talk', whatTheyNeed: 'People who like early mornings', busyTimes: 'before nine', tags: ['Early mornings', 'Family run'] },
  { name: 'Tilt Coffee', naics: '722515', address: '8 Market Street', area: 'Harborton', people: [{ name: 'Noor Silva', role: 'Owner', say: 'yes', bestTime: 'mid-afternoon' }], howTheyHire: 'A trial shift, paid', whatTheyNeed: 'Friendly with regulars, quick at closing time', busyTimes: '8:00 to 9:30', tags: ['Trial shifts'] },
  { name: 'Marlow Nursery', naics: '444240', address: '2 Marlow Road', area: 'Fern Valley', people: [{ name: 'Jim Marlow', role: 'Owner', say: 'yes', bestTime: 'before ten' }], howTheyHire: 'Through people they know', whatTheyNeed: 'Outdoor people, spring to autumn', busyTimes: 'weekends', tags: ['Seasonal', 'Family run'] },
  { name: 'Northgate Foods', naics: '445110', address: '60 Station Street', area: 'Northgate', people: [{ name: 'Ed Hale', role: 'Store manager', say: 'yes', bestTime: 'Tuesdays' }, { name: 'Bea Young', role: 'Shift lead', say: 'no', bestTime: '' }], howTheyHire: 'Online form first, the manager calls back', whatTheyNeed: 'Evenings and weekends', busyTimes: 'after 17:00', tags: ['Evenings', 'Near the bus'] },
  { name: 'Corner Hardware', naics: '444140', address: '1 Market Square', area: 'Harborton', people: [{ name: 'Pat Lowe', role: 'Manager', say: 'yes', bestTime: 'after 13:00' }], howTheyHire: '', whatTheyNeed: '', busyTimes: '', tags: ['Family run'] },
  { name: 'Ashgrove Laundry', naics: '812320', address: '14 Mill Lane', area: 'Mill Lane', people: [{ name: 'Lou Park', role: 'Shift lead', say: 'no', bestTime: '' }], howTheyHire: '', whatTheyNeed: 'Steady pace, on one’s feet', busyTimes: 'Mondays', tags: ['Near the bus'] },
  { name: 'Fern Street Vets', naics: '541940', address: '40 Fern Street', area: 'Fern Valley', people: [{ name: 'Mina Thorne', role: 'Practice manager', say: 'yes', bestTime: 'after 15:00' }], howTheyHire: 'Through people they know', whatTheyNeed: 'Gentle with animals and owners', busyTimes: 'mornings', tags: ['Quiet place'] },
  { name: 'Bright Steps Childcare', naics: '624410', address: '21 Fern Street', area: 'Fern Valley', people: [], howTheyHire: '', whatTheyNeed: '', busyTimes: '', tags: [] },
];

/** Asked to be left alone. */
export const LEFT_ALONE = { name: 'Summit Call Centre', naics: '561422', address: '200 Summit Street', area: 'Station Quarter', askedBy: 'The office manager', why: 'Too many agencies call; they hire through head office only.' } as const;

/** The same laundry, entered again by somebody else: a pair that may be one. */
export const NEAR_DUPLICATE = { of: 'Ashgrove Laundry', name: 'Ashgrove Laundry, Inc.', address: '14 Mill Ln.', area: 'Mill Lane' } as const;

export interface KnownVisit {
  employer: string;
  /** Number of the week, 0 to 11, and ISO weekday. */
  on: readonly [week: number, weekday: number];
  time: string;
  mode: Mode;
  purpose: Purpose;
  learned: string;
  opening?: string;
  /** Days from today, so that the first page always has one that is late and one that is due. */
  next?: { what: string; fromToday: number };
}

/** How Dana came to know them. */
export const KNOWN_VISITS: readonly KnownVisit[] = [
  { employer: 'Northgate Foods', on: [4, 3], time: '10:20', mode: 'in_person', purpose: 'introduction', learned: 'Mr Hale gave me two minutes and his card.' },
  { employer: 'Marlow Nursery', on: [6, 2], time: '09:15', mode: 'in_person', purpose: 'introduction', learned: 'Quiet now. He likes to talk while he works.' },
  { employer: 'Northgate Foods', on: [6, 3], time: '14:00', mode: 'in_person', purpose: 'learn_needs', learned: 'Evenings are hardest to fill; they train for two shifts.' },
  { employer: 'Fern Street Vets', on: [6, 4], time: '15:10', mode: 'in_person', purpose: 'introduction', learned: 'Asked me to come back on a Friday.' },
  { employer: 'Harbor Bakery', on: [7, 1], time: '10:30', mode: 'in_person', purpose: 'introduction', learned: 'Kind, busy with the ovens. Better after ten.' },
  { employer: 'Fern Street Vets', on: [7, 5], time: '15:20', mode: 'in_person', purpose: 'learn_needs', learned: 'Kennel mornings need a calm person. The practice manager decides.', next: { what: 'Bring Ms Thorne a thank-you note', fromToday: -2 } },
  { employer: 'Tilt Coffee', on: [8, 2], time: '14:40', mode: 'in_person', purpose: 'introduction', learned: 'Open to a talk once the new machine is in.' },
  { employer: 'Harbor Bakery', on: [8, 3], time: '10:15', mode: 'in_person', purpose: 'learn_needs', learned: 'Two bakers leave in spring. Turning up at five matters more than anything.' },
  { employer: 'Northgate Foods', on: [8, 4], time: '11:00', mode: 'in_person', purpose: 'thank_you', learned: '' },
  { employer: 'Marlow Nursery', on: [9, 1], time: '09:30', mode: 'in_person', purpose: 'learn_needs', learned: 'Needs three people from March, two of them outdoors all day.' },
  { employer: 'Quayside Hotel', on: [9, 3], time: '14:20', mode: 'in_person', purpose: 'introduction', learned: 'Friendly, rushed. Asked for fifteen minutes.' },
  { employer: 'Tilt Coffee', on: [9, 4], time: '15:00', mode: 'in_person', purpose: 'tour', learned: 'Saw the back. One person washes up alone from two to six.' },
  { employer: 'Northgate Foods', on: [10, 1], time: '10:10', mode: 'in_person', purpose: 'discuss_opening', learned: 'They start somebody as soon as the form is in.', opening: 'Evening stocker' },
  { employer: 'Quayside Hotel', on: [10, 2], time: '11:30', mode: 'phone', purpose: 'keep_in_touch', learned: 'Ms Okafor is in after two. The kitchen will need a porter before long.', opening: 'Kitchen porter' },
  { employer: 'Ashgrove Laundry', on: [10, 3], time: '13:40', mode: 'in_person', purpose: 'introduction', learned: 'Left a card with the shift lead; the owner is in on Tuesdays.' },
  { employer: 'Harbor Bakery', on: [10, 4], time: '10:40', mode: 'in_person', purpose: 'thank_you', learned: 'Brought the shift list she asked for.' },
  { employer: 'Tilt Coffee', on: [11, 1], time: '15:10', mode: 'in_person', purpose: 'discuss_opening', learned: 'Afternoons from next month.', opening: 'Dishwasher, afternoons' },
  { employer: 'Corner Hardware', on: [11, 2], time: '13:20', mode: 'in_person', purpose: 'introduction', learned: 'Pat Lowe was kind and has ten minutes for me next week.', next: { what: 'Come back for the ten minutes', fromToday: 0 } },
];

/** What is known of the openings at those doors; it goes before what chance says. */
export const KNOWN_OPENINGS: Readonly<Record<string, Partial<OpeningFields>>> = {
  'Housekeeper, mornings': { hoursMin: 20, hoursMax: 25, payMin: 17.5, payMax: null, liftingKg: null, setting: '{"indoors":true,"public":false,"withPeople":true}', term: 'permanent', openToAnyone: 'yes' },
  'Evening stocker': { hoursMin: 18, hoursMax: 18, payMin: 16.8, payMax: null, setting: '{"indoors":true,"public":false}', term: 'permanent', openToAnyone: 'yes' },
  'Kitchen porter': { kindWords: '', hoursMin: null, hoursMax: null, payMin: null, payMax: null, grid: '', shiftWords: '', setting: '{}', liftingKg: null },
  'Dishwasher, afternoons': { hoursMin: 16, hoursMax: 20, payMin: 15.5, payMax: 16.5, term: 'permanent' },
};
