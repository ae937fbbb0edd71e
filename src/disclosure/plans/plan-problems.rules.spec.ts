import { planForm } from '../../../test/support/make-disclosure';
import { FACT_VALUES } from '../rules/disclosure.choices';
import type { PlanForm } from './plan.form';
import { NEED_WORDS, planProblems } from './plan-problems.rules';

const TODAY = '2026-11-19';
const CIRCLE = { recorder: 'Dana Reyes', client: 'Jo Marlow', enteredOn: '2026-01-05', takenBackOn: null, employer: (id: string) => ({ hotel: 'Quayside Hotel' })[id] ?? id, months: 12 };
type Changes = Partial<PlanForm> & Record<`words_${string}`, string>;
const form = (changes: Changes = {}) => planForm({ contact: 'yes', scope: 'only_these', facts: ['name'], allowedEmployers: ['hotel'], ...changes });

it('D2: a whole plan has nothing wrong with it', () => {
  expect(planProblems(form(), TODAY, CIRCLE)).toEqual({});
});

it.each<[string, Changes, string, RegExp]>([
  ['an expiry before the start', { inForceFrom: '2026-12-01', expiresOn: '2026-11-30' }, 'expiresOn', /before the first/],
  ['an expiry before it was given', { givenOn: '2026-11-10', inForceFrom: '2026-11-01', expiresOn: '2026-11-05' }, 'expiresOn', /before the first/],
  ['a day that isn’t one', { givenOn: '2026-02-30' }, 'givenOn', /no such day/],
  ['a signature in the future', { givenOn: '2026-11-20' }, 'givenOn', /in the future/],
  ['leave older than the client’s time in the programme', { givenOn: '2026-01-04' }, 'givenOn', /entered the programme/],
  ['a talk in the future', { prosConsOn: '2026-11-20' }, 'prosConsOn', /in the future/],
  ['a copy handed over tomorrow', { copyGivenOn: '2026-11-20' }, 'copyGivenOn', /in the future/],
  ['paper nobody could find again', { reference: '', agreed: 'mark' }, 'reference', /where the signed paper is kept/],
  ['spoken before nobody', { howGiven: 'spoken' }, 'witness', /Name the witness/],
  ['a witness who is the recorder, however written', { howGiven: 'spoken', witness: 'dana  REYES' }, 'witness', /other than you/],
  ['a witness who is the client', { howGiven: 'spoken', witness: 'jo marlow' }, 'witness', /other than Jo Marlow/],
  ['leave to contact with nothing to tell', { facts: [] }, 'facts', /Tick at least one/],
  ['only these, and none named', { allowedEmployers: [] }, 'add', /Name at least one/],
  ['only these, and none but refused ones', { allowedEmployers: [], refusedEmployers: ['hotel'] }, 'add', /Name at least one/],
  ['no employers, and some named', { scope: 'none' }, 'scope', /some are named/],
  ['an employer typed and not chosen', { find: 'harb' }, 'add', /chose none/],
  ['an employer in two lists', { refusedEmployers: ['hotel'] }, 'allowedEmployers', /Quayside Hotel stands in more than one list/],
  ['an employer added to a second list', { allowedEmployers: ['bakery'], askEmployers: ['hotel'], add: 'hotel', addAs: 'refused' }, 'askEmployers', /more than one list/],
  ['substance use under a plan that names nobody', { scope: 'any_except', allowedEmployers: [], facts: ['substance_use'], words_substance_use: 'A year of recovery.' }, 'add', /only to employers the plan names/],
  ['less at one employer, and nothing ticked', { narrowed: ['hotel'] }, 'there:hotel', /Tick what Quayside Hotel may be told/],
  ['less at one employer, and only what isn’t allowed at all', { narrowed: ['hotel'], there: ['hotel:diagnosis'] }, 'there:hotel', /Tick what/],
])('D2: %s is said beside its field', (_, changes, field, sentence) => {
  expect(planProblems(form(changes), TODAY, CIRCLE)).toEqual({ [field]: expect.stringMatching(sentence) });
});

describe('D2: a fact without words where words are required', () => {
  it.each(FACT_VALUES)('%s', (fact) => {
    const needs = ['diagnosis', 'work_impact', 'history_gap', 'legal_record', 'substance_use', 'accommodations'].includes(fact);
    expect(NEED_WORDS.includes(fact)).toBe(needs);
    expect(Object.keys(planProblems(form({ facts: [fact] }), TODAY, CIRCLE))).toEqual(needs ? [`words_${fact}`] : []);
    expect(planProblems(form({ facts: [fact], ...{ [`words_${fact}`]: 'In these words.' } }), TODAY, CIRCLE)).toEqual({});
  });
});

it.each<[string, Changes]>([['no contact at all', { contact: 'no', facts: [] }], ['no contact, whatever stands below', { contact: 'no', facts: ['diagnosis'], scope: 'only_these', find: 'harb' }], ['no employers', { scope: 'none', facts: [], allowedEmployers: [] }]])('D1: %s needs no fact', (_, changes) => {
  expect(planProblems(form(changes), TODAY, CIRCLE)).toEqual({});
});

describe('D4: after something was taken back, leave is given anew on a day somebody names', () => {
  const since = { ...CIRCLE, takenBackOn: '2026-11-10' };
  it('an empty day is not today then', () => expect(planProblems(form(), TODAY, since)).toEqual({ givenOn: 'Jo Marlow took leave back. Enter the day it was given anew.' }));
  it('a day that is named will do', () => expect(planProblems(form({ givenOn: TODAY }), TODAY, since)).toEqual({}));
});
