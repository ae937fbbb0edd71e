import { readForm, type Posted } from '../common/web/form';
import type { Opening } from './opening.entity';
import { OpeningForm } from './opening.form';
import { readOpening } from './opening-read.rules';
import { openingValues } from './opening-values';

const TODAY = '2026-11-19';
const OPENING: Opening = {
  id: 'o1', employerId: 'e1', siteId: null, title: 'Housekeeper', titleKey: 'housekeeper', kind: '37-2012', kindWords: 'hotel cleaning', hoursMin: 20, hoursMax: 25, grid: '1000'.repeat(7), shiftWords: 'Mon to Sun, 7 to 12',
  payMin: 17.5, payMax: 18, payUnit: 'hour', payWords: '', term: 'permanent', openToAnyone: 'yes', duties: 'Clean.\nReport.', requirements: '', setting: '{"noise":false,"public":true}', liftingKg: 10, licences: '["food","Pool card"]', languages: '["Spanish","English"]', startsOn: '2027-01-04', expectedOn: null, outcome: '',
  checks: '["background"]', driving: 'no', howToApply: 'Ask.', askId: null, source: 'visit', visitId: null, status: 'open', heardOn: '2026-11-16', verifiedOn: null, closesOn: '2026-12-20', closedNote: '', identity: null,
  createdAt: '', createdBy: null, updatedAt: '', version: 3, deletedAt: null,
};

function read(posted: Posted, locale = 'en-GB', standing: Pick<Opening, 'liftingKg'> | null = null) {
  const form = readForm(OpeningForm, { title: 'Cook', status: 'open', heardOn: TODAY, ...posted });
  const { said, faults } = readOpening(form.typed, { today: TODAY, locale, standing });
  return { said, faults: { ...faults, ...form.state.errors } };
}

describe('the form about an opening (M3)', () => {
  it('shows an opening and reads the same one back', () => {
    const { said, faults } = read(openingValues(OPENING, 'en-GB'));
    expect(faults).toEqual({});
    expect(OPENING).toMatchObject(said);
  });

  it('needs a title, a day and how far it has come; all else is not known, never no', () => {
    const { said, faults } = read({ title: 'All-rounder' });
    expect(faults).toEqual({});
    expect(said).toMatchObject({ hoursMin: null, payMin: null, driving: 'unknown', openToAnyone: 'unknown', grid: '', setting: '{}', licences: '[]', checks: '[]', kind: '', term: '' });
  });

  it.each([['', 'Night dishwasher', '35-9021'], ['', 'All-rounder', ''], ['cashier', 'Night dishwasher', '41-2011']])('reads the kind of work from the words “%s”, and without any from the title “%s”', (kindWords, title, kind) => {
    expect(read({ title, kindWords }).said).toMatchObject({ kind, kindWords });
  });

  it.each<[string, Posted, string]>([
    ['hoursMax', { hoursMin: '30', hoursMax: '20' }, 'The most hours are fewer than the least.'],
    ['payMax', { payMin: '20', payMax: '18', payUnit: 'hour' }, 'The highest pay is below the lowest.'],
    ['payUnit', { payMax: '18' }, 'Say what the pay is for: an hour, a week, a year.'],
    ['payMin', { payMin: 'good' }, 'Enter the pay as a number, such as 17.50, or write it in “Pay in words”.'],
    ['hoursMin', { hoursMin: '200' }, 'Enter at most 168 hours: a week has no more.'],
    ['hoursMax', { hoursMax: 'many' }, 'Enter the hours a week as a number.'],
    ['payMin', { payMin: '99,999,999', payUnit: 'year' }, 'Enter a pay of at most 1,000,000.'],
    ['closesOn', { closesOn: '2019-01-01' }, 'This day is past. Leave it out if the opening is still there, or say above that it is filled or withdrawn.'],
    ['closesOn', { closesOn: '2026-11-18', status: 'expected' }, 'This day is past. Leave it out if the opening is still there, or say above that it is filled or withdrawn.'],
    ['heaviestLift', { heaviestLift: '9000' }, 'Enter the weight as a number of kilograms: this one is too large.'],
    ['heardOn', { heardOn: '2026-11-20' }, 'The day it was heard of lies in the future.'],
    ['closesOn', { closesOn: '2026-02-30' }, 'Enter the closing day as a real date, or leave it out.'],
    ['kind', { kindWords: 'xyzzy' }, 'Say which kind of work “xyzzy” is, or keep just the words.'],
    ['title', { title: ' ' }, 'Enter what the job is called.'],
    ['status', { status: 'perhaps' }, 'Choose how far the opening has come.'],
    ['title', { title: 'x'.repeat(201) }, 'Keep the title under 200 characters.'],
  ])('says what is wrong with %s in %j', (field, posted, sentence) => {
    expect(read(posted).faults).toMatchObject({ [field]: sentence });
  });

  it.each<[string, string, number | null, string, number]>([
    ['pounds in the US, kept in kilograms', 'en-US', null, '50', 22.6796], ['kilograms in Britain', 'en-GB', null, '50', 50],
    ['pounds left alone: the kilograms given stay to the digit', 'en-US', 15, '33', 15], ['pounds left alone that were typed in pounds', 'en-US', 10.2058, '22.5', 10.2058], ['another weight', 'en-US', 15, '34', 15.4221],
  ])('takes the heaviest lift in %s', (_, locale, standing, typed, kg) => {
    expect(read({ heaviestLift: typed }, locale, { liftingKg: standing }).said.liftingKg).toBe(kg);
    if (standing !== null && kg === standing) expect(openingValues({ ...OPENING, liftingKg: standing }, locale).heaviestLift).toBe(typed);
  });

  it('asks what the pay is for in the same round as a sum that can’t be read', () => {
    expect(Object.keys(read({ payMin: '99,999,999' }).faults).sort()).toEqual(['payMin', 'payUnit']);
  });

  it.each<[string, Posted, string | null]>([['is today', { closesOn: TODAY }, null], ['is past of one that is filled', { closesOn: '2026-11-01', status: 'filled' }, null], ['stood there already', { closesOn: '2026-11-01' }, '2026-11-01']])('takes a last day that %s', (_, posted, closesOn) => {
    const form = readForm(OpeningForm, { title: 'Cook', status: 'open', heardOn: TODAY, ...posted });
    expect(readOpening(form.typed, { today: TODAY, locale: 'en-GB', standing: null, closesOn }).faults).toEqual({});
  });

  it('says the unit a weight is asked in', () => {
    expect(read({ heaviestLift: 'heavy' }, 'en-US').faults.heaviestLift).toBe('Enter the weight as a number of pounds.');
  });
});
