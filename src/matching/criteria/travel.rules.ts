import { kmBetween } from '../../employers/places/distance.rules';
import { TRAVEL_MODES, type TravelMode } from '../../clients/work-profile.choices';
import type { TravelWish } from '../../clients/work-profile';
import { fold } from '../../common/text/normalise';
import { UNKNOWN, type Check, type MatchProfile, type Said, type Verdict } from '../match.types';
import type { Weights } from '../match.weights';
import type { ReadyOpening } from '../match-opening';
import type { Voice } from '../voice';

/** Door to door: kilometres an hour as the crow flies, and minutes spent before moving. Rough, and said to be. */
const PACE: Readonly<Record<TravelMode, { kmh: number; before: number }>> = {
  walk: { kmh: 3.7, before: 0 }, bicycle: { kmh: 11, before: 3 }, transit: { kmh: 14, before: 10 }, lift: { kmh: 28, before: 5 }, car: { kmh: 28, before: 5 },
};
/** An estimate this much over the limit may still be right: better asked than counted against it. */
const DOUBT = 1.5;
const SAME_AREA = 0.8;

/** How far one would go (M2, M4), from straight-line distance. */
export function travelChecks(profile: MatchProfile, weights: Weights): Check[] {
  const { travel } = profile;
  const isAsked = travel.strength !== null && (travel.longestKm !== null || travel.longestMinutes !== null);
  return isAsked && travel.strength !== null ? [travelCheck(travel, travel.strength, weights.travel)] : [];
}

function travelCheck(travel: TravelWish, firm: 'must' | 'prefer', weight: number): Check {
  const distance = distanceFrom(travel);
  const homeArea = fold(travel.homeArea ?? '');
  const mode = quickest(travel.modes);
  const longestKm = travel.longestKm ?? Infinity;
  const longestMinutes = travel.longestMinutes ?? Infinity;
  return {
    criterion: 'travel', firm, weight, reads: 'place', called: (voice) => `a way of ${limitOf(travel, voice)}`,
    judge: (opening) => {
      const km = distance(opening);
      if (Number.isNaN(km)) return homeArea !== '' && homeArea === opening.areaKey ? SAME_AREA : UNKNOWN;
      if (km > longestKm) return -Math.min(1, (km - longestKm) / (longestKm + 1) + 0.1);
      return longestMinutes === Infinity ? 1 : byMinutes(km, mode, longestMinutes);
    },
    say: (opening, verdict, voice) => say({ travel, mode, km: distance(opening) }, opening, verdict, voice),
  };
}

function byMinutes(km: number, mode: TravelMode | null, longest: number): Verdict {
  if (mode === null) return UNKNOWN;
  const minutes = minutesFor(km, mode);
  if (minutes <= longest) return 1;
  return minutes <= longest * DOUBT ? UNKNOWN : -Math.min(1, (minutes - longest) / (longest + 1));
}

function minutesFor(km: number, mode: TravelMode): number {
  return PACE[mode].before + (km / PACE[mode].kmh) * 60;
}

function quickest(modes: readonly TravelMode[]): TravelMode | null {
  return [...modes].sort((a, b) => PACE[b].kmh - PACE[a].kmh)[0] ?? null;
}

/** Kilometres as the crow flies from home; NaN when either place isn't known. */
function distanceFrom({ latitude, longitude }: TravelWish): (opening: ReadyOpening) => number {
  if (latitude === null || longitude === null) return () => NaN;
  const home = { lat: latitude, lon: longitude };
  return (opening) => kmBetween(home, { lat: opening.latitude, lon: opening.longitude });
}

/** How far it is and how long it takes from home, as `travelCheck` reckons; NaN where that can't be told. */
export function journeyTo(travel: TravelWish, opening: ReadyOpening): { km: number; minutes: number } {
  const km = distanceFrom(travel)(opening);
  const mode = quickest(travel.modes);
  return { km, minutes: mode === null ? NaN : minutesFor(km, mode) };
}

interface Journey {
  readonly travel: TravelWish;
  readonly mode: TravelMode | null;
  readonly km: number;
}

function say(journey: Journey, opening: ReadyOpening, verdict: Verdict, voice: Voice): Said {
  const limit = `${voice.name} would travel ${limitOf(journey.travel, voice)}`;
  const { area, title } = opening.opening;
  if (Number.isNaN(journey.km)) {
    if (verdict > 0) return { sentence: `${limit}; this is in the same area, ${area}.` };
    const where = area === null ? 'where this is isn’t known' : `how far ${area} is isn’t known`;
    return area === null ? { sentence: `${limit}; ${where}.`, toEmployer: `Where is the work of “${title}”?` } : { sentence: `${limit}; ${where}.`, toClient: `Could ${voice.name} get to ${area}?` };
  }
  const sentence = `${limit}; this is ${wayOf(journey, voice)}.`;
  if (!Number.isNaN(verdict)) return { sentence };
  return { sentence, toClient: journey.mode === null ? `How does ${voice.name} get about?` : `Would ${voice.name} try the way to ${area ?? 'this place'} once?` };
}

function limitOf({ longestKm, longestMinutes }: TravelWish, voice: Voice): string {
  const limits = [longestKm === null ? '' : voice.distance(longestKm), longestMinutes === null ? '' : `${voice.number(longestMinutes)} ${longestMinutes === 1 ? 'minute' : 'minutes'}`];
  return `at most ${limits.filter((limit) => limit !== '').join(' and ')}`;
}

function wayOf({ travel, mode, km }: Journey, voice: Voice): string {
  const away = `about ${voice.distance(km)} away`;
  if (travel.longestMinutes === null || mode === null) return away;
  const phrase = TRAVEL_MODES.find(({ value }) => value === mode)?.phrase ?? '';
  return `${away}, roughly ${voice.number(Math.ceil(minutesFor(km, mode)))} minutes ${phrase}`;
}
