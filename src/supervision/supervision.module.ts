import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { JobsModule } from '../jobs/jobs.module';
import { MeetingModule } from '../matching/meeting/meeting.module';
import { PlanningModule } from '../planning/planning.module';
import { VisitsModule } from '../visits/visits.module';
import { HomeController } from './home/home.controller';
import { Mondays } from './home/monday.service';
import { MyWeeks } from './home/my-week.service';
import { SpecialistHome } from './home/specialist-home.service';
import { ToTalkAbout } from './home/to-talk-about.service';
import { FieldMentoringController } from './mentoring/field-mentoring.controller';
import { FieldMentorings } from './mentoring/field-mentorings.service';
import { TrackingController } from './tracking/tracking.controller';
import { TrackingForms } from './tracking/tracking-forms.service';
import { PersonWeeks } from './team/person-week.service';
import { Reviews } from './review/reviews.service';
import { TeamController } from './team/team.controller';
import { TeamWeeks } from './team/team-week.service';

/** The pages people begin their day with, and the review of each week. */
@Module({ imports: [DisclosureModule, JobsModule, VisitsModule, MeetingModule, PlanningModule], controllers: [HomeController, TrackingController, FieldMentoringController, TeamController], providers: [SpecialistHome, MyWeeks, ToTalkAbout, Mondays, FieldMentorings, TrackingForms, TeamWeeks, PersonWeeks, Reviews] })
export class SupervisionModule {}
