import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ErrorAnswers, ErrorFilter } from '../common/web/error.filter';
import { PageInterceptor } from '../common/web/page.interceptor';
import { Renderer, Shell } from '../common/web/renderer';
import { AccountController } from './accounts/account.controller';
import { Accounts } from './accounts/accounts.service';
import { ConfirmationController } from './accounts/confirmation.controller';
import { Setup } from './accounts/setup.service';
import { Teams } from './accounts/teams.service';
import { HelpController } from './help/help.controller';
import { Housekeeping } from './housekeeping.service';
import { AuditLog } from './log/audit-log.service';
import { LogController } from './log/log.controller';
import { People } from './people/people.service';
import { StaffController } from './people/staff.controller';
import { TeamsController } from './people/teams.controller';
import { AccessGuard } from './sessions/access.guard';
import { ConfirmGuard } from './sessions/confirm.guard';
import { CsrfGuard } from './sessions/csrf.guard';
import { ParkedForms } from './sessions/parked-forms.service';
import { SessionStore } from './sessions/session-store';
import { Sessions } from './sessions/sessions.service';
import { SignInAnswers } from './sessions/sign-in-answers';
import { Viewers } from './sessions/viewers.service';
import { StaffShell } from './shell.service';
import { PasswordCheck } from './sign-in/password-check.service';
import { SetupController } from './sign-in/setup.controller';
import { SignInController } from './sign-in/sign-in.controller';
import { SignIn } from './sign-in/sign-in.service';
import { Tries } from './sign-in/tries.service';

const seats = [Accounts, Teams, Setup, People, SignIn, Tries, PasswordCheck];
const sessions = [SessionStore, Sessions, Viewers, ParkedForms, Housekeeping];

/** Accounts, sign-in, sessions; and, as it knows who is asking, the guards and the frame around every page. */
@Global()
@Module({
  controllers: [SignInController, SetupController, AccountController, ConfirmationController, TeamsController, StaffController, LogController, HelpController],
  providers: [
    ...seats, ...sessions, AuditLog, Renderer,
    { provide: Shell, useClass: StaffShell },
    { provide: ErrorAnswers, useClass: SignInAnswers },
    // In this order: who is it, did one of our pages send it, is it still them.
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: ConfirmGuard },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_FILTER, useClass: ErrorFilter },
  ],
  exports: [Accounts, AuditLog, Setup, SessionStore, ParkedForms],
})
export class StaffModule {}
