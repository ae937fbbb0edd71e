import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import type { Client } from '../../clients/client.entity';
import { Clients } from '../../clients/clients.service';
import { Database, type Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { Confirmed, Roles, Who, type Viewer } from '../../common/web/access';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { readForm, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { closedOn } from './closing';
import { ErasureForm, LegalHoldForm } from './erasure.form';
import { erasureFormPage } from './erasure-form.page';
import { erasurePaths } from './erasure.paths';
import { requestFaults, retentionOf, type Retention } from './erasure.rules';
import { Erasures } from './erasures.service';
import { LegalHolds } from './legal-holds.service';

/** The first person's part of erasing a client's record, and the hold that forbids it: the team's supervisor only. */
@Controller('clients/:id')
@Roles('supervisor')
export class ClientErasureController {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly erasures: Erasures,
    private readonly holds: LegalHolds,
    private readonly settings: Settings,
  ) {}

  @Get('erasure/new')
  ask(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => page('records/erasure-form', await this.model(tx, await this.reach(tx, who, id), BLANK_FORM, BLANK_FORM)));
  }

  @Post('erasures')
  @Confirmed()
  request(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(ErasureForm, body);
    if (!isId(form.typed.id)) throw new NotFoundException();
    return this.database.write(async (tx) => {
      const client = await this.reach(tx, who, id);
      const errors = { ...requestFaults(form.typed, await this.retention(tx, client)), ...form.state.errors };
      // A record that is held shows its hold again, and no form.
      const isHeld = (await this.holds.openOf(tx, id)) !== null;
      if (!form.ok || isHeld || Object.keys(errors).length > 0) return formAgain('records/erasure-form', await this.model(tx, client, { ...form.state, errors }, BLANK_FORM));
      return new SeeOther(erasurePaths.show(await this.erasures.request(tx, who, client, form.value)));
    });
  }

  @Post('legal-holds')
  hold(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(LegalHoldForm, body);
    if (!isId(form.typed.id)) throw new NotFoundException();
    return this.database.write(async (tx) => {
      const client = await this.reach(tx, who, id);
      if (!form.ok) return formAgain('records/erasure-form', await this.model(tx, client, BLANK_FORM, form.state));
      await this.holds.set(tx, who, id, form.value);
      return new SeeOther(withNotice(erasurePaths.ask(id), 'saved'));
    });
  }

  @Post('legal-holds/endings')
  lift(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    return this.database.write(async (tx) => {
      await this.reach(tx, who, id);
      await this.holds.lift(tx, who, id);
      return new SeeOther(withNotice(erasurePaths.ask(id), 'saved'));
    });
  }

  private async reach(tx: Tx, who: Viewer, id: string): Promise<Client> {
    const client = await this.clients.reach(tx, who, id);
    if (!client) throw new NotFoundException();
    return client;
  }

  private async retention(tx: Tx, client: Client): Promise<Retention> {
    const { timeZone, retentionYears } = await this.settings.get(tx);
    return retentionOf(await closedOn(tx, client, timeZone), retentionYears, await this.clients.today(tx));
  }

  private async model(tx: Tx, client: Client, form: FormState, holdForm: FormState) {
    const [hold, waiting] = [await this.holds.openOf(tx, client.id), await this.erasures.waitingFor(tx, client.id)];
    return erasureFormPage({ client, ids: { request: newId(), hold: newId() }, retention: await this.retention(tx, client), hold, waiting, site: await this.settings.get(tx) }, form, holdForm);
  }
}
