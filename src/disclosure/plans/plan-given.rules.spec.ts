import { at, planOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import type { Withdrawal } from '../rules/disclosure-history';
import type { AgreedPlan } from './agreed-plan';
import { planDifference } from './plan-difference.rules';
import { givenSentences, purposeSentences, talkInWords } from './plan-given.rules';
import type { PlanNames } from './plan-phrases.rules';
import { stillTakenBack } from './plan-taken.rules';

const named: PlanNames = { client: 'Jo', specialist: 'Dana', employer: (id) => ({ bakery: 'Harbor Bakery' })[id] ?? id, day: (day) => day, locale: 'en-GB' };
const you: PlanNames = { ...named, client: null };
const agreed = (part: Partial<AgreedPlan> = {}): AgreedPlan => ({
  ...planOf(), purpose: 'Mornings in a kitchen.', expiresEvent: '', howGiven: 'paper', reference: 'P-1', witness: '', talkedOn: null, forNote: '', againstNote: '', copyGivenOn: null, ...part,
});

it.each<[string, Partial<AgreedPlan>, PlanNames, string[]]>([
  ['on paper', {}, you, ['You signed it on paper on 2026-03-02.', 'The paper is kept as “P-1”.', 'You have not been given a copy yet.']],
  ['electronically', { howGiven: 'electronic', reference: 'E-9', copyGivenOn: '2026-03-03' }, named, ['Jo signed it electronically on 2026-03-02.', 'Its reference is “E-9”.', 'Jo was given a copy on 2026-03-03.']],
  ['before a witness', { howGiven: 'spoken', reference: '', witness: 'Maria Lund', copyGivenOn: '2026-03-03' }, you, ['You said it aloud on 2026-03-02.', 'The witness was Maria Lund.', 'You were given a copy on 2026-03-03.']],
])('D2: how it was given: %s', (_, part, names, sentences) => expect(givenSentences(agreed(part), names)).toEqual(sentences));

it('D14: what it is for, and what ends it sooner: no machine hears of that, so the sentence says who does', () => {
  expect(purposeSentences(agreed(), named)).toEqual(['It is told for this: “Mornings in a kitchen.”']);
  expect(purposeSentences(agreed({ expiresEvent: 'when I have a job' }), you)[1]).toBe('It ends sooner if this happens: “when I have a job”. Whoever hears of it, Dana or you, says so, and it is taken back that day.');
});

it.each<[string, Partial<AgreedPlan>, string, string[]]>([
  ['no day, no notes', {}, 'No day is written down for a talk about for and against.', []],
  ['both sides', { talkedOn: '2026-03-01', forNote: 'Tuesdays off', againstNote: 'Gossip' }, 'For and against were talked over on 2026-03-01.', ['What speaks for it: Tuesdays off', 'What speaks against it: Gossip']],
  ['an older version, with both in one note', { forNote: 'For and against' }, 'No day is written down for a talk about for and against.', ['Jo’s notes: For and against']],
])('F4: the talk: %s', (_, part, sentence, notes) => {
  const talk = talkInWords(agreed(part), named);
  expect([talk.sentence, talk.notes.map((note) => `${note.heading}: ${note.text}`)]).toEqual([sentence, notes]);
});

it.each<[string, Partial<AgreedPlan>, Partial<AgreedPlan>, string[]]>([
  ['the purpose', {}, { purpose: 'A trial shift.' }, ['It is now told for this: “A trial shift.”']],
  ['no purpose any more', {}, { purpose: '' }, ['It is no longer said what it is told for.']],
  ['something that ends it', {}, { expiresEvent: 'a job' }, ['It now ends sooner if this happens: “a job”']],
  ['another thing that ends it', { expiresEvent: 'a job' }, { expiresEvent: 'a move' }, ['It no longer ends sooner if this happens: “a job”', 'It now ends sooner if this happens: “a move”']],
])('the difference in %s', (_, before, after, sentences) => expect(planDifference(agreed(before), agreed(after), named)).toEqual(sentences));

it.each<[string, Partial<AgreedPlan>, Partial<Withdrawal>, string[]]>([
  ['all of it', {}, {}, ['Jo took all of it back on 2026-03-10.']],
  ['a fact at one employer', {}, { employerId: 'bakery', fact: 'programme' }, ['Jo took this back on 2026-03-10: telling Harbor Bakery that they work with an employment programme.']],
  ['an employer', {}, { employerId: 'bakery' }, ['Jo took this back on 2026-03-10: telling Harbor Bakery anything.']],
  ['a fact that isn’t in it', {}, { fact: 'diagnosis' }, []],
  ['an employer that isn’t in it', {}, { employerId: 'hotel' }, []],
  ['an employer it says no to', { scope: 'any_except', employers: [at('bakery', 'refused')] }, { employerId: 'bakery' }, []],
])('D4: what stays taken back: %s', (_, part, taken, sentences) => {
  const plan = agreed(part);
  expect(stillTakenBack(plan, { plans: [plan], withdrawals: [withdrawalOf(taken)], answers: [] }, named)).toEqual(sentences);
});
