import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import { withNotice } from '../../common/web/notices';
import { page, refusal, SeeOther, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { Aftermath } from './aftermath.service';
import { erasurePage, erasuresPage } from './erasure.page';
import { erasurePaths } from './erasure.paths';
import { Erasures, type Erasure } from './erasures.service';
import { LegalHolds } from './legal-holds.service';

/** The second person's part of erasing, and what is left of it. Administrators decide here too, by initials, team and reason alone (P1). */
@Controller('erasures')
@Roles('supervisor', 'administrator')
export class ErasuresController {
  constructor(
    private readonly database: Database,
    private readonly erasures: Erasures,
    private readonly holds: LegalHolds,
    private readonly aftermath: Aftermath,
    private readonly settings: Settings,
  ) {}

  @Get()
  list(@Who() who: Viewer): Promise<Page> {
    return this.database.read(async (tx) => page('records/erasures', erasuresPage(await this.erasures.list(tx, who), await this.settings.get(tx))));
  }

  @Get(':id')
  show(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => page('records/erasure', await this.model(tx, who, await this.find(tx, who, id), null)));
  }

  @Post(':id/approvals')
  @Confirmed()
  async approve(@Who() who: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    const refused = await this.database.write(async (tx) => {
      const erasure = await this.find(tx, who, id);
      const fault = await this.erasures.approve(tx, who, erasure);
      return fault === null ? null : refusal('records/erasure', await this.model(tx, who, erasure, fault));
    });
    if (refused) return refused;
    // The record is gone whatever becomes of this; the page says when the files are clean, and the next start tries again.
    await this.aftermath.tidy().catch(() => undefined);
    return new SeeOther(withNotice(erasurePaths.show(id), 'record-erased'));
  }

  @Post(':id/refusals')
  async decline(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    await this.database.write(async (tx) => this.erasures.decline(tx, who, await this.find(tx, who, id)));
    return new SeeOther(erasurePaths.show(id));
  }

  private async find(tx: Tx, who: Viewer, id: string): Promise<Erasure> {
    const erasure = await this.erasures.find(tx, who, id);
    if (!erasure) throw new NotFoundException();
    return erasure;
  }

  private async model(tx: Tx, who: Viewer, erasure: Erasure, fault: string | null) {
    const isHeld = (await this.holds.openOf(tx, erasure.clientId)) !== null;
    return erasurePage(erasure, { viewerId: who.id, isHeld, fault }, await this.settings.get(tx));
  }
}
