import { factAsTold, type Fact } from '../rules/disclosure.choices';
import type { Reason, ReasonCode } from '../rules/refusal-reasons';

/** What was tried, in the words of the page: the day is written out, the purpose is "propose a client" or nothing. */
export interface Tried {
  readonly client: string;
  readonly employer: string;
  /** '' for a day gone by: nobody is asked for leave for what is past. */
  readonly day: string;
  readonly purpose: string;
}

type Wording = (tried: Tried, fact: Fact | null) => string;

const SPEAK_HERE: Wording = ({ client, employer }) => `whether I may speak for ${client} at ${employer}`;

/**
 * What to ask the client about each missing part. A reason that isn't here leaves nothing to ask: what was taken back
 * or refused is for the client to raise, and what can't be read is for somebody else (D4, D7).
 */
const QUESTIONS: Partial<Record<ReasonCode, Wording>> = {
  no_plan: ({ client }) => `whether I may contact employers for ${client}, and what I may say`,
  not_yet_in_force: () => 'whether I may speak before the plan begins',
  expired: () => 'whether to give the leave again, and until when',
  contact_not_allowed: () => 'whether employers are still not to be contacted',
  scope_nobody: () => 'which employers, if any, I may speak to',
  employer_not_named: SPEAK_HERE,
  employer_merged: (tried, fact) => `${SPEAK_HERE(tried, fact)}, as it is now`,
  answer_needed: ({ employer, purpose }) => `for a yes or a no at ${employer}${purpose ? `, to ${purpose}` : ''}`,
  client_speaks: ({ client, employer }) => `whether I should speak for ${client} at ${employer}, or how ${client} wants to say it`,
  never_to_be_said: () => 'whether it is still never to be said',
  too_early: () => 'whether I may say it sooner',
  fact_not_allowed: ({ client }, fact) => `whether I may tell ${fact ? factAsTold(fact, { name: client }) : 'this'}, and in which words`,
};

/** The client has decided: then nothing else is asked about this employer either, and nobody is pressed for a yes (D4). */
const DECIDED: readonly ReasonCode[] = ['withdrawn', 'employer_withdrawn', 'employer_refused', 'answer_no'];

/** The reasons that say what to do next: only the client's own decision, where there is one. */
export function reasonsToFollow(reasons: readonly Reason[]): readonly Reason[] {
  const decided = reasons.filter((one) => DECIDED.includes(one.code));
  return decided.length > 0 ? decided : reasons;
}

/**
 * A note for the next meeting: "Ask Jo at the next meeting: whether I may speak for Jo at Harbor Bakery. (For 26 November
 * 2026)". What the questions name isn't said twice. Empty when there is nothing to ask.
 */
export function noteForMeeting(reasons: readonly Reason[], tried: Tried): string {
  const asks = [...new Set(reasonsToFollow(reasons).map((one) => QUESTIONS[one.code]?.(tried, one.fact) ?? '').filter(Boolean))];
  if (asks.length === 0) return '';
  const where = asks.some((ask) => ask.includes(tried.employer)) ? '' : tried.employer;
  const when = tried.day === '' ? '' : `${where === '' ? 'For ' : ''}${tried.day}`;
  const aside = [where, when].filter(Boolean).join(', ');
  return `Ask ${tried.client} at the next meeting: ${asks.join('; ')}.${aside === '' ? '' : ` (${aside})`}`;
}
