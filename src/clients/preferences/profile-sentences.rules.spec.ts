import { emptyProfile, type WorkProfile } from '../work-profile';
import { profileSentences } from './profile-sentences.rules';

const SITE = { employers: new Map([['e1', 'Quayside Hotel'], ['e2', 'Northgate Foods']]), locale: 'en-US', currency: 'USD' };
const says = (wishes: Partial<WorkProfile>, locale = 'en-US') => profileSentences({ ...emptyProfile(), ...wishes }, { ...SITE, locale });

describe('M2: the profile in plain words to the client', () => {
  it.each<[string, Partial<WorkProfile>, 'must' | 'like' | 'avoid' | 'bring' | 'ahead', string]>([
    ['kinds of work in order', { kinds: { wanted: [{ code: null, words: 'housekeeping' }, { code: null, words: 'baking' }, { code: null, words: 'gardens' }], strength: null, refused: [] } }, 'like', 'Work as: first housekeeping, then baking and gardens.'],
    ['nothing but one kind', { kinds: { wanted: [{ code: null, words: 'baking' }], strength: 'must', refused: [] } }, 'must', 'Only this work: baking.'],
    ['hours', { hours: { min: 15, max: 25, strength: 'must' } }, 'must', '15 to 25 hours a week.'],
    ['pay', { pay: { floor: 16.5, strength: 'prefer' } }, 'like', 'At least $16.50 an hour.'],
    ['times', { times: { grid: '1000'.repeat(5) + '0000'.repeat(2), strength: 'must' } }, 'must', 'To work at these times: mornings, Monday to Friday.'],
    ['the way', { travel: { ...emptyProfile().travel, homeArea: 'Riverside', longestMinutes: 40, longestKm: 8.0467, modes: ['transit', 'walk'], strength: 'must' } }, 'must', 'A way to work of at most 40 minutes, 5 miles from Riverside. You get about on foot and by bus or train.'],
    ['a home alone', { travel: { ...emptyProfile().travel, homeArea: 'Abbey Hill' } }, 'like', 'The way to work starts in Abbey Hill.'],
    ['lifting', { lifting: { maxKg: 11.3398, strength: 'must' } }, 'must', 'Lifting no more than 25 lb.'],
    ['noise', { setting: { ...emptyProfile().setting, noise: 'avoid' } }, 'avoid', 'Noise.'],
    ['a place, in one sentence', { setting: { ...emptyProfile().setting, indoors: 'prefer', withPeople: 'prefer' } }, 'like', 'Working indoors and working with other people.'],
    ['employers', { employers: { wanted: ['e1'], refused: ['e2'] } }, 'avoid', 'To work at: Northgate Foods.'],
    ['a ceiling, with what it does', { monthlyCeiling: 1550 }, 'like', 'To earn no more than $1,550 a month. You chose this; work above it is still shown to you.'],
    ['no licences', { licences: [] }, 'bring', 'No licences or certificates so far.'],
    ['a dream', { dreamJob: { code: null, words: 'run a small bakery' } }, 'ahead', 'The job you dream of: run a small bakery.'],
  ])('says %s', (_, wishes, where, sentence) => {
    expect(says(wishes)[where]).toEqual([sentence]);
  });

  it('says nothing of what was not asked, and names it as open', () => {
    const { open, ...said } = says({});
    expect(Object.values(said).flat()).toEqual([]);
    expect(open).toContain('when you can work');
    expect(says({ lifting: { maxKg: 10, strength: 'must' } }).open).not.toContain('lifting');
    expect(says({ lifting: { maxKg: 10, strength: 'must' } }, 'nl-NL').must).toEqual(['Lifting no more than 10 kg.']);
  });
});
