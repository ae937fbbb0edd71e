import { Module } from '@nestjs/common';
import { ClientFormsController } from './client-forms.controller';
import { ClientsController } from './clients.controller';
import { Clients } from './clients.service';
import { CoversController } from './covers/covers.controller';
import { Covers } from './covers/covers.service';
import { PreferencesController } from './preferences/preferences.controller';
import { ProfileVersionsController } from './preferences/profile-versions.controller';
import { WorkProfiles } from './preferences/work-profiles.service';

/** Clients, who covers for whom, and what each client wants of work. */
@Module({
  controllers: [ClientFormsController, ClientsController, CoversController, PreferencesController, ProfileVersionsController],
  providers: [Clients, Covers, WorkProfiles],
  exports: [Clients, WorkProfiles],
})
export class ClientsModule {}
