import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { EmployersModule } from '../employers/employers.module';
import { HiringManagersModule } from '../hiring-managers/hiring-managers.module';
import { JobsModule } from '../jobs/jobs.module';
import { MatchingModule } from '../matching/matching.module';
import { MeetingModule } from '../matching/meeting/meeting.module';
import { VisitsModule } from '../visits/visits.module';
import { CalendarAndMailModule } from './calendar-and-mail.module';
import { BlocksController } from './blocks/blocks.controller';
import { WorkBlocks } from './blocks/blocks.service';
import { MovePages } from './plan/move-pages.service';
import { PlanMoves } from './plan/plan-moves.service';
import { PlannedEndsController } from './plan/planned-ends.controller';
import { PlannedMovesController } from './plan/planned-moves.controller';
import { WeekBoards } from './week/week-board.service';
import { PlanDesk } from './plan/plan-desk.service';
import { DaySheets } from './week/day-sheets.service';
import { PlannedLeaves } from './week/planned-leave.service';
import { PlannedVisitsController } from './plan/planned-visits.controller';
import { PlanPages } from './plan/plan-pages.service';
import { PutAside } from './suggestions/put-aside.service';
import { Suggestions } from './suggestions/suggestions.service';
import { SuggestionsController } from './suggestions/suggestions.controller';
import { WeekController } from './week/week.controller';
import { WeekPlans } from './week/week-plans.service';

/** What is meant to happen: the week, planned visits, the day on paper. */
@Module({
  imports: [ClientsModule, EmployersModule, HiringManagersModule, DisclosureModule, JobsModule, VisitsModule, MatchingModule, MeetingModule, CalendarAndMailModule],
  controllers: [WeekController, BlocksController, PlannedMovesController, PlannedEndsController, SuggestionsController, PlannedVisitsController],
  providers: [WorkBlocks, PlanMoves, MovePages, WeekBoards, WeekPlans, Suggestions, PutAside, PlannedLeaves, DaySheets, PlanDesk, PlanPages],
  exports: [WeekPlans, Suggestions],
})
export class PlanningModule {}
