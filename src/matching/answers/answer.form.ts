import { IsIn, Matches, MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';
import { ANSWER_VALUES, REASON_VALUES, type Answer, type ReasonNot } from './answer.choices';

/** What a client says to an opening (M7): one press sends the answer, the page of it all the rest. */
export class AnswerForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @IsIn(ANSWER_VALUES, { message: 'Choose what they say.' }) answer!: Answer;
  @Text() @IsIn(['', ...REASON_VALUES], { message: 'Choose one of the reasons, or none.' }) reason!: ReasonNot | '';
  @Text() @MaxLength(300, { message: 'Keep this under 300 characters.' }) why!: string;
  @Text() @IsDay('Enter the day as a real date, or leave it out.') saidOn!: string;
  /** The list to go back to. */
  @Text() @Matches(/^$|^(new|fits|conflicts|answers)$/, { message: 'Open the list again.' }) view!: string;
  @Text() @Matches(/^\d{0,5}$/, { message: 'Open the list again.' }) page!: string;
}

/** Which openings on a page were gone through. */
export class ShowingForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(2000) openings!: string;
  @Text() @Matches(/^$|^(new|fits|conflicts)$/, { message: 'Open the list again.' }) view!: string;
}
