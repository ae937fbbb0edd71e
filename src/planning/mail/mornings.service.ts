import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { CONFIG } from '../../common/config.module';
import type { Config } from '../../common/config';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { formatTime } from '../../common/time/format';
import type { Viewer } from '../../common/web/access';
import { Alerts } from '../../matching/alerts/alerts.service';
import { Settings } from '../../settings/settings.service';
import type { Purpose } from '../../visits/rules/visit.choices';
import { outwardWords } from '../calendar/feed.rules';
import { hasNews, morningMail, type Morning } from './morning-mail.rules';

const MOST_VISITS = 30;
const MOST_TOUCHES = 20;

/** Who wants a mail in the morning, and what it says. */
@Injectable()
export class Mornings {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly alerts: Alerts,
  ) {}

  /** Whether this site sends mail at all. */
  get isOn(): boolean {
    return Boolean(this.config.mail);
  }

  async isWanted(tx: Tx, who: Viewer): Promise<boolean> {
    return (await tx.sql<unknown[]>`SELECT 1 FROM morning_mail_wishes WHERE staff_id = ${who.id}`).length > 0;
  }

  /** Asks for the mail, or to be spared it; from the next morning on. */
  async want(tx: Tx, who: Viewer, isWanted: boolean): Promise<void> {
    if (isWanted === (await this.isWanted(tx, who))) return;
    if (isWanted) await tx.sql`INSERT INTO morning_mail_wishes (staff_id, wished_at) VALUES (${who.id}, ${this.clock.iso()}) ON CONFLICT (staff_id) DO NOTHING`;
    else await tx.sql`DELETE FROM morning_mail_wishes WHERE staff_id = ${who.id}`;
    await this.audit.record(tx, who, isWanted ? 'morning-mail.start' : 'morning-mail.end', { type: 'staff', id: who.id });
  }

  /** The mail of a person's day; null when there is nothing to say, when they have left or no longer want it. */
  async letter(tx: Tx, staffId: string, day: Day): Promise<{ to: string; subject: string; text: string } | null> {
    const [staff] = await tx.sql<(Pick<Viewer, 'id' | 'name' | 'role' | 'teamId'> & { email: string })[]>`SELECT s.email, s.id, s.name, s.role, s.team_id AS "teamId" FROM staff s JOIN morning_mail_wishes w ON w.staff_id = s.id WHERE s.id = ${staffId} AND s.disabled_at IS NULL AND s.role <> 'administrator'`;
    if (!staff) return null;
    const morning = await this.morning(tx, { ...staff, requestId: 'morning-mail', address: 'local' }, day);
    return hasNews(morning) ? { to: staff.email, ...morningMail(morning) } : null;
  }

  private async morning(tx: Tx, who: Viewer, day: Day): Promise<Morning> {
    const staffId = who.id;
    const { locale } = await this.settings.get(tx);
    const visits = await tx.sql<{ atTime: string | null; purpose: Purpose; employer: string; leftAloneOn: Day | null }[]>`SELECT p.at_time AS "atTime", p.purpose, e.name AS employer, e.do_not_contact_on AS "leftAloneOn" FROM planned_visits p JOIN employers e ON e.id = p.employer_id
      WHERE p.staff_id = ${staffId} AND p.day = ${day} AND p.status = 'planned' AND p.deleted_at IS NULL ORDER BY COALESCE(p.at_time, '99'), p.id LIMIT ${MOST_VISITS}`;
    const touches = await tx.sql<{ employer: string; on: Day; all: number | string }[]>`SELECT name AS employer, next_touch_on AS "on", count(*) OVER () AS "all" FROM employers
      WHERE next_touch_by = ${staffId} AND next_touch_on <= ${day} AND deleted_at IS NULL AND do_not_contact_on IS NULL ORDER BY next_touch_on, id LIMIT ${MOST_TOUCHES}`;
    return {
      day, locale, weekHref: `${this.config.baseUrl ?? `http://${this.config.host}:${this.config.port}`}/week`, touches, touchCount: Number(touches[0]?.all ?? 0), newOpenings: await this.alerts.countFor(tx, who),
      visits: visits.map(({ atTime, purpose, employer, leftAloneOn }) => ({ time: atTime === null ? '' : formatTime(`2000-01-01T${atTime}:00.000Z`, 'UTC', locale), words: outwardWords(employer, purpose, leftAloneOn !== null) })),
    };
  }
}
