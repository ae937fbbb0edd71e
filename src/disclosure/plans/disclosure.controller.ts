import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Clients } from '../../clients/clients.service';
import type { Client } from '../../clients/client.entity';
import { Database, type Tx } from '../../common/database/database';
import { Roles, Who, type Viewer } from '../../common/web/access';
import { page, type Page } from '../../common/web/page';
import { leavePart } from '../leave/leave-part';
import { talksPart } from '../talks/talks-part';
import { namesFor, planPage, type PlanPageInput } from './plan.page';
import { PlanPages } from './plan-pages.service';
import { planVersionPage } from './plan-version.page';

/** What may be said about a client: what is in force, and every version there was. Only for those who reach the client (P1). */
@Controller('clients/:id/disclosure')
@Roles('specialist', 'supervisor')
export class DisclosureController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly pages: PlanPages,
    private readonly audit: Audit,
  ) {}

  @Get()
  async show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return page('disclosure/plan', await this.read(who, id, [], async (input, tx, client) => ({ ...planPage(input), leave: await leavePart(tx, client, input), talks: await talksPart(tx, client, input) })));
  }

  /** One version, as it was recorded. Its number is the client's own: another client's is not there. */
  @Get('versions/:number')
  async version(@Who() who: Viewer, @Param('id') id: string, @Param('number') number: string): Promise<Page> {
    const model = await this.read(who, id, [`version-${number}`], (input) => {
      const plan = input.history.plans.find((one) => String(one.version) === number);
      if (!plan) throw new NotFoundException();
      return planVersionPage(input, namesFor(input), plan);
    });
    return page('disclosure/plan-version', model);
  }

  /** Reading a plan is itself an act that is written down (P3), unless there was nothing to read. */
  private read<M>(who: Viewer, id: string, fields: readonly string[], show: (input: PlanPageInput, tx: Tx, client: Client) => M | Promise<M>): Promise<M> {
    return this.database.write(async (tx) => {
      const client = await this.clients.reach(tx, who, id);
      if (!client) throw new NotFoundException();
      await this.audit.record(tx, who, 'plan.view', { type: 'client', id }, fields);
      return show(await this.pages.plan(tx, client), tx, client);
    });
  }
}
