import { capitalise, joinEither, joinList } from '../../common/text/plain';
import { formatDay } from '../../common/time/format';
import { tag, type Tag } from '../../common/web/parts';
import { purposesInWords } from '../gate/only-for.rules';
import { factAsTold, factPhrase, type Fact, type When } from '../rules/disclosure.choices';
import type { Saying } from './door.rules';
import type { DisclosableClient } from './door.service';

/** Facts that together are said as one: "anything about health, disability or treatment". */
const HEALTH: readonly Fact[] = ['disability', 'mental_health', 'diagnosis', 'work_impact', 'substance_use', 'accommodations'];

/** From which point on it may be said, for staff; nothing where any point will do. */
const NOT_BEFORE: Record<When, string> = {
  before_applying: '', at_interview: 'From the interview on, not before', at_offer: 'From the offer on, not before', after_start: 'After the start, not before',
  if_trouble: 'Only if there is trouble on the job', never: 'Not at any time',
};

/** What to answer when a question goes further than the leave does. It gives nothing away, not even that there is something. */
export const IF_ASKED = '“That is theirs to tell.”';

export interface DoorSays {
  isQuote: boolean;
  text: string;
  hasNote: boolean;
  note: string;
}

/** "You may say" and "Don't say", side by side, for `{{> door}}`: on pages for staff. */
export interface DoorPart {
  heading: string;
  hasTag: boolean;
  tag: Tag | Record<string, never>;
  /** What for, where the client's yes is for some purposes only. */
  hasFor: boolean;
  for: string;
  says: DoorSays[];
  hasWho: boolean;
  who: string;
  nots: string[];
  /** What the plan allows here and this visit isn't meant to tell. */
  hasLeft: boolean;
  left: string;
  hasIfAsked: boolean;
  ifAsked: string;
}

/**
 * What may be said about one client at this door, for those entitled to see the client.
 * @param heading how staff know the client; the words themselves come from what is disclosable alone
 */
export function doorPart(client: DisclosableClient, heading: string, locale: string): DoorPart {
  const notBefore = NOT_BEFORE[client.from];
  const text = notBefore === '' ? `Until ${formatDay(client.until, locale, 'withYear')}` : notBefore;
  return {
    heading, hasTag: true, tag: notBefore === '' ? tag('good', text) : tag('warn', text), hasFor: client.onlyFor.length > 0, for: `Only to ${purposesInWords(client.onlyFor)}.`, says: client.says.map(saysOf),
    hasWho: client.whoSays === 'both', who: 'They may also tell it themselves: ask who speaks.', nots: notsOf(client, locale),
    hasLeft: client.factsLeft.length > 0, left: `${capitalise(joinList(client.factsLeft.map((fact) => factPhrase(fact, 'they')), locale))}.`, hasIfAsked: true, ifAsked: IF_ASKED,
  };
}

/** One saying as it stands on a page: approved words as a quote with what they are for, or the plain fact. */
export function saysOf({ told, words }: Saying): DoorSays {
  if (words === '') return { isQuote: false, text: capitalise(told), hasNote: false, note: '' };
  return { isQuote: true, text: `“${words}”`, hasNote: true, note: capitalise(told) };
}

function notsOf({ factsNot, wordsNot, unworded }: DisclosableClient, locale: string): string[] {
  const isAllHealth = HEALTH.every((fact) => factsNot.includes(fact));
  const single = factsNot.filter((fact) => !isAllHealth || !HEALTH.includes(fact)).map((fact) => factPhrase(fact, 'they'));
  return [
    ...(isAllHealth ? ['Anything about health, disability or treatment.'] : []),
    ...(single.length > 0 ? [`${capitalise(joinEither(single, locale))}.`] : []),
    ...(wordsNot.length > 0 ? [`These words: ${wordsNot.map((word) => `“${word}”`).join(', ')}.`] : []),
    ...(unworded.length > 0 ? [`${capitalise(joinList(unworded.map((fact) => factAsTold(fact, 'they')), locale))}, until there are words for it that avoid these.`] : []),
  ];
}

/** The same on paper, which may lie on a counter: what may be said, and no word of what may not. */
export interface PaperPart {
  heading: string;
  says: DoorSays[];
  ifAsked: string;
}

export function paperPart(client: DisclosableClient): PaperPart {
  return { heading: client.initials ?? 'A job seeker', says: client.says.map(saysOf), ifAsked: IF_ASKED };
}
