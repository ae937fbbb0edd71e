import { IsNotEmpty, MaxLength } from 'class-validator';
import { isId } from '../../common/database/ids';
import { addDays, type Day } from '../../common/time/calendar';
import { Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';

/** Longer than this and the caseload belongs to somebody else. */
const LONGEST_DAYS = 366;

export class CoverForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(40) @IsNotEmpty({ message: 'Choose whose clients need cover.' }) specialist!: string;
  @Text() @MaxLength(40) @IsNotEmpty({ message: 'Choose who covers.' }) coveredBy!: string;
  @Text() @IsDay('Enter the first day as a real date.') @IsNotEmpty({ message: 'Enter the first day.' }) fromDay!: string;
  @Text() @IsDay('Enter the last day as a real date.') @IsNotEmpty({ message: 'Enter the last day.' }) untilDay!: string;
}

/** What is wrong with a cover as a whole, by field. */
export function coverFaults(form: CoverForm, today: Day): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!isId(form.id)) faults.id = 'Open the form again: it can’t be told from another.';
  if (form.specialist !== '' && form.specialist === form.coveredBy) faults.coveredBy = 'Choose somebody else: nobody covers for themselves.';
  if (form.untilDay < form.fromDay) faults.untilDay = 'The last day comes before the first.';
  else if (form.untilDay < today) faults.untilDay = 'The last day is over already.';
  else if (form.untilDay > addDays(today, LONGEST_DAYS)) faults.untilDay = 'A cover lasts a year at most. For longer, give the clients a new specialist.';
  return faults;
}
