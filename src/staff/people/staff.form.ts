import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsNotEmpty, Max, MaxLength, Min } from 'class-validator';
import { Text, Ticked, Verbatim } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';
import type { Role } from '../../common/web/access';
import { PASSWORD_BYTES } from '../sign-in/password.rules';

const ROLES: readonly Role[] = ['specialist', 'supervisor', 'administrator'];

/** A whole number typed as text; anything else becomes one that no field takes. */
const Whole = () => Transform(({ value }) => (typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : -1));

/** What adding and changing somebody share. */
export class PersonFields {
  @Text()
  @MaxLength(100, { message: 'Keep the name under 100 characters.' })
  @IsNotEmpty({ message: 'Enter the name.' })
  name!: string;

  @Text()
  @MaxLength(200, { message: 'This email is too long.' })
  @IsEmail({}, { message: 'Enter an email such as name@agency.org.' })
  email!: string;

  @Text()
  @IsIn(ROLES, { message: 'Choose what this person does.' })
  role!: Role;

  /** Empty only for administrators. */
  @Text()
  @MaxLength(36, { message: 'Choose a team from the list.' })
  team!: string;

  /** Per cent of full time, 5 to 100 (V7). */
  @Whole()
  @Max(100, { message: 'Enter a share from 5 to 100 per cent.' })
  @Min(5, { message: 'Enter a share from 5 to 100 per cent.' })
  share!: number;

  /** Empty when it isn't known. */
  @Text()
  @IsDay('Enter a day that exists, such as 2026-11-02.')
  startedOn!: string;
}

export class NewPersonForm extends PersonFields {
  @Text() @MaxLength(36) id!: string;

  @Verbatim()
  @MaxLength(PASSWORD_BYTES, { message: 'Use at most 128 characters.' })
  password!: string;
}

export class PersonForm extends PersonFields {
  /** From which day the share holds; empty is today. */
  @Text()
  @IsDay('Enter a day that exists, such as 2026-11-02.')
  shareFrom!: string;

  @Ticked() disabled!: boolean;

  @Whole()
  @IsInt()
  @Min(1, { message: 'Open the page again and send it once more.' })
  version!: number;
}

export class FirstPasswordForm {
  @Verbatim()
  @MaxLength(PASSWORD_BYTES, { message: 'Use at most 128 characters.' })
  password!: string;
}
