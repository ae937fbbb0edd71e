import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { parseDay, type Day } from '../../common/time/calendar';
import type { FormState } from '../../common/web/fields';
import { Text, withError } from '../../common/web/form';
import { nextTouchAfter } from '../rules/next-touch.rules';
import { NEXT_STEP_VALUES, type NextStep } from '../rules/visit.choices';

const WHEN = 'Choose when.';

/** The next touch moved or cleared by hand, with why. */
export class NextTouchForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @IsIn(NEXT_STEP_VALUES, { message: WHEN }) when!: NextStep;
  @Text() @MaxLength(20) date!: string;
  @Text() @MaxLength(300, { message: 'Shorten the next step to 300 letters.' }) what!: string;
  @Text() @MaxLength(500, { message: 'Keep the note under 500 characters.' }) @IsNotEmpty({ message: 'Say why, in a few words.' }) note!: string;
}

/** The answer to "Still going?": yes and when, or no and why. */
export class StillGoingForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @IsIn(['yes', 'no'], { message: 'Choose yes or no.' }) answer!: 'yes' | 'no';
  @Text() @IsIn(['', ...NEXT_STEP_VALUES.filter((step) => step !== 'none')], { message: WHEN }) when!: NextStep | '';
  @Text() @MaxLength(20) date!: string;
  @Text() @MaxLength(500, { message: 'Keep the reason under 500 characters.' }) why!: string;
  /** Where it was pressed, to come back there. */
  @Text() @IsIn(['', 'home'], { message: 'That page isn’t known.' }) back!: '' | 'home';
}

/** The day that was chosen; null for none. A faulty or past date comes back as an error beside its field. */
export function chosenDay(form: { when: NextStep | ''; date: string }, today: Day, state: FormState): { nextOn: Day | null; state: FormState } {
  if (form.when === '') return { nextOn: null, state: withError(state, 'when', WHEN) };
  const nextOn = nextTouchAfter({ visitedOn: today, loggedOn: today }, form.when, form.date);
  if (form.when !== 'date') return { nextOn, state };
  if (parseDay(form.date) === null) return { nextOn: null, state: withError(state, 'date', 'Enter a day, such as 2026-11-19.') };
  return { nextOn, state: form.date < today ? withError(state, 'date', 'That day has passed.') : state };
}
