import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { EmployersModule } from '../employers/employers.module';
import { HiringManagersModule } from '../hiring-managers/hiring-managers.module';
import { OpeningsModule } from '../openings/openings.module';
import { VisitsModule } from '../visits/visits.module';
import { EmployerRecordController } from './employer-record.controller';
import { EmployerRecord } from './employer-record.service';
import { EmployerSurroundings } from './employer-surroundings.service';
import { SearchController } from './search.controller';

/** Pages that look over several rooms: an employer's whole record, and the search. */
@Module({
  imports: [ClientsModule, EmployersModule, HiringManagersModule, OpeningsModule, DisclosureModule, VisitsModule],
  controllers: [EmployerRecordController, SearchController],
  providers: [EmployerRecord, EmployerSurroundings],
})
export class RecordsModule {}
