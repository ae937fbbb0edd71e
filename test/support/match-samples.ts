import { emptyProfile } from '../../src/clients/work-profile';
import type { MatchOpening } from '../../src/matching/match-opening';
import type { MatchProfile } from '../../src/matching/match.types';

/** An opening of which nothing but the given facts is known. */
export function anOpening(facts: Partial<MatchOpening> = {}): MatchOpening {
  return {
    id: 'o1', employerId: 'e1', title: 'Helper', kindCode: null, hoursMin: null, hoursMax: null, grid: null, shifts: null,
    payMin: null, payMax: null, payUnit: null, area: null, latitude: null, longitude: null, setting: {}, liftingKg: null,
    licences: null, languages: null, driving: null, backgroundCheck: null, drugCheck: null, duties: null, startsOn: null, heardOn: null,
    ...facts,
  };
}

/** A profile in which nothing but the given wishes was asked. */
export function aProfile(wishes: Partial<MatchProfile> = {}): MatchProfile {
  return { ...emptyProfile(), ...wishes };
}

/** A travel wish from the middle of a town, with the limits given. */
export function travelWish(limits: Partial<MatchProfile['travel']>): MatchProfile['travel'] {
  return { ...emptyProfile().travel, homeArea: 'Riverside', latitude: 34.75, longitude: -92.29, strength: 'prefer', ...limits };
}
