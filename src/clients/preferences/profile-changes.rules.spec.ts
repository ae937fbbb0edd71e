import { emptyProfile, type WorkProfile } from '../work-profile';
import { changesBetween } from './profile-changes.rules';

const WORDS = { employers: new Map([['e1', 'Quayside Hotel']]), locale: 'en-GB' };
const grid = (mornings: number, evenings = 0) => Array.from({ length: 7 }, (_, day) => `${day < mornings ? 1 : 0}0${day < evenings ? 1 : 0}0`).join('');
const wish = (words: string) => ({ code: null, words });

/** Both profiles on top of nothing asked. */
const between = (before: Partial<WorkProfile>, after: Partial<WorkProfile>) => changesBetween({ ...emptyProfile(), ...before }, { ...emptyProfile(), ...after }, WORDS);

describe('M2: what is different from one version to the next', () => {
  it.each<[string, Partial<WorkProfile>, Partial<WorkProfile>, string[]]>([
    ['nothing', { hours: { min: 15, max: 25, strength: 'must' } }, { hours: { min: 15, max: 25, strength: 'must' } }, []],
    ['hours that moved', { hours: { min: 15, max: 25, strength: 'prefer' } }, { hours: { min: 15, max: 30, strength: 'must' } }, ['Hours a week: was 15 to 25 (prefer), now 15 to 30 (must).']],
    ['something newly said', {}, { pay: { floor: 16.5, strength: 'must' } }, ['Least pay an hour: newly said, 16.50 (must).']],
    ['something taken out, which isn’t no', { monthlyCeiling: 1550 }, {}, ['Ceiling a month: no longer said. It was 1550.']],
    ['kinds of work that came and went', { kinds: { wanted: [wish('cleaning'), wish('baking')], strength: 'prefer', refused: [] } }, { kinds: { wanted: [wish('baking'), wish('stocking'), wish('gardens')], strength: 'prefer', refused: [] } }, ['Kinds of work wanted: “stocking” and “gardens” came in; “cleaning” went out.']],
    ['another order of choice', { kinds: { wanted: [wish('cleaning'), wish('baking')], strength: 'prefer', refused: [] } }, { kinds: { wanted: [wish('baking'), wish('cleaning')], strength: 'prefer', refused: [] } }, ['Kinds of work wanted: was cleaning, baking (prefer), now baking, cleaning (prefer).']],
    ['times of the week', { times: { grid: grid(5), strength: 'must' } }, { times: { grid: grid(4, 2), strength: 'must' } }, ['Times: now also evenings, Monday and Tuesday; no longer mornings, Friday.']],
    ['the same times, more firmly', { times: { grid: grid(7), strength: 'prefer' } }, { times: { grid: grid(7), strength: 'must' } }, ['Times: was mornings, every day (prefer), now mornings, every day (must).']],
    ['a noise to stay away from', { setting: { ...emptyProfile().setting, noise: 'prefer' } }, { setting: { ...emptyProfile().setting, noise: 'avoid' } }, ['Noise: was Prefer, now Avoid.']],
    ['an employer refused', { employers: { wanted: [], refused: [] } }, { employers: { wanted: [], refused: ['e1'] } }, ['Employers refused: newly said, Quayside Hotel.']],
    ['licences, asked: none', { licences: ['food'] }, { licences: [] }, ['Licences held: “Food handler’s card” went out.']],
    ['two things in the order of the profile', { nextJob: wish('porter') }, { nextJob: wish('cook'), languages: ['Spanish'] }, ['Next job: was porter, now cook.', 'Languages: newly said, Spanish.']],
  ])('tells of %s', (_, before, after, sentences) => {
    expect(between(before, after)).toEqual(sentences);
  });

  it('the first time, it is simply what was said', () => {
    expect(changesBetween(null, { ...emptyProfile(), monthlyCeiling: 1550, languages: ['Spanish'] }, WORDS)).toEqual(['Ceiling a month: 1550.', 'Languages: Spanish.']);
  });
});
