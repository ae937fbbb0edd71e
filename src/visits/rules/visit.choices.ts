/**
 * The words of a visit: what is stored, what the form says, what a log says afterwards.
 * One list for form, page and rule, so that a new word can't be forgotten in one of them.
 */

/** How an employer was reached. `by` opens a sentence: "By phone: only visits in person count." */
export const MODES = [
  { value: 'in_person', label: 'In person', by: 'in person' },
  { value: 'phone', label: 'Phone', by: 'by phone' },
  { value: 'video', label: 'Video', by: 'by video' },
  { value: 'email', label: 'Email', by: 'by email' },
  { value: 'text', label: 'Text', by: 'by text message' },
  { value: 'letter', label: 'Letter', by: 'by letter' },
  { value: 'event', label: 'Event', by: 'at an event' },
] as const;

/** What a visit is for: `label` on the form, `plan` when it lies ahead, `done` in the log. */
export const PURPOSES = [
  { value: 'introduction', label: 'Introduce', plan: 'Introduce yourself', done: 'Introduced' },
  { value: 'learn_needs', label: 'Learn their needs', plan: 'Learn what they need', done: 'Learned their needs' },
  { value: 'thank_you', label: 'Thank-you', plan: 'Say thank you', done: 'Said thank you' },
  { value: 'discuss_opening', label: 'An opening', plan: 'Talk about an opening', done: 'Talked about an opening' },
  { value: 'propose_client', label: 'A client', plan: 'Propose a client', done: 'Proposed a client' },
  { value: 'tour', label: 'Tour', plan: 'See the place', done: 'Saw the place' },
  { value: 'keep_in_touch', label: 'Keep in touch', plan: 'Keep in touch', done: 'Kept in touch' },
  { value: 'job_support', label: 'Support on the job', plan: 'Support someone at work', done: 'Supported someone at work' },
] as const;

/** When the next step is due (V11), counted from the day the visit is logged. */
export const NEXT_STEPS = [
  { value: 'none', label: 'None' },
  { value: 'tomorrow', label: 'Tomorrow' },
  { value: '1_week', label: '1 week' },
  { value: '2_weeks', label: '2 weeks' },
  { value: '1_month', label: '1 month' },
  { value: 'date', label: 'A date' },
] as const;

export type Mode = (typeof MODES)[number]['value'];
export type Purpose = (typeof PURPOSES)[number]['value'];
export type NextStep = (typeof NEXT_STEPS)[number]['value'];

export const MODE_VALUES: readonly Mode[] = MODES.map((mode) => mode.value);
export const PURPOSE_VALUES: readonly Purpose[] = PURPOSES.map((purpose) => purpose.value);
export const NEXT_STEP_VALUES: readonly NextStep[] = NEXT_STEPS.map((step) => step.value);

/** Good questions for the second cup, shown beside the form; none of them asks about openings. */
export const SECOND_CUP_QUESTIONS = [
  'What do you do here, and what does a usual day look like?',
  'What makes someone do well in this work?',
  'How do you find new people, and who decides?',
  'When are you busiest, and when is a bad time to call?',
  'Which shifts and hours are there?',
  'What puts you off when someone applies?',
  'What would help you most?',
] as const;

/** The row of a mode, by its stored value. */
export function modeOf(value: Mode): (typeof MODES)[number] {
  return MODES.find((mode) => mode.value === value) ?? unknown('mode', value);
}

/** The row of a purpose, by its stored value. */
export function purposeOf(value: Purpose): (typeof PURPOSES)[number] {
  return PURPOSES.find((purpose) => purpose.value === value) ?? unknown('purpose', value);
}

function unknown(kind: string, value: string): never {
  throw new RangeError(`Not a ${kind} of a visit: ${value}`);
}
