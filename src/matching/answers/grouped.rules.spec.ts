import type { Answer } from './answer.choices';
import { hasBegun, inStages, isSettled, lastTime, stageOf, type Known } from './grouped.rules';

const known = (shown: Record<string, string>, answers: Record<string, Answer> = {}): Known => ({
  shown: new Map(Object.entries(shown)), answers: new Map(Object.entries(answers).map(([id, answer]) => [id, { answer }])),
});
const ranked = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

it.each<[string, Known, string]>([
  ['what was never shown is new', known({ b: '2026-11-12' }), 'new'], ['what was shown isn’t', known({ a: '2026-11-12' }), 'shown before'],
  ['interested goes on', known({}, { a: 'interested' }), 'going on'], ['so does an offer', known({}, { a: 'offer' }), 'going on'], ['no is no', known({ a: '2026-11-12' }, { a: 'not_interested' }), 'over'],
  ['turned down is over', known({}, { a: 'turned_down' }), 'over'], ['hired is settled', known({}, { a: 'hired' }), 'over'], ['an answer taken back leaves it as shown', known({ a: '2026-11-12' }, { a: 'not_told' }), 'shown before'],
])('M7: %s', (_, state, stage) => expect(stageOf('a', state)).toBe(stage));

it('new since last time stands first, then what goes on, then the rest; the match’s order stands within (M4)', () => {
  const state = known({ a: '2026-11-12', c: '2026-11-12', d: '2026-11-05' }, { c: 'interested', d: 'not_interested' });
  expect(inStages(ranked, state).map(({ id }) => id)).toEqual(['b', 'e', 'c', 'a', 'd']);
  expect(lastTime(state)).toBe('2026-11-12');
});

it('before anything was shown, the order is the match’s', () => {
  expect(inStages(ranked, known({}))).toEqual(ranked);
  expect([hasBegun(known({})), lastTime(known({}))]).toEqual([false, null]);
});

it.each<[Answer, boolean]>([['not_told', false], ['interested', false], ['offer', false], ['not_interested', true], ['hired', true], ['turned_down', true]])('%s settles it: %s', (answer, settles) => expect(isSettled(answer)).toBe(settles));
