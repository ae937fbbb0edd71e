import { recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import { planForm } from '../../../test/support/make-disclosure';
import type { PlanForm } from './plan.form';
import { agreedPlan, isSamePlan, markOf, phrases, planDays, planEmployers, USUAL_PURPOSE } from './plan.rules';

const TODAY = '2026-11-19';
const FRAME = { clientId: 'jo', version: 1, today: TODAY, months: 12, recordedAt: '2026-11-19T15:00:00.000Z' };
const form = (changes: Partial<PlanForm> & Record<`words_${string}`, string> = {}) => planForm({ id: 'p', contact: 'yes', scope: 'only_these', facts: ['name', 'programme'], allowedEmployers: ['hotel'], ...changes });
const plan = (changes: Parameters<typeof form>[0] = {}) => agreedPlan(form(changes), FRAME);

it('D14: twelve months from the day it was given, unless the client said otherwise', () => {
  expect(planDays(form(), TODAY, 12)).toEqual({ givenOn: TODAY, from: TODAY, until: '2027-11-18' });
  expect(planDays(form({ givenOn: '2026-09-03', inForceFrom: '2026-10-01', expiresOn: '2026-12-31' }), TODAY, 12)).toEqual({ givenOn: '2026-09-03', from: '2026-10-01', until: '2026-12-31' });
  expect(planDays(form({ inForceFrom: '2026-01-01' }), TODAY, 6).until).toBe('2027-05-18');
});

it('an employer looked up joins the list the answer above asks for: an exception under “any except”', () => {
  const rules = (changes: Partial<PlanForm>) => planEmployers(form({ allowedEmployers: [], add: 'bakery', ...changes }));
  expect(rules({})).toEqual([{ employerId: 'bakery', rule: 'allowed', facts: null }]);
  expect(rules({ scope: 'any_except' })).toEqual([{ employerId: 'bakery', rule: 'refused', facts: null }]);
  expect(rules({ scope: 'any_except', addAs: 'ask' })).toEqual([{ employerId: 'bakery', rule: 'ask', facts: null }]);
});

describe('less at one employer (D2)', () => {
  const hotel = (changes: Partial<PlanForm>) => planEmployers(form({ narrowed: ['hotel'], there: ['hotel:name', 'hotel:diagnosis', 'bakery:programme'], ...changes }))[0];

  it('only the facts ticked there, of those allowed at all, and of no other employer', () => expect(hotel({})).toEqual({ employerId: 'hotel', rule: 'allowed', facts: ['name'] }));
  it('without “less there” the ticks mean nothing: all that the plan allows', () => expect(hotel({ narrowed: [] }).facts).toBeNull());
  it('may go with a yes each time', () => expect(hotel({ allowedEmployers: [], askEmployers: ['hotel'] })).toEqual({ employerId: 'hotel', rule: 'ask', facts: ['name'] }));
  it('a no is a no', () => expect(hotel({ allowedEmployers: [], refusedEmployers: ['hotel'] })).toEqual({ employerId: 'hotel', rule: 'refused', facts: null }));
});

it('D1: who wants no contact made allows nothing, whatever else is ticked', () => {
  expect(plan({ contact: 'no' })).toMatchObject({ contactAllowed: false, scope: 'none', facts: [], employers: [], purpose: '' });
});

it('D14: a plan says what it is for, in the usual words when there are no others', () => {
  expect(plan().purpose).toBe(USUAL_PURPOSE);
  expect(plan({ purpose: 'A trial shift.' }).purpose).toBe('A trial shift.');
});

it('one line is one phrase; blanks and repeats are left out', () => {
  expect(phrases('clinic\n\n recovery \nclinic')).toEqual(['clinic', 'recovery']);
});

const CHANGES: [string, Parameters<typeof form>[0]][] = [
  ['the first decision', { contact: 'no' }], ['the scope', { scope: 'any_except' }], ['a fact', { facts: ['name'] }], ['a word', { words_name: 'Jo' }], ['a word not to use', { wordsNot: 'clinic' }],
  ['an employer', { allowedEmployers: ['bakery'] }], ['less at one employer', { narrowed: ['hotel'], there: ['hotel:name'] }], ['who says it', { whoSays: 'both' }], ['when', { when: 'never' }],
  ['the purpose', { purpose: 'A trial shift.' }], ['the first day', { inForceFrom: '2026-12-01' }], ['the last day', { expiresOn: '2026-12-01' }], ['what ends it', { expiresEvent: 'when I have a job' }],
  ['how it was given', { howGiven: 'electronic' }], ['the day it was given', { givenOn: '2026-11-18' }], ['the reference', { reference: 'P-2' }], ['the witness', { witness: 'Maria Lund' }],
  ['the talk', { prosConsOn: TODAY }], ['what speaks for it', { prosConsNote: 'x' }], ['what speaks against it', { consNote: 'x' }], ['the copy', { copyGivenOn: TODAY }],
];

describe('R-40: the same form twice is one version; any other is another', () => {
  it('ticks and employers in another order are the same', () => {
    expect(isSamePlan(plan({ facts: ['programme', 'name'], allowedEmployers: ['a', 'b'] }), { ...plan({ allowedEmployers: ['b', 'a'] }), id: 'q', version: 7, recordedAt: '2026-11-20T00:00:00.000Z' })).toBe(true);
  });
  it.each(CHANGES)('%s', (_, change) => expect(isSamePlan(plan(), plan(change))).toBe(false));
});

describe('the mark of what was read (D2)', () => {
  const record = recordOf([]);
  it('is the same for the same plan beside the same record', () => expect(markOf(plan(), record)).toBe(markOf({ ...plan(), recordedAt: '2026-11-19T16:00:00.000Z' }, record)));
  it.each(CHANGES)('another for %s', (_, change) => expect(markOf(plan(change), record)).not.toBe(markOf(plan(), record)));
  it('another once a version was recorded or anything taken back', () => {
    const marks = [record, recordOf({ ...plan(), id: 'other' }), recordOf([], { withdrawals: [withdrawalOf()] })].map((history) => markOf(plan(), history));
    expect(new Set(marks).size).toBe(3);
  });
});
