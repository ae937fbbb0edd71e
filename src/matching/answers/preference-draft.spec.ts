import { aProfile, anOpening, travelWish } from '../../../test/support/match-samples';
import type { WorkProfile } from '../../clients/work-profile';
import { measuresOf } from '../../common/text/measures';
import { formatGrid, fromShift } from '../../common/time/week-grid';
import { readyOpening } from '../match-opening';
import type { ReasonNot } from './answer.choices';
import { preferenceDraft, reasonsFor } from './preference-draft';

const US = measuresOf('en-US');
const MORNINGS = fromShift([0], '06:00', '12:00') ?? 0;
const draft = (reason: ReasonNot | '', facts: Parameters<typeof anOpening>[0] = {}, wishes: Partial<WorkProfile> = {}, why = '') => {
  const fields = preferenceDraft({ reason, why, title: 'Baker', employer: 'Harbor Bakery' }, aProfile(wishes), readyOpening(anOpening(facts)), US);
  return { fields: fields.filter(({ name }) => name !== 'learned').map(({ name, value }) => `${name}=${value}`), learned: fields.find(({ name }) => name === 'learned')?.value };
};

it.each<[string, ReasonNot, Parameters<typeof anOpening>[0], Partial<WorkProfile>, string[]]>([
  ['the work is refused, in the next free place', 'kind', { title: 'Baker', kindCode: '51-3011' }, { kinds: { wanted: [], strength: null, refused: [{ code: null, words: 'telephone work' }] } }, ['refused2Words=Baker', 'refused2=51-3011']],
  ['the employer is refused', 'employer', {}, {}, ['employersRefused=Harbor Bakery']],
  ['once is enough', 'employer', { employerId: 'e-1' }, { employers: { wanted: [], refused: ['e-1'] } }, []],
  ['fewer hours than this, as firmly as said before', 'hours_many', { hoursMin: 40, hoursMax: 40 }, { hours: { min: null, max: null, strength: 'must' } }, ['hoursMax=39', 'hoursStrength=must']],
  ['more hours than this', 'hours_few', { hoursMin: 8, hoursMax: 10 }, {}, ['hoursMin=11', 'hoursStrength=prefer']],
  ['fewer hours than “at most”', 'hours_many', { hoursMax: 40 }, {}, ['hoursMax=39', 'hoursStrength=prefer']],
  ['fewer hours than the least they said: no range of nothing is left', 'hours_many', { hoursMin: 16, hoursMax: 20 }, { hours: { min: 15, max: 25, strength: 'prefer' } }, ['hoursMax=15', 'hoursStrength=prefer', 'hoursMin=']],
  ['fewer hours than these, and room above the least they said', 'hours_many', { hoursMin: 16, hoursMax: 20 }, { hours: { min: 10, max: 25, strength: 'prefer' } }, ['hoursMax=15', 'hoursStrength=prefer']],
  ['more hours than the most they said', 'hours_few', { hoursMin: 16, hoursMax: 20 }, { hours: { min: 10, max: 20, strength: 'must' } }, ['hoursMin=21', 'hoursStrength=must', 'hoursMax=']],
  ['fewer than one hour is no work', 'hours_many', { hoursMin: 1, hoursMax: 1 }, {}, []],
  ['more hours than “at least”', 'hours_few', { hoursMin: 8 }, {}, ['hoursMin=9', 'hoursStrength=prefer']],
  ['more than a month pays at the most hours', 'pay', { payMin: 2000, payUnit: 'month', hoursMin: 10, hoursMax: 40 }, {}, ['payFloor=12', 'payStrength=prefer']],
  ['more than it pays', 'pay', { payMin: 15.5, payUnit: 'hour' }, {}, ['payFloor=16', 'payStrength=prefer']],
  ['unknown pay fills nothing in', 'pay', {}, {}, []],
  ['nearer than this, in miles where the site counts so', 'travel', { latitude: 34.85, longitude: -92.29 }, { travel: travelWish({ longestKm: 20 }) }, ['farthest=6', 'travelStrength=prefer']],
  ['less to lift, in pounds', 'lifting', { liftingKg: 20 }, {}, ['liftMost=44', 'liftingStrength=prefer']],
  ['the noise', 'setting_noise', { setting: { noise: true } }, {}, ['setting_noise=avoid']],
  ['anything else stays in words', 'other', {}, {}, []],
])('M7: %s', (_, reason, facts, wishes, fields) => expect(draft(reason, facts, wishes).fields).toEqual(fields));

it('the times left are those without these', () => {
  const { fields } = draft('times', { grid: formatGrid(MORNINGS) });
  expect(fields).toContain('times=mon-afternoon');
  expect(fields).not.toContain('times=mon-morning');
});

it('what they said is kept as what was learned', () => {
  expect(draft('pay', {}, {}, 'not worth the bus').learned).toBe('Not interested in “Baker” at Harbor Bakery: The pay: not worth the bus');
  expect(draft('').learned).toBe('Not interested in “Baker” at Harbor Bakery');
});

it('only what is known of an opening is offered as a reason', () => {
  expect(reasonsFor(readyOpening(anOpening())).map(({ value }) => value)).toEqual(['kind', 'employer', 'travel']);
  expect(reasonsFor(readyOpening(anOpening({ hoursMax: 40 }))).map(({ value }) => value)).toEqual(['kind', 'employer', 'hours_many', 'hours_few', 'travel']);
  expect(reasonsFor(readyOpening(anOpening({ payMin: 15, payUnit: 'hour', liftingKg: 10, setting: { noise: true, public: false } }))).map(({ value }) => value)).toEqual(['kind', 'employer', 'pay', 'travel', 'lifting', 'setting_noise']);
});
