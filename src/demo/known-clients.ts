import { findKinds } from '../occupations/kinds-of-work';
import { EMPTY_GRID, formatGrid, fromShift } from '../common/time/week-grid';
import { emptyProfile, type WorkProfile } from '../clients/work-profile';

/** The first clients of Dana, in this order, and how many days ago they came; the plans and weeks written by hand are about them. Nobody real is meant. */
export const KNOWN_CLIENTS = [{ name: 'Jo Mercer', cameDaysAgo: 104 }, { name: 'Teo Okoye', cameDaysAgo: 61 }, { name: 'Ruth Abara', cameDaysAgo: 27 }, { name: 'Mina Park', cameDaysAgo: 80 }] as const;

export type KnownName = (typeof KNOWN_CLIENTS)[number]['name'];

/** Whether this is one of them. */
export function isKnownClient(name: string): boolean {
  return KNOWN_CLIENTS.some((one) => one.name === name);
}

const WEEKDAYS = [0, 1, 2, 3, 4];

/** What the hand-made clients want of work; null for everybody else. */
export function knownWishes(name: string): WorkProfile | null {
  if (name === 'Jo Mercer') return jo();
  if (name === 'Teo Okoye') return teo();
  return name === 'Ruth Abara' ? ruth() : null;
}

function jo(): WorkProfile {
  const profile = emptyProfile();
  return {
    ...profile,
    kinds: { wanted: [kind('housekeeping'), kind('kitchen work'), kind('stocking shelves')], strength: 'prefer', refused: [kind('telephone sales')] },
    hours: { min: 15, max: 25, strength: 'prefer' }, times: { grid: grid('06:00', '12:00'), strength: 'prefer' }, pay: { floor: 16.5, strength: 'must' },
    travel: { ...profile.travel, homeArea: 'Harborton', modes: ['walk', 'transit'], longestMinutes: 40, strength: 'prefer' },
    setting: { ...profile.setting, public: 'avoid', noise: 'avoid', withPeople: 'prefer' }, lifting: { maxKg: 10, strength: 'prefer' },
    languages: ['English'], monthlyCeiling: 1_550, dreamJob: { code: null, words: 'Run a small bakery' },
  };
}

function teo(): WorkProfile {
  const profile = emptyProfile();
  return {
    ...profile,
    kinds: { wanted: [kind('stocking shelves'), kind('warehouse')], strength: 'prefer', refused: [] }, hours: { min: 16, max: 30, strength: 'prefer' },
    times: { grid: formatGrid(shift('12:00', '17:00') | shift('17:00', '22:00')), strength: 'must' },
    pay: { floor: 16, strength: 'prefer' }, travel: { ...profile.travel, homeArea: 'Northgate', modes: ['transit'] },
  };
}

function ruth(): WorkProfile {
  const profile = emptyProfile();
  return { ...profile, kinds: { wanted: [kind('housekeeping'), kind('laundry')], strength: 'prefer', refused: [] }, times: { grid: grid('06:00', '12:00'), strength: 'prefer' } };
}

function kind(words: string): { code: string | null; words: string } {
  return { code: findKinds(words, 1)[0]?.code ?? null, words };
}

function shift(start: string, end: string): number {
  return fromShift(WEEKDAYS, start, end) ?? EMPTY_GRID;
}

function grid(start: string, end: string): string {
  return formatGrid(shift(start, end));
}
