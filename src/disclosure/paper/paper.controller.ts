import { Controller, Get, Param } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Database } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { Page } from '../../common/web/page';
import { paperPage } from './paper.page';
import { Papers } from './papers.service';

/** A version of a plan as a document to print and sign (D14). Opening it is printing it: that is written down (U-30, P3). */
@Controller('clients/:id/disclosure/versions/:number/paper')
@Roles('specialist', 'supervisor')
export class PaperController {
  constructor(
    private readonly database: Database,
    private readonly papers: Papers,
    private readonly audit: Audit,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Param('id') id: string, @Param('number') number: string): Promise<Page> {
    const model = await this.database.write(async (tx) => {
      const opened = await this.papers.version(tx, who, id, number);
      await this.audit.record(tx, who, 'plan.print', { type: 'client', id }, [`version-${opened.plan.version}`]);
      const { history, today, site, client } = opened;
      return paperPage({ paper: await this.papers.input(tx, opened), form: site.authorisationForm, history, today, initials: client.initials, printedBy: who.name });
    });
    return new Page('disclosure/paper/paper', model, 200, 'print');
  }
}
