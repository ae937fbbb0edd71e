import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database } from '../common/database/database';
import { isId, newId } from '../common/database/ids';
import { Roles, Who, type Viewer } from '../common/web/access';
import { readForm, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../common/web/page';
import { Employers } from '../employers/employers.service';
import { OpeningForms } from './opening-forms.service';
import { openingValues } from './opening-values';
import type { Opening } from './opening.entity';
import { OpeningForm } from './opening.form';
import { openingPaths } from './opening.paths';
import { Openings } from './openings.service';

@Controller('openings')
@Roles('specialist', 'supervisor')
export class OpeningFormsController {
  constructor(
    private readonly database: Database,
    private readonly openings: Openings,
    private readonly employers: Employers,
    private readonly forms: OpeningForms,
  ) {}

  @Get('new')
  add(@Query('employer') employerId: string | undefined): Promise<Page> {
    return this.database.read(async (tx) => {
      const employer = isId(employerId) ? await this.employers.find(tx, employerId) : null;
      const values = { id: newId(), version: '', employer: employer?.id ?? '', employerWords: employer?.name ?? '', status: 'open', heardOn: (await this.forms.site(tx)).today };
      return page('openings/form', await this.forms.model(tx, { values, errors: {} }));
    });
  }

  @Post()
  create(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(OpeningForm, body);
    return this.database.write(async (tx) => {
      if (form.typed.lookup !== '') return page('openings/form', await this.forms.model(tx, { values: form.state.values, errors: {} }));
      const employer = await this.employers.find(tx, form.typed.employer);
      const { said, faults } = await this.forms.read(tx, form, employer?.id ?? null);
      if (!employer || Object.keys(faults).length > 0) return formAgain('openings/form', await this.forms.model(tx, { values: form.state.values, errors: faults }));
      const opening = await this.openings.add(tx, who, { ...said, id: form.typed.id, employerId: employer.id, siteId: form.typed.site || null, askId: form.typed.ask || null });
      return new SeeOther(withNotice(openingPaths.show(opening.id), 'saved'));
    });
  }

  @Get(':id/edit')
  edit(@Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const opening = found(await this.openings.find(tx, id));
      return page('openings/form', await this.forms.model(tx, { values: openingValues(opening), errors: {} }, opening));
    });
  }

  @Post(':id')
  change(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(OpeningForm, body);
    return this.database.write(async (tx) => {
      const opening = found(await this.openings.find(tx, id));
      if (form.typed.lookup !== '') return page('openings/form', await this.forms.model(tx, { values: form.state.values, errors: {} }, opening));
      const { said, faults } = await this.forms.read(tx, form, opening.employerId);
      if (Object.keys(faults).length > 0) return formAgain('openings/form', await this.forms.model(tx, { values: form.state.values, errors: faults }, opening));
      const changes = { ...said, siteId: form.typed.site || null, askId: form.typed.ask || null };
      if (await this.openings.change(tx, who, { id, version: Number(form.typed.version) }, changes)) return new SeeOther(withNotice(openingPaths.show(id), 'saved'));
      return this.forms.conflict(opening, { ...opening, ...changes }, form.state, await this.forms.site(tx));
    });
  }
}

function found(opening: Opening | null): Opening {
  if (!opening) throw new NotFoundException();
  return opening;
}
