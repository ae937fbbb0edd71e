import { MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';

/** What is noted of an opening at the meeting; that something is there at all is asked by `noteFault`. */
export class NoteForm {
  @Text() @MaxLength(40) id = '';
  @Text() @MaxLength(5) view = '';
  /** Where on the table one came from: its query, read as any address's. */
  @Text() @MaxLength(300) back = '';
  @Text() @MaxLength(500, { message: 'Keep what is decided under 500 characters.' }) decided = '';
  @Text() @MaxLength(40) staff = '';
  @Text() @IsDay('Enter the day as it stands in a calendar, such as 2026-11-26.') dueOn = '';
  /** A client of the team, by id. */
  @Text() @MaxLength(40) about = '';
  @Text() @MaxLength(200, { message: 'Keep what they do under 200 characters.' }) what = '';
}
