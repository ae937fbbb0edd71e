import fc from 'fast-check';
import { WORK_SETTINGS } from '../clients/work-profile.choices';
import { formatGrid, parseGrid } from '../common/time/week-grid';
import { anyGrid, anyOpening, anyProfile, anySum, anyWords } from '../../test/support/match-arbitraries';
import { anOpening, aProfile } from '../../test/support/match-samples';
import { explainOpening, matchOpening, readyProfile, scoreOpening } from './match.rules';
import { readyOpening, type MatchOpening } from './match-opening';
import type { Criterion, Firm, Match, MatchProfile } from './match.types';
import { pointsOf } from './match.weights';
import { voiceFor } from './voice';

const jo = voiceFor('Jo');
const scoreOf = (wishes: MatchProfile, facts: MatchOpening) => scoreOpening(readyProfile(wishes), readyOpening(facts)).score;
const reasonsOf = (match: Match) => [...match.fits, ...match.conflicts, ...match.unknowns, ...match.warnings];

describe('the score of any client and any opening', () => {
  it('is the sum of its reasons, to the last bit, whether or not they are spoken (M4, M5)', () => {
    fc.assert(fc.property(anyProfile, anyOpening, (wishes, facts) => {
      const [ready, one] = [readyProfile(wishes), readyOpening(facts)];
      const match = explainOpening(ready, one, jo);
      expect({ score: match.score, hasBrokenMust: match.hasBrokenMust }).toEqual(scoreOpening(ready, one));
      expect(reasonsOf(match).reduce((total, reason) => total + reason.points, 0)).toBe(match.score);
    }), { numRuns: 500 });
  });

  it('is spoken in whole sentences without a gap in them', () => {
    fc.assert(fc.property(anyProfile, anyOpening, (wishes, facts) => {
      const match = matchOpening(wishes, facts, jo);
      for (const { sentence } of reasonsOf(match)) expect(sentence).toMatch(/^[A-Z“].*[^.]\.$/);
      for (const question of [...match.questions.toEmployer, ...match.questions.toClient]) expect(question).toMatch(/\?$/);
      expect(JSON.stringify(match)).not.toMatch(/NaN|undefined|Infinity|\[object|\bnull\b|  /);
    }), { numRuns: 500 });
  });

  it('marks the pair exactly when a conflict breaks a must or meets something to avoid (M4)', () => {
    fc.assert(fc.property(anyProfile, anyOpening, (wishes, facts) => {
      const soft = readyProfile(wishes).checks.filter((check) => check.firm === 'prefer' || check.firm === 'need');
      const hard = readyProfile(wishes).checks.filter((check) => check.firm === 'must' || check.firm === 'avoid');
      expect(scoreOpening({ ...readyProfile(wishes), checks: soft }, readyOpening(facts)).hasBrokenMust).toBe(false);
      const conflicts = explainOpening({ ...readyProfile(wishes), checks: hard }, readyOpening(facts), jo).conflicts;
      expect(matchOpening(wishes, facts, jo).hasBrokenMust).toBe(conflicts.length > 0);
    }));
  });
});

describe('adding a must never raises a pair', () => {
  const FIRM_PARTS = ['kinds', 'hours', 'times', 'pay', 'travel', 'lifting', 'start'] as const;

  it.each(FIRM_PARTS)('not of %s, asked before or not', (part) => {
    fc.assert(fc.property(anyProfile, anyOpening, (wishes, facts) => {
      const firmer = { ...wishes, [part]: { ...wishes[part], strength: 'must' } };
      expect(scoreOf(firmer, facts)).toBeLessThanOrEqual(scoreOf(wishes, facts));
    }));
  });

  it('not of a setting preferred or never asked about', () => {
    fc.assert(fc.property(anyProfile, anyOpening, fc.constantFrom(...WORK_SETTINGS.map(({ value }) => value)), (wishes, facts, value) => {
      fc.pre(wishes.setting[value] !== 'avoid');
      const firmer = { ...wishes, setting: { ...wishes.setting, [value]: 'must' as const } };
      expect(scoreOf(firmer, facts)).toBeLessThanOrEqual(scoreOf(wishes, facts));
    }));
  });

  it('not of a task, nor does something to avoid', () => {
    fc.assert(fc.property(anyProfile, anyOpening, anyWords, fc.constantFrom('must' as const, 'avoid' as const), (wishes, facts, said, firm) => {
      expect(scoreOf({ ...wishes, tasks: [...wishes.tasks, { words: said, strength: firm }] }, facts)).toBeLessThanOrEqual(scoreOf(wishes, facts));
    }));
  });
});

describe('unknown never beats a fit nor loses to a conflict (M4)', () => {
  it.each<[Firm]>([['must'], ['prefer'], ['avoid'], ['need']])('in the points of a %s', (firm) => {
    const share = fc.double({ min: 0, max: 1, minExcluded: true, noNaN: true });
    fc.assert(fc.property(fc.nat(1000), share, (weight, by) => {
      const unknown = pointsOf(firm, weight, NaN);
      expect(pointsOf(firm, weight, by)).toBeGreaterThanOrEqual(unknown);
      expect(pointsOf(firm, weight, -by)).toBeLessThanOrEqual(unknown);
    }));
  });

  const BLANKS: [Criterion, Partial<MatchOpening>][] = [
    ['times', { grid: null }], ['hours', { hoursMin: null, hoursMax: null }], ['pay', { payMin: null, payMax: null }], ['lifting', { liftingKg: null }],
    ['travel', { latitude: null, longitude: null, area: null }], ['setting', { setting: {} }], ['start', { startsOn: null }],
  ];

  it.each(BLANKS)('when the %s of an opening are not told', (criterion, blank) => {
    const points = (match: Match) => reasonsOf(match).filter((reason) => reason.criterion === criterion).reduce((total, reason) => total + reason.points, 0);
    fc.assert(fc.property(anyProfile, anyOpening, (wishes, facts) => {
      const [told, untold] = [matchOpening(wishes, facts, jo), matchOpening(wishes, { ...facts, ...blank }, jo)];
      expect(untold.conflicts.concat(untold.fits).filter((reason) => reason.criterion === criterion)).toEqual([]);
      const of = (reasons: Match['fits']) => reasons.filter((reason) => reason.criterion === criterion).length;
      if (of(told.conflicts) === 0) expect(points(untold)).toBeLessThanOrEqual(points(told));
      if (of(told.fits) === 0) expect(points(untold)).toBeGreaterThanOrEqual(points(told));
    }));
  });
});

describe('more of what one asked for never lowers a pair', () => {
  it('not more pay, even above the ceiling (M6)', () => {
    fc.assert(fc.property(anyProfile, anyOpening, anySum, anySum, (wishes, facts, low, high) => {
      const raised = { ...facts, payMin: facts.payMin === null ? null : facts.payMin + low, payMax: facts.payMax === null ? null : facts.payMax + high };
      expect(scoreOf(wishes, raised)).toBeGreaterThanOrEqual(scoreOf(wishes, facts));
    }));
  });

  it('not more shared hours, when the client can work at more times', () => {
    fc.assert(fc.property(anyProfile, anyOpening, anyGrid, (wishes, facts, more) => {
      const asked = parseGrid(wishes.times.grid);
      fc.pre(asked !== null && asked !== 0);
      const wider = { ...wishes, times: { ...wishes.times, grid: formatGrid((asked ?? 0) | (parseGrid(more) ?? 0)) } };
      expect(scoreOf(wider, facts)).toBeGreaterThanOrEqual(scoreOf(wishes, facts));
    }));
  });

  it('not more shared hours, when the shifts also fall at times the client can work', () => {
    fc.assert(fc.property(anyProfile, anyOpening, anyGrid, (wishes, facts, more) => {
      const [asked, shifts] = [parseGrid(wishes.times.grid) ?? 0, parseGrid(facts.grid)];
      fc.pre(shifts !== null && shifts !== 0);
      const wider = { ...facts, grid: formatGrid((shifts ?? 0) | ((parseGrid(more) ?? 0) & asked)) };
      expect(scoreOf(wishes, wider)).toBeGreaterThanOrEqual(scoreOf(wishes, facts));
    }));
  });
});

describe('fairness by construction (M5)', () => {
  it('lets no fact of health, the law, age, sex, race or disability in: these are all the fields there are', () => {
    const profileFields: Record<keyof MatchProfile, true> = {
      kinds: true, tasks: true, hours: true, times: true, pay: true, travel: true, setting: true, lifting: true, training: true, licences: true,
      languages: true, employers: true, monthlyCeiling: true, start: true, dreamJob: true, nextJob: true,
    };
    expect(Object.keys(aProfile()).sort()).toEqual(Object.keys(profileFields).sort());
    const everyKey = JSON.stringify([aProfile(), anOpening()]).match(/"\w+":/g)?.join(' ') ?? '';
    expect(everyKey).not.toMatch(/health|diagnos|illness|medic|disab|record|convict|crim|legal|birth|\bage\b|sex|gender|race|ethnic|relig|national/i);
  });

  it('gives the same answer, to the last bit, whatever else a record may carry', () => {
    const others = fc.dictionary(fc.constantFrom('diagnosis', 'convictions', 'age', 'sex', 'race', 'disability', 'status', 'name'), fc.anything());
    fc.assert(fc.property(anyProfile, anyOpening, others, (wishes, facts, record) => {
      expect(matchOpening({ ...record, ...wishes }, facts, jo)).toEqual(matchOpening(wishes, facts, jo));
    }));
  });

  it('asks no points for a check an employer runs', () => {
    fc.assert(fc.property(anyProfile, anyOpening, fc.boolean(), (wishes, facts, runs) => {
      expect(scoreOf(wishes, { ...facts, backgroundCheck: runs, drugCheck: runs })).toBe(scoreOf(wishes, { ...facts, backgroundCheck: null, drugCheck: null }));
    }));
  });
});

describe('the client’s own earnings ceiling (M6)', () => {
  it('warns and never moves a score', () => {
    fc.assert(fc.property(anyProfile, anyOpening, fc.nat(5000), (wishes, facts, ceiling) => {
      const [with_, without] = [matchOpening({ ...wishes, monthlyCeiling: ceiling }, facts, jo), matchOpening({ ...wishes, monthlyCeiling: null }, facts, jo)];
      expect({ ...with_, warnings: [] }).toEqual(without);
    }));
  });
});
