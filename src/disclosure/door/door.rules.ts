import { factAsTold, FACT_VALUES, FACTS_WITH_NOTICE, type Fact } from '../rules/disclosure.choices';
import type { PlanVersion } from '../rules/disclosure-history';
import { mentionsOf } from '../rules/redaction.rules';
import { holdsInitials, phrasesIn } from './words-in-text.rules';

/** One thing that may be said: the fact as one tells it, and the words the client approved for it, '' where none were. */
export interface Saying {
  readonly fact: Fact;
  readonly told: string;
  readonly words: string;
}

/** All that may be told of one client at one door, and all one must know not to say more. */
export interface Told {
  /** null where the name itself is not among what may be told (D3: nothing implies the name). */
  readonly name: string | null;
  readonly initials: string | null;
  readonly says: readonly Saying[];
  /** Facts that may be told, but for which there are no words that would tell nothing else: better words are needed first. */
  readonly unworded: readonly Fact[];
  readonly factsNot: readonly Fact[];
  /** Facts that may be told here, and are not meant to be this time. */
  readonly factsLeft: readonly Fact[];
  readonly wordsNot: readonly string[];
  readonly needsNotice: boolean;
}

/** Facts that are a statement by themselves; the others can only be told in the client's own words. */
const STATEMENTS: readonly Fact[] = ['programme', 'disability', 'mental_health'];

/**
 * What a live plan lets one say (D2, D3). Approved words that hold the client's name where the name may not be told, or a word
 * the client ruled out, are not used: each fact stands alone, and a no goes before a yes. The plain fact stands in for them.
 * @param facts those that may be told here today, and are meant to be
 * @param allowed all that may be told here today: what of it isn't meant is left, not forbidden
 */
export function toldOf(plan: PlanVersion, facts: readonly Fact[], client: { name: string; initials: string }, allowed: readonly Fact[] = facts): Told {
  const told = FACT_VALUES.filter((fact) => facts.includes(fact));
  const namesClient = (text: string) => mentionsOf(text, [client.name]).length > 0 || holdsInitials(text, client.initials);
  const fits = (text: string) => phrasesIn(text, plan.wordsNotToUse).length === 0 && (told.includes('name') || !namesClient(text));
  const isNameTold = told.includes('name') && fits(client.name);
  const says = told.map((fact): Saying => {
    const words = plan.facts.find((one) => one.fact === fact)?.words.trim() ?? '';
    return { fact, told: factAsTold(fact, 'they'), words: fits(words) ? words : '' };
  });
  const isSayable = ({ words, told: plain }: Saying) => words !== '' || fits(plain);
  return {
    name: isNameTold ? client.name : null, initials: isNameTold ? client.initials : null, says: says.filter(isSayable), unworded: says.filter((one) => !isSayable(one)).map((one) => one.fact),
    factsNot: FACT_VALUES.filter((fact) => !told.includes(fact) && !allowed.includes(fact)), factsLeft: FACT_VALUES.filter((fact) => !told.includes(fact) && allowed.includes(fact)), wordsNot: [...plan.wordsNotToUse], needsNotice: told.some((fact) => FACTS_WITH_NOTICE.includes(fact)),
  };
}

/** Whether this can be written down for an employer to read: words are agreed, or the fact is a sentence by itself. */
export function isWritable(saying: Saying): boolean {
  return saying.fact === 'name' || saying.words !== '' || STATEMENTS.includes(saying.fact);
}
