import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { PlanningModule } from '../planning/planning.module';
import { VisitsModule } from '../visits/visits.module';
import { HomeController } from './home/home.controller';
import { MyWeeks } from './home/my-week.service';
import { PersonWeeks } from './team/person-week.service';
import { Reviews } from './review/reviews.service';
import { TeamController } from './team/team.controller';
import { TeamWeeks } from './team/team-week.service';

/** The pages people begin their day with, and the review of each week. */
@Module({ imports: [DisclosureModule, VisitsModule, PlanningModule], controllers: [HomeController, TeamController], providers: [MyWeeks, TeamWeeks, PersonWeeks, Reviews] })
export class SupervisionModule {}
