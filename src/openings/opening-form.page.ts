import { kindField, sureKind } from '../occupations/kind-choice';
import { LICENCES } from '../clients/work-profile.choices';
import { measuresOf } from '../common/text/measures';
import { plural } from '../common/text/plain';
import { DAY_PARTS, DAYS } from '../common/time/week-grid';
import { checkboxesField, comboboxField, radiosField, selectField, weekgridField } from '../common/web/choice-fields';
import { dateField, fieldValue, numberField, textareaField, textField, type FormState } from '../common/web/fields';
import { problem, save } from '../common/web/parts';
import { SOUNDS_KNOWN } from '../employers/alike';
import { NAMES_TO_ALL } from '../disclosure/rules/names-another.rules';
import { CHECKS, OPENING_SETTINGS, OPENING_SOURCES, OPENING_STATUSES, PAY_UNITS, TERMS } from './opening.choices';
import { advertRemarks } from './advert/advert-remarks';
import { keptAgainst, marked, takenFrom } from './advert/fill-form';
import type { AdvertReading } from './advert/read-advert.rules';
import { NEW_ALTHOUGH_ALIKE, NEW_EMPLOYER } from './opening-employer';
import type { Twin } from './opening-twin';
import { openingPaths } from './opening.paths';

const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: '', label: 'Not known', blank: true }];
const EMPLOYER_FIELD = { name: 'employer', label: 'Employer', searchHref: openingPaths.employers, queryName: 'employerWords', queryLabel: 'Name, street or person' };

/** Said once when one by the same title can be had at the same employer; saving again goes through. */
export const TWIN_STANDS = 'An opening by this title stands at this employer already. Look at it, or save again to add another.';

export interface FoundEmployer {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly address: string;
}

export interface OpeningFormData {
  readonly form: FormState;
  /** Those a search found, or the one already chosen. */
  readonly employers: readonly FoundEmployer[];
  readonly sites: readonly { id: string; label: string }[];
  readonly people: readonly { id: string; label: string }[];
  /** The opening being changed; its employer stays. Empty when it is new. */
  readonly openingId: string;
  readonly currency: string;
  readonly locale: string;
  /** What the advert pasted into the form says; null when none was. */
  readonly reading: AdvertReading | null;
  readonly isCopy: boolean;
  /** Whether somebody came to paste an advert. */
  readonly isPaste: boolean;
  /** One by the same title at the same employer, which its maker is told of; null for none. */
  readonly twin: Twin | null;
}

/** The form about an opening: what takes ten seconds stands first, all else opens below. */
export function openingFormPage(data: OpeningFormData) {
  const { form, openingId } = data;
  const plain = { ...firstPart(data), ...timesPart(form), ...payPart(form, data.currency), ...workPart(data), ...applyPart(data) };
  const parts = data.reading ? marked(plain, takenFrom(form, data.reading), data.reading.guesses) : plain;
  const advert = advertPart(data);
  const fields = [advert.advert, ...Object.values(parts).flat(), { id: 'twin-note', name: 'twin', error: form.errors.twin ?? '', hasError: 'twin' in form.errors }];
  const hidden = (name: string) => ({ name, value: fieldValue(name, undefined, form) });
  const firstFields = ['employer', 'title', 'status', 'expectedOn', 'advert', 'twin'];
  const cancel = openingId ? { href: openingPaths.show(openingId), label: 'Cancel' } : { href: openingPaths.list, label: 'Cancel' };
  return {
    ...headOf(data), ...advert, isNew: openingId === '', listHref: openingPaths.list,
    action: openingId ? openingPaths.show(openingId) : openingPaths.list, employerName: data.employers[0]?.name ?? '', problem: problem(fields, form.errors), id: hidden('id'), version: hidden('version'), employerId: hidden('employer'), copy: hidden('copy'), ...twinPart(data), ...parts,
    hasSites: data.sites.length > 0, hasPeople: data.people.length > 0, isOpen: openingId !== '' || data.isCopy || data.reading !== null || Object.keys(form.errors).some((name) => !firstFields.includes(name)),
    asksAnyway: Object.values(form.errors).includes(NAMES_TO_ALL),
    save: save(openingId ? 'Save changes' : 'Add opening', { cancel, ...(openingId ? {} : { text: 'An employer and a title are enough.' }) }),
  };
}

