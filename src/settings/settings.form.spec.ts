import { readForm } from '../common/web/form';
import { defaultSettings } from './settings';
import { SettingsForm } from './settings.form';
import { settingsPage, stampOf } from './settings.page';

const right = {
  agencyName: 'Harborton Works', timeZone: 'America/Chicago', locale: 'en-GB', currency: 'USD', weekStart: '7', contactsPerWeek: '6',
  countGenericVisits: 'yes', idleMinutes: '15', planMonths: '12', dormantDays: '180', retentionYears: '6', authorisationForm: 'us', version: '1',
  suggestTouch: '60', suggestCup: '50', suggestThanks: '45', suggestOpening: '40', suggestSilence: '25', suggestNearby: '0',
};

it('takes the settings as they are typed; a box that isn’t sent is off', () => {
  const form = readForm(SettingsForm, right);
  expect(form.state.errors).toEqual({});
  expect(form.typed).toMatchObject({ weekStart: 7, countGenericVisits: true, requireHiringSay: false, idleMinutes: 15 });
});

it.each([
  ['agencyName', ''], ['agencyName', 'x'.repeat(101)], ['timeZone', 'Mars/Olympus'], ['timeZone', '+05:00'], ['locale', 'klingon'], ['locale', '../../etc'], ['currency', 'CUPS'],
  ['weekStart', '0'], ['weekStart', '8'], ['contactsPerWeek', '0'], ['contactsPerWeek', '21'], ['contactsPerWeek', '6.5'], ['contactsPerWeek', 'six'],
  ['idleMinutes', '4'], ['idleMinutes', '31'], ['idleMinutes', '-5'], ['planMonths', '0'], ['dormantDays', '29'], ['retentionYears', '0'], ['retentionYears', '51'], ['suggestTouch', '101'], ['suggestNearby', ''], ['suggestCup', '-1'], ['authorisationForm', ''], ['authorisationForm', 'none'],
])('%s can’t be "%s"', (field, value) => {
  const { errors } = readForm(SettingsForm, { ...right, [field]: value }).state;
  expect(Object.keys(errors)).toEqual([field]);
  expect(errors[field]).toMatch(/^[A-Z].*\.$/);
});

it('refuses a field the settings don’t have (S-23)', () => {
  expect(() => readForm(SettingsForm, { ...right, '.setup-token': 'x' })).toThrow('does not know');
});

it('gives another stamp to other settings, whatever the order of their names', () => {
  const settings = defaultSettings({ timeZone: 'America/New_York', locale: 'en-US' });
  const turned = Object.fromEntries(Object.entries(settings).reverse()) as unknown as typeof settings;
  expect(stampOf(turned)).toBe(stampOf(settings));
  expect(stampOf({ ...settings, idleMinutes: 20 })).not.toBe(stampOf(settings));
});

it('has a field for every setting but where the office is, which stands with the postcodes', () => {
  const settings = defaultSettings({ timeZone: 'America/New_York', locale: 'en-US' });
  const page = settingsPage(settings) as Record<string, unknown>;
  expect(Object.keys(settings).filter((name) => page[name] === undefined)).toEqual(['officeLat', 'officeLon']);
});
