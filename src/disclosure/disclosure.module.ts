import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { EmployersModule } from '../employers/employers.module';
import { Decisions } from './decisions.service';
import { DisclosureController } from './disclosure.controller';
import { Gate } from './gate.service';
import { Incidents } from './incidents.service';
import { IncidentsController } from './incidents.controller';
import { LeaveController } from './leave.controller';
import { LeaveLook } from './leave-look.service';
import { PlanPages } from './plan-pages.service';
import { Plans } from './plans.service';

/** The client's own decisions and the gate that keeps to them. */
@Module({
  imports: [ClientsModule, EmployersModule],
  controllers: [DisclosureController, LeaveController, IncidentsController],
  providers: [Gate, LeaveLook, Plans, PlanPages, Decisions, Incidents],
  exports: [Gate, LeaveLook, Plans, Decisions, Incidents],
})
export class DisclosureModule {}
