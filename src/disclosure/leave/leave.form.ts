import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';
import { PURPOSE_VALUES } from '../../employers/purpose.choices';
import { FACT_VALUES, type Fact } from '../rules/disclosure.choices';

/** A yes for whatever is done at that employer, because the client said so. */
export const ANY_PURPOSE = 'any';

/** Taking leave back (D4). `what` is the choice pressed; `employer` the one looked up beside it. */
export class WithdrawalForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(60, { message: 'Choose what is taken back.' }) what!: string;
  @Text() @MaxLength(40) employer!: string;
  @Text() @IsIn(['', ...FACT_VALUES], { message: 'Choose from the list.' }) fact!: Fact | '';
  @Text() @MaxLength(20) lookup!: string;
  @Text() @MaxLength(200, { message: 'This name is too long.' }) find!: string;
  @Text() @IsDay('There is no such day.') saidOn!: string;
  @Text() @MaxLength(200, { message: 'Keep it under 200 characters.' }) how!: string;
}

/** A client's dated yes or no for one employer and one purpose (D5). */
export class AnswerForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(40) @IsNotEmpty({ message: 'Choose the employer.' }) employer!: string;
  @Text() @MaxLength(20) lookup!: string;
  @Text() @MaxLength(200, { message: 'This name is too long.' }) find!: string;
  @Text() @IsIn(['yes', 'no'], { message: 'Say what the client answered.' }) answer!: 'yes' | 'no';
  @Text() @IsIn(['', ANY_PURPOSE, ...PURPOSE_VALUES], { message: 'Choose from the list.' }) purpose!: string;
  @Text() @IsIn(['', 'once', 'until'], { message: 'Choose how long it holds.' }) lasts!: '' | 'once' | 'until';
  @Text() @IsDay('There is no such day.') onDay!: string;
  @Text() @IsDay('There is no such day.') untilDay!: string;
}

/** Something to ask a client at the next meeting. */
export class QuestionForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(40) employer!: string;
  @Text() @MaxLength(1000, { message: 'Keep it under 1,000 characters.' }) @IsNotEmpty({ message: 'Write what to ask.' }) text!: string;
}

/** Something was asked. `back` is the page it was ticked off on. */
export class AskedForm {
  @Text() @MaxLength(200) back!: string;
}
