import { milesBetween, type Place } from './distance.rules';

/** Somewhere to go; `place` is null when nobody knows where it is. */
export interface Stop {
  readonly place: Place | null;
}

/** A stop of a day: those of one group are in no order of their own, a null group has its time and stays where it is. */
export interface DayStop extends Stop {
  readonly group: string | null;
}

/** How far it is in a straight line from the start, if there is one, over all known places in this order, in miles. */
export function lengthOf(stops: readonly Stop[], start: Place | null): number {
  let here = start;
  let length = 0;
  for (const { place } of stops) {
    if (place === null) continue;
    if (here !== null) length += milesBetween(here, place);
    here = place;
  }
  return length;
}

/**
 * The same stops, each time going on to the nearest one left: from the start, or without one from the first known place.
 * Places nobody knows come last, as they stood. Never a longer way than the order given: then that is kept.
 */
export function orderStops<S extends Stop>(stops: readonly S[], start: Place | null): S[] {
  const known = stops.filter((stop) => stop.place !== null);
  const unknown = stops.filter((stop) => stop.place === null);
  const ordered: S[] = start === null ? known.slice(0, 1) : [];
  const left = start === null ? known.slice(1) : [...known];
  let here = start ?? known[0]?.place ?? null;
  while (left.length > 0 && here !== null) {
    const [next] = left.splice(nearestTo(here, left), 1);
    ordered.push(next);
    here = next.place;
  }
  return [...(lengthOf(ordered, start) < lengthOf(known, start) ? ordered : known), ...unknown];
}

/** A day in the order to go: each run of stops of one group is put in order from wherever one is before it, at first the office. */
export function orderDay<S extends DayStop>(stops: readonly S[], office: Place | null): S[] {
  const ordered: S[] = [];
  for (let from = 0; from < stops.length;) {
    const { group } = stops[from];
    let until = from + 1;
    while (group !== null && until < stops.length && stops[until].group === group) until += 1;
    const here = ordered.findLast((stop) => stop.place !== null)?.place ?? office;
    ordered.push(...(group === null ? [stops[from]] : orderStops(stops.slice(from, until), here)));
    from = until;
  }
  return ordered;
}

/** The first of the nearest: two that are equally near stay as they stood. */
function nearestTo(here: Place, stops: readonly Stop[]): number {
  let [nearest, least] = [0, Infinity];
  stops.forEach(({ place }, index) => {
    const miles = place === null ? Infinity : milesBetween(here, place);
    if (miles < least) [nearest, least] = [index, miles];
  });
  return nearest;
}
