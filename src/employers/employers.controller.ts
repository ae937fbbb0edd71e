import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../common/database/database';
import { isId } from '../common/database/ids';
import { AnyStaff, Who, type Viewer } from '../common/web/access';
import { readForm, withError, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, fragment, page, Page, refusal, SeeOther } from '../common/web/page';
import { Duplicates, type Similar } from './duplicates/duplicates.service';
import { mayBeKnownPage } from './duplicates/duplicates.page';
import { EmployerForms } from './employer-forms';
import { industryField } from './employer-form.page';
import { EmployerForm, fieldsFrom, typedValues } from './employer.form';
import type { Employer } from './employer.entity';
import { Employers } from './employers.service';
import { employerPaths } from './paths';

const FORM = 'employers/form';
const NOT_STAFF = 'Choose somebody from the list.';

@Controller('employers')
@AnyStaff()
export class EmployersController {
  constructor(
    private readonly database: Database,
    private readonly employers: Employers,
    private readonly duplicates: Duplicates,
    private readonly forms: EmployerForms,
  ) {}

  @Get('new')
  async blank(@Who() who: Viewer): Promise<Page> {
    return page(FORM, await this.database.read((tx) => this.forms.blank(tx, who)));
  }

  /** The industry's choices while its words are typed. */
  @Get('industries')
  industries(@Query('industryWords') words: unknown): Page {
    return fragment('employers/industries', { industry: industryField({ values: { industryWords: typeof words === 'string' ? words.slice(0, 200) : '' }, errors: {} }) });
  }

  @Post()
  async add(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(EmployerForm, body);
    const { id, lookup } = form.typed;
    if (!isId(id)) throw new NotFoundException();
    if (lookup !== '') return page(FORM, await this.database.read((tx) => this.forms.blank(tx, who, { ...form.state, errors: {} }, id)));
    if (!form.ok) return formAgain(FORM, await this.database.read((tx) => this.forms.blank(tx, who, form.state, id)));
    return this.database.write(async (tx) => {
      const there = await this.employers.findEvenRemoved(tx, id);
      if (there) return sentTwice(there, who);
      if (!(await this.forms.isStaff(tx, form.value.ownerId))) return formAgain(FORM, await this.forms.blank(tx, who, withError(form.state, 'ownerId', NOT_STAFF), id));
      const similar = await this.similar(tx, form.value, id);
      if (similar.length > 0 && !form.value.another) {
        const hidden = [{ name: 'id', value: id }];
        return refusal('employers/may-be-known', mayBeKnownPage(similar, { action: employerPaths.list, hidden, values: typedValues(form.value), backHref: employerPaths.new, backLabel: 'Add an employer' }));
      }
      await this.employers.add(tx, who, { id, ...fieldsFrom(form.value) });
      for (const one of similar) await this.duplicates.keepApart(tx, who, id, one.employer.id);
      return new SeeOther(withNotice(employerPaths.show(id), 'saved'));
    });
  }

  @Get(':id/edit')
  async edit(@Who() who: Viewer, @Param('id') id: string): Promise<Page> {
    return page(FORM, await this.database.read(async (tx) => this.forms.filled(tx, who, await this.found(tx, id))));
  }

  @Post(':id')
  async change(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(EmployerForm, body);
    return this.database.write(async (tx) => {
      const employer = await this.found(tx, id);
      const version = Number(form.typed.version);
      if (form.typed.lookup !== '') return page(FORM, await this.forms.filled(tx, who, employer, { ...form.state, errors: {} }));
      if (!form.ok) return formAgain(FORM, await this.forms.filled(tx, who, employer, form.state));
      if (!(await this.forms.isStaff(tx, form.value.ownerId))) return formAgain(FORM, await this.forms.filled(tx, who, employer, withError(form.state, 'ownerId', NOT_STAFF)));
      if (employer.version !== version) return this.forms.conflict(tx, form.value, employer);
      const similar = await this.newlySimilar(tx, form.value, employer);
      if (similar.length > 0 && !form.value.another) {
        const hidden = [{ name: 'version', value: String(version) }];
        return refusal('employers/may-be-known', mayBeKnownPage(similar, { action: employerPaths.show(id), hidden, values: typedValues(form.value), backHref: employerPaths.edit(id), backLabel: 'Edit employer' }));
      }
      if (!(await this.employers.change(tx, who, { id, version }, fieldsFrom(form.value)))) return this.forms.conflict(tx, form.value, await this.found(tx, id));
      for (const one of similar) await this.duplicates.keepApart(tx, who, id, one.employer.id);
      return new SeeOther(withNotice(employerPaths.show(id), 'saved'));
    });
  }

  private async found(tx: Tx, id: string): Promise<Employer> {
    const employer = isId(id) ? await this.employers.find(tx, id) : null;
    if (!employer) throw new NotFoundException();
    return employer;
  }

  private similar(tx: Tx, { name, address, phone }: EmployerForm, id: string): Promise<Similar[]> {
    return this.duplicates.similarTo(tx, { name, address, phone }, id);
  }

  /** A change that leaves name and address as they are raises no question that wasn't raised before. */
  private async newlySimilar(tx: Tx, form: EmployerForm, employer: Employer): Promise<Similar[]> {
    const before = await this.forms.valuesOf(tx, employer);
    return before.name === form.name && before.address === form.address ? [] : this.similar(tx, form, employer.id);
  }
}

/** The same form sent twice is one employer; somebody else's id is nobody's business. */
function sentTwice(there: Employer, who: Viewer): SeeOther {
  if (there.createdBy !== who.id) throw new NotFoundException();
  return new SeeOther(withNotice(employerPaths.show(there.id), 'saved'));
}
