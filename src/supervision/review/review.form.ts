import { IsIn, MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';
import { EXCUSE_VALUES, type ExcuseReason } from './excuse.choices';

/** What the review of a week may send (V10). */
export class ReviewForm {
  @Text() @MaxLength(40) id = '';
  @Text() @MaxLength(20) week = '';
  @Text() @MaxLength(2000, { message: 'Shorten what was noted to 2,000 letters.' }) noted = '';
  @Text() @MaxLength(500, { message: 'Shorten the goal to 500 letters.' }) goal = '';
}

/** Why a week is excused (V8). */
export class ExcuseForm {
  @Text() @MaxLength(20) week = '';
  @Text() @IsIn(EXCUSE_VALUES, { message: 'Choose why the week is excused.' }) reason: ExcuseReason | '' = '';
  @Text() @MaxLength(300, { message: 'Shorten the note to 300 letters.' }) excuseNote = '';
}
