import { IsEmail, IsIn, IsNotEmpty, Matches, MaxLength, ValidateIf } from 'class-validator';
import { isId } from '../common/database/ids';
import { Text } from '../common/web/form';
import { IsDay } from '../common/web/is-day';
import { CLIENT_STATUS_VALUES, type ClientStatus } from './client.choices';
import type { Client } from './client.entity';
import type { ClientFacts } from './client-facts';

/** What the form about a client may send (M1). No field takes a diagnosis. */
export class ClientForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @Matches(/^\d{0,9}$/, { message: 'Open the form again: its version can’t be read.' }) version!: string;

  @Text() @MaxLength(40, { message: 'Keep the case number under 40 characters.' }) @IsNotEmpty({ message: 'Enter the case number.' })
  caseNumber!: string;

  @Text() @MaxLength(80, { message: 'Keep the preferred name under 80 characters.' }) @IsNotEmpty({ message: 'Enter the name the client likes to be called.' })
  preferredName!: string;

  @Text() @MaxLength(8, { message: 'Keep the initials under 8 characters.' })
  initials!: string;

  @Text() @MaxLength(40) specialist!: string;

  @Text() @IsDay('Enter the entry date as a real date, such as 2026-11-19.') @IsNotEmpty({ message: 'Enter the day of entry into the programme.' })
  enteredOn!: string;

  @Text() @IsIn(CLIENT_STATUS_VALUES, { message: 'Choose where the client stands.' })
  status!: ClientStatus;

  @Text() @MaxLength(40, { message: 'Keep the phone number under 40 characters.' }) phone!: string;

  @Text() @MaxLength(200, { message: 'This email is too long.' }) @ValidateIf((form: ClientForm) => form.email !== '') @IsEmail({}, { message: 'Enter an email such as name@example.org, or leave it out.' })
  email!: string;

  @Text() @MaxLength(500, { message: 'Keep the words on how to reach them under 500 characters.' }) reachNote!: string;
  @Text() @IsDay('Enter the day of consent as a real date, or leave it out.') recordConsentOn!: string;
}

/** The form's faults that only show beside the present day, by field. */
export function faultsByDay(form: ClientForm, today: string): Record<string, string> {
  const faults: Record<string, string> = {};
  if (form.enteredOn > today) faults.enteredOn = 'The entry date lies in the future.';
  if (form.recordConsentOn > today) faults.recordConsentOn = 'The day of consent lies in the future.';
  if (!isId(form.id)) faults.id = 'Open the form again: it can’t be told from another.';
  return faults;
}

/** @param specialistId who supports the client when the form doesn't ask */
export function toFacts(form: ClientForm, specialistId: string): ClientFacts {
  const { caseNumber, preferredName, initials, enteredOn, status, phone, email, reachNote } = form;
  return { caseNumber, preferredName, initials, specialistId: form.specialist || specialistId, enteredOn, status, phone, email, reachNote, recordConsentOn: form.recordConsentOn || null };
}

/** A stored client as the form shows them. */
export function toValues(client: Client): Record<string, string> {
  const { id, caseNumber, preferredName, initials, enteredOn, status, phone, email, reachNote } = client;
  return { id, version: String(client.version), caseNumber, preferredName, initials, specialist: client.specialistId, enteredOn, status, phone, email, reachNote, recordConsentOn: client.recordConsentOn ?? '' };
}
