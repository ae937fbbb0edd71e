import type { RelationshipVisit } from '../../visits/rules/relationship.rules';
import { qualitySentence, weekQuality } from './week-quality.rules';

const at = (visitId: string, day: string, given: Partial<RelationshipVisit> = {}): RelationshipVisit => ({
  visitId, day, mode: 'in_person', purpose: 'introduction', met: true, isClientSpecific: false, heardOpening: false, staffId: 's', loggedAt: `${day}T12:00:00Z`, nextOn: null, nextWhat: '', ...given,
});
const quality = (evidence: RelationshipVisit[], ids: string[], withSay: string[] = []) => weekQuality(ids.map((id) => ({ id, employerId: 'e' })), new Map([['e', evidence]]), new Set(withSay), '2026-11-22');

it('F3: the first time somebody is met is a first visit, the next a return', () => {
  const { byVisit } = quality([at('a', '2026-11-16'), at('b', '2026-11-18', { purpose: 'learn_needs' })], ['a', 'b'], ['b']);
  expect([byVisit.get('a'), byVisit.get('b')]).toEqual([{ isFirst: true, isReturn: false, learnedNeeds: false, hasSay: false }, { isFirst: false, isReturn: true, learnedNeeds: true, hasSay: true }]);
});

it('a visit that met nobody is no first one, and the next still is', () => {
  const { byVisit } = quality([at('a', '2026-11-16', { met: false }), at('b', '2026-11-18')], ['a', 'b']);
  expect([byVisit.get('a')?.isFirst, byVisit.get('b')?.isFirst]).toEqual([false, true]);
});

it('the cups are those poured by the end of the week, not those since', () => {
  const { byEmployer } = quality([at('a', '2026-11-16'), at('b', '2026-11-24', { purpose: 'learn_needs' })], ['a']);
  expect(byEmployer.get('e')).toEqual({ cups: 1, visits: ['a'] });
});

it('needs asked of nobody are not learned', () => {
  expect(quality([at('a', '2026-11-16', { purpose: 'learn_needs', met: false })], ['a']).byVisit.get('a')?.learnedNeeds).toBe(false);
});

it.each([
  [[], '0 first visits, 0 returns; needs learned not yet; somebody with a say in hiring met not yet.'],
  [[{ isFirst: true, isReturn: false, learnedNeeds: false, hasSay: true }], '1 first visit, 0 returns; needs learned not yet; somebody with a say in hiring met once.'],
  [[{ isFirst: true, isReturn: false, learnedNeeds: true, hasSay: true }, { isFirst: false, isReturn: true, learnedNeeds: true, hasSay: true }, { isFirst: false, isReturn: true, learnedNeeds: true, hasSay: true }], '1 first visit, 2 returns; needs learned 3 times; somebody with a say in hiring met 3 times.'],
])('says it in a sentence: %#', (given, sentence) => {
  expect(qualitySentence(given)).toBe(sentence);
});