/** What is said beside Save of one that stands already: a link to it, and that saving again adds another. */
function twinPart({ twin }: OpeningFormData) {
  return { twin: { name: 'twin', value: twin?.id ?? '' }, hasTwin: twin !== null, twinHref: twin ? openingPaths.show(twin.id) : '', twinTitle: twin?.title ?? '' };
}

function headOf({ openingId, isCopy }: OpeningFormData) {
  if (openingId) return { title: 'Change an opening', heading: 'Change the opening' };
  return isCopy ? { title: 'Copy an opening', heading: 'Another opening like it' } : { title: 'Add an opening', heading: 'Add an opening' };
}

/** Where an advert is pasted, and what was made of it: how many fields, what to ask, what was kept against it. */
function advertPart({ form, reading, locale, isPaste }: OpeningFormData) {
  const count = reading ? takenFrom(form, reading).size : 0;
  const kept = reading && fieldValue('lookup', undefined, form) === 'advert' ? keptAgainst(form, reading).length : 0;
  const keptText = kept > 0 ? ` ${plural(kept, 'field says', 'fields say', locale)} something else than the advert, and ${kept === 1 ? 'stays' : 'stay'} as typed.` : '';
  const text = count > 0 ? `${plural(count, 'field is', 'fields are', locale)} filled from the advert and marked. Check each: nothing is saved yet.${keptText}` : `Nothing could be read from the advert into a field.${keptText}`;
  return {
    advert: textareaField({ name: 'advert', label: 'The advert’s text', rows: 6, hint: 'Up to 10,000 characters. It fills the fields below for you to check; the text itself isn’t kept.' }, form),
    isPasteOpen: isPaste || 'advert' in form.errors, hasReading: reading !== null, filled: { kind: 'info', hasHeading: false, heading: '', text, hasAction: false, actionHref: '', actionLabel: '' },
    ...advertRemarks(reading, locale), asks: reading?.asks ?? [], hasAsks: (reading?.asks.length ?? 0) > 0,
  };
}

/** The employers some typed words find, as choices; the one way in for page and fragment. */
export function employerField(found: readonly FoundEmployer[], words: string, form: FormState) {
  const known = found.map(({ id, name, area, address }) => ({ value: id, label: name, note: [address, area].filter(Boolean).join(', ') }));
  const status = words.trim() === '' ? '' : known.length === 0 ? 'We know no employer by these words.' : known.length === 1 ? '1 employer' : `${known.length} employers`;
  return comboboxField({ ...EMPLOYER_FIELD, query: words, status, options: [...known, ...newChoice(found, words.trim(), form)] }, form);
}

/** The name typed as a new employer, added with the opening; once it was seen to be like a known one, as really another. */
function newChoice(found: readonly FoundEmployer[], name: string, form: FormState) {
  const chosen = fieldValue('employer', undefined, form);
  if (name === '' || found.some((one) => one.id === chosen && one.name === name)) return [];
  const isAsked = form.errors.employer === SOUNDS_KNOWN || chosen === NEW_ALTHOUGH_ALIKE;
  return [{ value: isAsked ? NEW_ALTHOUGH_ALIKE : NEW_EMPLOYER, label: `Add “${name}”`, note: isAsked ? 'it really is another employer' : 'a new employer' }];
}

function firstPart({ form, employers, sites }: OpeningFormData) {
  const value = (name: string) => fieldValue(name, undefined, form);
  return {
    employer: employerField(employers, value('employerWords'), form),
    jobTitle: textField({ name: 'title', label: 'What the job is called', maxLength: 200, autocomplete: 'off' }, form),
    kind: kindField({ name: 'kind', label: 'Kind of work', words: value('kindWords').trim(), choice: value('kind'), hint: kindHint(value('title')), isSettled: !('kind' in form.errors) && value('lookup') !== 'kind' }, form.errors),
    status: radiosField({ name: 'status', label: 'How far it has come', options: OPENING_STATUSES.map(({ value: status, label }) => ({ value: status, label, opens: status === 'expected' })) }, form),
    expectedOn: dateField({ name: 'expectedOn', label: 'Expected from', optional: true, hint: 'You are asked on that day whether it is there.' }, form),
    startsOn: dateField({ name: 'startsOn', label: 'Work begins on', optional: true }, form),
    heardOn: dateField({ name: 'heardOn', label: 'Heard of on' }, form),
    closesOn: dateField({ name: 'closesOn', label: 'Closes on', optional: true }, form),
    site: selectField({ name: 'site', label: 'Where', optional: true, options: [{ value: '', label: 'The main site, or not known' }, ...sites.map(({ id, label }) => ({ value: id, label }))] }, form),
  };
}

