import { IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { LICENCES, WORK_SETTINGS, type WorkSetting } from '../clients/work-profile.choices';
import { Several, Text } from '../common/web/form';
import { IsDay } from '../common/web/is-day';
import { MOST_OF_AN_ADVERT } from './advert/advert-text.rules';
import { CHECKS, CLOSINGS, OPENING_SOURCES, OPENING_STATUSES, PAY_UNITS, TERMS, type HiringCheck, type OpeningOutcome, type OpeningSource, type OpeningStatus, type PayUnit, type Term } from './opening.choices';

const OFFERED = 'Choose one of the answers offered.';
const LONG = 'Keep this under 4,000 characters.';
const SHORT = 'Keep this under 200 characters.';
const LONG_NUMBER = 'This number is too long.';
/** Room for words typed where a number belongs: they are answered by what they say, not by their length. */
const NUMBER_ROOM = 200;
const values = (choices: readonly { value: string }[]): string[] => choices.map(({ value }) => value);
const YES_NO = ['', 'yes', 'no'];

/** What the form about an opening may send (M3). An employer and a title are enough; all else may be blank, which is not known. */
export class OpeningForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @Matches(/^\d{0,9}$/, { message: 'Open the form again: its version can’t be read.' }) version!: string;
  @Text() @IsIn(['', 'employer', 'kind', 'advert']) lookup!: string;
  /** An advert as pasted: read into the other fields, never kept. */
  @Text() @MaxLength(MOST_OF_AN_ADVERT, { message: 'An advert may have up to 10,000 characters: paste only the part about the job.' }) advert!: string;

  /** It was told that these words seem to name a client, and they mean somebody else. */
  @Text() @MaxLength(5) anyway = '';

  /** The opening this one is a copy of: what stays as it was shown keeps its amounts to the digit. */
  @Text() @MaxLength(40) copy = '';

  /** The opening by the same title that its maker was told of: saving again adds this one beside it. */
  @Text() @MaxLength(40) twin = '';

  @Text() @MaxLength(40) employer!: string;
  @Text() @MaxLength(200, { message: SHORT }) employerWords!: string;
  @Text() @MaxLength(200, { message: 'Keep the title under 200 characters.' }) @IsNotEmpty({ message: 'Enter what the job is called.' }) title!: string;
  @Text() @MaxLength(20, { message: OFFERED }) kind!: string;
  @Text() @MaxLength(100, { message: 'Keep the kind of work under 100 characters.' }) kindWords!: string;
  @Text() @MaxLength(40) site!: string;
  @Text() @IsIn(values(OPENING_STATUSES), { message: 'Choose how far the opening has come.' }) status!: OpeningStatus;
  @Text() @IsDay('Enter the day it was heard of as a real date.') @IsNotEmpty({ message: 'Enter the day it was heard of.' }) heardOn!: string;
  @Text() @IsDay('Enter the closing day as a real date, or leave it out.') closesOn!: string;

  @Text() @IsDay('Enter the day the work begins as a real date, or leave it out.') startsOn!: string;
  @Text() @IsDay('Enter the day it is expected from as a real date, or leave it out.') expectedOn!: string;

  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) hoursMin!: string;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) hoursMax!: string;
  @Several() @Matches(/^[a-z]{3}-[a-z]+$/, { each: true, message: 'Tick the times in the table.' }) times!: string[];
  @Text() @MaxLength(200, { message: SHORT }) shiftWords!: string;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) payMin!: string;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) payMax!: string;
  @Text() @IsIn(['', ...values(PAY_UNITS)], { message: OFFERED }) payUnit!: PayUnit | '';
  @Text() @MaxLength(200, { message: SHORT }) payWords!: string;
  @Text() @IsIn(['', ...values(TERMS)], { message: OFFERED }) term!: Term | '';
  @Text() @IsIn(YES_NO, { message: OFFERED }) openToAnyone!: '' | 'yes' | 'no';

  @Text() @MaxLength(4000, { message: LONG }) duties!: string;
  @Text() @MaxLength(4000, { message: LONG }) requirements!: string;
  @Text() @MaxLength(NUMBER_ROOM, { message: LONG_NUMBER }) heaviestLift!: string;
  @Several() @IsIn(values(LICENCES), { each: true, message: OFFERED }) licences!: string[];
  @Text() @MaxLength(1000, { message: 'Keep this under 1,000 characters.' }) otherLicences!: string;
  @Text() @MaxLength(500, { message: 'Keep the languages under 500 characters.' }) languages!: string;
  @Several() @IsIn(values(CHECKS), { each: true, message: OFFERED }) checks!: HiringCheck[];
  @Text() @IsIn(YES_NO, { message: OFFERED }) driving!: '' | 'yes' | 'no';
  @Text() @MaxLength(1000, { message: 'Keep this under 1,000 characters.' }) howToApply!: string;
  @Text() @MaxLength(40) ask!: string;
  @Text() @IsIn(['', ...values(OPENING_SOURCES)], { message: OFFERED }) source!: OpeningSource | '';
}

/** One field for each setting, `setting_noise` and so on. */
for (const { value } of WORK_SETTINGS) {
  Text()(OpeningForm.prototype, `setting_${value}`);
  IsIn(YES_NO, { message: OFFERED })(OpeningForm.prototype, `setting_${value}`);
}

/** What the form says of one setting; null is not known. */
export function settingSaid(form: OpeningForm, setting: WorkSetting): boolean | null {
  const said = (form as OpeningForm & Partial<Record<`setting_${WorkSetting}`, string>>)[`setting_${setting}`];
  return said === 'yes' ? true : said === 'no' ? false : null;
}

/** One press: it is still there. `back` is the list it was pressed in. */
export class VerificationForm {
  @Text() @MaxLength(500) back!: string;
}

/** What happened to an opening that is no more. */
export class ClosingForm {
  @Text() @Matches(/^\d{1,9}$/, { message: 'Open the page again: its version can’t be read.' }) version!: string;
  @Text() @IsIn(values(CLOSINGS), { message: 'Say what came of it.' }) outcome!: OpeningOutcome;
  @Text() @MaxLength(500, { message: 'Keep what happened under 500 characters.' }) closedNote!: string;
  @Text() @MaxLength(5) anyway = '';
}
