import { Module } from '@nestjs/common';
import { PlanningModule } from '../planning/planning.module';
import { VisitsModule } from '../visits/visits.module';
import { HomeController } from './home.controller';
import { MyWeeks } from './my-week.service';
import { PersonWeeks } from './person-week.service';
import { Reviews } from './reviews.service';
import { TeamController } from './team.controller';
import { TeamWeeks } from './team-week.service';

/** The pages people begin their day with, and the review of each week. */
@Module({ imports: [VisitsModule, PlanningModule], controllers: [HomeController, TeamController], providers: [MyWeeks, TeamWeeks, PersonWeeks, Reviews] })
export class SupervisionModule {}
