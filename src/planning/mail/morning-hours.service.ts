import { Injectable } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { today, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Settings } from '../../settings/settings.service';
import { morningOf } from './morning-mail.rules';

/** The site's morning, by its own clocks. */
@Injectable()
export class MorningHours {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Today, when its mail is due (ISO, UTC), and whether it is the time for it. */
  async now(): Promise<{ day: Day; from: string; isMorning: boolean }> {
    const { timeZone } = await this.database.read((tx) => this.settings.get(tx));
    const day = today(this.clock.now(), timeZone);
    const { from, until } = morningOf(day, timeZone);
    const at = this.clock.iso();
    return { day, from, isMorning: at >= from && at < until };
  }

  date(): Date {
    return this.clock.now();
  }
}
