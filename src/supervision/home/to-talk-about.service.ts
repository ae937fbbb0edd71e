import { Injectable } from '@nestjs/common';
import type { Sight } from '../../clients/client-scope';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { LeaveQuestions, type OpenQuestion } from '../../disclosure/leave/leave-questions.service';
import { dueAmong, Reminders, type ClientReminders } from '../../disclosure/talks/reminders.service';
import { Jobs } from '../../jobs/jobs.service';

/** With whom to talk about disclosure (D12): brings together what leave tells and what jobs tell, in three queries however many clients. */
@Injectable()
export class ToTalkAbout {
  constructor(
    private readonly reminders: Reminders,
    private readonly jobs: Jobs,
    private readonly open: LeaveQuestions,
  ) {}

  /** Of the clients this person reaches, the most due first (P1: own and covered ones, or the team's). @param sight how the sentences call the clients */
  async of(tx: Tx, who: Viewer, today: Day, sight: Sight, locale: string): Promise<ClientReminders[]> {
    const clients = await this.reminders.clientsOf(tx, who);
    return dueAmong(clients, await this.jobs.daysOf(tx, clients.map((client) => client.id)), today, sight, locale);
  }

  /** What this person has to ask clients, from refusals (D7), the oldest first. */
  questions(tx: Tx, who: Viewer): Promise<OpenQuestion[]> {
    return this.open.openFor(tx, who);
  }
}
