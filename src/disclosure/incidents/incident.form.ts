import { IsNotEmpty, MaxLength } from 'class-validator';
import { Text, Ticked } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';

/** What was said without leave about a client somebody reaches (D9). */
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

/** The same, by somebody who can't or mustn't name the client. */
export class IncidentReportForm extends IncidentForm {
  @Text() @MaxLength(200, { message: 'Keep it under 200 characters.' }) @IsNotEmpty({ message: 'Say whose client it was, as well as you can without a name.' }) about!: string;
  @Text() @MaxLength(40) team!: string;
}

export class IncidentNoteForm {
  @Text() @MaxLength(2000, { message: 'Keep it under 2,000 characters.' }) @IsNotEmpty({ message: 'Say what was done.' }) note!: string;
  @Text() @IsDay('Enter the day as a date.') clientToldOn!: string;
}

export class ReportNoteForm {
  @Text() @MaxLength(2000, { message: 'Keep it under 2,000 characters.' }) @IsNotEmpty({ message: 'Say what was done.' }) note!: string;
  @Ticked() isEnd!: boolean;
}

export class ReportClientForm {
  @Text() @MaxLength(40) @IsNotEmpty({ message: 'Choose the client.' }) client!: string;
}
