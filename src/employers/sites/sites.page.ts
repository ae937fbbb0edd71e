import { BLANK_FORM, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import type { Employer } from '../employer.entity';
import { employerPaths } from '../paths';
import type { Site } from '../site.entity';

/** The form of a further place; `site` when it is there already. */
export function sitePage(employer: Employer, id: string, site: Site | null, form: FormState = site ? { values: site, errors: {} } : BLANK_FORM) {
  const name = textField({ name: 'name', label: 'What people call this site', autocomplete: 'off', maxLength: 200, optional: true, hint: 'For instance: the bakery on the quay.' }, form);
  const address = textField({ name: 'address', label: 'Street and number', autocomplete: 'off', maxLength: 200 }, form);
  const city = textField({ name: 'city', label: 'Town', autocomplete: 'off', maxLength: 100, optional: true }, form);
  const region = textField({ name: 'region', label: 'Region', autocomplete: 'off', maxLength: 100, width: 'medium', optional: true }, form);
  const postcode = textField({ name: 'postcode', label: 'Postcode', autocomplete: 'off', maxLength: 20, width: 'short', optional: true }, form);
  const title = site ? 'Edit site' : 'Add a site';
  return {
    title, heading: title, employer: employer.name, backHref: employerPaths.show(employer.id), action: site ? employerPaths.site(employer.id, site.id) : employerPaths.sites(employer.id), id,
    problem: problem([name, address, city, region, postcode], form.errors), name, address, city, region, postcode,
    save: save('Save site', { cancel: { href: employerPaths.show(employer.id), label: 'Cancel' } }),
    canRemove: site?.isMain === 0, removeHref: site ? employerPaths.siteRemovals(employer.id, site.id) : '',
  };
}
