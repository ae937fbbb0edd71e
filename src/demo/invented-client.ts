import { findKinds } from '../occupations/kinds-of-work';
import { EMPTY_GRID, fromShift, formatGrid } from '../common/time/week-grid';
import { emptyProfile, type WorkProfile } from '../clients/work-profile';
import { AREAS } from './lists.data';
import type { Random } from './random';

const WISHES = ['cleaning', 'kitchen work', 'stocking shelves', 'gardening', 'warehouse', 'laundry', 'baking', 'housekeeping', 'cashier', 'animal care', 'dishwashing', 'packing'] as const;
const WEEKDAYS = [0, 1, 2, 3, 4];

/** What somebody might want of work; much of it not asked yet, as it is in life. */
export function inventProfile(random: Random): WorkProfile {
  const profile = emptyProfile();
  const kind = (words: string) => ({ code: findKinds(words, 1)[0]?.code ?? null, words });
  const [first, second, refused] = random.some(WISHES, 3).sort(() => random.next() - 0.5);
  profile.kinds = { wanted: [kind(first), kind(second)], strength: random.chance(0.15) ? 'must' : 'prefer', refused: random.chance(0.3) ? [kind(refused)] : [] };
  const least = random.pick([8, 10, 15, 20]);
  profile.hours = { min: least, max: least + random.pick([8, 10, 15]), strength: 'prefer' };
  profile.times = { grid: formatGrid(inventGrid(random)), strength: random.chance(0.4) ? 'must' : 'prefer' };
  profile.pay = random.chance(0.6) ? { floor: random.pick([15.5, 16, 16.5, 17]), strength: 'prefer' } : profile.pay;
  profile.travel = { ...profile.travel, homeArea: random.pick(AREAS) };
  if (random.chance(0.5)) profile.setting = { ...profile.setting, public: random.pick(['prefer', 'avoid'] as const) };
  if (random.chance(0.3)) profile.lifting = { maxKg: random.pick([5, 10, 15]), strength: 'prefer' };
  if (random.chance(0.3)) profile.monthlyCeiling = random.pick([1_300, 1_550, 1_690]);
  return profile;
}

function inventGrid(random: Random): number {
  const shifts = random.pick([[['06:00', '12:00']], [['06:00', '12:00'], ['12:00', '17:00']], [['12:00', '17:00'], ['17:00', '22:00']]]);
  return shifts.reduce((grid, [start, end]) => grid | (fromShift(random.chance(0.3) ? [...WEEKDAYS, 5] : WEEKDAYS, start, end) ?? EMPTY_GRID), EMPTY_GRID);
}
