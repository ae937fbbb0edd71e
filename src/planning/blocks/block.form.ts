import { MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';

/** A block of the week; what it needs beyond single fields is asked of its rule. */
export class BlockForm {
  @Text() @MaxLength(40) id = '';
  @Text() @MaxLength(1, { message: 'Choose the day of the week.' }) weekday = '';
  @Text() @MaxLength(8, { message: 'Enter the time as hours and minutes, such as 09:00.' }) from = '';
  @Text() @MaxLength(8, { message: 'Enter the time as hours and minutes, such as 12:00.' }) until = '';
}
