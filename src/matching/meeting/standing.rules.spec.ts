import fc from 'fast-check';
import { anyOpening, anyProfile } from '../../../test/support/match-arbitraries';
import { emptyProfile, type WorkProfile } from '../../clients/work-profile';
import { explainOpening, readyProfile, scoreOpening } from '../match.rules';
import { readyOpening, type MatchOpening } from '../match-opening';
import { NOTHING_READ, toReady } from '../offered-openings';
import { voiceFor } from '../voice';
import { criteriaInWords, standingOf } from './standing.rules';

const opening = (changes: Partial<MatchOpening>) => readyOpening({ ...toReady(NOTHING_READ).opening, id: 'o', title: 'Housekeeper', kindCode: '37-2012', ...changes });
const of = (wishes: Partial<WorkProfile>, changes: Partial<MatchOpening>) => standingOf(readyProfile({ ...emptyProfile(), ...wishes }), opening(changes));
const CLEANING: WorkProfile['kinds'] = { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] };
const HOURS: WorkProfile['hours'] = { min: 15, max: 25, strength: 'prefer' };
const PAY: WorkProfile['pay'] = { floor: 16, strength: 'prefer' };

describe('the word of a pair at a glance', () => {
  it.each<[string, Partial<WorkProfile>, Partial<MatchOpening>]>([
    ['strong', { kinds: CLEANING, hours: HOURS }, { hoursMin: 20, hoursMax: 25 }],
    ['strong', { kinds: CLEANING, hours: HOURS, pay: PAY }, { hoursMin: 20, hoursMax: 25 }],
    ['good', { kinds: CLEANING, hours: HOURS }, {}],
    ['good', { kinds: CLEANING, hours: HOURS, pay: PAY }, { hoursMin: 38, hoursMax: 40, payMin: 17, payMax: null, payUnit: 'hour' }],
    ['good', { kinds: CLEANING, hours: HOURS, pay: PAY }, {}],
    ['good', { hours: HOURS }, { hoursMin: 20, hoursMax: 25 }],
    ['possible', { kinds: CLEANING, hours: HOURS, pay: PAY }, { kindCode: '53-7065', title: 'Stocker', hoursMin: 20, hoursMax: 25, payMin: 17, payMax: null, payUnit: 'hour' }],
    ['possible', { kinds: CLEANING, hours: HOURS }, { hoursMin: 38, hoursMax: 40 }],
    ['possible', { kinds: CLEANING, hours: HOURS, lifting: { maxKg: 10, strength: 'must' } }, { hoursMin: 20, hoursMax: 25 }],
    ['strong', { kinds: CLEANING, hours: HOURS, lifting: { maxKg: 10, strength: 'prefer' } }, { hoursMin: 20, hoursMax: 25 }],
    ['none', { kinds: CLEANING, hours: { ...HOURS, strength: 'must' } }, { hoursMin: 38, hoursMax: 40 }],
    ['possible', { kinds: CLEANING, hours: HOURS, pay: PAY, lifting: { maxKg: 10, strength: 'prefer' } }, { kindCode: null, title: 'Helper', hoursMin: 20, hoursMax: 25, payMin: 17, payMax: null, payUnit: 'hour', liftingKg: 20 }],
    ['none', { hours: HOURS }, {}],
    ['none', {}, { hoursMin: 20 }],
  ])('is “%s”', (strength, wishes, changes) => expect(of(wishes, changes).strength).toBe(strength));

  it('M5: says the same of somebody whatever an employer looks into', () => fc.assert(fc.property(anyProfile, anyOpening, (profile, one) => {
    const ready = readyProfile(profile);
    expect(standingOf(ready, readyOpening({ ...one, backgroundCheck: true, drugCheck: true }))).toEqual(standingOf(ready, readyOpening({ ...one, backgroundCheck: null, drugCheck: null })));
  })));

  it('M4, M5: agrees with the score and with its sentences', () => fc.assert(fc.property(anyProfile, anyOpening, (profile, one) => {
    const [ready, at] = [readyProfile(profile), readyOpening(one)];
    const { score, hasBrokenMust, fits, conflicts, unknowns } = standingOf(ready, at);
    expect({ score, hasBrokenMust }).toEqual(scoreOpening(ready, at));
    const match = explainOpening(ready, at, voiceFor('J.M.'));
    const names = (reasons: typeof match.fits) => [...new Set(reasons.map(({ criterion }) => criterion))].filter((criterion) => criterion !== 'check');
    expect([fits, conflicts, unknowns]).toEqual([names(match.fits), names(match.conflicts), names(match.unknowns)]);
  })));

  it.each<[string, string, number, Partial<MatchOpening>, string, string]>([
    ['the work itself, their fourth choice', 'prefer', 4, {}, 'strong', 'the work, hours'],
    ['a neighbour, which is no more than similar', 'prefer', 1, { kindCode: '37-2011', title: 'Janitor' }, 'good', 'similar work, hours'],
    ['a cousin that shares only the major group', 'prefer', 1, { kindCode: '37-3011', title: 'Gardener' }, 'possible', 'hours'],
    ['a cousin when it must be the work', 'must', 1, { kindCode: '37-3011', title: 'Gardener' }, 'none', 'hours'],
  ])('M4: tells the work only where it is: %s', (_, firm, rank, changes, strength, words) => {
    const others = Array.from({ length: rank - 1 }, () => ({ code: '15-1232', words: 'computers' }));
    const kinds = { ...CLEANING, strength: firm as 'must' | 'prefer', wanted: [...others, ...CLEANING.wanted] };
    const seen = of({ kinds, hours: HOURS }, { hoursMin: 20, hoursMax: 25, ...changes });
    expect([seen.strength, criteriaInWords(seen.fits, seen.isSimilar)]).toEqual([strength, words]);
  });

  it('is read as words', () => expect(criteriaInWords(['kind', 'times', 'pay'])).toBe('the work, times, pay'));
});
