import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { Database, type Tx } from '../common/database/database';
import { isId, newId } from '../common/database/ids';
import { AnyStaff, Who, type Viewer } from '../common/web/access';
import { BLANK_FORM, type FormState } from '../common/web/fields';
import { readForm, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, page, Page, SeeOther } from '../common/web/page';
import { employerPaths } from '../employers/paths';
import { HiringManagerForm, personValues } from './hiring-manager.form';
import { HiringManagerForms } from './hiring-manager-forms';
import { HiringManagers } from './hiring-managers.service';
import { personFormPage } from './hiring-manager.page';

const FORM = 'hiring-managers/form';

@Controller()
@AnyStaff()
export class HiringManagersController {
  constructor(
    private readonly database: Database,
    private readonly people: HiringManagers,
    private readonly forms: HiringManagerForms,
  ) {}

  @Get('employers/:id/hiring-managers/new')
  async blank(@Param('id') id: string): Promise<Page> {
    return page(FORM, await this.database.read((tx) => this.blankPage(tx, id, newId())));
  }

  @Post('employers/:id/hiring-managers')
  async add(@Who() who: Viewer, @Param('id') employerId: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(HiringManagerForm, body);
    const { id } = form.typed;
    if (!isId(id)) throw new NotFoundException();
    return this.database.write(async (tx) => {
      if (!form.ok) return formAgain(FORM, await this.blankPage(tx, employerId, id, form.state));
      const there = await this.people.findEvenRemoved(tx, id);
      if (there && (there.createdBy !== who.id || there.employerId !== employerId)) throw new NotFoundException();
      if (!there) await this.people.add(tx, who, { id, employerId, ...(await this.forms.fields(tx, form.value, employerId, null)) });
      return new SeeOther(withNotice(employerPaths.show(employerId), 'saved'));
    });
  }

  @Get('hiring-managers/:id/edit')
  async edit(@Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const person = await this.forms.person(tx, id);
      return page(FORM, personFormPage({ values: personValues(person), errors: {} }, { ...(await this.forms.around(tx, person.employerId)), editing: person, newId: '' }));
    });
  }

  @Post('hiring-managers/:id')
  async change(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(HiringManagerForm, body);
    return this.database.write(async (tx) => {
      const person = await this.forms.person(tx, id);
      if (!form.ok) return formAgain(FORM, personFormPage(form.state, { ...(await this.forms.around(tx, person.employerId)), editing: person, newId: '' }));
      const at = { id, version: Number(form.value.version) };
      const isSaved = await this.people.change(tx, who, at, await this.forms.fields(tx, form.value, person.employerId, person));
      return isSaved ? new SeeOther(withNotice(employerPaths.show(person.employerId), 'saved')) : this.forms.conflict(tx, form.value, person);
    });
  }

  @Post('hiring-managers/:id/removals')
  async remove(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    const person = await this.database.write(async (tx) => (isId(id) ? this.people.remove(tx, who, id) : null));
    if (!person) throw new NotFoundException();
    return new SeeOther(withNotice(employerPaths.show(person.employerId), 'person-removed', id));
  }

  @Post('hiring-managers/:id/restorations')
  async restore(@Who() who: Viewer, @Param('id') id: string): Promise<SeeOther> {
    const person = await this.database.write(async (tx) => (isId(id) ? this.people.restore(tx, who, id) : null));
    if (!person) throw new NotFoundException();
    return new SeeOther(withNotice(employerPaths.show(person.employerId), 'saved'));
  }

  private async blankPage(tx: Tx, employerId: string, id: string, form: FormState = BLANK_FORM) {
    return personFormPage(form, { ...(await this.forms.around(tx, employerId)), editing: null, newId: id });
  }
}
