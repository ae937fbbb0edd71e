import { IsIn, MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';

/** For how long an employer isn't to be suggested, and for which week the question was put. */
export class PutAsideForm {
  @Text() @IsIn(['week', 'always'], { message: 'Choose “Not this week” or “Not again”.' }) how: 'week' | 'always' | '' = '';
  @Text() @MaxLength(10) week = '';
}

/** Suggested again; `back` says which of the two pages asked. */
export class BringBackForm {
  @Text() @IsIn(['', 'list']) back: '' | 'list' = '';
}
