import { ArrayMaxSize, ArrayNotEmpty, IsIn, MaxLength } from 'class-validator';
import { Several, Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';
import { TOPIC_VALUES, type TalkTopic } from './talk.choices';

export const MOST_WORDS = 2000;
const TOO_LONG = { message: 'Keep it under 2,000 characters.' };

export class TalkForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @IsDay('There is no such day.') day!: string;
  @Several() @ArrayNotEmpty({ message: 'Tick what you talked about.' }) @ArrayMaxSize(TOPIC_VALUES.length) @IsIn(TOPIC_VALUES, { each: true, message: 'Choose from the list.' }) topics!: TalkTopic[];
  @Text() @MaxLength(MOST_WORDS, TOO_LONG) ownWords!: string;
  @Text() @MaxLength(MOST_WORDS, TOO_LONG) decided!: string;
}

export class TroubleForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @IsDay('There is no such day.') day!: string;
  @Text() @MaxLength(MOST_WORDS, TOO_LONG) note!: string;
}
