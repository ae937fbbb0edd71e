import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database } from '../common/database/database';
import { isId, newId } from '../common/database/ids';
import { Roles, Who, type Viewer } from '../common/web/access';
import type { FormState } from '../common/web/fields';
import { readForm, type FormResult, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, page, SeeOther, type Page } from '../common/web/page';
import { Employers } from '../employers/employers.service';
import { OpeningForms } from './opening-forms.service';
import { copiedValues } from './opening-copy';
import { openingValues } from './opening-values';
import type { Opening } from './opening.entity';
import { OpeningForm } from './opening.form';
import { askedEmployer, keptEmployer } from './opening-employer';
import { TWIN_STANDS } from './opening-form.page';
import { twinOf } from './opening-twin';
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

  /** A blank form, one for an employer, or a copy of an opening. */
  @Get('new')
  add(@Query() query: Posted): Promise<Page> {
    return this.database.read(async (tx) => {
      const { today, locale } = await this.forms.site(tx);
      const fresh = { id: newId(), today, locale };
      const copied = isId(query.copy) ? found(await this.openings.find(tx, query.copy)) : null;
      const employerId = copied?.employerId ?? query.employer;
      const employer = isId(employerId) ? await this.employers.find(tx, employerId) : null;
      const blank = { id: fresh.id, version: '', status: 'open', heardOn: fresh.today };
      const values = { ...(copied ? copiedValues(copied, fresh) : blank), employer: employer?.id ?? '', employerWords: employer?.name ?? '' };
      return page('openings/form', await this.forms.model(tx, { values, errors: {} }, null, { isCopy: copied !== null, isPaste: query.paste === 'yes' }));
    });
  }

  @Post()
  async create(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(OpeningForm, body);
    if (form.typed.lookup !== '') return this.lookedUp(form, null);
    const outcome = await this.database.write(async (tx) => {
      const asked = await askedEmployer(tx, who, this.employers, form.typed);
      const { said, values, faults } = await this.forms.read(tx, who, form, asked, null);
      if (Object.keys(faults).length > 0) return new Again({ values, errors: faults }, null);
      const twin = await twinOf(tx, { id: form.typed.id, employerId: asked.id, title: said.title }, (await this.forms.site(tx)).today);
      if (twin && twin.id !== form.typed.twin) return new Again({ values: { ...values, twin: twin.id }, errors: { twin: TWIN_STANDS } }, null);
      const employerId = await keptEmployer(tx, who, this.employers, asked, form.typed.employerWords);
      const [siteId, askId] = asked.id ? [form.typed.site || null, form.typed.ask || null] : [null, null];
      const opening = await this.openings.add(tx, who, { ...said, id: form.typed.id, employerId, siteId, askId });
      return new SeeOther(withNotice(openingPaths.show(opening.id), 'opening-added'));
    });
    return this.shown(outcome);
  }

  @Get(':id/edit')
  edit(@Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const opening = found(await this.openings.find(tx, id));
      return page('openings/form', await this.forms.model(tx, { values: openingValues(opening, (await this.forms.site(tx)).locale), errors: {} }, opening));
    });
  }

  @Post(':id')
  async change(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(OpeningForm, body);
    if (form.typed.lookup !== '') return this.lookedUp(form, id);
    const outcome = await this.database.write(async (tx) => {
      const opening = found(await this.openings.find(tx, id));
      const { said, values, faults } = await this.forms.read(tx, who, form, { id: opening.employerId, fault: '' }, opening);
      if (Object.keys(faults).length > 0) return new Again({ values, errors: faults }, opening);
      const outcome = opening.status === said.status ? opening.outcome : '';
      const changes = { ...said, outcome, siteId: form.typed.site || null, askId: form.typed.ask || null };
      if (await this.openings.change(tx, who, { id, version: Number(form.typed.version) }, changes)) return new SeeOther(withNotice(openingPaths.show(id), 'opening-saved'));
      return this.forms.conflict(opening, { ...opening, ...changes }, form.state, await this.forms.site(tx));
    });
    return this.shown(outcome);
  }

  /** The form with what was looked up for it: an employer, a kind of work, or what a pasted advert says. Nothing is written. */
  private lookedUp(form: FormResult<OpeningForm>, id: string | null): Promise<Page> {
    return this.database.read(async (tx) => {
      const opening = id === null ? null : found(await this.openings.find(tx, id));
      if (opening === null && form.typed.lookup === 'advert') return this.forms.fromAdvert(tx, form);
      return page('openings/form', await this.forms.model(tx, { values: form.state.values, errors: {} }, opening));
    });
  }

  /** The form again is made outside the write: an advert is read for it, and no other writer waits for that. */
  private async shown<T extends Page | SeeOther>(outcome: T | Again): Promise<T | Page> {
    return outcome instanceof Again ? this.database.read(async (tx) => formAgain('openings/form', await this.forms.model(tx, outcome.form, outcome.opening))) : outcome;
  }
}

/** A form to show again with its faults, and the opening it is about. */
class Again {
  constructor(
    readonly form: FormState,
    readonly opening: Opening | null,
  ) {}
}

function found(opening: Opening | null): Opening {
  if (!opening) throw new NotFoundException();
  return opening;
}
