import { readForm, type Posted } from '../../common/web/form';
import { emptyProfile, isBlankProfile, parseProfile, type WorkProfile } from '../work-profile';
import { PreferencesForm } from './preferences.form';
import { readPreferences } from './preferences-read.rules';
import { profileValues } from './preferences-values';

const EMPLOYERS = new Map([['Quayside Hotel', ['e1']], ['Northgate Foods', ['e2']], ['Subway', ['e3', 'e4']]]);
const NAMES = new Map([...EMPLOYERS].flatMap(([name, ids]) => ids.map((id) => [id, name])));

/** Read where the site counts in km and kg, unless said otherwise; on top of nothing asked. */
function read(posted: Posted, site: { standing?: WorkProfile; locale?: string } = {}) {
  const form = readForm(PreferencesForm, { id: 'x', version: '0', ...posted });
  const { profile, faults } = readPreferences(form.typed, EMPLOYERS, { standing: emptyProfile(), locale: 'en', ...site });
  return { profile, faults: { ...faults, ...form.state.errors } };
}

const jo = (): WorkProfile => ({
  ...emptyProfile(),
  kinds: { wanted: [{ code: '37-2012', words: 'housekeeper' }, { code: null, words: 'something with flowers' }], strength: 'must', refused: [{ code: null, words: 'telephone work' }] },
  tasks: [{ words: 'folding towels', strength: 'prefer' }, { words: 'using a till', strength: 'avoid' }],
  hours: { min: 15, max: 25.5, strength: 'must' }, times: { grid: '1000'.repeat(6) + '0001', strength: 'prefer' }, pay: { floor: 16.5, strength: 'prefer' },
  travel: { homeArea: 'Riverside', latitude: 34.7, longitude: -92.3, modes: ['transit', 'walk'], longestMinutes: 40, longestKm: null, strength: 'must' },
  setting: { ...emptyProfile().setting, noise: 'avoid', alone: 'prefer' }, lifting: { maxKg: 0, strength: 'must' }, training: ['forklift driving'],
  licences: ['food', 'Pool card'], languages: ['Spanish', 'English'], employers: { wanted: ['e1'], refused: ['e2'] }, monthlyCeiling: 1550,
  start: { from: '2026-12-01', strength: 'prefer' }, nextJob: { code: '37-2012', words: 'housekeeper' }, dreamJob: { code: null, words: 'run a small bakery' },
});

