import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import { Text, Verbatim } from '../../common/web/form';
import { PASSWORD_BYTES } from './password.rules';

export class SignInForm {
  @Text()
  @MaxLength(200, { message: 'This email is too long.' })
  @IsNotEmpty({ message: 'Enter your email.' })
  email!: string;

  @Verbatim()
  @MaxLength(PASSWORD_BYTES, { message: 'This password is too long.' })
  @IsNotEmpty({ message: 'Enter your password.' })
  password!: string;

  /** Never in the way of signing in: a long list of filters is a long address. */
  @Text()
  @MaxLength(60_000)
  next!: string;

  @Text()
  @MaxLength(40)
  kept!: string;
}

export class SetupForm {
  @Text() @MaxLength(100) token!: string;

  @Text()
  @MaxLength(100, { message: 'Keep the agency’s name under 100 characters.' })
  @IsNotEmpty({ message: 'Enter your agency’s name.' })
  agency!: string;

  @Text()
  @MaxLength(100, { message: 'Keep your name under 100 characters.' })
  @IsNotEmpty({ message: 'Enter your name.' })
  name!: string;

  @Text()
  @MaxLength(200, { message: 'This email is too long.' })
  @IsEmail({}, { message: 'Enter an email such as name@agency.org.' })
  email!: string;

  @Verbatim() @MaxLength(PASSWORD_BYTES, { message: 'Use at most 128 characters.' }) password!: string;
}
