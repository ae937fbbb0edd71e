import fc from 'fast-check';
import { LICENCES, TRAVEL_MODES, WORK_SETTINGS } from '../../src/clients/work-profile.choices';
import type { Firmness } from '../../src/clients/work-profile';
import type { KindWish } from '../../src/occupations/kind-wish';
import { allKinds } from '../../src/occupations/kinds-of-work';
import { formatGrid, FULL_GRID } from '../../src/common/time/week-grid';
import type { MatchOpening } from '../../src/matching/match-opening';
import type { MatchProfile } from '../../src/matching/match.types';
import { PAY_UNITS } from '../../src/openings/opening.choices';

/** Any profile and any opening, with many blanks: most of what a team knows is half known. */
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 });
const values = <T extends { value: string }>(choices: readonly T[]) => choices.map(({ value }) => value) as T['value'][];

const code = fc.constantFrom(...allKinds().map((kind) => kind.code));
export const anyWords = fc.constantFrom('cleaning', 'washing dishes', 'stocking shelves', 'garden work', 'telephone', 'with animals', '!!');
const kindWish: fc.Arbitrary<KindWish> = fc.record({ code: orNull(code), words: anyWords });
const firmness = orNull(fc.constantFrom<Firmness[]>('must', 'prefer'));
const strength = orNull(fc.constantFrom('must' as const, 'prefer' as const, 'avoid' as const));
export const anyGrid = fc.integer({ min: 0, max: FULL_GRID }).map(formatGrid);
const hours = fc.integer({ min: 0, max: 60 });
export const anySum = fc.integer({ min: 0, max: 60 });
const skills = fc.subarray([...values(LICENCES).slice(0, 4), 'elevator card']);
const day = fc.constantFrom('2026-11-02', '2026-11-16', '2026-12-01');

export const anyProfile: fc.Arbitrary<MatchProfile> = fc.record({
  kinds: fc.record({ wanted: fc.array(kindWish, { maxLength: 4 }), strength: firmness, refused: fc.array(kindWish, { maxLength: 2 }) }),
  tasks: fc.array(fc.record({ words: anyWords, strength }), { maxLength: 3 }),
  hours: fc.record({ min: orNull(hours), max: orNull(hours), strength: firmness }),
  times: fc.record({ grid: orNull(anyGrid), strength: firmness }),
  pay: fc.record({ floor: orNull(anySum), strength: firmness }),
  travel: fc.record({
    homeArea: orNull(fc.constantFrom('Riverside', 'Northgate')), latitude: orNull(fc.constant(34.75)), longitude: fc.constant(-92.29),
    modes: fc.subarray(values(TRAVEL_MODES)), longestMinutes: orNull(fc.integer({ min: 0, max: 90 })), longestKm: orNull(fc.integer({ min: 0, max: 20 })), strength: firmness,
  }),
  setting: fc.record(Object.fromEntries(WORK_SETTINGS.map(({ value }) => [value, strength])) as Record<(typeof WORK_SETTINGS)[number]['value'], typeof strength>),
  lifting: fc.record({ maxKg: orNull(hours), strength: firmness }),
  training: fc.array(anyWords, { maxLength: 2 }),
  licences: orNull(skills),
  languages: orNull(fc.subarray(['english', 'spanish'])),
  employers: fc.record({ wanted: fc.subarray(['e1', 'e2']), refused: fc.subarray(['e2', 'e3']) }),
  monthlyCeiling: orNull(fc.integer({ min: 0, max: 4000 })),
  start: fc.record({ from: orNull(day), strength: firmness }),
  dreamJob: orNull(kindWish),
  nextJob: orNull(kindWish),
});

export const anyOpening: fc.Arbitrary<MatchOpening> = fc.record({
  id: fc.uuid(), employerId: fc.constantFrom('e1', 'e2', 'e3', 'e4'), title: fc.constantFrom('Cleaner', 'Housekeeper', 'Night stocker', 'Cashier', '—'),
  kindCode: orNull(code), hoursMin: orNull(hours), hoursMax: orNull(hours), grid: orNull(anyGrid), shifts: orNull(fc.constant('weekday mornings')),
  payMin: orNull(anySum), payMax: orNull(anySum), payUnit: orNull(fc.constantFrom(...values(PAY_UNITS))), area: orNull(fc.constantFrom('riverside', 'Hill Top')),
  latitude: orNull(fc.double({ min: 34.6, max: 34.9, noNaN: true })), longitude: orNull(fc.double({ min: -92.5, max: -92.1, noNaN: true })),
  setting: fc.record(Object.fromEntries(WORK_SETTINGS.map(({ value }) => [value, orNull(fc.boolean())]))), liftingKg: orNull(hours),
  licences: orNull(skills), languages: orNull(fc.subarray(['english', 'spanish', 'asl'])), driving: orNull(fc.boolean()),
  backgroundCheck: orNull(fc.boolean()), drugCheck: orNull(fc.boolean()), duties: orNull(anyWords), startsOn: orNull(day), heardOn: orNull(day),
});
