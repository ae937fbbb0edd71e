import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { EmployersModule } from '../employers/employers.module';
import { HiringManagersModule } from '../hiring-managers/hiring-managers.module';
import { JobsModule } from '../jobs/jobs.module';
import { OpeningsModule } from '../openings/openings.module';
import { VisitDayController } from './day/visit-day.controller';
import { VisitDays } from './day/visit-days.service';
import { WeekCounts } from './counting/week-counts.service';
import { EmployerPickerController } from './form/employer-picker.controller';
import { EmployerPicker } from './form/employer-picker.service';
import { FormPlans } from './form/form-plan.service';
import { SpeakingAt } from './form/speaking.service';
import { VisitDrafts } from './form/visit-drafts.service';
import { VisitFormController } from './form/visit-form.controller';
import { VisitFormPages } from './form/visit-form-pages.service';
import { VisitForms } from './form/visit-forms.service';
import { VisitIntake } from './form/visit-intake.service';
import { VisitLive } from './form/visit-live.service';
import { VisitLogController } from './log/visit-log.controller';
import { VisitLog } from './log/visit-log.service';
import { OfflineController } from './offline/offline.controller';
import { PlannedVisits } from './planned/planned-visits.service';
import { QuickVisitsController } from './quick/quick-visits.controller';
import { QuickVisits } from './quick/quick-visits.service';
import { VisitChanges } from './record/visit-changes.service';
import { VisitController } from './record/visit.controller';
import { VisitRecords } from './record/visit-record.service';
import { NextTouchController } from './stages/next-touch.controller';
import { Stalled } from './stages/stalled.service';
import { StillGoingController } from './stages/still-going.controller';
import { NextTouches } from './stages/next-touches.service';
import { StagesByHires } from './stages/stages-by-hires';
import { Standings } from './standings.service';
import { VisitCompanions } from './visit-companions.service';
import { VisitWriter } from './visit-writer';
import { Visits } from './visits.service';

/** The visit log: written in one place, counted by the rules, read as far as each may see. */
@Module({
  imports: [ClientsModule, EmployersModule, HiringManagersModule, OpeningsModule, DisclosureModule, JobsModule],
  controllers: [EmployerPickerController, VisitFormController, VisitLogController, OfflineController, VisitDayController, QuickVisitsController, VisitController, NextTouchController, StillGoingController],
  providers: [
    Visits, VisitWriter, Standings, WeekCounts, PlannedVisits, VisitCompanions,
    SpeakingAt, EmployerPicker, VisitForms, VisitDrafts, VisitIntake, VisitLive, FormPlans, VisitFormPages,
    QuickVisits, VisitDays, VisitRecords, VisitChanges, VisitLog, NextTouches, Stalled, StagesByHires,
  ],
  exports: [Visits, VisitWriter, VisitCompanions, Standings, WeekCounts, PlannedVisits, EmployerPicker, VisitForms, VisitDrafts, Stalled],
})
export class VisitsModule {}
