import { Controller, Get } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { page, Page } from '../../common/web/page';
import { AuditLog } from '../../staff/log/audit-log.service';
import { myWeekPage } from './my-week.page';
import { MyWeeks } from './my-week.service';
import { startPage } from './start.page';
import { teamWeekPage } from '../team/team-week.page';
import { TeamWeeks } from '../team/team-week.service';
import { stalledSection } from '../../visits/stages/stages.page';
import { Stalled } from '../../visits/stages/stalled.service';

/** "/": the page each comes to in the morning, by role. */
@Controller()
@AnyStaff()
export class HomeController {
  constructor(
    private readonly database: Database,
    private readonly mine: MyWeeks,
    private readonly teams: TeamWeeks,
    private readonly log: AuditLog,
    private readonly stalled: Stalled,
  ) {}

  @Get()
  show(@Who() who: Viewer): Promise<Page> {
    return this.database.read((tx) => this.pageFor(tx, who));
  }

  private async pageFor(tx: Tx, who: Viewer): Promise<Page> {
    if (who.role === 'specialist') return page('supervision/my-week', { ...myWeekPage(await this.mine.of(tx, who), who.id), ...stalledSection(await this.stalled.of(tx, who)) });
    if (who.role === 'supervisor') return page('supervision/team', teamWeekPage(await this.teams.of(tx, who), { isAdministrator: false }));
    const [counts] = await tx.sql<{ teams: number | string; staff: number | string; employers: number | string }[]>`SELECT (SELECT count(*) FROM teams) AS teams,
      (SELECT count(*) FROM staff WHERE role <> 'administrator' AND disabled_at IS NULL) AS staff, (SELECT count(*) FROM (SELECT 1 AS one FROM employers WHERE deleted_at IS NULL LIMIT 1001) e) AS employers`;
    return page('supervision/start', startPage({ teams: Number(counts.teams), staff: Number(counts.staff), employers: Number(counts.employers) }, await this.log.nightly(tx)));
  }
}
