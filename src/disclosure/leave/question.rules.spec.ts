import { factReason, reasonFor, type ReasonCode } from '../rules/refusal-reasons';
import { noteForMeeting, reasonsToFollow } from './question.rules';

const TRIED = { client: 'Jo', employer: 'Harbor Bakery', day: '26 November 2026', purpose: 'propose a client' };
const note = (...codes: ReasonCode[]) => noteForMeeting(codes.map((code) => reasonFor(code)), TRIED);

it('D7: a note says what to ask, where and when', () => {
  expect(noteForMeeting([reasonFor('employer_not_named'), factReason('fact_not_allowed', 'history_gap')], TRIED)).toBe(
    'Ask Jo at the next meeting: whether I may speak for Jo at Harbor Bakery; whether I may tell about the gap in Jo’s work history, and in which words. (For 26 November 2026)');
});

it.each<[ReasonCode, string]>([
  ['no_plan', 'whether I may contact employers for Jo'], ['expired', 'give the leave again'], ['answer_needed', 'a yes or a no at Harbor Bakery, to propose a client. (For 26 November 2026)'], ['scope_nobody', 'which employers'],
  ['employer_merged', 'as it is now'], ['client_speaks', 'how Jo wants to say it'], ['too_early', 'sooner'],
])('D7: %s is asked about', (code, words) => expect(note(code)).toContain(words));

it.each<ReasonCode>(['withdrawn', 'employer_withdrawn', 'employer_refused', 'answer_no', 'record_unreadable', 'no_facts', 'no_leave', 'moment_unknown'])('D4: %s leaves nothing to ask: nobody is pressed to say yes', (code) => {
  expect(note(code)).toBe('');
});

it.each<ReasonCode>(['withdrawn', 'employer_withdrawn', 'employer_refused', 'answer_no'])('D4: after %s nothing else is asked about that employer either', (code) => {
  expect(note(code, 'employer_not_named', 'expired')).toBe('');
  expect(reasonsToFollow([reasonFor('expired'), reasonFor(code)]).map((one) => one.code)).toEqual([code]);
});

it('D4: a fact taken back is not asked for again, and the same question stands once', () => {
  expect(noteForMeeting([factReason('fact_withdrawn', 'name')], TRIED)).toBe('');
  expect(noteForMeeting([reasonFor('no_plan'), reasonFor('no_plan')], TRIED).match(/whether/g)).toHaveLength(1);
});

it('D5: without a purpose the sentence does without it', () => expect(noteForMeeting([reasonFor('answer_needed')], { ...TRIED, purpose: '' })).toContain('no at Harbor Bakery. (For 26 November'));

it('names employer and day once, and no day gone by', () => {
  expect(noteForMeeting([reasonFor('no_plan')], TRIED)).toMatch(/ \(Harbor Bakery, 26 November 2026\)$/);
  expect(noteForMeeting([reasonFor('answer_needed')], { ...TRIED, day: '' })).toMatch(/to propose a client\.$/);
});
