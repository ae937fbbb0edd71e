import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { Posted } from '../../common/web/form';
import { page, type Page } from '../../common/web/page';
import { Caseload } from './caseload.service';
import { caseloadPage } from './caseload.page';
import { choosePage } from './choose.page';
import { readJobsFilter } from './jobs-filter';

/** The jobs of everybody one reaches (P1). */
@Controller('jobs')
@Roles('specialist', 'supervisor')
export class CaseloadController {
  constructor(
    private readonly database: Database,
    private readonly caseload: Caseload,
  ) {}

  @Get()
  list(@Who() who: Viewer, @Query() query: Posted): Promise<Page> {
    return this.database.read(async (tx) => page('jobs/caseload', caseloadPage(await this.caseload.list(tx, who, readJobsFilter(query)))));
  }

  @Get('new')
  add(@Who() who: Viewer, @Query('opening') opening: unknown): Promise<Page> {
    return this.database.read(async (tx) => page('jobs/choose', choosePage(await this.caseload.choices(tx, who, opening))));
  }
}
