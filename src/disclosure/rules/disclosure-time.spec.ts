import { at, answerOf, inBrief, planOf, questionOf, recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import { dayOfInstant } from '../../common/time/calendar';
import type { History, Question } from './disclosure-history';
import { decide } from './disclosure.rules';

const answer = (history: History, question: Question = questionOf()) => inBrief(decide(history, question));
const onDay = (day: string, part: Partial<Question> = {}) => questionOf({ day, askedAt: '2027-06-01T12:00:00.000Z', ...part });

describe('decide: in force on the visit’s own day (D5)', () => {
  it.each([
    ['the day before it begins', planOf(), '2026-03-01', 'not_yet_in_force'],
    ['its first day', planOf(), '2026-03-02', 'yes'],
    ['its last day', planOf(), '2027-03-01', 'yes'],
    ['the day after its last', planOf(), '2027-03-02', 'expired'],
    ['no date of its own: still within 12 months', planOf({ expiresOn: null }), '2027-03-01', 'yes'],
    ['no date of its own: 12 months over', planOf({ expiresOn: null }), '2027-03-02', 'expired'],
    ['an end before the start is never in force', planOf({ expiresOn: '2026-03-01' }), '2026-03-02', 'expired'],
    ['"in force from" can’t reach back before it was given', planOf({ inForceFrom: '2026-01-01' }), '2026-03-01', 'not_yet_in_force'],
    ['a signature in the future is none yet', planOf({ givenOn: '2026-03-12' }), '2026-03-11', 'not_yet_in_force'],
    ['given on Monday, recorded on Wednesday: Tuesday is covered', planOf({ recordedAt: '2026-03-04T10:00:00.000Z' }), '2026-03-03', 'yes'],
  ])('%s', (_, plan, day, expected) => expect(answer(recordOf(plan), onDay(day))).toBe(expected));

  it('a visit logged late is judged by its day, not by the day it is typed in (V6)', () => {
    expect(answer(recordOf(planOf({ expiresOn: '2026-03-10' })), onDay('2026-03-10'))).toBe('yes');
  });
});

describe('decide: versions (D2)', () => {
  const wide = planOf({ scope: 'any_except', employers: [] });
  const narrow = (part = {}) => planOf({ version: 2, employers: [at('hotel')], givenOn: '2026-03-05', inForceFrom: '2026-03-09', recordedAt: '2026-03-05T10:00:00.000Z', ...part });

  it.each([
    ['the newer rules from its first day', [wide, narrow()], '2026-03-09', 'employer_not_named'],
    ['the older rules until then', [wide, narrow()], '2026-03-08', 'yes'],
    ['an older one is not revived when the newer ends', [wide, narrow({ expiresOn: '2026-03-09' })], '2026-03-10', 'expired, employer_not_named'],
    ['a wider one does not reach back', [narrow({ version: 1 }), { ...wide, version: 2, givenOn: '2026-03-12', inForceFrom: '2026-03-12' }], '2026-03-11', 'employer_not_named'],
    ['the number decides, not the order of recording', [narrow({ recordedAt: '2026-03-02T10:00:00.000Z' }), wide], '2026-03-10', 'employer_not_named'],
  ])('%s', (_, plans, day, expected) => expect(answer(recordOf(plans), onDay(day))).toBe(expected));

  it('an older one is not revived when the newer is taken back', () => {
    const history = recordOf([wide, narrow({ employers: [at('bakery')] })], { withdrawals: [withdrawalOf({ planId: 'jo-v2' })] });
    expect(answer(history)).toBe('withdrawn');
  });

  it('a version stamped after the asking gives nothing, and leaves nothing older standing', () => {
    const history = recordOf([wide, planOf({ version: 2, recordedAt: '2026-03-10T17:00:01.000Z' })]);
    expect(answer(history)).toBe('not_on_record');
  });
});

describe('decide: taken back (D4)', () => {
  const takenBack = (part = {}, plan = planOf()) => recordOf(plan, { withdrawals: [withdrawalOf(part)] });

  it.each([
    ['the whole plan', {}, 'withdrawn'],
    ['this employer', { employerId: 'bakery' }, 'employer_withdrawn'],
    ['another employer', { employerId: 'hotel' }, 'yes'],
    ['this fact', { fact: 'name' }, 'fact_withdrawn name'],
    ['another fact', { fact: 'programme' }, 'yes'],
    ['this fact at this employer', { fact: 'name', employerId: 'bakery' }, 'fact_withdrawn name'],
    ['this fact at another employer', { fact: 'name', employerId: 'hotel' }, 'yes'],
    ['a plan of someone else', { planId: 'teo-v1' }, 'yes'],
  ] as const)('%s', (_, part, expected) => expect(answer(takenBack(part))).toBe(expected));

  it.each([
    ['log', '2026-03-09', 'yes'],
    ['log', '2026-03-10', 'withdrawn'],
    ['log', '2026-03-11', 'withdrawn'],
    ['job_start', '2026-03-09', 'yes'],
    ['plan', '2026-03-09', 'withdrawn'],
    ['introduce', '2026-03-09', 'withdrawn'],
    ['export', '2026-03-09', 'withdrawn'],
  ] as const)('taken back on 10 March: to %s of %s is %s (what was said before stays said; what is yet to be said is not)', (act, day, expected) => {
    expect(answer(takenBack(), onDay(day, { act }))).toBe(expected);
  });

  it('points to the incident when it may have been said that same day (D9), and only then', () => {
    const hints = (day: string) => {
      const decision = decide(takenBack(), onDay(day));
      return decision.outcome === 'refused' && decision.reasons.every((reason) => reason.askNext.includes('incident'));
    };
    expect([hints('2026-03-10'), hints('2026-03-11')]).toEqual([true, false]);
  });

  it('takes effect at once: a slip that dates it in the future does not delay it', () => {
    expect(answer(takenBack({ saidOn: '2027-03-10' }), onDay('2026-03-12'))).toBe('withdrawn');
  });

  it('counts from the day it was said where the day is already a new one, ahead of UTC', () => {
    const inAuckland = takenBack({ at: '2026-03-10T20:00:00.000Z', saidOn: '2026-03-11' });
    expect(['2026-03-10', '2026-03-11'].map((day) => answer(inAuckland, onDay(day)))).toEqual(['yes', 'withdrawn']);
  });

  it('wins over a visit asked by a clock that is behind (two machines, a clock set back)', () => {
    expect(answer(takenBack({ at: '2026-03-10T17:00:00.200Z' }), questionOf({ askedAt: '2026-03-10T17:00:00.000Z' }))).toBe('withdrawn');
  });

  it('reaches the version that was to begin later', () => {
    const next = planOf({ version: 2, inForceFrom: '2026-03-15', recordedAt: '2026-03-08T10:00:00.000Z' });
    expect(answer(recordOf([planOf(), next], { withdrawals: [withdrawalOf()] }), onDay('2026-03-20'))).toBe('withdrawn');
  });

  it('is undone only by leave given anew', () => {
    const anew = planOf({ version: 2, givenOn: '2026-03-12', inForceFrom: '2026-03-12', recordedAt: '2026-03-12T10:00:00.000Z' });
    expect(answer(recordOf([planOf(), anew], { withdrawals: [withdrawalOf()] }), onDay('2026-03-12'))).toBe('yes');
    expect(answer(recordOf([planOf(), anew], { withdrawals: [withdrawalOf()] }), onDay('2026-03-11'))).toBe('withdrawn');
  });
});

describe('decide: the site’s midnight and changes of clock', () => {
  // The gate hands the rule the site's day; the last day ends when that site's clocks say so.
  const untilTheChange = planOf({ expiresOn: '2026-11-01', inForceFrom: '2026-03-02' });
  it.each([
    ['America/Chicago', '2026-11-02T05:59:59.000Z', 'yes'],
    ['America/Chicago', '2026-11-02T06:00:00.000Z', 'expired'],
    ['Pacific/Auckland', '2026-11-01T10:59:59.000Z', 'yes'],
    ['Pacific/Auckland', '2026-11-01T11:00:00.000Z', 'expired'],
    ['Asia/Kolkata', '2026-11-01T18:30:00.000Z', 'expired'],
  ])('in %s at %s: %s', (zone, askedAt, expected) => {
    expect(answer(recordOf(untilTheChange), questionOf({ act: 'introduce', day: dayOfInstant(askedAt, zone), askedAt }))).toBe(expected);
  });
});

describe('decide: an answer lives and dies with its plan', () => {
  it('does not count under a plan that was taken back or has ended', () => {
    const asking = planOf({ employers: [at('bakery', 'ask')], expiresOn: '2026-03-09' });
    expect(answer(recordOf(asking, { answers: [answerOf()] }))).toBe('expired');
    expect(answer(recordOf(planOf({ employers: [at('bakery', 'ask')] }), { answers: [answerOf()], withdrawals: [withdrawalOf()] }))).toBe('withdrawn');
  });
});
