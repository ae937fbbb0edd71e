import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { EmployersModule } from '../employers/employers.module';
import { HiringManagersModule } from '../hiring-managers/hiring-managers.module';
import { VisitsModule } from '../visits/visits.module';
import { PlanDesk } from './plan/plan-desk.service';
import { PlannedLeaves } from './week/planned-leave.service';
import { PlannedVisitsController } from './plan/planned-visits.controller';
import { PlanPages } from './plan/plan-pages.service';
import { WeekController } from './week/week.controller';
import { WeekPlans } from './week/week-plans.service';

/** What is meant to happen: the week, planned visits, the day on paper. */
@Module({
  imports: [ClientsModule, EmployersModule, HiringManagersModule, DisclosureModule, VisitsModule],
  controllers: [WeekController, PlannedVisitsController],
  providers: [WeekPlans, PlannedLeaves, PlanDesk, PlanPages],
  exports: [WeekPlans],
})
export class PlanningModule {}
