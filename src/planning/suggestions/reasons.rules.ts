import { joinList } from '../../common/text/plain';
import { addDays, daysBetween } from '../../common/time/calendar';
import { dueDay, formatDay, relativeDay } from '../../common/time/format';
import { distanceText } from '../../employers/places/distance.rules';
import type { Stage } from '../../employers/stage.choices';
import { FAR, milesWithin, NEAR_MILES } from './nearness.rules';
import type { Why } from './suggestion.weights';
import type { Candidate, PlannedPlace, SuggestionView } from './week.types';

/** The second cup needs a few days after the first, and gets cold after some months. */
const CUP_AFTER_DAYS = 5;
export const CUP_WITHIN_DAYS = 120;
const THANKS_WITHIN_DAYS = 30;
export const SILENCE_DAYS = 60;
/** Where the team has come further than saying hello: worth going back to. */
export const BEYOND_INTRODUCED: readonly Stage[] = ['learning_needs', 'ready_for_client', 'considering', 'hired'];
const MOST_INITIALS = 3;

const OWED = {
  learn_needs: 'They told you what they need',
  tour: 'They showed you the place',
  discuss_opening: 'They told you of an opening',
} as const;

/** The sentence of a reason that holds: made for the few that are shown, since thousands are weighed. */
type Said = () => string;

/** Each reason asks one question of an employer, and answers with its sentence or not at all. */
export const REASONS: Readonly<Record<Why, (one: Candidate, planned: readonly PlannedPlace[], view: SuggestionView) => Said | null>> = {
  touch: touchReason, thanks: thanksReason, cup: cupReason, opening: openingReason, silence: silenceReason, nearby: nearbyReason,
};

/** V11: the one next step of an employer, due by the end of the week. */
function touchReason({ nextTouch }: Candidate, _: readonly PlannedPlace[], { today, week, locale }: SuggestionView): Said | null {
  if (!nextTouch?.isMine || nextTouch.on > week.end) return null;
  const { on } = nextTouch;
  return () => `You meant to be in touch by ${formatDay(on, locale, 'weekday')}${on < today ? ':' : ','} ${dueDay(on, today, locale)}.`;
}

/** Second cup: introduced by oneself, and nothing learned yet; unless a later day was agreed. */
function cupReason({ stage, lastVisit, nextTouch }: Candidate, _: readonly PlannedPlace[], { today, week, locale }: SuggestionView): Said | null {
  if (stage !== 'introduced' || !lastVisit?.isMine || (nextTouch !== null && nextTouch.on > week.end)) return null;
  // In a week that runs, somebody just met is left alone; for one to come, what will be ready by its end is planned now.
  if (addDays(lastVisit.day, CUP_AFTER_DAYS) > (week.start <= today ? today : week.end) || addDays(lastVisit.day, CUP_WITHIN_DAYS) < today) return null;
  const ago = () => relativeDay(lastVisit.day, today, locale);
  if (lastVisit.purpose === 'introduction') return () => `You introduced yourself ${ago()}: the second cup is ready, ten minutes to learn what they need.`;
  return () => `You were last in touch ${ago()}: the second cup, learning what they need, is still to come.`;
}

/** Third cup: somebody gave their time, and hasn't been thanked. */
function thanksReason({ lastVisit }: Candidate, _: readonly PlannedPlace[], { today, locale }: SuggestionView): Said | null {
  if (!lastVisit?.isMine || lastVisit.day >= today || addDays(lastVisit.day, THANKS_WITHIN_DAYS) < today) return null;
  const owed = (OWED as Partial<Record<string, string>>)[lastVisit.purpose ?? ''];
  return owed === undefined ? null : () => `${owed} ${relativeDay(lastVisit.day, today, locale)}: a thank-you is owed.`;
}

/** An opening that suits somebody; initials only (P1). */
function openingReason({ fits }: Candidate, _: readonly PlannedPlace[], { locale }: SuggestionView): Said | null {
  const [best] = fits;
  if (best === undefined || best.initials.length === 0) return null;
  const shown = best.initials.slice(0, MOST_INITIALS);
  const more = best.initials.length - shown.length;
  const who = () => joinList(more > 0 ? [...shown, `${more} more`] : shown, locale);
  return () => `“${best.title}” there fits ${who()}, who ${best.initials.length === 1 ? 'wants' : 'want'} such work.`;
}

/** Long silence where there is something to lose; unless the next step has its day and its person. */
function silenceReason({ stage, hasOpening, lastVisit, nextTouch }: Candidate, _: readonly PlannedPlace[], { today, week }: SuggestionView): Said | null {
  if (lastVisit === null || (nextTouch !== null && (!nextTouch.isMine || nextTouch.on > week.end))) return null;
  const days = daysBetween(lastVisit.day, today);
  const isWorthIt = hasOpening || BEYOND_INTRODUCED.includes(stage);
  if (days < SILENCE_DAYS || !isWorthIt) return null;
  return () => `Nobody has been in touch for ${days} days, and ${BEYOND_INTRODUCED.includes(stage) ? 'the team had come a good way with them' : 'they have an opening'}.`;
}

/** On the way: a visit that is planned already has it near. Straight lines, no roads. */
function nearbyReason(one: Candidate, planned: readonly PlannedPlace[], { locale }: SuggestionView): Said | null {
  const near = nearest(one, planned);
  if (near === null) return null;
  const when = () => formatDay(near.visit.day, locale, 'weekday');
  if (near.miles === null) return () => `In the same area as ${near.visit.employer}, where you go on ${when()}.`;
  const { miles } = near;
  const isRough = one.place?.isByPostcode === true || near.visit.place?.isByPostcode === true;
  if (isRough && miles === 0) return () => `In the same postcode as ${near.visit.employer}, where you go on ${when()}.`;
  return () => `${distanceText(miles, locale)} from ${near.visit.employer} in a straight line${isRough ? ' by postcode' : ''}, where you go on ${when()}.`;
}

/** The planned visit that is nearest: by coordinates where both have them, else by the words of the area. */
export function nearest(one: Candidate, planned: readonly PlannedPlace[]): Near | null {
  let best: Near | null = null;
  for (const visit of planned) {
    const miles = one.place && visit.place ? milesWithin(one.place, visit.place) : null;
    if (miles === FAR || (miles === null && (one.areaKey === '' || one.areaKey !== visit.areaKey))) continue;
    const near = { visit, miles };
    if (best === null || byNearness(near, best) < 0) best = near;
  }
  return best;
}

interface Near {
  visit: PlannedPlace;
  /** Null where only the area's words tell. */
  miles: number | null;
}

function byNearness(a: Near, b: Near): number {
  return (a.miles ?? NEAR_MILES) - (b.miles ?? NEAR_MILES) || compare(a.visit.day, b.visit.day) || compare(a.visit.employer, b.visit.employer);
}

/** Texts in one order everywhere, whatever the machine's language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
