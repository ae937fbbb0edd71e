import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { EmployersModule } from '../employers/employers.module';
import { OpeningsModule } from '../openings/openings.module';
import { CaseloadController } from './caseload/caseload.controller';
import { Caseload } from './caseload/caseload.service';
import { Ceilings } from './ceilings.service';
import { Dangers } from './dangers/dangers.service';
import { EndingsController } from './endings.controller';
import { FirstDays } from './first-days.service';
import { FollowAlongs } from './follow-alongs.service';
import { HiringEvidence } from './hiring-evidence';
import { JobAnswers } from './job-answers.service';
import { JobConsequences } from './job-consequences.service';
import { JobForms } from './job-forms.service';
import { JobFormsController } from './job-forms.controller';
import { JobIntake } from './job-intake.service';
import { JobPages } from './job-pages.service';
import { JobWriter } from './job-writer';
import { Jobs } from './jobs.service';
import { JobsController } from './jobs.controller';

/** Jobs clients were hired into, the follow-alongs after that, and the doors where a client could come to harm. */
@Module({
  imports: [ClientsModule, EmployersModule, OpeningsModule, DisclosureModule],
  controllers: [CaseloadController, JobFormsController, EndingsController, JobsController],
  providers: [Jobs, JobWriter, JobIntake, JobConsequences, JobForms, JobAnswers, JobPages, FollowAlongs, Dangers, Ceilings, HiringEvidence, Caseload, FirstDays],
  exports: [Jobs, JobIntake, FollowAlongs, Dangers, HiringEvidence],
})
export class JobsModule {}
