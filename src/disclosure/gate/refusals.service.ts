import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { parseDay, today, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { Page } from '../../common/web/page';
import { employerNames } from '../../employers/employer-names';
import { purposePlanned } from '../../employers/purpose.choices';
import { Settings } from '../../settings/settings.service';
import { noteForMeeting } from '../leave/question.rules';
import type { Refusal } from './gate.service';
import { refusalPage, type RefusalWays } from './refusal.page';

/** What was refused, and where. */
export interface Refused {
  readonly refusals: readonly Refusal[];
  readonly employerId: string;
}

/** What the asker had in mind: the heading, the day and purpose as the form has them, and the way on without names. */
export type TriedWays = Omit<RefusalWays, 'employerId' | 'asked'> & { day: string; purpose: string };

/** The page of a refusal, for every room that asks the gate: names only of clients the asker reaches. */
@Injectable()
export class Refusals {
  constructor(
    private readonly clients: Clients,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The refusal as a page (409). Call it after the transaction that kept the decisions. */
  async page(tx: Tx, who: Viewer, refused: Refused, { day, purpose, ...ways }: TriedWays): Promise<Page> {
    const { locale, timeZone } = await this.settings.get(tx);
    const isAhead = parseDay(day) !== null && day >= today(this.clock.now(), timeZone);
    const employer = (await employerNames(tx, [refused.employerId])).get(refused.employerId) ?? 'this employer';
    const planned = purposePlanned(purpose);
    const tried = { employer, day: isAhead ? formatDay(day as Day, locale, 'withYear') : '', purpose: planned.charAt(0).toLowerCase() + planned.slice(1) };
    const people = [];
    for (const { clientId, reasons } of refused.refusals) {
      const client = await this.clients.reach(tx, who, clientId);
      const name = client?.preferredName ?? '';
      people.push({ clientId, name, reasons, note: { id: newId(this.clock.now().getTime()), text: client ? noteForMeeting(reasons, { client: name, ...tried }) : '' } });
    }
    return refusalPage(people, { ...ways, employerId: refused.employerId, asked: { day, purpose: purpose || null } });
  }
}
