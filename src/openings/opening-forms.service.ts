import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/database/database';
import { isId } from '../common/database/ids';
import { measuresOf } from '../common/text/measures';
import { nameKey } from '../common/text/normalise';
import { today } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import type { Viewer } from '../common/web/access';
import { conflictPage } from '../common/web/conflict.page';
import { fieldValue, type FormState } from '../common/web/fields';
import type { FormResult, Posted } from '../common/web/form';
import { formAgain, page, type Page } from '../common/web/page';
import { Employers } from '../employers/employers.service';
import { Settings } from '../settings/settings.service';
import { MOST_OF_AN_ADVERT } from './advert/advert-text.rules';
import { filledFrom } from './advert/fill-form';
import { withKnownEmployer } from './advert/known-employer';
import { readAdvert, type AdvertReading } from './advert/read-advert.rules';
import { employerChoices } from './employer-choices';
import { FOUND_AT_ONCE, type AskedEmployer } from './opening-employer';
import { openingDifferences } from './opening-differences';
import { openingFormPage } from './opening-form.page';
import { namesInOpening } from './opening-names';
import { readOpening } from './opening-read.rules';
import { openingValues } from './opening-values';
import type { Site } from './opening-words';
import type { Opening } from './opening.entity';
import type { OpeningForm } from './opening.form';
import { openingPaths } from './opening.paths';
import { Openings } from './openings.service';
import { payMoved } from './pay-typed.rules';

/** What the form about an opening needs besides what was typed. */
@Injectable()
export class OpeningForms {
  constructor(
    private readonly openings: Openings,
    private readonly employers: Employers,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** What the form says, with every fault: its own, the rules', and what only the database knows; and the values to show again, pay in words put where it belongs. */
  async read(tx: Tx, who: Viewer, form: FormResult<OpeningForm>, employer: AskedEmployer, standing: Opening | null) {
    const site = await this.site(tx);
    const copied = standing === null && isId(form.typed.copy) ? await this.openings.find(tx, form.typed.copy) : null;
    const { said, faults } = readOpening(form.typed, { ...site, standing: standing ?? copied, closesOn: standing?.closesOn ?? null });
    const named = await namesInOpening(tx, who, { ...form.typed }, standing ? openingValues(standing, site.locale) : {});
    const moved = payMoved(form.state.values as Posted);
    const values = moved?.values ?? form.state.values;
    const errors: Record<string, string> = { ...named, ...faults, ...form.state.errors, ...moved?.errors };
    if (moved) for (const field of ['payMin', 'payMax', 'payUnit']) if (!(field in moved.errors)) delete errors[field];
    if (!isId(form.typed.id)) errors.id = 'Open the form again: it can’t be told from another.';
    if (employer.fault) errors.employer = employer.fault;
    if (employer.id === '') return { said, values, faults: errors };
    const { sites, people } = await employerChoices(tx, employer.id);
    if (form.typed.site && !sites.some(({ id }) => id === form.typed.site)) errors.site = 'Choose one of this employer’s sites.';
    if (form.typed.ask && !people.some(({ id }) => id === form.typed.ask)) errors.ask = 'Choose somebody who works there.';
    return { said, values, faults: errors };
  }

  /** The same form filled from the advert pasted into it, for checking: nothing is saved. */
  async fromAdvert(tx: Tx, { typed, state }: FormResult<OpeningForm>): Promise<Page> {
    const error = typed.advert === '' ? 'Paste the advert’s text here first.' : state.errors.advert;
    if (error) return formAgain('openings/form', await this.model(tx, { values: state.values, errors: { advert: error } }));
    const reading = await this.readAdvert(tx, typed.advert);
    const values = filledFrom(state.values as Posted, reading);
    return page('openings/form', await this.model(tx, { values: { ...values, lookup: 'advert' }, errors: {} }, null, { reading }));
  }

  /**
   * The form with its choices: employers found, what belongs to the one chosen, and which fields an advert filled. An advert
   * is read for it unless its reading is given: that takes its time, so a form is shown from a read, never inside a write.
   */
  async model(tx: Tx, form: FormState, opening: Opening | null = null, start: { isCopy?: boolean; isPaste?: boolean; reading?: AdvertReading } = {}) {
    const values = form.values as Record<string, string | undefined>;
    const employerId = opening?.employerId ?? (isId(values.employer) ? values.employer : '');
    const words = fieldValue('employerWords', undefined, form).trim();
    const chosen = employerId ? await this.employers.find(tx, employerId) : null;
    const search = words !== '' && words !== chosen?.name ? await this.employers.search(tx, words.slice(0, 200), FOUND_AT_ONCE) : [];
    const employers = chosen ? [{ id: chosen.id, name: chosen.name, area: chosen.area, address: '' }, ...search.filter(({ id }) => id !== chosen.id)] : search;
    const { currency, locale } = await this.site(tx);
    const pasted = fieldValue('advert', undefined, form);
    const told = isId(values.twin) ? await this.openings.find(tx, values.twin) : null;
    const twin = told?.employerId === employerId && told.titleKey === nameKey(fieldValue('title', undefined, form)) ? told : null;
    const reading = pasted.trim() === '' || pasted.length > MOST_OF_AN_ADVERT ? null : (start.reading ?? (await this.readAdvert(tx, pasted)));
    return openingFormPage({ form, employers, ...(await employerChoices(tx, employerId)), openingId: opening?.id ?? '', currency, locale, isCopy: start.isCopy ?? false, isPaste: start.isPaste ?? false, reading, twin });
  }

  private async readAdvert(tx: Tx, pasted: string): Promise<AdvertReading> {
    const { today: day, locale } = await this.site(tx);
    return withKnownEmployer(tx, pasted, readAdvert(pasted, { today: day, order: locale === 'en-US' ? 'month first' : 'day first', weight: measuresOf(locale).weight }));
  }

  /** Both versions, field by field, with what was typed kept. */
  conflict(theirs: Opening, yours: Opening, form: FormState, site: Site): Page {
    const { version: _, ...typed } = form.values as Record<string, string | string[]>;
    return conflictPage({
      what: 'this opening', bySentence: 'Somebody saved this opening while you were typing.', action: openingPaths.show(theirs.id), theirsHref: openingPaths.show(theirs.id), version: theirs.version,
      typed: Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one }))), fields: openingDifferences(yours, theirs, site),
    });
  }

  /** The day, and how the site writes things. */
  async site(tx: Tx): Promise<Site> {
    const settings = await this.settings.get(tx);
    return { ...settings, today: today(this.clock.now(), settings.timeZone) };
  }
}
