import { joinList } from '../../common/text/plain';
import type { FieldErrors } from '../../common/web/fields';
import { holdsInitials, phrasesIn, tellingWordsIn, tellsItsKind } from '../../disclosure/door/words-in-text.rules';
import { FACTS_WITH_NOTICE, type Fact } from '../../disclosure/rules/disclosure.choices';
import { mentionsOf } from '../../disclosure/rules/redaction.rules';

/** What a specialist's own words for an employer are held against. */
export interface BodyAgainst {
  client: { name: string; initials: string };
  facts: readonly Fact[];
  wordsNot: readonly string[];
  /** Other clients this person works with. */
  others: readonly string[];
  locale: string;
}

/** A remark on words: it stands in the way, or asks for a second look ("keep it anyway"). */
export interface Remark {
  sentence: string;
  isFinal: boolean;
}

const HEALTH_FACTS: readonly Fact[] = ['disability', 'mental_health', 'diagnosis', 'work_impact', 'accommodations', 'legal_record', ...FACTS_WITH_NOTICE];

/**
 * What is wrong with free words an employer will read (D13): words the client ruled out and a name that isn't told here stand in the way;
 * words of health, and what may be another client's name, ask for a second look. It can't see what is said in other words.
 */
export function remarkOn(body: string, against: BodyAgainst): Remark | null {
  const quoted = (words: readonly string[]) => joinList(words.map((word) => `“${word}”`), against.locale);
  const ruledOut = phrasesIn(body, against.wordsNot);
  if (ruledOut.length > 0) return { sentence: `Not to be used for this client: ${quoted(ruledOut)}. Say it another way, or leave it out.`, isFinal: true };
  if (namesThem(body, against)) return { sentence: 'The name isn’t among what this introduction tells: take it out, or tick the name.', isFinal: true };
  if (mentionsOf(body, against.others).length > 0) return { sentence: 'These words seem to name another client. Take the name out, or keep it if it means somebody else.', isFinal: false };
  const telling = against.facts.some((fact) => HEALTH_FACTS.includes(fact)) ? [] : tellingWordsIn(body);
  if (telling.length > 0) return { sentence: `An employer may read health or a record into ${quoted(telling)}. Take it out, or keep it if it means something else.`, isFinal: false };
  return null;
}

/** Whether words written earlier may still be shown: the client may have ruled words out since. */
export function isBodyFit(body: string, against: Pick<BodyAgainst, 'client' | 'facts' | 'wordsNot'>): boolean {
  return phrasesIn(body, against.wordsNot).length === 0 && !namesThem(body, against);
}

function namesThem(body: string, { client, facts }: Pick<BodyAgainst, 'client' | 'facts'>): boolean {
  return !facts.includes('name') && (mentionsOf(body, [client.name]).length > 0 || holdsInitials(body, client.initials));
}

/** What is wrong with the form by itself; a telephone or address that tells what kind of house it belongs to is a leak too (S-70). */
export function introductionFaults(typed: { facts: readonly Fact[]; moment: string; reach: string }, needsMoment: boolean): FieldErrors {
  const faults: Record<string, string> = {};
  if (typed.facts.length === 0) faults.facts = 'Tick what the introduction tells.';
  if (needsMoment && typed.moment === '') faults.moment = 'Say which point of the job search this is: the leave begins at a certain one.';
  if (tellsItsKind(typed.reach)) faults.reach = 'This address tells what kind of help the agency gives. Give a telephone, or an address that doesn’t.';
  return faults;
}
