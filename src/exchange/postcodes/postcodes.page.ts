import { plural } from '../../common/text/plain';
import { BLANK_FORM, textField, type FormState } from '../../common/web/fields';
import { problem } from '../../common/web/parts';
import type { Place } from '../../employers/places/distance.rules';

export const postcodePaths = { page: '/admin/postcodes', office: '/admin/postcodes/office' };

export interface PostcodesView {
  count: number;
  office: Place | null;
  /** What was just read, when it was. */
  told: readonly string[];
}

/** "/admin/postcodes": the table for places nobody pointed out on a map, and where the office is. */
export function postcodesPage({ count, office, told }: PostcodesView, form: FormState = BLANK_FORM) {
  const file = textField({ name: 'file', label: 'A file of postcodes', hint: 'CSV with the columns postcode, lat and lon, up to 10 MiB and 50,000 rows. It takes the place of the table before.' }, form);
  const mapLink = textField({ name: 'mapLink', label: 'Link from a map', type: 'url', autocomplete: 'off', maxLength: 2000, optional: true, hint: office ? `It is at ${office.lat.toFixed(4)}, ${office.lon.toFixed(4)}. A new link moves it; left empty, it is taken away.` : 'Paste the long link of its pin from Google, Apple, Bing or OpenStreetMap.' }, form);
  return {
    title: 'Postcodes', action: postcodePaths.page, officeAction: postcodePaths.office, problem: problem([file, mapLink], form.errors), file, mapLink,
    state: count === 0 ? 'There is no table yet.' : `There ${count === 1 ? 'is' : 'are'} ${plural(count, 'postcode', 'postcodes')}.`,
    told: told.map((text) => ({ text })), hasTold: told.length > 0,
  };
}

/** What a table brought, in sentences. */
export function toldOf(places: number, leftOut: number, why: readonly string[]): string[] {
  const kept = `${plural(places, 'postcode', 'postcodes')} read.`;
  return leftOut === 0 ? [kept] : [`${kept} ${plural(leftOut, 'row was', 'rows were')} left out:`, ...why];
}
