import { milesBetween, distanceText, type Place } from '../../employers/places/distance.rules';
import { mapHref } from '../../employers/places/map-app.rules';
import type { KnownPlace } from '../../employers/places/places.service';

/** How to get to a visit: how far it is in a straight line, and a link to the phone's own map. */
export interface Way {
  hasAway: boolean;
  away: string;
  hasMap: boolean;
  mapHref: string;
}

export interface WayAsked {
  readonly address: string;
  readonly place: KnownPlace | null;
}

/** The ways of a day's visits, in the order to go; `agent` is what the browser says it runs on. */
export function waysOf(stops: readonly WayAsked[], { office, locale, agent }: { office: Place | null; locale: string; agent: string }): Way[] {
  let here = office;
  let from = 'the office';
  return stops.map(({ address, place }) => {
    const away = here !== null && place !== null ? `${distanceText(milesBetween(here, place), locale)} from ${from}` : '';
    const href = mapHref(address, place?.isByPostcode ? null : place, agent);
    [here, from] = place === null ? [here, from] : [place, 'the one before'];
    return { hasAway: away !== '', away: place?.isByPostcode && away !== '' ? `${away}, by its postcode` : away, hasMap: href !== '', mapHref: href };
  });
}
