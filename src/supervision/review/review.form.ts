import { IsIn, Matches, MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';
import { EXCUSE_VALUES, type ExcuseReason } from './excuse.choices';

/** For how many weeks a goal is agreed. */
export const GOAL_WEEKS = ['1', '2', '4'];

/** What the review of a week may send (V10). */
export class ReviewForm {
  @Text() @MaxLength(40) id = '';
  @Text() @MaxLength(20) week = '';
  @Text() @MaxLength(2000, { message: 'Shorten what was noted to 2,000 letters.' }) noted = '';
  @Text() @MaxLength(500, { message: 'Shorten the goal to 500 letters.' }) goal = '';
  @Text() @Matches(/^(\d|[1-3]\d)?$/, { message: 'Enter contacts a week as a whole number up to 39, or leave it empty.' }) goalContacts = '';
  @Text() @IsIn(['', ...GOAL_WEEKS], { message: 'Choose for how many weeks.' }) goalWeeks = '';
}

/** An excuse taken back (V8). */
export class WithdrawnExcuseForm {
  @Text() @MaxLength(20) week = '';
}

/** Why a week is excused (V8). */
export class ExcuseForm {
  @Text() @MaxLength(20) week = '';
  @Text() @IsIn(EXCUSE_VALUES, { message: 'Choose why the week is excused.' }) reason: ExcuseReason | '' = '';
  @Text() @MaxLength(300, { message: 'Shorten the note to 300 letters.' }) excuseNote = '';
}
