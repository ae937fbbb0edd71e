import { IsNotEmpty, MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';

const TOO_LONG = 'Shorten this to 2,000 letters.';

/** What a field-mentoring visit leaves behind: who went along and when, what was seen, what was agreed, what comes next. */
export class FieldMentoringForm {
  @Text() @MaxLength(40) id = '';
  @Text() @MaxLength(20) week = '';
  @Text() @IsNotEmpty({ message: 'Enter the day you went along.' }) @IsDay('Enter a day that exists, such as 2026-11-02.') day = '';
  /** Who went along, of the same team. */
  @Text() @MaxLength(40) mentor = '';
  /** The visit they went along on; empty when it isn't in the log. */
  @Text() @MaxLength(40) visit = '';
  @Text() @IsNotEmpty({ message: 'Say what was observed.' }) @MaxLength(2000, { message: TOO_LONG }) observed = '';
  @Text() @MaxLength(2000, { message: TOO_LONG }) agreed = '';
  @Text() @MaxLength(2000, { message: TOO_LONG }) next = '';
}
