import { IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { Several, Text, Ticked } from '../common/web/form';
import { IsDay } from '../common/web/is-day';
import { FACT_VALUES, type Fact } from '../disclosure/rules/disclosure.choices';
import { PAY_UNITS, type PayUnit } from '../openings/opening.choices';
import { AFTER_AN_ENDING, EMPLOYER_KNOWS, END_REASONS, FOLLOW_WAYS, type AfterAnEnding, type EmployerKnows, type EndReason, type FollowWay } from './job.choices';

const OFFERED = 'Choose one of the answers offered.';
const LONG_NUMBER = 'This number is too long.';
/** Room for words typed where a number belongs: they are answered by what they say, not by their length. */
const NUMBER_ROOM = 200;
const NO_VERSION = 'Open the form again: its version can’t be read.';
const VERSION = /^\d{0,9}$/;
const YES_NO = ['', 'yes', 'no'];
const values = (choices: readonly { value: string }[]): string[] => choices.map(({ value }) => value);

/** What the form about a job may send (M9). The client is in the address; what was told is a question to the gate. */
export class JobForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @Matches(VERSION, { message: NO_VERSION }) version!: string;
  @Text() @IsIn(['', 'employer', 'kind']) lookup!: string;
  @Text() @MaxLength(40) opening!: string;

  @Text() @MaxLength(40) employer!: string;
  @Text() @MaxLength(200, { message: 'Keep this under 200 characters.' }) employerWords!: string;
  @Text() @MaxLength(200, { message: 'Keep the title under 200 characters.' }) @IsNotEmpty({ message: 'Enter what the job is called.' }) title!: string;
  @Text() @MaxLength(20, { message: OFFERED }) kind!: string;
  @Text() @MaxLength(100, { message: 'Keep the kind of work under 100 characters.' }) kindWords!: string;
  @Text() @IsDay('Enter the first day as a real date, such as 2026-11-19.') @IsNotEmpty({ message: 'Enter the first day of work.' }) startedOn!: string;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) hours!: string;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) pay!: string;
  @Text() @IsIn(['', ...values(PAY_UNITS)], { message: OFFERED }) payUnit!: PayUnit | '';

  @Text() @IsIn(YES_NO, { message: OFFERED }) minimumWage!: '' | 'yes' | 'no';
  @Text() @IsIn(YES_NO, { message: OFFERED }) openToAnyone!: '' | 'yes' | 'no';
  @Text() @IsIn(YES_NO, { message: OFFERED }) notSetAside!: '' | 'yes' | 'no';
  @Text() @IsIn(YES_NO, { message: OFFERED }) ordinaryTerm!: '' | 'yes' | 'no';

  @Text() @IsIn(values(EMPLOYER_KNOWS), { message: 'Say what the employer knows of us.' }) knows!: EmployerKnows;
  @Several() @IsIn(FACT_VALUES, { each: true, message: OFFERED }) facts!: Fact[];
  @Text() @IsDay('Enter the day you may speak from as a real date, or leave it out.') toldOn!: string;
}

/** What the form about the end of a job may send. */
export class EndingForm {
  @Text() @Matches(VERSION, { message: NO_VERSION }) version!: string;
  @Text() @IsDay('Enter the last day as a real date, such as 2026-11-19.') @IsNotEmpty({ message: 'Enter the last day of work.' }) endedOn!: string;
  @Text() @IsDay('Enter the day you heard of it as a real date, or leave it out.') endHeardOn!: string;
  @Text() @IsIn(values(END_REASONS), { message: 'Choose how it came to an end.' }) endReason!: EndReason;
  @Text() @MaxLength(1000, { message: 'Keep this under 1,000 characters.' }) endNote!: string;
  @Text() @IsIn(['', ...values(AFTER_AN_ENDING)], { message: OFFERED }) status!: AfterAnEnding | '';
}

/** What the form of a follow-along may send (F10). */
export class FollowAlongForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @IsDay('Enter the day as a real date, such as 2026-11-19.') doneOn!: string;
  @Text() @IsIn(values(FOLLOW_WAYS), { message: 'Choose how you were in touch.' }) how!: FollowWay;
  @Ticked() trouble!: boolean;
  @Text() @MaxLength(2000, { message: 'Keep the note under 2,000 characters.' }) note!: string;
}
