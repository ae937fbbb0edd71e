import { Injectable } from '@nestjs/common';
import { newId } from '../common/database/ids';
import type { Tx } from '../common/database/database';
import { formatInstant } from '../common/time/format';
import type { Viewer } from '../common/web/access';
import { conflictPage } from '../common/web/conflict.page';
import { BLANK_FORM, type FormState } from '../common/web/fields';
import type { Page } from '../common/web/page';
import { Settings } from '../settings/settings.service';
import { Accounts } from '../staff/accounts/accounts.service';
import { employerFormPage } from './employer-form.page';
import { EMPLOYER_LABELS, typedValues, valuesOf, type EmployerForm, type EmployerValues } from './employer.form';
import type { Employer } from './employer.entity';
import { Employers } from './employers.service';
import { industryTitle } from './industry';
import { employerPaths } from './paths';

/** What the forms of an employer show: who may own it, what stands in it, and what somebody else made of it meanwhile. */
@Injectable()
export class EmployerForms {
  constructor(
    private readonly accounts: Accounts,
    private readonly employers: Employers,
    private readonly settings: Settings,
  ) {}

  async blank(tx: Tx, who: Viewer, form: FormState = BLANK_FORM, id = newId()) {
    const mine = form === BLANK_FORM ? { values: { ownerId: who.role === 'specialist' ? who.id : '' }, errors: {} } : form;
    return employerFormPage(mine, { editing: null, newId: id, staff: await this.staff(tx), viewerId: who.id });
  }

  async filled(tx: Tx, who: Viewer, employer: Employer, form?: FormState) {
    const state = form ?? { values: await this.valuesOf(tx, employer), errors: {} };
    return employerFormPage(state, { editing: employer, newId: '', staff: await this.staff(tx), viewerId: who.id });
  }

  /** Yours and theirs, field by field. */
  async conflict(tx: Tx, form: EmployerForm, theirs: Employer): Promise<Page> {
    const [yours, current] = [typedValues(form), await this.valuesOf(tx, theirs)];
    const names = Object.keys(EMPLOYER_LABELS) as (keyof EmployerValues)[];
    const staff = new Map((await this.staff(tx)).map((one) => [one.id, one.name]));
    const shown = (name: keyof EmployerValues, value: string) => (name === 'industry' ? industryTitle(value) : name === 'ownerId' ? (staff.get(value) ?? '') : value);
    const { locale, timeZone } = await this.settings.get(tx);
    const by = staff.get(theirs.updatedBy ?? '') ?? 'Somebody';
    return conflictPage({
      what: 'this employer', bySentence: `${by} saved this employer on ${formatInstant(theirs.updatedAt, timeZone, locale)}.`, action: employerPaths.show(theirs.id), version: theirs.version,
      typed: names.map((name) => ({ name, value: yours[name] })), theirsHref: employerPaths.edit(theirs.id),
      fields: names.map((name) => ({ label: EMPLOYER_LABELS[name], name, yours: shown(name, yours[name]), theirs: shown(name, current[name]) })),
    });
  }

  /** Whether a text is somebody who works here: an employer can't belong to anybody else. */
  async isStaff(tx: Tx, id: string): Promise<boolean> {
    return id === '' || (await this.accounts.findStaff(tx, id)) !== null;
  }

  async valuesOf(tx: Tx, employer: Employer): Promise<EmployerValues> {
    return valuesOf(employer, await this.employers.mainSite(tx, employer.id), await this.employers.tagsOf(tx, employer.id));
  }

  private async staff(tx: Tx): Promise<{ id: string; name: string }[]> {
    return (await this.accounts.listStaff(tx)).filter((one) => one.disabledAt === null && one.role !== 'administrator').map(({ id, name }) => ({ id, name }));
  }
}
