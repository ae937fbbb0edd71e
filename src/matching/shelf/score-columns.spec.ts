import fc from 'fast-check';
import { anyOpening, anyProfile } from '../../../test/support/match-arbitraries';
import { anOpening, aProfile } from '../../../test/support/match-samples';
import { readyProfile, scoreOpening } from '../match.rules';
import { readyOpening } from '../match-opening';
import { DEFAULT_WEIGHTS } from '../match.weights';
import { rankOpenings } from '../order.rules';
import { voiceFor } from '../voice';
import { OpeningColumns } from './opening-columns';
import { rankAll, rankBest } from './rank-columns.rules';
import { leftOutBy, roomFor, scoreColumns } from './score-columns.rules';

const someOpenings = fc.uniqueArray(anyOpening, { selector: (one) => one.id, minLength: 1, maxLength: 25 }).map((all) => all.map(readyOpening));

describe('all openings scored at once', () => {
  it('get the very scores they get one by one, and break the same musts (M4)', () => {
    fc.assert(fc.property(fc.array(anyProfile, { minLength: 1, maxLength: 3 }), someOpenings, (profiles, openings) => {
      const columns = new OpeningColumns(openings);
      const room = roomFor(columns);
      for (const ready of profiles.map((one) => readyProfile(one))) {
        scoreColumns(ready, columns, room);
        columns.openings.forEach((opening, at) => expect({ score: room.points[at], hasBrokenMust: room.broken[at] === 1 }).toEqual(scoreOpening(ready, opening)));
      }
    }), { numRuns: 400 });
  });

  it('also under a site’s own weights, down to 0', () => {
    const anyWeights = fc.record(Object.fromEntries(Object.keys(DEFAULT_WEIGHTS).map((name) => [name, fc.nat(1000)])) as Record<keyof typeof DEFAULT_WEIGHTS, fc.Arbitrary<number>>);
    fc.assert(fc.property(anyProfile, someOpenings, anyWeights, (profile, openings, weights) => {
      const [ready, columns] = [readyProfile(profile, { ...weights, kind: 0 }), new OpeningColumns(openings)];
      const { points, broken } = scoreColumns(ready, columns, roomFor(columns));
      columns.openings.forEach((opening, at) => expect({ score: points[at], hasBrokenMust: broken[at] === 1 }).toEqual(scoreOpening(ready, opening)));
    }));
  });

  it('stand in the order of `rankOpenings`, whatever order they came in', () => {
    fc.assert(fc.property(anyProfile, someOpenings, fc.nat(30), (profile, openings, most) => {
      const ready = readyProfile(profile);
      const wanted = rankOpenings(ready, openings).map(({ id }) => id);
      const columns = new OpeningColumns([...openings].reverse());
      const scores = scoreColumns(ready, columns, roomFor(columns));
      expect(Array.from(rankAll(scores), (at) => columns.openings[at].opening.id)).toEqual(wanted);
      expect(rankBest(scores, most).map((at) => columns.openings[at].opening.id)).toEqual(wanted.slice(0, most));
    }));
  });
});

describe('what leaves openings out (M4)', () => {
  it('is counted for each must and each thing to avoid by itself, the most first', () => {
    const noNights = `${'1110'.repeat(7)}`;
    const ready = readyProfile(aProfile({ times: { grid: noNights, strength: 'must' }, pay: { floor: 16, strength: 'must' }, lifting: { maxKg: 5, strength: 'prefer' } }));
    const nights = { grid: '0001'.repeat(7), hoursMin: 40 };
    const openings = [anOpening({ id: 'a', ...nights }), anOpening({ id: 'b', ...nights, payMin: 15, payUnit: 'hour' as const }), anOpening({ id: 'c', liftingKg: 40 })];
    const counted = leftOutBy(ready, new OpeningColumns(openings.map(readyOpening)));
    expect(counted.map(({ check, count }) => [check.called(voiceFor('Jo')), count])).toEqual([['mornings, afternoons, and evenings, every day', 2], ['at least $16 an hour', 1]]);
  });

  it('counts each check’s broken openings, no more and no fewer', () => {
    fc.assert(fc.property(anyProfile, someOpenings, (profile, openings) => {
      const ready = readyProfile(profile);
      const hard = ready.checks.filter(({ firm }) => firm === 'must' || firm === 'avoid');
      const wanted = hard.map((check) => openings.filter((opening) => check.judge(opening) < 0).length).filter((count) => count > 0).sort((a, b) => b - a);
      expect(leftOutBy(ready, new OpeningColumns(openings)).map(({ count }) => count)).toEqual(wanted);
    }));
  });
});
