import type { YesNo } from '../openings/opening.entity';
import { isCompetitive, type CompetitiveFacts } from './competitive.rules';
import { COMPETITIVE_FACTS } from './job.choices';

const ALL_YES: CompetitiveFacts = { minimumWage: 'yes', openToAnyone: 'yes', notSetAside: 'yes', ordinaryTerm: 'yes' };

describe('a competitive job (M9, F9)', () => {
  it.each<[string, Partial<CompetitiveFacts>, YesNo, string]>([
    ['has all four facts', {}, 'yes', 'A competitive job: all four facts are so.'],
    ['is not known while one fact isn’t', { minimumWage: 'unknown' }, 'unknown', 'Still to ask: whether it pays at least the minimum wage.'],
    ['names all that is still to ask', { openToAnyone: 'unknown', notSetAside: 'unknown' }, 'unknown', 'Still to ask: whether anyone could have applied and whether it is set aside.'],
    ['isn’t one when a fact is not so', { notSetAside: 'no' }, 'no', 'Not a competitive job: it is set aside for people with a disability.'],
    ['isn’t one even while others are not known', { minimumWage: 'no', ordinaryTerm: 'unknown' }, 'no', 'Not a competitive job: it pays less than the minimum wage.'],
  ])('%s', (_, changed, state, sentence) => {
    expect(isCompetitive({ ...ALL_YES, ...changed }, 'en-GB')).toEqual({ state, sentence });
  });

  it.each(COMPETITIVE_FACTS.map(({ value }) => [value]))('hangs on %s: a no is a no, not knowing is not knowing', (fact) => {
    expect(isCompetitive({ ...ALL_YES, [fact]: 'no' }, 'en').state).toBe('no');
    expect(isCompetitive({ ...ALL_YES, [fact]: 'unknown' }, 'en').state).toBe('unknown');
  });
});
