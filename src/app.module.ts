import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { ClientsModule } from './clients/clients.module';
import { ConfigModule } from './common/config.module';
import type { Config } from './common/config';
import { DatabaseModule } from './common/database/database.module';
import { Clock } from './common/time/clock';
import { DisclosureModule } from './disclosure/disclosure.module';
import { EmployersModule } from './employers/employers.module';
import { entities } from './entities';
import { ExchangeModule } from './exchange/exchange.module';
import { HealthController } from './health.controller';
import { HiringManagersModule } from './hiring-managers/hiring-managers.module';
import { JobsModule } from './jobs/jobs.module';
import { MatchingModule } from './matching/matching.module';
import { MeetingModule } from './matching/meeting/meeting.module';
import { OccupationsModule } from './occupations/occupations.module';
import { OpeningsModule } from './openings/openings.module';
import { PlanningModule } from './planning/planning.module';
import { RecordsModule } from './records/records.module';
import { WholeRecordModule } from './records/whole-record/whole-record.module';
import { SettingsModule } from './settings/settings.module';
import { StaffModule } from './staff/staff.module';
import { SupervisionModule } from './supervision/supervision.module';
import { VisitsModule } from './visits/visits.module';
import { Draining } from './common/web/draining';

/** The house, in layer order: each line may use the lines above it. */
@Module({})
export class AppModule {
  static with(config: Config, clock = new Clock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config, clock),
        DatabaseModule.with(entities),
        AuditModule,
        SettingsModule,
        StaffModule,
        OccupationsModule,
        ClientsModule,
        EmployersModule,
        HiringManagersModule,
        DisclosureModule,
        OpeningsModule,
        JobsModule,
        MatchingModule,
        MeetingModule,
        VisitsModule,
        PlanningModule,
        RecordsModule,
        WholeRecordModule,
        SupervisionModule,
        ExchangeModule,
      ],
      controllers: [HealthController],
      providers: [Draining],
    };
  }
}
