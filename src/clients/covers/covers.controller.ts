import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { Roles, Who, type Viewer } from '../../common/web/access';
import type { FormState } from '../../common/web/fields';
import { readForm, withError, type Posted } from '../../common/web/form';
import { withNotice } from '../../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import { Clients } from '../clients.service';
import { CoverForm, coverFaults } from './cover.form';
import { coverFormPage, coverPaths, coversPage } from './covers.page';
import { Covers } from './covers.service';

@Controller('covers')
@Roles('supervisor')
export class CoversController {
  constructor(
    private readonly database: Database,
    private readonly covers: Covers,
    private readonly clients: Clients,
    private readonly settings: Settings,
  ) {}

  @Get()
  list(@Who() who: Viewer): Promise<Page> {
    return this.database.read(async (tx) => {
      const { locale } = await this.settings.get(tx);
      return page('clients/covers', coversPage(await this.covers.listOpen(tx, who), await this.covers.listOver(tx, who), { today: await this.clients.today(tx), locale }));
    });
  }

  @Get('new')
  add(@Who() who: Viewer): Promise<Page> {
    return this.database.read(async (tx) => {
      const values = { id: newId(), fromDay: await this.clients.today(tx) };
      return page('clients/cover-form', await this.form(tx, who, { values, errors: {} }));
    });
  }

  @Post()
  create(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(CoverForm, body);
    return this.database.write(async (tx) => {
      const faults = coverFaults(form.typed, await this.clients.today(tx));
      const state = { values: form.state.values, errors: { ...faults, ...form.state.errors } };
      if (!form.ok || Object.keys(faults).length > 0) return formAgain('clients/cover-form', await this.form(tx, who, state));
      const { id, specialist, coveredBy, fromDay, untilDay } = form.value;
      const isAdded = await this.covers.add(tx, who, { id, specialistId: specialist, coveredBy, fromDay, untilDay });
      if (!isAdded) return formAgain('clients/cover-form', await this.form(tx, who, withError(state, 'specialist', 'Choose two of your team’s specialists.')));
      return new SeeOther(withNotice(coverPaths.list, 'saved'));
    });
  }

  @Post(':id/endings')
  end(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    return this.database.write(async (tx) => {
      if (!(await this.covers.end(tx, who, id))) throw new NotFoundException();
      return new SeeOther(withNotice(coverPaths.list, 'saved'));
    });
  }

  private async form(tx: Tx, who: Viewer, state: FormState) {
    return coverFormPage(state, await this.covers.listSpecialists(tx, who));
  }
}