describe('the work profile’s form (M2)', () => {
  it('takes a name several employers share for all of them, and shows it once', () => {
    const { profile } = read({ employersRefused: 'Subway' });
    expect([profile.employers.refused, profileValues(profile, NAMES, 'en').employersRefused]).toEqual([['e3', 'e4'], 'Subway']);
  });

  it('keeps whom they refuse or wish for as words where we don’t have them, each once', () => {
    const { profile, faults } = read({ employersWanted: 'Lost Bakery\nQuayside Hotel', employersRefused: 'McDonalds\nMcDonald’s\nSubway' });
    expect([profile.employers, faults]).toEqual([{ wanted: ['Lost Bakery', 'e1'], refused: ['McDonalds', 'e3', 'e4'] }, {}]);
  });

  it('shows a profile and reads the same one back', () => {
    expect(read(profileValues(jo(), NAMES, 'en'))).toEqual({ profile: jo(), faults: {} });
    expect(read(profileValues({ ...emptyProfile(), licences: [] }, NAMES, 'en')).profile.licences).toEqual([]);
  });

  it('reads an empty form as nothing asked: blank is never no', () => {
    const { profile, faults } = read({});
    expect([isBlankProfile(profile), faults]).toEqual([true, {}]);
  });

  it('what it reads is what is stored', () => {
    const { profile } = read(profileValues(jo(), NAMES, 'en'));
    expect(parseProfile(JSON.stringify(profile))).toEqual(profile);
  });

  it('takes a value without a firmness as a preference', () => {
    const { profile } = read({ hoursMin: '15', payFloor: '16', times: 'mon-morning', liftMost: '10', startFrom: '2026-12-01', farthest: '5', homeArea: 'Riverside', wanted1Words: 'housekeeper' });
    for (const wish of [profile.hours, profile.pay, profile.times, profile.lifting, profile.start, profile.travel, profile.kinds]) expect(wish.strength).toBe('prefer');
  });

  it.each<[string, Posted, string, string]>([
    ['the least above the most', { hoursMin: '30', hoursMax: '20' }, 'hoursMax', 'The most hours are fewer than the least.'],
    ['no hours at all', { hoursMax: '0' }, 'hoursMax', 'No hours at all leave no work to look for.'],
    ['more hours than a week has', { hoursMax: '169' }, 'hoursMax', 'Enter the hours a week as a number: this one is too large.'],
    ['a firm week without a time', { timesStrength: 'must' }, 'times', 'Tick at least one time in the week, or choose “Not asked”.'],
    ['times that are no times', { times: ['xyz-morning'], timesStrength: 'must' }, 'times', 'Tick at least one time in the week, or choose “Not asked”.'],
    ['a ceiling in words', { ceiling: 'a lot' }, 'ceiling', 'Enter the ceiling as a number, such as 1,550.'],
    ['firm pay without a sum', { payStrength: 'prefer' }, 'payFloor', 'Say the least pay, or choose “Not asked”.'],
    ['firm kinds without one', { kindsStrength: 'must' }, 'wanted1', 'Name a kind of work, or choose “Not asked”.'],
    ['a place off the earth', { place: '91, 0' }, 'place', 'Write the place as two numbers, such as 34.7465, -92.2896.'],
    ['words that may mean much', { wanted1Words: 'work with animals' }, 'wanted1', 'Say which kind of work “work with animals” is, or keep just the words.'],
    ['one we don’t have on both sides', { employersWanted: 'McDonalds', employersRefused: 'McDonald’s' }, 'employersRefused', 'One employer is both wanted and refused. Take it out of one of the two.'],
    ['one employer on both sides', { employersWanted: 'Quayside Hotel', employersRefused: 'Quayside Hotel' }, 'employersRefused', 'One employer is both wanted and refused. Take it out of one of the two.'],
    ['licences and none', { licences: 'food', noLicences: 'yes' }, 'noLicences', 'Either they hold none, or those ticked: not both.'],
    ['pay that depends', { payFloor: 'DOE' }, 'payFloor', 'Enter the pay as a number, such as 16.50. Leave it out if it depends.'],
    ['pay beyond all', { payFloor: '99999' }, 'payFloor', 'Enter the pay as a number, such as 16.50: this one is too large.'],
    ['a distance with no home', { farthest: '5' }, 'homeArea', 'Say where home is, an area is enough, or leave the distance out: nobody knows where it counts from.'],
    ['more tasks than anybody reads', { tasksLiked: 'folding\n'.repeat(31) }, 'tasksLiked', 'These are 31. Keep the 30 that matter most.'],
    ['ten thousand characters', { training: 'x'.repeat(10_000) }, 'training', 'Keep this under 2,000 characters.'],
    ['a strength nobody offers', { setting_noise: 'hate' }, 'setting_noise', 'Choose one of the answers offered.'],
  ])('says what is wrong with %s', (_, posted, field, sentence) => {
    expect(read(posted).faults).toMatchObject({ [field]: sentence });
  });

  it.each<[string, Posted, Record<string, string>]>([
    ['a far way that can’t be read, from nobody knows where', { farthest: 'not far', travelStrength: 'must' }, { farthest: 'Enter the distance as a number of kilometres.', homeArea: expect.stringMatching(/^Say where home is/) as string }],
    ['hours in words, firmly', { hoursMax: 'as many as I can get', hoursStrength: 'must' }, { hoursMax: 'Enter the hours a week as a number.' }],
    ['pay in more words than a number has room for', { payFloor: '$17–19/hr + tips, or DOE' }, { payFloor: 'Enter the pay as a number, such as 16.50. Leave it out if it depends.' }],
    ['a second choice that may mean much, firmly', { wanted2Words: 'work with animals', kindsStrength: 'must' }, { wanted2: expect.stringMatching(/^Say which kind of work/) as string }],
  ])('says all that is wrong at once, and nothing else: %s', (_, posted, faults) => {
    expect(read(posted).faults).toEqual(faults);
  });

  it('takes miles and pounds where the site counts in them, and keeps what was left alone to the last digit', () => {
    const inUs = read({ farthest: '5', homeArea: 'Riverside', liftMost: '25' }, { locale: 'en-US' }).profile;
    expect([inUs.travel.longestKm, inUs.lifting.maxKg]).toEqual([8.0467, 11.3398]);
    const standing = { ...jo(), travel: { ...jo().travel, longestKm: 7 }, lifting: { maxKg: 9, strength: 'must' as const } };
    expect(read(profileValues(standing, NAMES, 'en-US'), { standing, locale: 'en-US' })).toEqual({ profile: standing, faults: {} });
    expect(read({ liftMost: '1200' }, { locale: 'en-US' }).faults).toEqual({ liftMost: 'Enter the weight as a number of pounds: this one is too large.' });
  });
});