/** What an empty field comes to: the kind the title says, by name where there is one. */
function kindHint(title: string): string {
  const kind = title.trim() === '' ? null : sureKind(title);
  return kind ? `Left empty, it is read from the title: ${kind.title}.` : 'Left empty, it is read from the title where that says it.';
}

function timesPart(form: FormState) {
  return {
    hoursMin: numberField({ name: 'hoursMin', label: 'At least', suffix: 'hours a week', whole: false, optional: true }, form),
    hoursMax: numberField({ name: 'hoursMax', label: 'At most', suffix: 'hours a week', whole: false, optional: true }, form),
    times: weekgridField({ name: 'times', label: 'When the work is', days: DAYS.map(({ value, label }) => ({ value, label: label.slice(0, 3) })), parts: DAY_PARTS, optional: true }, form),
    shiftWords: textField({ name: 'shiftWords', label: 'Shifts in words', maxLength: 200, autocomplete: 'off', optional: true, hint: 'Such as “Mon to Fri, 7 to 12”.' }, form),
    term: radiosField({ name: 'term', label: 'Kind of job', options: [...TERMS, { value: '', label: 'Not known' }] }, form),
  };
}

function payPart(form: FormState, currency: string) {
  return {
    payMin: numberField({ name: 'payMin', label: 'Pay from', prefix: currency, whole: false, optional: true }, form),
    payMax: numberField({ name: 'payMax', label: 'Pay to', prefix: currency, whole: false, optional: true }, form),
    payUnit: selectField({ name: 'payUnit', label: 'For', options: [{ value: '', label: 'Not known' }, ...PAY_UNITS.map(({ value, label }) => ({ value, label }))], width: 'short' }, form),
    payWords: textField({ name: 'payWords', label: 'Pay in words', maxLength: 200, autocomplete: 'off', optional: true }, form),
  };
}

function workPart({ form, locale }: OpeningFormData) {
  return {
    duties: textareaField({ name: 'duties', label: 'Duties', maxLength: 4000, optional: true }, form),
    requirements: textareaField({ name: 'requirements', label: 'What they ask for', maxLength: 4000, optional: true }, form),
    settings: OPENING_SETTINGS.map(({ value, label }) => radiosField({ name: `setting_${value}`, label, options: YES_NO }, form)),
    heaviestLift: numberField({ name: 'heaviestLift', label: 'Heaviest lift', suffix: measuresOf(locale).weight.short, whole: false, optional: true }, form),
    licences: checkboxesField({ name: 'licences', label: 'Licences and certificates they ask for', options: LICENCES, optional: true }, form),
    otherLicences: textareaField({ name: 'otherLicences', label: 'Others they ask for', maxLength: 1000, optional: true, hint: 'One on each line.', rows: 2 }, form),
    languages: textField({ name: 'languages', label: 'Languages they ask for', maxLength: 500, autocomplete: 'off', optional: true, hint: 'Separated by commas.' }, form),
    checks: checkboxesField({ name: 'checks', label: 'Before hiring', options: CHECKS, optional: true }, form),
    driving: radiosField({ name: 'driving', label: 'Driving is part of the work', options: YES_NO }, form),
    openToAnyone: radiosField({ name: 'openToAnyone', label: 'Open to anyone', note: 'not set aside for a group', options: YES_NO }, form),
  };
}

function applyPart({ form, people }: OpeningFormData) {
  return {
    howToApply: textareaField({ name: 'howToApply', label: 'How to apply', maxLength: 1000, optional: true, rows: 2 }, form),
    ask: selectField({ name: 'ask', label: 'Whom to ask', optional: true, options: [{ value: '', label: 'Nobody in particular' }, ...people.map(({ id, label }) => ({ value: id, label }))] }, form),
    source: radiosField({ name: 'source', label: 'How we know', options: [...OPENING_SOURCES, { value: '', label: 'Not noted' }] }, form),
  };
}
