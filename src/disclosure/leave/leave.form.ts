import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';
import { FACT_VALUES, type Fact } from '../rules/disclosure.choices';

export class WithdrawalForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(40) employer!: string;
  @Text() @IsIn(['', ...FACT_VALUES], { message: 'Choose from the list.' }) fact!: Fact | '';
  @Text() @IsDay('There is no such day.') saidOn!: string;
  @Text() @MaxLength(200, { message: 'Keep it under 200 characters.' }) how!: string;
}

export class AnswerForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(40) @IsNotEmpty({ message: 'Choose the employer.' }) employer!: string;
  @Text() @MaxLength(20) lookup!: string;
  @Text() @MaxLength(200, { message: 'This name is too long.' }) find!: string;
  @Text() @IsIn(['yes', 'no'], { message: 'Say what the client answered.' }) answer!: 'yes' | 'no';
  @Text() @IsDay('There is no such day.') onDay!: string;
  @Text() @IsDay('There is no such day.') untilDay!: string;
}
