import { comboboxField, selectField } from '../common/web/choice-fields';
import { textareaField, textField, type FormState } from '../common/web/fields';
import { problem, save } from '../common/web/parts';
import { EMPLOYER_LABELS as LABELS } from './employer.form';
import { industriesLike, industryTitle } from './industry';
import { employerPaths } from './paths';

export interface EmployerFormView {
  /** Null for a new employer. */
  editing: { id: string; name: string; version: number } | null;
  /** The id a new employer will have, so that a double post is one employer. */
  newId: string;
  staff: readonly { id: string; name: string }[];
  viewerId: string;
}

/** Notes about an employer are read by every team, and by the employer's own law (D13). */
export const NO_HEALTH = 'Every team reads this. Write nothing about anybody’s health, and no client’s name.';

const MOST_INDUSTRIES = 8;

/** The form of an employer, new or known. */
export function employerFormPage(form: FormState, view: EmployerFormView) {
  const { editing } = view;
  const title = editing ? 'Edit employer' : 'Add an employer';
  const fields = { ...nameFields(form), ...workFields(form), ...teamFields(form, view) };
  return {
    title, heading: title, action: editing ? employerPaths.show(editing.id) : employerPaths.list,
    backHref: editing ? employerPaths.show(editing.id) : employerPaths.list, backLabel: editing ? editing.name : 'Employers', isOpen: editing !== null || Object.keys(form.errors).length > 0,
    hidden: editing ? [{ name: 'version', value: String(valueOf(form, 'version') || editing.version) }] : [{ name: 'id', value: view.newId }],
    problem: problem(Object.values(fields), form.errors), ...fields,
    save: save('Save employer', { cancel: { href: editing ? employerPaths.show(editing.id) : employerPaths.list, label: 'Cancel' } }),
    canRemove: editing !== null, removeHref: editing ? employerPaths.removals(editing.id) : '', newSiteHref: editing ? employerPaths.newSite(editing.id) : '',
  };
}

function nameFields(form: FormState) {
  const live = { href: employerPaths.similar, include: '[name=name],[name=address],[name=id]' };
  return {
    name: textField({ name: 'name', label: LABELS.name, autocomplete: 'off', maxLength: 200, live, hint: 'As people say it. A double is noticed while you type.' }, form),
    legalName: textField({ name: 'legalName', label: LABELS.legalName, autocomplete: 'off', maxLength: 200, optional: true }, form),
    address: textField({ name: 'address', label: LABELS.address, autocomplete: 'off', maxLength: 200, optional: true }, form),
    city: textField({ name: 'city', label: LABELS.city, autocomplete: 'off', maxLength: 100, optional: true }, form),
    region: textField({ name: 'region', label: LABELS.region, autocomplete: 'off', maxLength: 100, width: 'medium', optional: true }, form),
    postcode: textField({ name: 'postcode', label: LABELS.postcode, autocomplete: 'off', maxLength: 20, width: 'short', optional: true }, form),
    area: textField({ name: 'area', label: LABELS.area, autocomplete: 'off', maxLength: 100, optional: true, hint: 'The part of town you would plan a trip to.' }, form),
  };
}

function workFields(form: FormState) {
  return {
    industry: industryField(form),
    phone: textField({ name: 'phone', label: LABELS.phone, type: 'tel', autocomplete: 'off', maxLength: 60, width: 'medium', optional: true }, form),
    website: textField({ name: 'website', label: LABELS.website, type: 'url', autocomplete: 'off', maxLength: 300, optional: true }, form),
    howTheyHire: textareaField({ name: 'howTheyHire', label: LABELS.howTheyHire, maxLength: 2000, optional: true, hint: `Walk-in, online, a trial shift; who decides. ${NO_HEALTH}` }, form),
    whatTheyNeed: textareaField({ name: 'whatTheyNeed', label: LABELS.whatTheyNeed, maxLength: 2000, optional: true, hint: 'What makes someone succeed there.' }, form),
    busyTimes: textField({ name: 'busyTimes', label: LABELS.busyTimes, autocomplete: 'off', maxLength: 500, optional: true, hint: 'For instance: 10:00 to 12:00, and Fridays.' }, form),
  };
}

function teamFields(form: FormState, view: EmployerFormView) {
  const people = view.staff.map((one) => ({ value: one.id, label: one.id === view.viewerId ? `${one.name} (you)` : one.name }));
  return {
    tags: textField({ name: 'tags', label: LABELS.tags, autocomplete: 'off', maxLength: 500, optional: true, hint: 'Words of your own, with commas between: on the bus line, night shifts.' }, form),
    ownerId: selectField({ name: 'ownerId', label: LABELS.ownerId, options: [{ value: '', label: 'Nobody’s yet' }, ...people], hint: 'Who goes there. Others may too, after a word with them.' }, form),
  };
}

/** The industry's own choices: what fits the words typed, and always what is chosen now. */
export function industryField(form: FormState) {
  const chosen = valueOf(form, 'industry');
  const words = valueOf(form, 'industryWords');
  const found = industriesLike(words, MOST_INDUSTRIES);
  const isFound = found.some((one) => one.code === chosen);
  const kept = chosen === '' || isFound ? [] : [{ value: chosen, label: industryTitle(chosen) || chosen }];
  const options = [...kept, ...found.map((one) => ({ value: one.code, label: one.title }))];
  return comboboxField({
    name: 'industry', label: LABELS.industry, optional: true, searchHref: employerPaths.industries, queryName: 'industryWords', queryLabel: 'Kind of business',
    hint: 'Type a word of it, such as bakery or laundry.', status: words === '' ? '' : statusOf(found.length), options: options.length > 0 ? [...options, { value: '', label: 'Not known' }] : [],
  }, form);
}

function statusOf(count: number): string {
  if (count === 0) return 'No industry has these words. Try a plainer one.';
  return count === 1 ? 'One industry' : `${count} industries`;
}

function valueOf(form: FormState, name: string): string {
  const value: unknown = (form.values as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}
