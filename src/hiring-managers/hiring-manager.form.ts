import { IsEmail, IsIn, IsNotEmpty, Matches, MaxLength, ValidateIf } from 'class-validator';
import { Text, Ticked } from '../common/web/form';
import type { HiringManager, HiringSay } from './hiring-manager.entity';

export const HIRING_SAYS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not known' },
] as const satisfies readonly { value: HiringSay; label: string }[];

/** What the forms "add" and "edit a person" may send. */
export class HiringManagerForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @Matches(/^\d{0,9}$/, { message: 'Open the form again: its version can’t be read.' }) version!: string;
  @Text() @MaxLength(200, { message: 'Keep the name under 200 characters.' }) @IsNotEmpty({ message: 'Enter their name.' }) name!: string;
  @Text() @MaxLength(200, { message: 'Keep the role under 200 characters.' }) role!: string;
  @Text() @IsIn(['', 'yes', 'no', 'unknown'], { message: 'Choose whether they have a say in hiring.' }) hiringSay!: string;
  @Text() @MaxLength(200, { message: 'Keep the best time under 200 characters.' }) bestTime!: string;
  @Text() @MaxLength(60, { message: 'Keep the phone number under 60 characters.' }) phone!: string;

  @Text()
  @MaxLength(200, { message: 'This email is too long.' })
  @ValidateIf((form: HiringManagerForm) => form.email !== '')
  @IsEmail({}, { message: 'Enter an email such as name@company.com, or leave it blank.' })
  email!: string;

  @Text() @MaxLength(2000, { message: 'Keep the note under 2,000 characters.' }) note!: string;
  @Text() @MaxLength(40) siteId!: string;
  /** "No longer works here". */
  @Ticked() left!: boolean;
}

export const PERSON_LABELS = {
  name: 'Name', role: 'Role', hiringSay: 'Do they have a say in hiring?', bestTime: 'Best time', phone: 'Phone', email: 'Email', note: 'Note', siteId: 'Site', left: 'No longer works here',
} as const;

export type PersonValues = Record<keyof typeof PERSON_LABELS, string>;

export function personValues(person: HiringManager): PersonValues {
  const { name, role, hiringSay, bestTime, phone, email, note, siteId, leftOn } = person;
  return { name, role, hiringSay, bestTime, phone, email, note, siteId: siteId ?? '', left: leftOn === null ? '' : 'yes' };
}

export function typedPerson(form: HiringManagerForm): PersonValues {
  const { name, role, hiringSay, bestTime, phone, email, note, siteId, left } = form;
  return { name, role, hiringSay: hiringSay || 'unknown', bestTime, phone, email, note, siteId, left: left ? 'yes' : '' };
}
