import { countWeek, type CountSettings, type VisitFacts } from '../../visits/rules/visit-count.rules';
import type { Purpose } from '../../visits/rules/visit.choices';

/** What the count can know of a visit that is still to be made. */
export interface ToBeMade {
  readonly purpose: Purpose;
  /** About a client, and leave holds: without leave it will be a general visit or none. */
  readonly isClientSpecific: boolean;
}

/**
 * What the week's count would be with the plan kept: each planned visit made in person, with somebody met,
 * put through the very count of the log (V1 to V4). Support for someone at work stays out of it there too.
 */
export function countWithPlan(made: readonly VisitFacts[], planned: readonly ToBeMade[], settings: CountSettings): number {
  return countWeek([...made, ...planned.map(asIfMade)], settings).counted;
}

function asIfMade({ purpose, isClientSpecific }: ToBeMade): VisitFacts {
  return { happened: true, isDeleted: false, isIncident: false, mode: 'in_person', purpose, peopleMet: [{ hiringSay: 'unknown' }], isClientSpecific, staffIndex: 0 };
}
