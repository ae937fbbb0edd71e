import { IsNotEmpty, MaxLength } from 'class-validator';
import { Text, Ticked } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';

export class IncidentForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(40) @IsNotEmpty({ message: 'Choose the employer.' }) employer!: string;
  @Text() @MaxLength(20) lookup!: string;
  @Text() @MaxLength(200, { message: 'This name is too long.' }) find!: string;
  @Text() @IsDay('Enter the day as a date.') happenedOn!: string;
  @Text() @MaxLength(2000, { message: 'Keep it under 2,000 characters.' }) @IsNotEmpty({ message: 'Say what was told.' }) what!: string;
  @Text() @MaxLength(200, { message: 'Keep it under 200 characters.' }) @IsNotEmpty({ message: 'Say who heard it.' }) toWhom!: string;
  @Ticked() bySelf!: boolean;
}

export class IncidentNoteForm {
  @Text() @MaxLength(2000, { message: 'Keep it under 2,000 characters.' }) @IsNotEmpty({ message: 'Say what was done.' }) note!: string;
  @Text() @IsDay('Enter the day as a date.') clientToldOn!: string;
}
