import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { EmployersModule } from '../employers/employers.module';
import { Decisions } from './gate/decisions.service';
import { DisclosureController } from './plans/disclosure.controller';
import { Gate } from './gate/gate.service';
import { Incidents } from './incidents/incidents.service';
import { IncidentsController } from './incidents/incidents.controller';
import { Leaves } from './leave/leaves.service';
import { LeaveController } from './leave/leave.controller';
import { LeaveLook } from './gate/leave-look.service';
import { PlanPages } from './plans/plan-pages.service';
import { Plans } from './plans/plans.service';

/** The client's own decisions and the gate that keeps to them. */
@Module({
  imports: [ClientsModule, EmployersModule],
  controllers: [DisclosureController, LeaveController, IncidentsController],
  providers: [Gate, LeaveLook, Leaves, Plans, PlanPages, Decisions, Incidents],
  exports: [Gate, LeaveLook, Leaves, Plans, Decisions, Incidents],
})
export class DisclosureModule {}
