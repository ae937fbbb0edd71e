import { Controller, Get, Query } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { AnyStaff, Who, type Viewer } from '../../common/web/access';
import { page, Page } from '../../common/web/page';
import type { Done } from '../../visits/quick/saved-notice';
import { AuditLog } from '../../staff/log/audit-log.service';
import { SpecialistHome } from './specialist-home.service';
import { startPage } from './start.page';
import { waitingErasures } from './waiting-erasures';
import { teamWeekPage } from '../team/team-week.page';
import { TeamWeeks } from '../team/team-week.service';

/** "/": the page each comes to in the morning, by role. */
@Controller()
@AnyStaff()
export class HomeController {
  constructor(
    private readonly database: Database,
    private readonly specialists: SpecialistHome,
    private readonly teams: TeamWeeks,
    private readonly log: AuditLog,
  ) {}

  @Get()
  show(@Who() who: Viewer, @Query() done: Done): Promise<Page> {
    return this.database.read((tx) => this.pageFor(tx, who, done));
  }

  private async pageFor(tx: Tx, who: Viewer, done: Done): Promise<Page> {
    if (who.role === 'specialist') return page('supervision/my-week', await this.specialists.model(tx, who, done));
    if (who.role === 'supervisor') return page('supervision/team', teamWeekPage(await this.teams.of(tx, who), { isAdministrator: false }));
    const [counts] = await tx.sql<{ teams: number | string; staff: number | string; employers: number | string }[]>`SELECT (SELECT count(*) FROM teams) AS teams,
      (SELECT count(*) FROM staff WHERE role <> 'administrator' AND disabled_at IS NULL) AS staff, (SELECT count(*) FROM (SELECT 1 AS one FROM employers WHERE deleted_at IS NULL LIMIT 1001) e) AS employers`;
    return page('supervision/start', startPage({ teams: Number(counts.teams), staff: Number(counts.staff), employers: Number(counts.employers) }, await this.log.nightly(tx), await waitingErasures(tx, who)));
  }
}
