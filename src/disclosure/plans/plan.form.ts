import { IsIn, MaxLength, ValidateIf } from 'class-validator';
import { Several, Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';
import { FACT_VALUES, HOW_GIVEN, SCOPES, WHEN, WHO_SAYS, type EmployerRule, type Fact, type HowGiven, type Scope, type When, type WhoSays } from '../rules/disclosure.choices';

const values = (choices: readonly { value: string }[]) => choices.map((choice) => choice.value);

/** Who wants no contact made has said all there is to say: the second decision isn't asked. */
const IfContact = () => ValidateIf((form: PlanForm) => form.contact === 'yes');

/** A new version of a plan, as it was agreed with the client. Nothing is allowed unless it is said here (D1). */
export class PlanForm {
  @Text() @MaxLength(40) id!: string;
  /** '' asks for the page to check; 'change' leads back from it to the form, 'draft' prints it to be signed. */
  @Text() @MaxLength(20) step!: string;
  /** The mark of what was read on that page: only with it is anything recorded. */
  @Text() @MaxLength(100) agreed!: string;

  @Text() @IsDay('Enter the day of the talk as a date.') prosConsOn!: string;
  @Text() @MaxLength(1500, { message: 'Keep the notes under 1,500 characters.' }) prosConsNote!: string;
  @Text() @MaxLength(1500, { message: 'Keep the notes under 1,500 characters.' }) consNote!: string;

  @Text() @IsIn(['yes', 'no'], { message: 'Say whether employers may be contacted.' }) contact!: 'yes' | 'no';
  @Several() @IsIn(FACT_VALUES, { each: true, message: 'Choose from the facts listed.' }) facts!: Fact[];
  @Text() @MaxLength(1500, { message: 'Keep the words not to use under 1,500 characters.' }) wordsNot!: string;

  @Text() @IfContact() @IsIn(values(SCOPES), { message: 'Choose which employers.' }) scope!: Scope;
  @Several() @MaxLength(40, { each: true }) allowedEmployers!: string[];
  @Several() @MaxLength(40, { each: true }) refusedEmployers!: string[];
  @Several() @MaxLength(40, { each: true }) askEmployers!: string[];
  /** Employers told less than the others, and what they may be told, as "employer:fact". */
  @Several() @MaxLength(40, { each: true }) narrowed!: string[];
  @Several() @MaxLength(60, { each: true }) there!: string[];
  /** Looking an employer up and adding it to a list; works without script. */
  @Text() @MaxLength(20) lookup!: string;
  @Text() @MaxLength(200, { message: 'This name is too long.' }) find!: string;
  @Text() @MaxLength(40) add!: string;
  @Text() @IsIn(['', 'allowed', 'refused', 'ask'], { message: 'Choose from the list.' }) addAs!: EmployerRule | '';

  @Text() @IfContact() @IsIn(values(WHO_SAYS), { message: 'Choose who says it.' }) whoSays!: WhoSays;
  @Text() @IfContact() @IsIn(values(WHEN), { message: 'Choose when it may be said.' }) when!: When;

  @Text() @MaxLength(300, { message: 'Keep what it is for under 300 characters.' }) purpose!: string;
  @Text() @IsDay('There is no such day.') inForceFrom!: string;
  @Text() @IsDay('There is no such day.') expiresOn!: string;
  @Text() @MaxLength(200, { message: 'Keep what ends it under 200 characters.' }) expiresEvent!: string;

  @Text() @IsIn(values(HOW_GIVEN), { message: 'Choose how the client gave it.' }) howGiven!: HowGiven;
  @Text() @IsDay('There is no such day.') givenOn!: string;
  @Text() @MaxLength(100, { message: 'Keep the reference under 100 characters.' }) reference!: string;
  @Text() @MaxLength(100, { message: 'Keep the witness’s name under 100 characters.' }) witness!: string;
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
