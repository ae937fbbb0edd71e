import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { EmployersModule } from '../employers/employers.module';
import { HiringManagersModule } from '../hiring-managers/hiring-managers.module';
import { JobsModule } from '../jobs/jobs.module';
import { OpeningsModule } from '../openings/openings.module';
import { VisitsModule } from '../visits/visits.module';
import { Accounting } from './accounting/accounting.service';
import { AccountingController } from './accounting/accounting.controller';
import { EmployerRecordController } from './employer-record.controller';
import { EmployerRecord } from './employer-record.service';
import { EmployerSurroundings } from './employer-surroundings.service';
import { IntroductionPages } from './introductions/introduction-pages.service';
import { Introductions } from './introductions/introductions.service';
import { IntroductionsController } from './introductions/introductions.controller';
import { JoiningController } from './joining/joining.controller';
import { Joinings } from './joining/joinings.service';
import { SearchController } from './search.controller';

/** Pages that look over several rooms: an employer's whole record, and the search. */
@Module({
  imports: [ClientsModule, EmployersModule, HiringManagersModule, OpeningsModule, DisclosureModule, JobsModule, VisitsModule],
  controllers: [JoiningController, IntroductionsController, AccountingController, EmployerRecordController, SearchController],
  providers: [Joinings, Introductions, IntroductionPages, Accounting, EmployerRecord, EmployerSurroundings],
})
export class RecordsModule {}
