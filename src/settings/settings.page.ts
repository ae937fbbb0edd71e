import { createHash } from 'node:crypto';
import { checkField, selectField } from '../common/web/choice-fields';
import { numberField, textField, type FormState } from '../common/web/fields';
import { problem, save } from '../common/web/parts';
import type { SiteSettings } from './settings';

export const SETTINGS_PATH = '/admin/settings';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LOCALES = [['en-US', 'American: November 19, 2026'], ['en-GB', 'British: 19 November 2026'], ['en-CA', 'Canadian: November 19, 2026'], ['en-AU', 'Australian: 19 November 2026'], ['en-IE', 'Irish: 19 November 2026'], ['en-NZ', 'New Zealand: 19 November 2026']] as const;
const FORMS = [['us', 'United States: authorization under HIPAA, and 42 CFR part 2 where it applies'], ['gdpr', 'United Kingdom or European Union: consent under the GDPR']] as const;
const CURRENCIES = ['USD', 'CAD', 'GBP', 'EUR', 'AUD', 'NZD'];

/** One number for the settings as they stand: another one means that somebody changed them meanwhile. */
export function stampOf(settings: SiteSettings): number {
  return parseInt(createHash('sha256').update(JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)))).digest('hex').slice(0, 12), 16);
}

/** What a site decides for itself, in the words of those who decide it. */
export function settingsPage(settings: SiteSettings, form: FormState = { values: settings, errors: {} }) {
  const fields = { ...placeFields(settings, form), ...countFields(form), ...suggestFields(form), ...keepFields(form) };
  return {
    title: 'Settings', action: SETTINGS_PATH, version: { name: 'version', value: String(stampOf(settings)) }, ...fields,
    problem: problem(Object.values(fields), form.errors), save: save('Save settings'),
  };
}

function placeFields(settings: SiteSettings, form: FormState) {
  const withCurrent = (options: { value: string; label: string }[], current: string) => (options.some((one) => one.value === current) ? options : [...options, { value: current, label: current }]);
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  return {
    agencyName: textField({ name: 'agencyName', label: 'Name of the agency', autocomplete: 'organization', maxLength: 100 }, form),
    employerFacingName: textField({ name: 'employerFacingName', label: 'Name that employers may read', optional: true, autocomplete: 'off', maxLength: 100, hint: 'Stands below introductions. Left empty, only the specialist’s own name does. A name that tells what kind of help you give is never printed there.' }, form),
    timeZone: selectField({ name: 'timeZone', label: 'Time zone', width: 'medium', hint: 'Decides which day and week a visit belongs to.', options: withCurrent(zones, settings.timeZone) }, form),
    weekStart: selectField({ name: 'weekStart', label: 'The week starts on', width: 'medium', options: WEEKDAYS.map((label, index) => ({ value: String(index + 1), label })) }, form),
    locale: selectField({ name: 'locale', label: 'Dates are written', width: 'medium', options: withCurrent(LOCALES.map(([value, label]) => ({ value, label })), settings.locale) }, form),
    currency: selectField({ name: 'currency', label: 'Currency of pay', width: 'short', options: withCurrent(CURRENCIES.map((value) => ({ value, label: value })), settings.currency) }, form),
  };
}

function countFields(form: FormState) {
  return {
    contactsPerWeek: numberField({ name: 'contactsPerWeek', label: 'Employer contacts a week', suffix: 'for full time', maxLength: 2, hint: 'The model asks for six. It is scaled by each person’s share, and is lower with few clients looking.' }, form),
    countGenericVisits: checkField({ name: 'countGenericVisits', label: 'General visits count too', hint: 'Visits that are about no particular client. If only visits about a client counted, the target would press staff to say more than clients want. The split is always shown.' }, form),
    requireHiringSay: checkField({ name: 'requireHiringSay', label: 'Only meetings with somebody who has a say in hiring count', hint: 'Where nobody has asked yet, it counts.' }, form),
    countForEachStaff: checkField({ name: 'countForEachStaff', label: 'A visit made by two counts for each of them', hint: 'Both must be named on it.' }, form),
  };
}

function suggestFields(form: FormState) {
  const weight = (name: keyof SiteSettings, label: string) => numberField({ name, label, maxLength: 3 }, form);
  return {
    suggestTouch: weight('suggestTouch', 'The next step is due'), suggestCup: weight('suggestCup', 'The second cup is ready'), suggestThanks: weight('suggestThanks', 'A thank-you is owed'),
    suggestOpening: weight('suggestOpening', 'An opening suits clients'), suggestSilence: weight('suggestSilence', 'Sixty days of silence'), suggestNearby: weight('suggestNearby', 'It is near a planned visit'),
  };
}

function keepFields(form: FormState) {
  return {
    idleMinutes: numberField({ name: 'idleMinutes', label: 'Signed out after', suffix: 'quiet minutes', maxLength: 2, hint: '5 to 30. People are warned two minutes before, and what they typed is kept.' }, form),
    planMonths: numberField({ name: 'planMonths', label: 'A disclosure plan lasts', suffix: 'months', maxLength: 2, hint: 'Unless the client says otherwise.' }, form),
    dormantDays: numberField({ name: 'dormantDays', label: 'An employer is called dormant after', suffix: 'days without a visit', maxLength: 3 }, form),
    retentionYears: numberField({ name: 'retentionYears', label: 'A client’s record is kept for', suffix: 'years after closing', maxLength: 2, hint: 'Erasing it sooner needs a word that the law allows it.' }, form),
    authorisationForm: selectField({ name: 'authorisationForm', label: 'Plans are printed for signature as', hint: 'Read the paper with whoever advises your agency before you use it.', options: FORMS.map(([value, label]) => ({ value, label })) }, form),
  };
}

/** The settings as lines to compare, for two administrators who changed them at once. */
export function settingsLines(settings: SiteSettings): { label: string; name: keyof SiteSettings; text: string }[] {
  const page = settingsPage(settings);
  return (Object.keys(settings) as (keyof SiteSettings)[]).flatMap((name) => {
    const field = (page as Partial<Record<string, { label?: string }>>)[name];
    const value = settings[name];
    const text = name === 'authorisationForm' ? (FORMS.find(([value]) => value === settings.authorisationForm)?.[1] ?? '') : name === 'weekStart' ? WEEKDAYS[settings.weekStart - 1] : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
    return field?.label === undefined ? [] : [{ label: field.label, name, text }];
  });
}
