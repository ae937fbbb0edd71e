import { DAY_PARTS, DAYS } from '../../common/time/week-grid';
import { measuresOf, type Measures } from '../../common/text/measures';
import { formatDay } from '../../common/time/format';
import { assetHref } from '../../common/web/assets';
import { checkboxesField, checkField, radiosField, selectField, weekgridField } from '../../common/web/choice-fields';
import { dateField, fieldValue, fieldValues, numberField, textareaField, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import type { Client } from '../client.entity';
import { clientPaths } from '../client.paths';
import { kindField } from '../../occupations/kind-choice';
import { LICENCES, STRENGTHS, TRAVEL_MODES, WORK_SETTINGS } from '../work-profile.choices';
import { momentKey, type JobMoment } from './job-moment';
import { REFUSED_SLOTS, WANTED_SLOTS, type KindSlot } from './preferences.form';
import { SECTIONS } from './sections';
import { referenceFigures } from './reference-figures.data';
import { afterWords, whenSaid } from './versions.page';
import type { ProfileVersion } from './work-profiles.service';

const NOT_ASKED = { value: '', label: 'Not asked', blank: true } as const;
const FIRM = [...STRENGTHS.filter(({ value }) => value !== 'avoid'), NOT_ASKED];
const ANY = [...STRENGTHS, NOT_ASKED];
const CHOICE_LABELS = ['First choice', 'Second choice', 'Third choice', 'Fourth choice', 'Fifth choice'];
const short = (label: string) => label.slice(0, 3);

export interface PreferencesData {
  readonly client: Client;
  readonly form: FormState;
  /** The fields filled in from what was said elsewhere, and saved nowhere yet. */
  readonly drafted: readonly string[];
  /** The newest first, one more than is shown where there is one. */
  readonly history: readonly ProfileVersion[];
  /** Starts and ends of their jobs, the newest first. */
  readonly moments: readonly JobMoment[];
  readonly site: { readonly locale: string; readonly timeZone: string; readonly currency: string };
  readonly today: string;
}

/** Versions listed beside the form; the others stand on a page of their own. */
export const VERSIONS_SHOWN = 4;

/** What a client wants of work, to fill in at any pace and in any order (M2). */
export function preferencesPage(data: PreferencesData) {
  const { client, form, site } = data;
  const name = client.preferredName;
  const measures = measuresOf(site.locale);
  const parts = { ...kindsPart(form), ...timesPart(form, name), ...amountsPart(data), ...travelPart(form, measures), ...placePart(form, measures), ...skillsPart(form, name), ...learnedPart(data) };
  const fields = Object.values(parts).flat();
  const hidden = (field: string) => ({ name: field, value: fieldValue(field, undefined, form) });
  return {
    title: `What ${client.initials} wants`, heading: `What ${name} wants`, clientsHref: clientPaths.list, clientHref: clientPaths.show(client.id), name, paperHref: clientPaths.preferencesPaper(client.id),
    matchesHref: clientPaths.matches(client.id), action: clientPaths.preferences(client.id), problem: problem(fields, form.errors), ...draftPart(data), id: hidden('id'), version: hidden('version'), ...parts,
    ...promptPart(data), ...versionsPart(data), sections: SECTIONS.map(({ id, label, fields: of }) => ({ href: `#${id}`, label, isSaid: of.some((field) => fieldValues(field, undefined, form).some((value) => value !== '')) })),
    save: save(`Save what ${name} wants`, { cancel: { href: clientPaths.show(client.id), label: 'Cancel' }, text: 'Save at any time; older versions stay.' }), frame: { extraHref: assetHref('grid.js') },
  };
}

/** Where what was filled in stands, so that nothing is saved unseen (M7). */
function draftPart({ drafted }: PreferencesData) {
  const fields = drafted.map((field) => (field.startsWith('refused') ? 'refused1Words' : field));
  const parts = SECTIONS.filter(({ fields: of }) => of.some((field) => fields.includes(field))).map(({ id, label }) => ({ href: `#${id}`, label }));
  return { isDraft: drafted.length > 0, draftParts: [...parts, { href: '#learned', label: 'What was learned' }] };
}

/** The latest start or end of a job nobody has noted anything after: time to look at the profile again. */
function promptPart({ client, moments, site }: PreferencesData) {
  const [newest] = moments;
  const isDue = newest !== undefined && !newest.isNoted;
  const what = isDue ? `${newest.title} at ${newest.employer} ${newest.moment === 'start' ? 'began' : 'ended'} on ${formatDay(newest.day, site.locale, 'withYear')}.` : '';
  return { hasPrompt: isDue, prompt: what, promptHref: isDue ? clientPaths.preferencesAfter(client.id, newest.moment, newest.jobId) : '' };
}

function versionsPart({ client, history, site }: PreferencesData) {
  const row = (version: ProfileVersion) => ({ number: version.number, said: [whenSaid(version, site), afterWords(version)].filter(Boolean).join('. '), href: `${clientPaths.preferences(client.id)}/${version.number}` });
  return { versions: history.slice(0, VERSIONS_SHOWN).map(row), hasVersions: history.length > 0, versionsHref: clientPaths.preferencesVersions(client.id) };
}

function learnedPart({ client, form, moments, site }: PreferencesData) {
  const said = ({ moment, title, employer, day }: JobMoment) => `The ${moment} of ${title} at ${employer}, ${formatDay(day, site.locale, 'withYear')}`;
  const options = [{ value: '', label: 'Not after a job' }, ...moments.map((one) => ({ value: momentKey(one), label: said(one) }))];
  return {
    learned: textareaField({ name: 'learned', label: 'What was learned', maxLength: 2000, optional: true, rows: 3, hint: `What went well, what was hard, what ${client.preferredName} now knows they want. It is kept with this version.` }, form),
    after: selectField({ name: 'after', label: 'After', options }, form),
  };
}

function kindsPart(form: FormState) {
  const value = (field: string) => fieldValue(field, undefined, form);
  const isSettled = (slot: KindSlot) => !(slot in form.errors) && value('lookup') !== slot;
  const kind = (slot: KindSlot, label: string) => kindField({ name: slot, label, words: value(`${slot}Words`).trim(), choice: value(slot), isSettled: isSettled(slot) }, form.errors);
  const shown = (slots: readonly KindSlot[], least: number) => slots.slice(0, Math.max(least, slots.filter((slot) => value(`${slot}Words`).trim() !== '').length + 1));
  return {
    wanted: shown(WANTED_SLOTS, 3).map((slot, at) => kind(slot, CHOICE_LABELS[at])),
    kindsStrength: radiosField({ name: 'kindsStrength', label: 'These kinds of work', note: '“must” means nothing else', options: FIRM }, form),
    refused: shown(REFUSED_SLOTS, 1).map((slot, at) => kind(slot, at === 0 ? 'Not this kind of work' : 'Nor this')),
    nextJob: kind('nextJob', 'The next job could be'), dreamJob: kind('dreamJob', 'The job they dream of'),
  };
}

function timesPart(form: FormState, name: string) {
  return {
    times: weekgridField({ name: 'times', label: `When ${name} can work`, days: DAYS.map(({ value, label }) => ({ value, label: short(label) })), parts: DAY_PARTS }, form),
    timesStrength: radiosField({ name: 'timesStrength', label: 'These times', options: FIRM }, form),
    startFrom: dateField({ name: 'startFrom', label: 'Could start from', optional: true }, form),
    startStrength: radiosField({ name: 'startStrength', label: 'Not before that day', options: FIRM }, form),
  };
}

function amountsPart({ client, form, site, today }: PreferencesData) {
  return {
    hoursMin: numberField({ name: 'hoursMin', label: 'At least', suffix: 'hours a week', whole: false, optional: true }, form),
    hoursMax: numberField({ name: 'hoursMax', label: 'At most', suffix: 'hours a week', whole: false, optional: true }, form),
    hoursStrength: radiosField({ name: 'hoursStrength', label: 'These hours', options: FIRM }, form),
    payFloor: numberField({ name: 'payFloor', label: 'Least pay', suffix: `${site.currency} an hour`, whole: false, optional: true }, form),
    payStrength: radiosField({ name: 'payStrength', label: 'This pay', options: FIRM }, form),
    ceiling: numberField({ name: 'ceiling', label: 'Own earnings ceiling', suffix: `${site.currency} a month`, whole: false, optional: true, hint: ceilingHint(client.preferredName, site, today) }, form),
  };
}

/** The year's figures are something to talk about where they are the law's (M6); the ceiling is the client's own choice. */
function ceilingHint(name: string, { locale, currency }: PreferencesData['site'], today: string): string {
  const own = `${name}’s own choice. An opening above it is shown with a word of warning, never hidden.`;
  const figures = currency === 'USD' ? referenceFigures(Number(today.slice(0, 4))) : null;
  if (!figures) return own;
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  return `${own} To talk over with a benefits planner: in ${figures.year}, US Social Security calls ${money.format(figures.monthly)} a month substantial (${money.format(figures.monthlyIfBlind)} for someone who is blind).`;
}

function travelPart(form: FormState, { distance }: Measures) {
  return {
    homeArea: textField({ name: 'homeArea', label: 'Home area', maxLength: 100, autocomplete: 'off', optional: true, width: 'medium' }, form),
    place: textField({ name: 'place', label: 'On the map', maxLength: 60, autocomplete: 'off', optional: true, width: 'medium', hint: 'Latitude and longitude, if you have them: then distances are worked out.' }, form),
    modes: checkboxesField({ name: 'modes', label: 'Gets about', options: TRAVEL_MODES.map(({ value, label }) => ({ value, label })), optional: true }, form),
    longestMinutes: numberField({ name: 'longestMinutes', label: 'Longest way', suffix: 'minutes', optional: true }, form),
    farthest: numberField({ name: 'farthest', label: 'Farthest', suffix: distance.short, whole: false, optional: true }, form),
    travelStrength: radiosField({ name: 'travelStrength', label: 'Not farther than that', options: FIRM }, form),
  };
}

function placePart(form: FormState, { weight }: Measures) {
  return {
    settings: WORK_SETTINGS.map(({ value, label }) => radiosField({ name: `setting_${value}`, label, options: ANY }, form)),
    liftMost: numberField({ name: 'liftMost', label: 'Lifting at most', suffix: weight.short, whole: false, optional: true }, form),
    liftingStrength: radiosField({ name: 'liftingStrength', label: 'Not more than that', options: FIRM }, form),
    tasksLiked: textareaField({ name: 'tasksLiked', label: 'Tasks they like', maxLength: 2000, optional: true, hint: 'One on each line.' }, form),
    tasksDisliked: textareaField({ name: 'tasksDisliked', label: 'Tasks to avoid', maxLength: 2000, optional: true, hint: 'One on each line.' }, form),
  };
}

function skillsPart(form: FormState, name: string) {
  return {
    licences: checkboxesField({ name: 'licences', label: `Licences and certificates ${name} holds`, options: LICENCES, optional: true }, form),
    otherLicences: textareaField({ name: 'otherLicences', label: 'Others they hold', maxLength: 2000, optional: true, hint: 'One on each line.', rows: 2 }, form),
    noLicences: checkField({ name: 'noLicences', label: `Asked: ${name} holds none` }, form),
    languages: textField({ name: 'languages', label: 'Languages', maxLength: 500, autocomplete: 'off', optional: true, hint: 'Separated by commas.' }, form),
    training: textareaField({ name: 'training', label: 'Would like to learn', maxLength: 2000, optional: true, hint: 'One on each line.', rows: 2 }, form),
    employersWanted: textareaField({ name: 'employersWanted', label: 'Employers they would like', maxLength: 2000, optional: true, hint: 'One on each line. One we don’t have yet is kept by its name.', rows: 2 }, form),
    employersRefused: textareaField({ name: 'employersRefused', label: 'Employers they won’t work for', maxLength: 2000, optional: true, hint: 'One on each line, also one we don’t have. No reason is needed.', rows: 2 }, form),
  };
}
