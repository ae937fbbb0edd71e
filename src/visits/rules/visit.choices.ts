/**
 * The words of a visit: what is stored, what the form says, what a log says afterwards.
 * One list for form, page and rule, so that a new word can't be forgotten in one of them.
 */

/** What a visit is for stands further down in the house, because a client's dated yes names a purpose too (D5). */
export { PURPOSES, PURPOSE_VALUES, purposeOf, type Purpose } from '../../employers/purpose.choices';

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
export type NextStep = (typeof NEXT_STEPS)[number]['value'];

export const MODE_VALUES: readonly Mode[] = MODES.map((mode) => mode.value);
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

function unknown(kind: string, value: string): never {
  throw new RangeError(`Not a ${kind} of a visit: ${value}`);
}
