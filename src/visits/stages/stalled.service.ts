import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { listed, plain, run, sql, type Sql } from '../../common/database/sql';
import { addDays, today } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Settings } from '../../settings/settings.service';
import { LIVE_STAGES, STALLED_AFTER_DAYS, stillGoing, type Going, type StalledView } from './stalled.rules';

/** An employer of which "Still going?" is asked. */
export interface StalledEmployer {
  id: string;
  name: string;
  /** Whose last visit it was; null where nobody has been. */
  visitorId: string | null;
  visitor: string | null;
  sentence: string;
  /** For the form beside it: an answer sent twice is kept once. */
  answerId: string;
}

type Row = Going & Pick<StalledEmployer, 'id' | 'name' | 'visitorId' | 'visitor'>;

/** So many are looked at; the longest quiet come first. */
const MOST = 60;

/** The relationships that have stalled (V11): whose they are, and why it is asked. */
@Injectable()
export class Stalled {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Those this person visited last, or their team did where they are its supervisor. */
  async of(tx: Tx, who: Viewer): Promise<StalledEmployer[]> {
    if (who.role === 'administrator' || who.teamId === null) return [];
    const whose = who.role === 'supervisor' ? sql`e.last_visit_by IN (SELECT id FROM staff WHERE team_id = ${who.teamId})` : sql`e.last_visit_by = ${who.id}`;
    return this.among(tx, whose);
  }

  /** The one employer, if it is asked of it. */
  async at(tx: Tx, employerId: string): Promise<StalledEmployer | null> {
    const [found] = await this.among(tx, sql`e.id = ${employerId}`);
    return found ?? null;
  }

  /** A sieve in SQL along the index of last visitors; the rule has the last word. */
  private async among(tx: Tx, whose: Sql): Promise<StalledEmployer[]> {
    const view = await this.view(tx);
    const until = addDays(view.today, -STALLED_AFTER_DAYS);
    const asleep = view.dormantAfterDays === null ? plain('') : sql` AND (e.last_visit_key > ${addDays(view.today, -view.dormantAfterDays)} OR e.stage_set_on >= e.last_visit_key)`;
    const rows = await run<Row[]>(tx, sql`SELECT e.id, e.name, e.stage, e.stage_set_on AS "stageSetOn", e.do_not_contact_on AS "doNotContactOn", e.last_visit_on AS "lastVisitOn", e.next_touch_on AS "nextTouchOn",
        e.last_visit_by AS "visitorId", s.name AS visitor, (SELECT max(t.said_on) FROM next_touches t WHERE t.employer_id = e.id) AS "saidOn",
        (SELECT min(p.day) FROM planned_visits p JOIN staff w ON w.id = p.staff_id AND w.disabled_at IS NULL WHERE p.employer_id = e.id AND p.day >= ${view.today} AND p.status = 'planned' AND p.deleted_at IS NULL) AS "plannedOn"
      FROM employers e LEFT JOIN staff s ON s.id = e.last_visit_by
      WHERE e.deleted_at IS NULL AND ${whose} AND e.last_visit_key <= ${until} AND e.stage IN (${listed(LIVE_STAGES)}) AND e.do_not_contact_on IS NULL
        AND (e.next_touch_on IS NULL OR e.next_touch_on <= ${until})${asleep} AND (e.stage_set_on IS NULL OR e.stage_set_on <= ${until})
        AND NOT EXISTS (SELECT 1 FROM next_touches t WHERE t.employer_id = e.id AND t.said_on > ${until})
      ORDER BY e.last_visit_key, e.id LIMIT ${MOST}`);
    return rows.flatMap((row) => found(row, view));
  }

  private async view(tx: Tx): Promise<StalledView> {
    const { timeZone, dormantDays, locale } = await this.settings.get(tx);
    return { today: today(this.clock.now(), timeZone), dormantAfterDays: dormantDays, locale };
  }
}

function found(row: Row, view: StalledView): StalledEmployer[] {
  const sentence = stillGoing(row, view);
  return sentence === null ? [] : [{ id: row.id, name: row.name, visitorId: row.visitorId, visitor: row.visitor, sentence, answerId: newId() }];
}
