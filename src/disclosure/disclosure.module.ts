import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { EmployersModule } from '../employers/employers.module';
import { Decisions } from './gate/decisions.service';
import { Door } from './door/door.service';
import { ClientRecordController } from './plans/client-record.controller';
import { DisclosureController } from './plans/disclosure.controller';
import { Gate } from './gate/gate.service';
import { Incidents } from './incidents/incidents.service';
import { IncidentsController } from './incidents/incidents.controller';
import { Leaves } from './leave/leaves.service';
import { ClientIncidentsController } from './incidents/client-incidents.controller';
import { IncidentPages } from './incidents/incident-pages.service';
import { IncidentReports } from './incidents/incident-reports.service';
import { IncidentReportsController } from './incidents/incident-reports.controller';
import { LeaveAnswersController } from './leave/leave-answers.controller';
import { LeavePages } from './leave/leave-pages.service';
import { LeaveQuestions } from './leave/leave-questions.service';
import { LeaveQuestionsController } from './leave/leave-questions.controller';
import { Refusals } from './gate/refusals.service';
import { Withdrawn } from './leave/withdrawn.service';
import { WithdrawalsController } from './leave/withdrawals.controller';
import { LeaveLook } from './gate/leave-look.service';
import { Readers } from './talks/readers/readers.service';
import { ReadersController } from './talks/readers/readers.controller';
import { Reminders } from './talks/reminders.service';
import { Talks } from './talks/talks.service';
import { TalksController } from './talks/talks.controller';
import { PaperController } from './paper/paper.controller';
import { Papers } from './paper/papers.service';
import { Scans } from './paper/scans.service';
import { ScanSafe } from './paper/scan-safe.service';
import { ScansController } from './paper/scans.controller';
import { Signatures } from './paper/signatures.service';
import { SignaturesController } from './paper/signatures.controller';
import { PlanAgreement } from './plans/plan-agreement.service';
import { PlanFormController } from './plans/plan-form.controller';
import { PlanPages } from './plans/plan-pages.service';
import { Plans } from './plans/plans.service';
import { NightlyVerify } from './verify/nightly-verify.service';

/** The client's own decisions and the gate that keeps to them. */
@Module({
  imports: [ClientsModule, EmployersModule],
  controllers: [ClientRecordController, DisclosureController, PlanFormController, WithdrawalsController, LeaveAnswersController, LeaveQuestionsController, ClientIncidentsController, IncidentReportsController, IncidentsController, TalksController, ReadersController, PaperController, SignaturesController, ScansController],
  providers: [Gate, NightlyVerify, Refusals, LeaveLook, Door, Leaves, LeavePages, LeaveQuestions, Withdrawn, Plans, PlanPages, PlanAgreement, Decisions, Incidents, IncidentReports, IncidentPages, Talks, Reminders, Readers, Papers, Signatures, Scans, ScanSafe],
  exports: [Gate, Refusals, LeaveLook, Door, Leaves, LeaveQuestions, Plans, Decisions, Incidents, Reminders],
})
export class DisclosureModule {}
