import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { ConfigModule } from './common/config.module';
import type { Config } from './common/config';
import { DatabaseModule } from './common/database/database.module';
import { Clock } from './common/time/clock';
import { entities } from './entities';
import { HealthController } from './health.controller';
import { SettingsModule } from './settings/settings.module';
import { StaffModule } from './staff/staff.module';
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
      ],
      controllers: [HealthController],
      providers: [Draining],
    };
  }
}
