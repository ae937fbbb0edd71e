import { daysBetween, type Day } from '../common/time/calendar';
import type { SpecialistKey } from './agency.data';
import type { Agency, DemoEmployer } from './agency';
import type { Random } from './random';

/** Days a door is left alone after somebody was there. */
const APART = 5;

/** A specialist's own employers, those written by hand left out. */
export function doorsOf(agency: Agency, key: SpecialistKey): DemoEmployer[] {
  return agency.employers.filter((one) => one.owner === key && !one.isKnown);
}

/** Whether an employer was left alone for long enough. */
export function isRested(employer: DemoEmployer, day: Day): boolean {
  return employer.lastOn === null || daysBetween(employer.lastOn, day) >= APART;
}

/** A door not knocked on yet now and then, else one that was left alone for some days. */
export function nextDoor(doors: DemoEmployer[], random: Random, day: Day): DemoEmployer {
  const fresh = doors.filter((one) => one.lastOn === null);
  const rested = doors.filter((one) => one.lastOn !== null && isRested(one, day));
  if (rested.length === 0 || (fresh.length > 2 && random.chance(0.42))) return random.pick(fresh.length > 0 ? fresh : doors);
  return random.pick(rested);
}
