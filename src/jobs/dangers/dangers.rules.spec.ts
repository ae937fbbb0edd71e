import type { EmployerRule } from '../../disclosure/rules/disclosure.choices';
import type { PlanTerms, Withdrawal } from '../../disclosure/rules/disclosure-history';
import { dangersAt, dangerSentence, type Danger, type DangerRecord } from './dangers.rules';

const TODAY = '2026-11-19';
const [HOTEL, BAKERY] = ['hotel', 'bakery'];

function plan(version: number, rules: Partial<Record<string, EmployerRule>>, more: Partial<PlanTerms> = {}): PlanTerms {
  return {
    id: `plan-${version}`, clientId: 'jo', version, contactAllowed: true, scope: 'any_except', facts: [{ fact: 'name' }], whoSays: 'specialist', when: 'before_applying',
    givenOn: `2026-0${version}-01`, inForceFrom: `2026-0${version}-01`, expiresOn: null, recordedAt: `2026-0${version}-01T12:00:00.000Z`,
    employers: Object.entries(rules).map(([employerId, rule]) => ({ employerId, rule: rule as EmployerRule, facts: null })), ...more,
  };
}

function takenBack(planId: string, employerId: string | null, on = '2026-02-10', fact: Withdrawal['fact'] = null): Withdrawal {
  return { id: `w-${planId}-${employerId}`, planId, employerId, fact, at: `${on}T12:00:00.000Z`, saidOn: on };
}

const record = (given: Partial<DangerRecord>): DangerRecord => ({ plans: [], withdrawals: [], undisclosedJobs: [], ...given });
const works = (endedOn: string | null, employerId = HOTEL) => record({ undisclosedJobs: [{ employerId, endedOn }] });

describe('a dormant danger (D10)', () => {
  it.each<[string, DangerRecord, Danger[]]>([
    ['nothing on record is none', record({}), []],
    ['an employer the plan allows is none', record({ plans: [plan(1, { [HOTEL]: 'allowed' })] }), []],
    ['one the client wants to be asked about is none', record({ plans: [plan(1, { [HOTEL]: 'ask' })] }), []],
    ['one out of scope and never named is none', record({ plans: [plan(1, { [BAKERY]: 'allowed' }, { scope: 'only_these' })] }), []],
    ['one on the "never" list is', record({ plans: [plan(1, { [HOTEL]: 'refused' })] }), ['never']],
    ['also where the plan covers no employer at all', record({ plans: [plan(1, { [HOTEL]: 'refused' }, { scope: 'none', contactAllowed: false })] }), ['never']],
    ['the list of another employer says nothing', record({ plans: [plan(1, { [BAKERY]: 'refused' })] }), []],
    ['a refusal doesn’t run out with the leave', record({ plans: [plan(1, { [HOTEL]: 'refused' }, { expiresOn: '2026-06-30' })] }), ['never']],
    ['nor is it taken back with the plan', record({ plans: [plan(1, { [HOTEL]: 'refused' })], withdrawals: [takenBack('plan-1', null)] }), ['never']],
    ['a newer plan takes it off the list', record({ plans: [plan(1, { [HOTEL]: 'refused' }), plan(2, { [HOTEL]: 'allowed' })] }), []],
    ['a plan that has not begun does not', record({ plans: [plan(1, { [HOTEL]: 'refused' }), plan(2, { [HOTEL]: 'allowed' }, { inForceFrom: '2026-12-01' })] }), ['never']],
    ['an employer taken back is', record({ plans: [plan(1, { [HOTEL]: 'allowed' })], withdrawals: [takenBack('plan-1', HOTEL)] }), ['never']],
    ['one fact taken back there is none', record({ plans: [plan(1, { [HOTEL]: 'allowed' })], withdrawals: [takenBack('plan-1', HOTEL, '2026-02-10', 'name')] }), []],
    ['all leave taken back says nothing of one employer', record({ plans: [plan(1, { [HOTEL]: 'allowed' })], withdrawals: [takenBack('plan-1', null)] }), []],
    ['leave given anew for it ends that', record({ plans: [plan(1, { [HOTEL]: 'allowed' }), plan(3, { [HOTEL]: 'allowed' })], withdrawals: [takenBack('plan-1', HOTEL)] }), []],
    ['a newer plan that is silent of it does not', record({ plans: [plan(1, { [HOTEL]: 'allowed' }), plan(3, {})], withdrawals: [takenBack('plan-1', HOTEL)] }), ['never']],
    ['nor one given before it was said', record({ plans: [plan(1, { [HOTEL]: 'allowed' }), plan(3, { [HOTEL]: 'allowed' }, { givenOn: '2026-02-01' })], withdrawals: [takenBack('plan-1', HOTEL)] }), ['never']],
    ['where the client works and the employer doesn’t know is', works(null), ['works_undisclosed']],
    ['until the last day, that day included', works(TODAY), ['works_undisclosed']],
    ['and no longer', works('2026-11-18'), []],
    ['at another employer they work for, not here', works(null, BAKERY), []],
    ['both at once are two', { ...works(null), plans: [plan(1, { [HOTEL]: 'refused' })] }, ['never', 'works_undisclosed']],
  ])('%s', (_, given, dangers) => expect(dangersAt(given, [HOTEL], TODAY)).toEqual(dangers));

  it.each<[string, DangerRecord, Danger[]]>([
    ['its "never"', record({ plans: [plan(1, { [BAKERY]: 'refused', [HOTEL]: 'allowed' })] }), ['never']],
    ['what was taken back there', record({ plans: [plan(1, { [BAKERY]: 'allowed' })], withdrawals: [takenBack('plan-1', BAKERY)] }), ['never']],
    ['who works there', works(null, BAKERY), ['works_undisclosed']],
  ])('an employer joined with another brings along %s', (_, given, dangers) => expect(dangersAt(given, [HOTEL, BAKERY], TODAY)).toEqual(dangers));

  it.each<[Danger]>([['never'], ['works_undisclosed']])('the words for "%s" say what to do and not why', (danger) => {
    const words = dangerSentence(danger, 'Jo');
    expect(words).toMatch(/^Jo .+\.$/);
    expect(words).not.toMatch(/illness|health|disab|leave|withdr|because/i);
  });
});
