import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ErrorAnswers, ErrorFilter } from '../common/web/error.filter';
import { PageInterceptor } from '../common/web/page.interceptor';
import { Renderer, Shell } from '../common/web/renderer';
import { AccountController } from './accounts/account.controller';
import { Accounts } from './accounts/accounts.service';
import { Setup } from './accounts/setup.service';
import { AccessGuard } from './sessions/access.guard';
import { CsrfGuard } from './sessions/csrf.guard';
import { ParkedForms } from './sessions/parked-forms.service';
import { SessionStore } from './sessions/session-store';
import { SignInAnswers } from './sessions/sign-in-answers';
import { StaffShell } from './shell.service';
import { SetupController } from './sign-in/setup.controller';
import { SignInController } from './sign-in/sign-in.controller';
import { SignIn } from './sign-in/sign-in.service';

/** Accounts, sign-in, sessions; and, as it knows who is asking, the guards and the frame around every page. */
@Global()
@Module({
  controllers: [SignInController, SetupController, AccountController],
  providers: [
    Accounts, Setup, SignIn, SessionStore, ParkedForms, Renderer,
    { provide: Shell, useClass: StaffShell },
    { provide: ErrorAnswers, useClass: SignInAnswers },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [Accounts, Setup, SessionStore],
})
export class StaffModule {}
