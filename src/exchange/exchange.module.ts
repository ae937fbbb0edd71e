import { Module } from '@nestjs/common';
import { EmployersModule } from '../employers/employers.module';
import { OpeningsModule } from '../openings/openings.module';
import { Foresight } from './foresight.service';
import { ImportDesk } from './import-desk.service';
import { ImportIntake } from './import-intake.service';
import { ImportRuns } from './import-runs.service';
import { ImportStore } from './import-store.service';
import { ImportsController } from './imports.controller';
import { Imports } from './imports.service';
import { EmployerLanding } from './landing/employer-landing.service';
import { Landings } from './landing/landings.service';
import { OpeningLanding } from './landing/opening-landing.service';
import { PostcodesController } from './postcodes/postcodes.controller';
import { Reversals } from './reversals.service';

/** Files in. An import makes employers and openings, never clients or disclosure plans (D1). */
@Module({
  imports: [EmployersModule, OpeningsModule],
  controllers: [ImportsController, PostcodesController],
  providers: [ImportStore, EmployerLanding, OpeningLanding, Landings, Foresight, Imports, ImportRuns, ImportIntake, ImportDesk, Reversals],
  exports: [Foresight, Imports],
})
export class ExchangeModule {}
