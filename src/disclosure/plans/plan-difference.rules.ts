import { capitalise } from '../../common/text/plain';
import { Fact, FACT_VALUES } from '../rules/disclosure.choices';
import type { PlanVersion } from '../rules/disclosure-history';
import { lastDay, startsOn } from '../rules/plan-in-force.rules';
import type { AgreedPlan } from './agreed-plan';
import { clientNamed, datesSentence, factNamed, factsTold, mayTell, PlanNames, whenSentence } from './plan-phrases.rules';
import { ANYONE_ELSE, termsAt } from './plan-words.rules';

/** A version, with or without what was agreed around it. */
type Compared = PlanVersion & Partial<Pick<AgreedPlan, 'purpose' | 'expiresEvent'>>;

/**
 * What changes from one version to the next, in sentences (D2). Employers and facts are compared by what the rule
 * makes of them, so two ways of writing the same leave are no change.
 */
export function planDifference(before: Compared, after: Compared, names: PlanNames): string[] {
  const changes = [
    ...contactChange(before, after, names),
    ...factsChange(before, after, names),
    ...employersChange(before, after, names),
    ...wordsChange(before, after, names),
    ...whoAndWhenChange(before, after, names),
    ...purposeChange(before, after),
    ...datesChange(before, after, names),
    ...eventChange(before, after),
  ];
  return changes.length > 0 ? changes : ['Nothing has changed.'];
}

function contactChange(before: PlanVersion, after: PlanVersion, names: PlanNames): string[] {
  if (before.contactAllowed === after.contactAllowed) return [];
  const now = after.contactAllowed ? 'may now' : 'may no longer';
  return [`${names.specialist} ${now} contact employers for ${clientNamed(names)}.`];
}

function factsChange(before: PlanVersion, after: PlanVersion, names: PlanNames): string[] {
  const [old, fresh] = [before, after].map((plan) => FACT_VALUES.filter((fact) => plan.facts.some((one) => one.fact === fact)));
  return gainsAndLosses(old, fresh).map(({ isGain, items }) =>
    isGain ? `Where the plan allows it, employers may now be told ${factsTold(items, names)}.` : `Employers may no longer be told ${factsTold(items, names)}.`,
  );
}

function employersChange(before: PlanVersion, after: PlanVersion, names: PlanNames): string[] {
  const ids = new Set([...before.employers, ...after.employers].map((employer) => employer.employerId));
  const byName = [...ids].sort((a, b) => names.employer(a).localeCompare(names.employer(b), names.locale));
  return [...byName, ANYONE_ELSE].flatMap((id) => employerChange(before, after, id, names));
}

function employerChange(before: PlanVersion, after: PlanVersion, id: string, names: PlanNames): string[] {
  const [old, fresh] = [termsAt(before, id), termsAt(after, id)];
  const who = id === ANYONE_ELSE ? 'any employer the plan does not name' : names.employer(id);
  const client = clientNamed(names);
  if (old.standing !== fresh.standing) {
    return [
      {
        allowed: `${names.specialist} may now speak about ${client} to ${who}.`,
        ask: `${names.specialist} now asks ${client} each time before speaking to ${who}.`,
        refused: `${names.specialist} may no longer speak about ${client} to ${who}.`,
      }[fresh.standing],
      ...withheldChange([], withheldAt(after, id), who, names),
    ];
  }
  return withheldChange(withheldAt(before, id), withheldAt(after, id), who, names);
}

/** Facts the plan allows, but not at this employer. */
function withheldAt(plan: PlanVersion, id: string): readonly Fact[] {
  const { standing, facts } = termsAt(plan, id);
  return standing === 'refused' ? [] : plan.facts.map((one) => one.fact).filter((fact) => !facts.includes(fact));
}

function withheldChange(before: readonly Fact[], after: readonly Fact[], who: string, names: PlanNames): string[] {
  return gainsAndLosses(before, after).map(({ isGain, items }) =>
    isGain ? `To ${who}, though, ${names.specialist} does not tell ${factsTold(items, names)}.` : `To ${who}, ${factsTold(items, names)} is no longer held back.`,
  );
}

function wordsChange(before: PlanVersion, after: PlanVersion, names: PlanNames): string[] {
  const wordsFor = (plan: PlanVersion, fact: Fact) => plan.facts.find((one) => one.fact === fact)?.words.trim();
  const approved = FACT_VALUES.flatMap((fact) => {
    const words = wordsFor(after, fact);
    if (words === undefined || words === (wordsFor(before, fact) ?? '')) return [];
    const about = capitalise(factNamed(fact, names));
    return [words === '' ? `${about}: no words are agreed any more.` : `${about} is now told in these words: “${words}”`];
  });
  const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');
  const never = gainsAndLosses(before.wordsNotToUse, after.wordsNotToUse).map(({ isGain, items }) =>
    isGain ? `Now on the list of words not to use: ${quoted(items)}.` : `No longer on the list of words not to use: ${quoted(items)}.`,
  );
  return [...approved, ...never];
}

function whoAndWhenChange(before: PlanVersion, after: PlanVersion, names: PlanNames): string[] {
  const who = before.whoSays === after.whoSays ? [] : [`Who speaks has changed: ${mayTell(after, names)} it now.`];
  return before.when === after.when ? who : [...who, `When has changed. ${whenSentence(after, names)}`];
}

function purposeChange(before: Compared, after: Compared): string[] {
  const [old = '', fresh = ''] = [before.purpose, after.purpose];
  if (old === fresh) return [];
  return [fresh === '' ? 'It is no longer said what it is told for.' : `It is now told for this: “${fresh}”`];
}

/** Something that ends it sooner has come or gone. */
function eventChange(before: Compared, after: Compared): string[] {
  const [old = '', fresh = ''] = [before.expiresEvent, after.expiresEvent];
  if (old === fresh) return [];
  const gone = old === '' ? [] : [`It no longer ends sooner if this happens: “${old}”`];
  return fresh === '' ? gone : [...gone, `It now ends sooner if this happens: “${fresh}”`];
}

function datesChange(before: PlanVersion, after: PlanVersion, names: PlanNames): string[] {
  const isSame = startsOn(before) === startsOn(after) && lastDay(before) === lastDay(after);
  return isSame ? [] : [`The dates have changed. ${datesSentence(after, names)}`];
}

/** What the second list has that the first hasn't, then the other way round; empty ones left out. */
function gainsAndLosses<T>(before: readonly T[], after: readonly T[]): { isGain: boolean; items: T[] }[] {
  const gained = { isGain: true, items: after.filter((one) => !before.includes(one)) };
  const lost = { isGain: false, items: before.filter((one) => !after.includes(one)) };
  return [gained, lost].filter((change) => change.items.length > 0);
}
