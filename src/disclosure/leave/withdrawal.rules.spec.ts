import { at, factsOf, planOf, recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import type { Fact } from '../rules/disclosure.choices';
import { noLonger, nothingToTakeBack, saidOnFault, takenAlready, takenBy, versionsAhead } from './withdrawal.rules';

const TODAY = '2026-03-10';
const whole = { employerId: null, fact: null };
const of = (employerId: string | null, fact: Fact | null = null) => ({ employerId, fact });

it.each([
  ['the whole', { what: 'whole', employer: 'hotel', fact: '' }, whole], ['an employer of the list', { what: 'employer:bakery', employer: '', fact: '' }, of('bakery')],
  ['an employer looked up', { what: 'other', employer: 'hotel', fact: '' }, of('hotel')], ['a fact', { what: 'fact:name', employer: '', fact: '' }, of(null, 'name')],
  ['no choice, so what the others say', { what: '', employer: 'bakery', fact: 'name' }, of('bakery', 'name')], ['nothing at all, which is the whole', { what: '', employer: '', fact: '' }, whole],
  ['a fact there is none of', { what: 'fact:hobby', employer: '', fact: '' }, null], ['a choice there is none of', { what: 'half', employer: '', fact: '' }, null], ['no employer behind the colon', { what: 'employer:', employer: '', fact: '' }, null],
])('D4: the form says %s', (_, choice, taken) => expect(takenBy(choice)).toEqual(taken));

describe('D4: what isn’t there can’t be taken back, and nothing that is there is kept from being', () => {
  const plan = planOf();
  const open = planOf({ scope: 'any_except', employers: [at('bakery', 'refused')] });
  const taken = recordOf(plan, { withdrawals: [withdrawalOf()] });
  it.each([
    ['the whole of a plan', recordOf(plan), whole, ''], ['the whole without a plan', recordOf([]), whole, 'There is no plan'],
    ['a fact it allows', recordOf(plan), of(null, 'name'), ''], ['a fact it doesn’t', recordOf(plan), of(null, 'diagnosis'), 'allows no employer to be told their diagnosis'],
    ['an employer it names', recordOf(plan), of('bakery'), ''], ['an employer it doesn’t', recordOf(plan), of('hotel'), 'doesn’t allow this employer'],
    ['any employer of an open plan', recordOf(open), of('hotel'), ''], ['an employer an open plan refuses', recordOf(open), of('bakery'), 'doesn’t allow this employer'],
    ['any employer where each is asked', recordOf(planOf({ scope: 'ask_each_time', employers: [] })), of('hotel'), ''], ['a plan that begins later', recordOf(planOf({ inForceFrom: '2026-04-01' })), of('bakery'), ''],
    ['an employer only a later version names', recordOf([plan, planOf({ version: 2, inForceFrom: '2026-04-01', employers: [at('hotel')] })]), of('hotel'), ''],
    ['the whole, twice on one day', taken, whole, 'taken back that day already'], ['a part of what was taken that day', taken, of('bakery'), 'taken back that day already'],
    ['the whole after a part', recordOf(plan, { withdrawals: [withdrawalOf({ employerId: 'bakery' })] }), whole, ''],
    ['the whole again, said on another day', recordOf(plan, { withdrawals: [withdrawalOf({ saidOn: '2026-03-09' })] }), whole, ''],
    ['leave given anew since', recordOf([plan, planOf({ version: 2, givenOn: TODAY, inForceFrom: TODAY, recordedAt: '2026-03-10T10:00:00.000Z' })], { withdrawals: [withdrawalOf()] }), whole, ''],
  ])('%s', (_, history, what, sentence) => {
    const said = nothingToTakeBack(history, what, TODAY);
    expect(said ?? '').toContain(sentence);
    expect(said === null).toBe(sentence === '');
  });
});

it('D2: the versions ahead are the one that speaks that day and those still to begin', () => {
  const plans = [planOf(), planOf({ version: 2, inForceFrom: '2026-03-05', givenOn: '2026-03-05' }), planOf({ version: 3, inForceFrom: '2026-05-01' })];
  expect(versionsAhead(plans, TODAY).map((one) => one.version)).toEqual([2, 3]);
  expect(versionsAhead(plans, '2026-03-03').map((one) => one.version)).toEqual([1, 2, 3]);
  expect(versionsAhead([], TODAY)).toEqual([]);
});

it('D4: everything is taken back already only when nothing ahead is left of it', () => {
  expect(takenAlready(recordOf(planOf(), { withdrawals: [withdrawalOf()] }), of('bakery'), TODAY)?.id).toBe('w1');
  expect(takenAlready(recordOf(planOf(), { withdrawals: [withdrawalOf({ employerId: 'bakery' })] }), whole, TODAY)).toBeNull();
  expect(takenAlready(recordOf([], { withdrawals: [withdrawalOf()] }), whole, TODAY)).toBeNull();
});

it.each([
  ['today', TODAY, ''], ['the day of entry', '2026-01-05', ''], ['tomorrow', '2026-03-11', 'in the future'], ['before the programme', '2026-01-04', 'before the client entered'],
])('D4: said %s', (_, day, sentence) => {
  expect(saidOnFault(day, TODAY, '2026-01-05') ?? '').toContain(sentence);
  expect(saidOnFault(day, TODAY, '2026-01-05') === null).toBe(sentence === '');
});

it.each([
  ['all of it', whole, 'Nothing may be said to any employer.'], ['one employer', of('bakery'), 'Nothing may be said about Jo at Harbor Bakery.'],
  ['one fact', of(null, 'history_gap' as const), 'No employer may be told about the gap in Jo’s work history.'], ['one fact at one employer', of('bakery', 'name' as const), 'Harbor Bakery may not be told Jo’s name.'],
])('D4: in a sentence, %s', (_, taken, sentence) => expect(noLonger(taken, 'Jo', 'Harbor Bakery')).toBe(sentence));

it('a fact is one of the plan’s own', () => expect(nothingToTakeBack(recordOf(planOf({ facts: factsOf('legal_record') })), of(null, 'legal_record'), TODAY)).toBeNull());
