import { IsNotEmpty, MaxLength } from 'class-validator';
import { Text, Verbatim } from '../../common/web/form';
import { PASSWORD_BYTES } from '../sign-in/password.rules';

export class PasswordForm {
  @Verbatim()
  @MaxLength(PASSWORD_BYTES, { message: 'This password is too long.' })
  @IsNotEmpty({ message: 'Enter your present password.' })
  current!: string;

  @Verbatim()
  @MaxLength(PASSWORD_BYTES, { message: 'Use at most 128 characters.' })
  password!: string;
}

export class ConfirmForm {
  @Verbatim()
  @MaxLength(PASSWORD_BYTES, { message: 'This password is too long.' })
  @IsNotEmpty({ message: 'Enter your password.' })
  password!: string;

  @Text() @MaxLength(60_000) next!: string;
  @Text() @MaxLength(36) kept!: string;
}

/** Which session to end; empty for all the others. */
export class EndingForm {
  @Text() @MaxLength(64) session!: string;
}
