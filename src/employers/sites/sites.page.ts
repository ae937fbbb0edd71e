import { checkField } from '../../common/web/choice-fields';
import { BLANK_FORM, textField, type FormState } from '../../common/web/fields';
import { conflictPage } from '../../common/web/conflict.page';
import type { Page } from '../../common/web/page';
import { problem, save } from '../../common/web/parts';
import type { Employer } from '../employer.entity';
import { employerPaths } from '../paths';
import type { Site } from '../site.entity';

const LABELS = { name: 'What people call this site', address: 'Street and number', city: 'Town', region: 'Region', postcode: 'Postcode' };

/** The form of a further place; `site` when it is there already. */
export function sitePage(employer: Employer, id: string, site: Site | null, form: FormState = site ? { values: site, errors: {} } : BLANK_FORM) {
  const name = textField({ name: 'name', label: LABELS.name, autocomplete: 'off', maxLength: 200, optional: true, hint: 'For instance: the bakery on the quay.' }, form);
  const address = textField({ name: 'address', label: LABELS.address, autocomplete: 'off', maxLength: 200 }, form);
  const city = textField({ name: 'city', label: LABELS.city, autocomplete: 'off', maxLength: 100, optional: true }, form);
  const region = textField({ name: 'region', label: LABELS.region, autocomplete: 'off', maxLength: 100, width: 'medium', optional: true }, form);
  const postcode = textField({ name: 'postcode', label: LABELS.postcode, autocomplete: 'off', maxLength: 20, width: 'short', optional: true }, form);
  const mapLink = textField({ name: 'mapLink', label: 'Link from a map', type: 'url', autocomplete: 'off', maxLength: 2000, optional: true, hint: mapHint(site) }, form);
  const offMap = checkField({ name: 'offMap', label: 'Take it off the map again' }, form);
  const title = site ? 'Edit site' : 'Add a site';
  return {
    title, heading: title, employer: employer.name, backHref: employerPaths.show(employer.id), action: site ? employerPaths.site(employer.id, site.id) : employerPaths.sites(employer.id), id, version: String((form.values as { version?: string | number }).version ?? 1),
    problem: problem([name, address, city, region, postcode, mapLink], form.errors), name, address, city, region, postcode, mapLink, offMap, isOnMap: site !== null && site.lat !== null,
    save: save('Save site', { cancel: { href: employerPaths.show(employer.id), label: 'Cancel' } }),
    canRemove: site?.isMain === 0, removeHref: site ? employerPaths.siteRemovals(employer.id, site.id) : '',
  };
}

/** Yours and theirs, field by field; with nothing of yours when it was to be removed. */
export function siteConflict(theirs: Site, typed: Record<string, string>, action: string): Page {
  const names = Object.keys(LABELS) as (keyof typeof LABELS)[];
  return conflictPage({
    what: 'this site', bySentence: 'Somebody saved this site while you had it open.', action, version: theirs.version, theirsHref: `${employerPaths.site(theirs.employerId, theirs.id)}/edit`,
    typed: Object.entries(typed).map(([name, value]) => ({ name, value })),
    fields: names.filter((name) => name in typed).map((name) => ({ label: LABELS[name], name, yours: typed[name], theirs: theirs[name] })),
  });
}

/** What to paste, and where it is now. Nothing is looked up elsewhere: the link itself must show the place. */
function mapHint(site: Site | null): string {
  const paste = 'Paste the long link of its pin from Google, Apple, Bing or OpenStreetMap. It helps to put a day’s visits in order.';
  return site === null || site.lat === null || site.lon === null ? paste : `It is on the map at ${site.lat.toFixed(4)}, ${site.lon.toFixed(4)}. A new link moves it.`;
}
