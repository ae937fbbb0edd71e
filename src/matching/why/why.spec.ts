import fc from 'fast-check';
import { anyOpening, anyProfile } from '../../../test/support/match-arbitraries';
import { anOpening, aProfile, travelWish } from '../../../test/support/match-samples';
import { emptyProfile } from '../../clients/work-profile';
import { explainOpening, readyProfile } from '../match.rules';
import { readyOpening, type MatchOpening } from '../match-opening';
import type { MatchProfile } from '../match.types';
import { voiceFor } from '../voice';
import { giveOf } from './give.rules';
import { UNASKED } from './unsaid.rules';
import { whyLines } from './why.rules';

const jo = voiceFor('Jo');
const linesFor = (profile: MatchProfile, opening: MatchOpening) => whyLines(readyProfile(profile), readyOpening(opening), jo);

describe('every criterion of one client and one opening', () => {
  it('stands there, asked or not, and agrees with the match (M4)', () => {
    fc.assert(fc.property(anyProfile, anyOpening, (profile, opening) => {
      const lines = linesFor(profile, opening);
      const match = explainOpening(readyProfile(profile), readyOpening(opening), jo);
      const said = (...standings: string[]) => lines.filter(({ standing }) => standings.includes(standing)).map(({ sentence }) => sentence).sort();
      expect(said('fits')).toEqual(match.fits.map(({ sentence }) => sentence).sort());
      expect(said('breaks', 'conflicts')).toEqual(match.conflicts.map(({ sentence }) => sentence).sort());
      expect(said('unknown', 'talk')).toEqual([...match.unknowns, ...match.warnings].map(({ sentence }) => sentence).sort());
      expect(lines.some(({ standing }) => standing === 'breaks')).toBe(match.hasBrokenMust);
      for (const { part } of UNASKED) expect(lines.filter((line) => line.part === part).length).toBeGreaterThan(0);
    }), { numRuns: 300 });
  });

  it('is said in whole sentences, each conflict and each unknown with what would settle it', () => {
    fc.assert(fc.property(anyProfile, anyOpening, (profile, opening) => {
      for (const { sentence, standing, changes } of linesFor(profile, opening)) {
        expect(sentence).toMatch(/^[A-Z“].*[^.]\.$/);
        expect(sentence + changes.join()).not.toMatch(/NaN|undefined|Infinity|\bnull\b|  /);
        for (const change of changes) expect(change).toMatch(standing === 'unknown' || standing === 'talk' ? /\?$/ : /^[A-Z].*\.$/);
        if (['breaks', 'conflicts', 'unknown'].includes(standing)) expect([sentence, changes.length]).toEqual([sentence, expect.any(Number)]);
        if (standing === 'breaks' || standing === 'conflicts') expect(changes.length).toBeGreaterThan(0);
      }
    }), { numRuns: 300 });
  });
});

describe('what would have to change', () => {
  it('on the client’s side takes the conflict away, and makes none worse', () => {
    fc.assert(fc.property(anyProfile, anyOpening, (profile, opening) => {
      // Forms refuse a least above the most.
      fc.pre((profile.hours.min ?? 0) <= (profile.hours.max ?? Infinity) && (opening.hoursMin ?? 0) <= (opening.hoursMax ?? Infinity));
      const ready = readyOpening(opening);
      for (const check of readyProfile(profile).checks.filter((one) => one.judge(ready) < 0)) {
        const { client } = giveOf(check, profile, ready, jo);
        if (client === null) continue;
        const same = readyProfile(client.profile).checks.filter((one) => one.criterion === check.criterion && one.reads === check.reads);
        expect([check.criterion, same.filter((one) => one.judge(ready) < 0).length]).toEqual([check.criterion, 0]);
      }
    }), { numRuns: 500 });
  });

  it.each<[string, Partial<MatchProfile>, Partial<MatchOpening>, string[]]>([
    ['pay', { pay: { floor: 18, strength: 'must' } }, { payMin: 16, payMax: 17, payUnit: 'hour' }, ['Jo would take $17 an hour.', 'It would pay at least $18 an hour.']],
    ['hours', { hours: { min: null, max: 20, strength: 'prefer' } }, { hoursMin: 30, hoursMax: 40 }, ['Jo would work 30 hours a week.', 'It would be 20 hours a week.']],
    ['times', { times: { grid: '1000'.repeat(5) + '0'.repeat(8), strength: 'must' } }, { grid: '0100'.repeat(5) + '0'.repeat(8) }, ['Jo could also work afternoons, Monday to Friday.', 'The shifts would leave out afternoons, Monday to Friday.']],
    ['lifting', { lifting: { maxKg: 10, strength: 'prefer' } }, { liftingKg: 25 }, ['Jo would lift up to 55 lb.', 'Somebody else would lift what is over 22 lb.']],
    ['the way', { travel: travelWish({ longestKm: 5 }) }, { latitude: 34.85, longitude: -92.29 }, ['Jo would travel 7.5 miles.', 'The work would be at a place of theirs that is nearer, or somebody would give a lift.']],
    ['a setting', { setting: { ...emptyProfile().setting, public: 'avoid' } }, { setting: { public: true } }, ['Jo would be fine with contact with the public.', 'They would have a place there without contact with the public.']],
    ['a licence', { licences: [] }, { licences: ['forklift'] }, ['Jo would get: forklift certificate.', 'They would do without, wait or train somebody for: forklift certificate.']],
    ['an employer', { employers: { wanted: [], refused: ['e1'] } }, {}, ['Jo would give this employer another thought.']],
  ])('is said of %s with both sides’ values', (_, wishes, facts, changes) => {
    const line = linesFor(aProfile(wishes), anOpening(facts)).find(({ standing }) => standing === 'breaks' || standing === 'conflicts');
    expect(line?.changes).toEqual(changes);
  });
});
