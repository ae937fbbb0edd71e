import { WORK_SETTINGS, type WorkSetting } from '../../clients/work-profile.choices';

/** What a client says to an opening, and how far it came (M7). `is` follows a name: "Jo is interested". */
export const ANSWERS = [
  { value: 'not_told', label: 'Not told yet', is: 'hasn’t been told yet' },
  { value: 'interested', label: 'Interested', is: 'is interested' },
  { value: 'not_interested', label: 'Not interested', is: 'isn’t interested' },
  { value: 'applied', label: 'Applied', is: 'applied' },
  { value: 'interview', label: 'Interview', is: 'has an interview' },
  { value: 'offer', label: 'Offer', is: 'has an offer' },
  { value: 'hired', label: 'Hired', is: 'was hired' },
  { value: 'turned_down', label: 'Turned down', is: 'was turned down' },
] as const;

export type Answer = (typeof ANSWERS)[number]['value'];

/** What puts somebody off, as a thing of the place; the same values a client's wishes have. */
type SettingReason = `setting_${WorkSetting}`;

/** Why somebody isn't interested; each may become a preference. */
export const REASONS_NOT: readonly { readonly value: ReasonNot; readonly label: string }[] = [
  { value: 'kind', label: 'This kind of work' },
  { value: 'employer', label: 'This employer' },
  { value: 'times', label: 'The days and times' },
  { value: 'hours_many', label: 'Too many hours' },
  { value: 'hours_few', label: 'Too few hours' },
  { value: 'pay', label: 'The pay' },
  { value: 'travel', label: 'The way there' },
  { value: 'lifting', label: 'The lifting' },
  ...WORK_SETTINGS.map(({ value, label }) => ({ value: `setting_${value}` as const, label })),
  { value: 'other', label: 'Something else' },
];

export type ReasonNot = 'kind' | 'employer' | 'times' | 'hours_many' | 'hours_few' | 'pay' | 'travel' | 'lifting' | SettingReason | 'other';

export const ANSWER_VALUES: readonly Answer[] = ANSWERS.map(({ value }) => value);
export const REASON_VALUES: readonly ReasonNot[] = REASONS_NOT.map(({ value }) => value);

/** The answers that come next after each, offered first; all others stay a press away. */
export const NEXT_ANSWERS: Readonly<Record<Answer, readonly Answer[]>> = {
  not_told: ['interested', 'not_interested'],
  interested: ['applied', 'interview', 'not_interested'],
  not_interested: ['interested'],
  applied: ['interview', 'offer', 'turned_down'],
  interview: ['offer', 'hired', 'turned_down'],
  offer: ['hired', 'not_interested', 'turned_down'],
  hired: [],
  turned_down: ['interested'],
};

export function answerLabel(answer: Answer): string {
  return ANSWERS.find(({ value }) => value === answer)?.label ?? '';
}

/** As it follows a name: "is interested". */
export function answerIs(answer: Answer): string {
  return ANSWERS.find(({ value }) => value === answer)?.is ?? '';
}

/** The reason in words, with theirs after it: "The pay: not worth the bus". */
export function reasonText({ reason, why }: { reason: ReasonNot | ''; why: string }): string {
  const label = reason === 'other' && why !== '' ? '' : (REASONS_NOT.find(({ value }) => value === reason)?.label ?? '');
  return [label, why].filter((text) => text !== '').join(': ');
}
