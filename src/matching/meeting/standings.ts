import type { BoardClient } from '../../clients/client-list';
import { knownKinds, type KnownKinds } from '../../occupations/known-kinds';
import type { ReadyProfile } from '../match.types';
import type { ReadyOpening } from '../match-opening';
import { orderPeople } from '../order.rules';
import { standingOf, type Standing, type Strength } from './standing.rules';

/** Somebody of the team who was asked what they want. */
export interface Person {
  readonly client: BoardClient;
  readonly ready: ReadyProfile;
}

/** Somebody an opening suits. */
export interface Suited extends Person {
  readonly standing: Standing;
}

/**
 * Pairs already looked at. Both sides are kept ready by their shelves and replaced when anything of them changes, so that
 * a standing can't outlive what it rests on, and is forgotten with it.
 */
let known = new WeakMap<ReadyOpening, WeakMap<ReadyProfile, Standing>>();
/** How near kinds of work are comes from the list in use: another one brought in makes other standings. */
let knownBy: KnownKinds | null = null;

/** One pair; looked at once as long as neither side changes. */
export function standing(ready: ReadyProfile, opening: ReadyOpening): Standing {
  const kinds = knownKinds();
  if (kinds !== knownBy) [known, knownBy] = [new WeakMap(), kinds];
  let ofOpening = known.get(opening);
  if (!ofOpening) known.set(opening, (ofOpening = new WeakMap()));
  let found = ofOpening.get(ready);
  if (!found) ofOpening.set(ready, (found = standingOf(ready, opening)));
  return found;
}

const SHOWN: readonly Strength[] = ['strong', 'good', 'possible'];

/** Whom an opening suits, the strong ones first, each strength in the order of its score (M5); and how many more there are that suit well. */
export function suitedTo(people: readonly Person[], opening: ReadyOpening, most: number): { best: Suited[]; more: number } {
  const byStrength = new Map<Strength, Person[]>(SHOWN.map((strength) => [strength, []]));
  for (const person of people) byStrength.get(standing(person.ready, opening).strength)?.push(person);
  const best: Suited[] = [];
  let well = 0;
  for (const [strength, suited] of byStrength) {
    if (strength !== 'possible') well += suited.length;
    if (best.length < most) best.push(...firstOf(suited, opening, most - best.length));
  }
  return { best, more: Math.max(0, well - best.filter((one) => one.standing.strength !== 'possible').length) };
}

/** Everybody in the order of the word beside them, each word in the order of its score; a must that is broken, or nothing that fits, last. */
export function bySuit(people: readonly Person[], opening: ReadyOpening): Suited[] {
  return [...SHOWN, 'none' as const].flatMap((strength) => firstOf(people.filter((one) => standing(one.ready, opening).strength === strength), opening, people.length));
}

/** The first few in the order of `orderPeople`: who scores less than the last of them needn't be put in order. */
function firstOf(suited: readonly Person[], opening: ReadyOpening, most: number): Suited[] {
  const totalOf = ({ ready }: Person) => standing(ready, opening).score + ready.mustWeight;
  const least = suited.length > most ? Float64Array.from(suited, totalOf).sort()[suited.length - most] : -Infinity;
  const ranked = suited.filter((one) => totalOf(one) >= least).map((person) => {
    const found = standing(person.ready, opening);
    return { id: person.client.id, label: person.client.initials, mustWeight: person.ready.mustWeight, score: found.score, hasBrokenMust: found.hasBrokenMust, one: { ...person, standing: found } };
  });
  return orderPeople(ranked).slice(0, most).map(({ one }) => one);
}
