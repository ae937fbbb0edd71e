import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { listed, run, sql } from '../../common/database/sql';
import { parseDay } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { WeekCounts } from '../counting/week-counts.service';
import { countVisit, type VisitFacts } from '../rules/visit-count.rules';
import { MODE_VALUES, PURPOSE_VALUES, type Mode, type Purpose } from '../rules/visit.choices';
import { countLine } from '../rules/week-summary.rules';
import { NOBODY, SOMEONE_ELSE } from './visit.form';
import type { LiveLine } from './visit-form.page';

/** What the line beside the button is asked with: choices and ids, never a word that was typed. */
export interface LiveQuestion {
  mode?: string;
  purpose?: string;
  day?: string;
  met?: string | string[];
  clients?: string | string[];
  /** The visit being changed: it doesn't count beside itself. */
  visit?: string;
}

type HiringSay = 'yes' | 'no' | 'unknown';

/** "This counts: 5 of 6 this week", or why it doesn't (V5), while the form is being filled in. */
@Injectable()
export class VisitLive {
  constructor(private readonly counts: WeekCounts) {}

  async line(tx: Tx, who: Viewer, asked: LiveQuestion): Promise<LiveLine> {
    const view = await this.counts.view(tx);
    const day = parseDay(asked.day ?? '') ?? view.today;
    const mode = MODE_VALUES.find((one) => one === asked.mode);
    const purpose = PURPOSE_VALUES.find((one) => one === asked.purpose);
    const met = list(asked.met).filter((one) => one !== NOBODY);
    // Saying that a visit doesn't count before anything was told of it would only be in the way.
    if (!mode || (!purpose && list(asked.met).length === 0)) return { text: '', done: 0, target: null };
    const count = countVisit(await this.facts(tx, mode, purpose ?? 'keep_in_touch', met, { isFuture: day > view.today, isSpecific: list(asked.clients).length > 0 }), view.settings);
    const [staff] = await tx.sql<{ id: string; fullTimeShare: number }[]>`SELECT id, full_time_share AS "fullTimeShare" FROM staff WHERE id = ${who.id}`;
    const week = await this.counts.weekFor(tx, staff, (await this.counts.weekOf(tx, day)).start);
    const before = week.visits.filter((visit) => visit.counts && visit.id !== asked.visit).length;
    const { target } = week.target;
    return { text: countLine(count, before, target), done: before + Number(count.counts), target };
  }

  private async facts(tx: Tx, mode: Mode, purpose: Purpose, met: string[], about: { isFuture: boolean; isSpecific: boolean }): Promise<VisitFacts> {
    const ids = met.filter(isId).slice(0, 100);
    const says = ids.length === 0 ? [] : await run<{ hiringSay: HiringSay }[]>(tx, sql`SELECT hiring_say AS "hiringSay" FROM hiring_managers WHERE id IN (${listed(ids)})`);
    const peopleMet = met.includes(SOMEONE_ELSE) ? [...says, { hiringSay: 'unknown' as const }] : says;
    return { happened: !about.isFuture, isDeleted: false, isIncident: false, mode, purpose, peopleMet, isClientSpecific: about.isSpecific, staffIndex: 0 };
  }
}

function list(value: string | string[] | undefined): string[] {
  return [value ?? []].flat().filter((one) => one !== '');
}
