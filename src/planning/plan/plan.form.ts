import { ArrayMaxSize, IsIn, MaxLength } from 'class-validator';
import { isId } from '../../common/database/ids';
import { parseDay, type Day } from '../../common/time/calendar';
import type { FieldErrors } from '../../common/web/fields';
import { Several, Text } from '../../common/web/form';
import { askedPeople, factsField, NEW_EMPLOYER } from '../../visits/form/visit.form';
import { PURPOSE_VALUES, type Purpose } from '../../visits/rules/visit.choices';

/** What the form of a planned visit may send. As in a visit, its clients are a question to the gate. */
export class PlannedVisitForm {
  @Text() @MaxLength(40) id = '';
  @Text() @MaxLength(10) version = '';
  @Text() @MaxLength(40) employer = '';
  @Text() @MaxLength(200, { message: 'Shorten the employer’s name to 200 letters.' }) find = '';
  @Text() @MaxLength(20) day = '';
  @Text() @MaxLength(8) time = '';
  /** When the block of that day starts that it is meant for. */
  @Text() @MaxLength(5) block = '';
  /** The employer and day whose "somebody else goes" was read. */
  @Text() @MaxLength(60) near = '';
  @Text() @IsIn(PURPOSE_VALUES, { message: 'Choose what the visit is for.' }) purpose: Purpose | '' = '';
  @Several() @ArrayMaxSize(100, { message: 'That is more than one visit can hold.' }) clients: string[] = [];
  @Several() @ArrayMaxSize(100, { message: 'That is more than one visit can hold.' }) facts: string[] = [];
  /** Which recorded clients and facts this form showed: only those can be taken off by it. */
  @Several() @ArrayMaxSize(200, { message: 'That is more than one visit can hold.' }) shown: string[] = [];
  /** Comes along with the list of clients, which the visit form has too; a plan needs none, since nothing is told yet. */
  @Text() @MaxLength(20) moment = '';
  @Text() @MaxLength(500, { message: 'Shorten the note to 500 letters.' }) note = '';
  @Text() @MaxLength(5) anyway = '';
  @Text() @MaxLength(20) lookup = '';
}

export const GONE_BY = 'This day has gone by. If you were there, log the visit instead.';

/** The version that is meant by what has none: the notice "Copied" with its undo comes right after the making. */
export const AS_MADE = '1';

export class RemoveForm {
  @Text() @MaxLength(10) version = '';
}

/** Why a planned visit was not made. */
export class SkipForm {
  @Text() @MaxLength(10) version = '';
  @Text() @MaxLength(300, { message: 'Shorten the reason to 300 letters.' }) why = '';
}

/** What is wrong beyond the single fields. A day gone by can only be planned in the log. */
export function planFaults(form: PlannedVisitForm, today: Day): FieldErrors {
  const faults: Record<string, string> = {};
  const day = parseDay(form.day);
  const isNew = form.employer.startsWith(NEW_EMPLOYER);
  if (!isId(form.id)) faults.employer = 'This form is out of date. Open it again.';
  else if (form.employer === '') faults.employer = 'Choose the employer.';
  else if (isNew && form.find === '') faults.employer = 'Type the employer’s name.';
  else if (!isNew && !isId(form.employer)) faults.employer = 'Choose the employer from the list.';
  if (!day) faults.day = 'Enter the day of the visit as a date.';
  else if (day < today) faults.day = GONE_BY;
  if (form.time !== '' && !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(form.time)) faults.time = 'Enter the time as hours and minutes, such as 14:15.';
  if (isNew && form.clients.length > 0) faults.clients = 'Save the new employer first: a client decides about employers we know.';
  if (form.purpose === 'propose_client' && form.clients.length === 0) faults.clients = 'Tick the client you mean to propose, or choose another purpose.';
  for (const { clientId, facts } of askedPeople(form)) if (facts.length === 0) faults[factsField(clientId)] = 'Tick what you mean to say about each client.';
  return faults;
}
