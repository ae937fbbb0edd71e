import { PlanForm } from './plan.form';
import { phrases, planDays, planEmployers, planProblems } from './plan.rules';

const TODAY = '2026-11-19';
const BY = { recorder: 'Dana Reyes', enteredOn: '2026-01-05' };
const form = (changes: Partial<PlanForm> = {}) => Object.assign(new PlanForm(), {
  id: 'p', contact: 'yes', scope: 'only_these', facts: ['name'], allowedEmployers: ['hotel'], refusedEmployers: [], askEmployers: [], find: '', add: '', addAs: '', howGiven: 'paper', reference: 'P-1', witness: '',
  givenOn: '', inForceFrom: '', expiresOn: '', prosConsOn: '', copyGivenOn: '', ...changes,
});

it('D2: a whole plan has nothing wrong with it', () => {
  expect(planProblems(form(), TODAY, BY)).toEqual({});
});

it.each<[string, Partial<PlanForm>, keyof PlanForm]>([
  ['an expiry before the start', { inForceFrom: '2026-12-01', expiresOn: '2026-11-30' }, 'expiresOn'],
  ['a day that isn’t one', { givenOn: '2026-02-30' }, 'givenOn'],
  ['a signature in the future', { givenOn: '2026-11-20' }, 'givenOn'],
  ['leave older than the client’s time in the programme', { givenOn: '2026-01-04' }, 'givenOn'],
  ['a talk in the future', { prosConsOn: '2026-11-20' }, 'prosConsOn'],
  ['paper nobody could find again', { reference: '' }, 'reference'],
  ['spoken before nobody', { howGiven: 'spoken' }, 'witness'],
  ['a witness who is the recorder, however written', { howGiven: 'spoken', witness: 'dana  REYES' }, 'witness'],
  ['leave to contact with nothing to tell', { facts: [] }, 'facts'],
  ['only these, and none named', { allowedEmployers: [] }, 'add'],
  ['an employer typed and not chosen', { find: 'harb' }, 'add'],
  ['an employer in two lists', { refusedEmployers: ['hotel'] }, 'allowedEmployers'],
])('D2: %s is said beside its field', (_, changes, field) => {
  expect(Object.keys(planProblems(form(changes), TODAY, BY))).toContain(field);
});

it.each<[string, Partial<PlanForm>]>([['no contact at all', { contact: 'no', facts: [] }], ['no employers', { scope: 'none', facts: [] }]])('D1: %s needs no fact', (_, changes) => {
  expect(planProblems(form(changes), TODAY, BY)).toEqual({});
});

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

it('one line is one phrase; blanks and repeats are left out', () => {
  expect(phrases('clinic\n\n recovery \nclinic')).toEqual(['clinic', 'recovery']);
});
