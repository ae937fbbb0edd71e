import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { Database, type Tx } from '../common/database/database';
import { isId, newId } from '../common/database/ids';
import { today, type Day } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import { AnyStaff, Roles, Who, type Viewer } from '../common/web/access';
import { conflictPage } from '../common/web/conflict.page';
import type { FormState } from '../common/web/fields';
import { readForm, type FormResult, type Posted } from '../common/web/form';
import { withNotice } from '../common/web/notices';
import { formAgain, fragment, page, SeeOther, type Page } from '../common/web/page';
import { Employers } from '../employers/employers.service';
import { Settings } from '../settings/settings.service';
import { employerChoices } from './employer-choices';
import { employerField, openingFormPage } from './opening-form.page';
import { kindsInUse, listOpenings } from './opening-list';
import { readOpeningFilter } from './opening-filter';
import { readOpening } from './opening-read.rules';
import { openingValues } from './opening-values';
import { openingDifferences } from './opening-differences';
import type { Opening } from './opening.entity';
import { OpeningForm } from './opening.form';
import { openingPaths } from './opening.paths';
import { openingsPage } from './openings.page';
import { Openings } from './openings.service';

const FOUND_AT_ONCE = 8;

@Controller('openings')
@Roles('specialist', 'supervisor')
export class OpeningsController {
  constructor(
    private readonly database: Database,
    private readonly openings: Openings,
    private readonly employers: Employers,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @AnyStaff()
  list(@Who() who: Viewer, @Query() query: Posted): Promise<Page> {
    const filter = readOpeningFilter(query);
    return this.database.read(async (tx) => {
      const site = await this.site(tx);
      const employer = filter.employerId ? ((await this.employers.find(tx, filter.employerId))?.name ?? '') : '';
      return page('openings/list', openingsPage({ filter, rows: await listOpenings(tx, filter, site.today), kinds: await kindsInUse(tx), employer, canAdd: who.role !== 'administrator', site }));
    });
  }

  @Get('new')
  add(@Query('employer') employerId: string | undefined): Promise<Page> {
    return this.database.read(async (tx) => {
      const employer = isId(employerId) ? await this.employers.find(tx, employerId) : null;
      const values = { id: newId(), version: '', employer: employer?.id ?? '', employerWords: employer?.name ?? '', status: 'open', heardOn: (await this.site(tx)).today };
      return page('openings/form', await this.form(tx, { values, errors: {} }));
    });
  }

  @Get('employers')
  found(@Query('employerWords') words: string | undefined): Promise<Page> {
    return this.database.read(async (tx) => {
      const asked = typeof words === 'string' ? words.trim().slice(0, 200) : '';
      return fragment('openings/employers', { ...employerField(asked ? await this.employers.search(tx, asked, FOUND_AT_ONCE) : [], asked, { values: {}, errors: {} }) });
    });
  }

  @Post()
  create(@Who() who: Viewer, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(OpeningForm, body);
    return this.database.write(async (tx) => {
      if (form.typed.lookup !== '') return page('openings/form', await this.form(tx, { values: form.state.values, errors: {} }));
      const employer = await this.employers.find(tx, form.typed.employer);
      const { said, faults } = await this.read(tx, form, employer?.id ?? null);
      if (!employer || Object.keys(faults).length > 0) return formAgain('openings/form', await this.form(tx, { values: form.state.values, errors: faults }));
      const opening = await this.openings.add(tx, who, { ...said, id: form.typed.id, employerId: employer.id, siteId: form.typed.site || null, askId: form.typed.ask || null });
      return new SeeOther(withNotice(openingPaths.show(opening.id), 'saved'));
    });
  }

  @Get(':id/edit')
  edit(@Param('id') id: string): Promise<Page> {
    return this.database.read(async (tx) => {
      const opening = found(await this.openings.find(tx, id));
      return page('openings/form', await this.form(tx, { values: openingValues(opening), errors: {} }, opening));
    });
  }

  @Post(':id')
  change(@Who() who: Viewer, @Param('id') id: string, @Body() body: Posted): Promise<Page | SeeOther> {
    const form = readForm(OpeningForm, body);
    return this.database.write(async (tx) => {
      const opening = found(await this.openings.find(tx, id));
      if (form.typed.lookup !== '') return page('openings/form', await this.form(tx, { values: form.state.values, errors: {} }, opening));
      const { said, faults } = await this.read(tx, form, opening.employerId);
      if (Object.keys(faults).length > 0) return formAgain('openings/form', await this.form(tx, { values: form.state.values, errors: faults }, opening));
      const changes = { ...said, siteId: form.typed.site || null, askId: form.typed.ask || null };
      if (await this.openings.change(tx, who, { id, version: Number(form.typed.version) }, changes)) return new SeeOther(withNotice(openingPaths.show(id), 'saved'));
      return this.conflict(opening, { ...opening, ...changes }, form.state.values as Record<string, string | string[]>, await this.site(tx));
    });
  }

  /** What the form says, with every fault: its own, the rules', and what only the database knows. */
  private async read(tx: Tx, form: FormResult<OpeningForm>, employerId: string | null) {
    const { said, faults } = readOpening(form.typed, (await this.site(tx)).today);
    const errors: Record<string, string> = { ...faults, ...form.state.errors };
    if (!isId(form.typed.id)) errors.id = 'Open the form again: it can’t be told from another.';
    if (employerId === null) return { said, faults: { ...errors, employer: 'Choose the employer.' } };
    const { sites, people } = await employerChoices(tx, employerId);
    if (form.typed.site && !sites.some(({ id }) => id === form.typed.site)) errors.site = 'Choose one of this employer’s sites.';
    if (form.typed.ask && !people.some(({ id }) => id === form.typed.ask)) errors.ask = 'Choose somebody who works there.';
    return { said, faults: errors };
  }

  private async form(tx: Tx, form: FormState, opening: Opening | null = null) {
    const values = form.values as Record<string, string | undefined>;
    const employerId = opening?.employerId ?? values.employer ?? '';
    const words = (values.employerWords ?? '').trim();
    const chosen = employerId ? await this.employers.find(tx, employerId) : null;
    const search = words !== '' && words !== chosen?.name ? await this.employers.search(tx, words.slice(0, 200), FOUND_AT_ONCE) : [];
    const employers = chosen ? [{ id: chosen.id, name: chosen.name, area: chosen.area, address: '' }, ...search.filter(({ id }) => id !== chosen.id)] : search;
    const { currency } = await this.site(tx);
    return openingFormPage({ form, employers, ...(await employerChoices(tx, employerId)), openingId: opening?.id ?? '', currency });
  }

  private conflict(theirs: Opening, yours: Opening, values: Record<string, string | string[]>, site: { today: Day; locale: string; currency: string }): Page {
    const { version: _, ...typed } = values;
    return conflictPage({
      what: 'this opening', bySentence: 'Somebody saved this opening while you were typing.', action: openingPaths.show(theirs.id), theirsHref: openingPaths.show(theirs.id), version: theirs.version,
      typed: Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one }))), fields: openingDifferences(yours, theirs, site),
    });
  }

  private async site(tx: Tx) {
    const settings = await this.settings.get(tx);
    return { ...settings, today: today(this.clock.now(), settings.timeZone) };
  }
}

function found(opening: Opening | null): Opening {
  if (!opening) throw new NotFoundException();
  return opening;
}
