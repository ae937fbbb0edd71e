import { at, planOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import type { AgreedHistory, AgreedPlan } from './agreed-plan';
import { planCheckPage } from './plan-check.page';

const agreed = (part: Partial<AgreedPlan> = {}): AgreedPlan => ({
  ...planOf(), purpose: 'Mornings in a kitchen.', expiresEvent: '', howGiven: 'paper', reference: 'P-1', witness: '', talkedOn: '2026-03-01', forNote: 'Tuesdays off', againstNote: 'Gossip', copyGivenOn: null, ...part,
});
const names = { client: null, specialist: 'Dana', employer: (id: string) => ({ bakery: 'Harbor Bakery', hotel: 'Quayside Hotel' })[id] ?? id, day: (day: string) => day, locale: 'en-GB' };
const NOTHING: AgreedHistory = { plans: [], withdrawals: [], answers: [] };
const pageOf = (part: Partial<AgreedPlan> = {}, history = NOTHING, values: object = {}) =>
  planCheckPage({ clientId: 'jo', name: 'Jo Marlow', initials: 'J.M.', names, plan: agreed(part), history, mark: 'mark', hasChanged: false }, { values, errors: {} });
const said = (lines: readonly { text: string }[]) => lines.map((line) => line.text);

it('D2: says to the client who may be told what, in which words, for what, when, how long and how it was given', () => {
  const page = pageOf({ employers: [at('bakery'), at('hotel', 'ask', ['name'])], facts: [{ fact: 'name', words: 'A cook.' }, { fact: 'programme', words: '' }], wordsNotToUse: ['clinic'], expiresEvent: 'a job' });
  expect(page.telling.map((line) => [line.word, line.text])).toEqual([
    ['Yes', 'Dana may tell Harbor Bakery your name and that you work with an employment programme.'],
    ['Ask first', 'Each time, and only when you have said yes, Dana may tell Quayside Hotel your name; Dana may not tell them that you work with an employment programme.'],
    ['No', 'Dana may speak about you to no other employer.'],
    ['No', expect.stringMatching(/^Dana may tell no employer any of this: that you have a disability.*your diagnosis.*your legal record/)],
  ]);
  expect(said(page.words)).toEqual(['Your name, in these words: “A cook.”', 'Dana does not say: “clinic”.']);
  expect(said(page.times)).toEqual([
    'It may be said before you apply, and later.', 'This holds from 2026-03-02 to the end of 2027-03-01, unless you take it back sooner, at any time and without a reason.',
    'It is told for this: “Mornings in a kitchen.”', 'It ends sooner if this happens: “a job”. Whoever hears of it, Dana or you, says so, and it is taken back that day.',
  ]);
  expect(said(page.given)).toEqual(['You signed it on paper on 2026-03-02.', 'The paper is kept as “P-1”.', 'You have not been given a copy yet.']);
  expect([page.talk, page.notes.map((note) => note.text)]).toEqual(['For and against were talked over on 2026-03-01.', ['Tuesdays off', 'Gossip']]);
});

it('no client’s name in the title; the first plan has nothing to be compared with', () => {
  expect([pageOf().title, pageOf().hasLatest, pageOf().changes]).toEqual(['Check the plan with J.M.', false, []]);
});

it('D2: the difference is from what was left of the version before', () => {
  const before = agreed({ employers: [at('bakery'), at('hotel')] });
  const history = { ...NOTHING, plans: [before], withdrawals: [withdrawalOf({ employerId: 'hotel' })] };
  const again = { id: 'v2', version: 2, givenOn: '2026-03-11', inForceFrom: '2026-03-11', recordedAt: '2026-03-11T09:00:00.000Z' };
  expect(said(pageOf({ ...again, employers: before.employers }, history).changes)[0]).toBe('Dana may now speak about you to Quayside Hotel.');
});

it('D4: leave given before the withdrawal says what stays taken back, and promises no more than the gate keeps', () => {
  const history = { ...NOTHING, plans: [agreed()], withdrawals: [withdrawalOf()] };
  const page = pageOf({ id: 'v2', version: 2, givenOn: '2026-03-09', recordedAt: '2026-03-11T09:00:00.000Z' }, history);
  expect(said(page.staysTakenBack)).toEqual(['You took all of it back on 2026-03-10.']);
  expect(page.telling[0].text).toBe('Dana may tell no employer anything about you.');
});

it('everything typed goes along as hidden fields; what steers the form does not', () => {
  const page = pageOf({}, NOTHING, { id: 'x', facts: ['name', 'programme'], consNote: 'a\nb', step: 'change', agreed: 'old', lookup: 'add', witness: undefined });
  expect(page.hidden).toEqual([{ name: 'id', value: 'x' }, { name: 'facts', value: 'name' }, { name: 'facts', value: 'programme' }, { name: 'consNote', value: 'a\nb' }]);
  expect([page.save.name, page.save.value, page.save.secondName, page.save.secondValue]).toEqual(['agreed', 'mark', 'step', 'change']);
});
