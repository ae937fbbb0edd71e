import { IsIn, MaxLength } from 'class-validator';
import { Several, Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';
import { FACT_VALUES, HOW_GIVEN, SCOPES, WHEN, WHO_SAYS, type EmployerRule, type Fact, type HowGiven, type Scope, type When, type WhoSays } from '../rules/disclosure.choices';

const values = (choices: readonly { value: string }[]) => choices.map((choice) => choice.value);

/** A new version of a plan, as it was agreed with the client. Nothing is allowed unless it is said here (D1). */
export class PlanForm {
  @Text() @MaxLength(40) id!: string;

  @Text() @IsIn(['yes', 'no'], { message: 'Say whether employers may be contacted on the client’s behalf.' }) contact!: 'yes' | 'no';
  @Text() @IsIn(values(SCOPES), { message: 'Choose which employers.' }) scope!: Scope;
  @Several() @IsIn(FACT_VALUES, { each: true, message: 'Choose from the facts listed.' }) facts!: Fact[];
  @Text() @MaxLength(2000, { message: 'Keep the words not to use under 2,000 characters.' }) wordsNot!: string;
  @Several() @MaxLength(40, { each: true }) allowedEmployers!: string[];
  @Several() @MaxLength(40, { each: true }) refusedEmployers!: string[];
  @Several() @MaxLength(40, { each: true }) askEmployers!: string[];
  /** Looking an employer up and adding it to a list; works without script. */
  @Text() @MaxLength(20) lookup!: string;
  @Text() @MaxLength(200, { message: 'This name is too long.' }) find!: string;
  @Text() @MaxLength(40) add!: string;
  @Text() @IsIn(['', 'allowed', 'refused', 'ask'], { message: 'Choose from the list.' }) addAs!: EmployerRule | '';

  @Text() @IsIn(values(WHO_SAYS), { message: 'Choose who says it.' }) whoSays!: WhoSays;
  @Text() @IsIn(values(WHEN), { message: 'Choose when it may be said.' }) when!: When;

  @Text() @IsDay('There is no such day.') givenOn!: string;
  @Text() @IsDay('There is no such day.') inForceFrom!: string;
  @Text() @IsDay('There is no such day.') expiresOn!: string;

  @Text() @IsIn(values(HOW_GIVEN), { message: 'Choose how the client gave it.' }) howGiven!: HowGiven;
  @Text() @MaxLength(100, { message: 'Keep the reference under 100 characters.' }) reference!: string;
  @Text() @MaxLength(100, { message: 'Keep the witness’s name under 100 characters.' }) witness!: string;
  @Text() @IsDay('Enter the day of the talk as a date.') prosConsOn!: string;
  @Text() @MaxLength(2000, { message: 'Keep the notes under 2,000 characters.' }) prosConsNote!: string;
  @Text() @IsDay('Enter the day the copy was given as a date.') copyGivenOn!: string;
}

/** The words approved for each fact stand in a field of their own, `words_name` and so on: one list, one place. */
export type WordsField = `words_${Fact}`;
for (const fact of FACT_VALUES) {
  Text()(PlanForm.prototype, `words_${fact}`);
  MaxLength(500, { message: 'Keep the approved words under 500 characters.' })(PlanForm.prototype, `words_${fact}`);
}

/** The words approved for one fact; empty where none were agreed. */
export function wordsFor(form: PlanForm, fact: Fact): string {
  return (form as PlanForm & Partial<Record<WordsField, string>>)[`words_${fact}`] ?? '';
}
