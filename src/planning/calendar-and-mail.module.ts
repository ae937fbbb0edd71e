import { Module } from '@nestjs/common';
import { MeetingModule } from '../matching/meeting/meeting.module';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarFeeds } from './calendar/calendar-feeds.service';
import { FeedController } from './calendar/feed.controller';
import { FeedLimit } from './calendar/feed-limit.service';
import { Mornings } from './mail/mornings.service';
import { Outbox } from './mail/outbox.service';
import { MorningHours } from './mail/morning-hours.service';
import { Postman } from './mail/postman.service';

/** The plan outside the house: in one's own calendar, and in a mail in the morning. Of openings it knows how many are new, and of clients nothing. */
@Module({
  imports: [MeetingModule],
  controllers: [FeedController, CalendarController],
  providers: [CalendarFeeds, FeedLimit, Mornings, Outbox, MorningHours, Postman],
})
export class CalendarAndMailModule {}
