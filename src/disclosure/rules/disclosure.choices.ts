/**
 * The words of a disclosure plan: what is stored and what people read. One list for form, page,
 * print and rule. Nothing in any list implies anything else in it (D3).
 */

/**
 * What may be told, each allowed by itself (D3). `pattern` is written once and voiced for the client
 * ("my name"), about them ("their name"), to them ("your name") and by name ("Jo’s name").
 * `isTopic` facts are told *about*: one tells an employer about a gap.
 */
const FACT_PATTERNS = [
  { value: 'name', pattern: '{whose} name', isTopic: false },
  { value: 'programme', pattern: 'that {who} {work} with an employment programme', isTopic: false },
  { value: 'disability', pattern: 'that {who} {have} a disability (no kind named)', isTopic: false },
  { value: 'mental_health', pattern: 'that {who} {use} mental-health services', isTopic: false },
  { value: 'diagnosis', pattern: '{whose} diagnosis', isTopic: false },
  { value: 'work_impact', pattern: 'how it affects {whose} work, in functional words', isTopic: false },
  { value: 'history_gap', pattern: 'the gap in {whose} work history', isTopic: true },
  { value: 'legal_record', pattern: '{whose} legal record', isTopic: true },
  { value: 'substance_use', pattern: '{whose} substance-use history', isTopic: true },
  { value: 'accommodations', pattern: 'which accommodations {who} {need}', isTopic: false },
] as const;

export type Fact = (typeof FACT_PATTERNS)[number]['value'];

/** Who a phrase speaks of: the four ways in use, or a client by name. */
export type Voice = 'I' | 'they' | 'you' | { name: string };

const WHOSE = { I: 'my', they: 'their', you: 'your' } as const;
const VERB_ENDINGS: Record<string, string> = { work: 'works', have: 'has', use: 'uses', need: 'needs' };

export const FACT_VALUES: readonly Fact[] = FACT_PATTERNS.map((fact) => fact.value);

/** The facts with what the client reads beside each box and what staff read. */
export const FACTS = FACT_VALUES.map((value) => ({ value, label: factPhrase(value, 'I'), theirLabel: factPhrase(value, 'they') }));

/** Facts whose disclosure carries the federal notice that forbids passing them on (D3, D11). */
export const FACTS_WITH_NOTICE: readonly Fact[] = ['substance_use'];

/** Which employers a plan covers (D2). */
export const SCOPES = [
  { value: 'none', label: 'No employers' },
  { value: 'only_these', label: 'Only these employers' },
  { value: 'any_except', label: 'Any employer, except these' },
  { value: 'ask_each_time', label: 'Ask me each time' },
] as const;

/** What a plan says of one employer, apart from its scope (D2). */
export const EMPLOYER_RULES = [
  { value: 'allowed', label: 'Yes' },
  { value: 'ask', label: 'Ask me each time' },
  { value: 'refused', label: 'No' },
] as const;

/** Who tells it (D2). */
export const WHO_SAYS = [
  { value: 'specialist', label: 'My specialist' },
  { value: 'client', label: 'I say it myself' },
  { value: 'both', label: 'Either of us' },
] as const;

/** From which point of the job search it may be told (D2), earliest first: a later point is covered by an earlier one. */
export const WHEN = [
  { value: 'before_applying', label: 'Before I apply' },
  { value: 'at_interview', label: 'At the interview' },
  { value: 'at_offer', label: 'At the offer' },
  { value: 'after_start', label: 'After I have started' },
  { value: 'if_trouble', label: 'Only if there is trouble' },
  { value: 'never', label: 'Never' },
] as const;

/** How the plan was given (D2). */
export const HOW_GIVEN = [
  { value: 'paper', label: 'Signed on paper' },
  { value: 'electronic', label: 'Signed electronically' },
  { value: 'spoken', label: 'Spoken, before a witness' },
] as const;

/** What a clearance can be asked for (D5; DESIGN §5). */
export const ACTS = [
  { value: 'log', label: 'Log a visit' },
  { value: 'plan', label: 'Plan a visit' },
  { value: 'introduce', label: 'Write an introduction' },
  { value: 'export', label: 'Send or export' },
  { value: 'job_start', label: 'Record a job start' },
] as const;

export type Scope = (typeof SCOPES)[number]['value'];
export type EmployerRule = (typeof EMPLOYER_RULES)[number]['value'];
export type WhoSays = (typeof WHO_SAYS)[number]['value'];
export type When = (typeof WHEN)[number]['value'];
/** A point of the job search something is told at; "never" is none. */
export type Moment = Exclude<When, 'never'>;
/** The points of the job search, for whoever tells something to name the one they are at. */
export const MOMENTS = [
  { value: 'before_applying', label: 'Before applying' },
  { value: 'at_interview', label: 'At the interview' },
  { value: 'at_offer', label: 'At the offer' },
  { value: 'after_start', label: 'After the start' },
  { value: 'if_trouble', label: 'There is trouble on the job' },
] as const;

/** The last point: what is allowed at any point is allowed at this one. */
export const LAST_MOMENT: Moment = 'if_trouble';

export type HowGiven = (typeof HOW_GIVEN)[number]['value'];
export type Act = (typeof ACTS)[number]['value'];

/** A fact as a thing: "my name", "Jo’s legal record". */
export function factPhrase(fact: Fact, voice: Voice): string {
  const pattern = FACT_PATTERNS.find((one) => one.value === fact)?.pattern ?? unknown(fact);
  return pattern.replace(/\{(\w+)\}/g, (_, word: string) => voiced(word, voice));
}

/** A fact as one tells it: "Dana may tell Harbor Bakery *about Jo’s legal record*". */
export function factAsTold(fact: Fact, voice: Voice): string {
  const isTopic = FACT_PATTERNS.find((one) => one.value === fact)?.isTopic ?? false;
  return `${isTopic ? 'about ' : ''}${factPhrase(fact, voice)}`;
}

function voiced(word: string, voice: Voice): string {
  const isNamed = typeof voice === 'object';
  if (word === 'who') return isNamed ? voice.name : voice;
  if (word === 'whose') return isNamed ? `${voice.name}’s` : WHOSE[voice];
  return isNamed ? (VERB_ENDINGS[word] ?? word) : word;
}

function unknown(fact: string): never {
  throw new RangeError(`Not a fact of a disclosure plan: ${fact}`);
}
