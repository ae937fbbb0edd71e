import { Module } from '@nestjs/common';
import { ClientsModule } from '../../clients/clients.module';
import { DisclosureModule } from '../../disclosure/disclosure.module';
import { AlertsController } from '../alerts/alerts.controller';
import { Alerts } from '../alerts/alerts.service';
import { WeekLeads } from '../alerts/leads.service';
import { MatchingModule } from '../matching.module';
import { BoardController } from './board.controller';
import { FollowUpsController } from './follow-ups.controller';
import { MeetingBoard } from './meeting-board.service';
import { MeetingDesk } from './meeting-desk.service';
import { MeetingOpeningController } from './meeting-opening.controller';
import { Meetings } from './meetings.service';
import { MinutesController } from './minutes.controller';
import { MinutesOf } from './minutes.service';
import { NoteLeaves } from './note-leaves.service';

/** The weekly meeting with its minutes, and what matching brings into each one's week. */
@Module({
  imports: [ClientsModule, DisclosureModule, MatchingModule],
  controllers: [BoardController, MeetingOpeningController, FollowUpsController, MinutesController, AlertsController],
  providers: [Meetings, MeetingBoard, MeetingDesk, MinutesOf, NoteLeaves, Alerts, WeekLeads],
  exports: [Alerts, WeekLeads],
})
export class MeetingModule {}
