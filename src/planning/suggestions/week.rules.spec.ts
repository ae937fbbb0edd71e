import fc from 'fast-check';
import { PURPOSE_VALUES } from '../../employers/purpose.choices';
import { STAGE_VALUES } from '../../employers/stage.choices';
import type { Weights } from './suggestion.weights';
import { MOST_SUGGESTED, rankEmployers, tellApart } from './week.rules';
import type { Candidate, PlannedPlace, SuggestionView } from './week.types';

const WEIGHTS: Weights = { touch: 60, cup: 50, thanks: 45, opening: 40, silence: 25, nearby: 10 };
/** Thursday of the week from Monday 16 November 2026. */
const VIEW: SuggestionView = { today: '2026-11-19', week: { start: '2026-11-16', end: '2026-11-22' }, weights: WEIGHTS, locale: 'en-GB' };
const PLAIN: Candidate = {
  employerId: 'e1', name: 'Harbor Bakery', stage: 'researched', areaKey: '', place: null, isLeftAlone: false, isPlanned: false, isPutAside: false,
  colleague: '', lastVisit: null, nextTouch: null, hasOpening: false, fits: [],
};
const GOING: PlannedPlace = { employer: 'Quayside Hotel', day: '2026-11-20', areaKey: 'harborton', place: { lat: 40.7, lon: -73.9 } };
const mine = (day: string, purpose: Candidate['lastVisit'] extends infer V ? (V extends { purpose: infer P } ? P : never) : never) => ({ day, isMine: true, purpose });
const of = (changes: Partial<Candidate>, view: Partial<SuggestionView> = {}, planned: PlannedPlace[] = []) => rankEmployers([{ ...PLAIN, ...changes }], planned, { ...VIEW, ...view });
const first = (...given: Parameters<typeof of>) => of(...given)[0]?.reasons[0]?.sentence ?? null;
const NEXT_WEEK = { week: { start: '2026-11-23', end: '2026-11-29' } };

it.each<[string, Partial<Candidate>, string | null]>([
  ['V11: a next step that is late', { nextTouch: { on: '2026-11-17', isMine: true, what: '' } }, 'You meant to be in touch by Tue 17 Nov: 2 days late.'],
  ['V11: a next step due in the week', { nextTouch: { on: '2026-11-20', isMine: true, what: '' } }, 'You meant to be in touch by Fri 20 Nov, tomorrow.'],
  ['V11: a next step after the week', { nextTouch: { on: '2026-11-23', isMine: true, what: '' } }, null],
  ['V11: a colleague’s next step', { nextTouch: { on: '2026-11-17', isMine: false, what: '' } }, null],
  ['second cup: introduced nine days ago', { stage: 'introduced', lastVisit: mine('2026-11-10', 'introduction') }, 'You introduced yourself 9 days ago: the second cup is ready, ten minutes to learn what they need.'],
  ['second cup: not on the heels of the first', { stage: 'introduced', lastVisit: mine('2026-11-18', 'introduction') }, null],
  ['second cup: three days after the first, though the week goes on', { stage: 'introduced', lastVisit: mine('2026-11-16', 'introduction') }, null],
  ['second cup: called yesterday', { stage: 'introduced', lastVisit: mine('2026-11-18', 'keep_in_touch') }, null],
  ['second cup: a later day was agreed', { stage: 'introduced', lastVisit: mine('2026-11-10', 'introduction'), nextTouch: { on: '2026-12-01', isMine: true, what: '' } }, null],
  ['second cup: somebody else introduced themselves', { stage: 'introduced', lastVisit: { day: '2026-11-10', isMine: false, purpose: null } }, null],
  ['second cup: called since', { stage: 'introduced', lastVisit: mine('2026-11-10', 'keep_in_touch') }, 'You were last in touch 9 days ago: the second cup, learning what they need, is still to come.'],
  ['third cup: needs learned', { stage: 'learning_needs', lastVisit: mine('2026-11-13', 'learn_needs') }, 'They told you what they need 6 days ago: a thank-you is owed.'],
  ['third cup: thanked', { stage: 'learning_needs', lastVisit: mine('2026-11-13', 'thank_you') }, null],
  ['third cup: too long ago to thank', { stage: 'learning_needs', lastVisit: mine('2026-10-10', 'tour') }, null],
  ['P1: an opening, initials only', { fits: [{ title: 'Night baker', initials: ['J.M.'] }] }, '“Night baker” there fits J.M., who wants such work.'],
  ['an opening for many', { fits: [{ title: 'Cook', initials: ['A.A.', 'B.B.', 'C.C.', 'D.D.', 'E.E.'] }] }, '“Cook” there fits A.A., B.B., C.C. and 2 more, who want such work.'],
  ['silence where the team had come far', { stage: 'ready_for_client', lastVisit: { day: '2026-09-20', isMine: false, purpose: null } }, 'Nobody has been in touch for 60 days, and the team had come a good way with them.'],
  ['silence of 59 days', { stage: 'ready_for_client', lastVisit: { day: '2026-09-21', isMine: false, purpose: null } }, null],
  ['silence after a first hello', { stage: 'introduced', lastVisit: { day: '2026-06-01', isMine: false, purpose: null } }, null],
  ['silence, with an opening', { stage: 'introduced', hasOpening: true, lastVisit: { day: '2026-09-20', isMine: false, purpose: null } }, 'Nobody has been in touch for 60 days, and they have an opening.'],
  ['silence that a colleague means to end', { stage: 'hired', lastVisit: { day: '2026-06-01', isMine: false, purpose: null }, nextTouch: { on: '2026-11-20', isMine: false, what: '' } }, null],
  ['never visited and nothing known', {}, null],
])('%s', (_, changes, sentence) => expect(first(changes)).toBe(sentence));

it.each<[string, Partial<Candidate>, string | null]>([
  ['the same area', { areaKey: 'harborton' }, 'In the same area as Quayside Hotel, where you go on Fri 20 Nov.'],
  ['no area known', { areaKey: '' }, null],
  ['by coordinates', { place: { lat: 40.705, lon: -73.9 } }, '0.3 miles from Quayside Hotel in a straight line, where you go on Fri 20 Nov.'],
  ['by a postcode', { place: { lat: 40.705, lon: -73.9, isByPostcode: true } }, '0.3 miles from Quayside Hotel in a straight line by postcode, where you go on Fri 20 Nov.'],
  ['in one postcode', { place: { lat: 40.7, lon: -73.9, isByPostcode: true } }, 'In the same postcode as Quayside Hotel, where you go on Fri 20 Nov.'],
  ['far by coordinates, whatever the area is called', { areaKey: 'harborton', place: { lat: 40.8, lon: -73.9 } }, null],
])('near a planned visit: %s', (_, changes, sentence) => expect(first(changes, {}, [GOING])).toBe(sentence));

it.each<[string, Partial<Candidate>]>([
  ['who asked to be left alone', { isLeftAlone: true }], ['who is planned already', { isPlanned: true }], ['who was put aside', { isPutAside: true }],
])('never suggests one %s, however late', (_, changes) => expect(of({ nextTouch: { on: '2026-01-01', isMine: true, what: '' }, ...changes })).toEqual([]));

it('a cup that isn’t ready this week may be next week', () => {
  expect(first({ stage: 'introduced', lastVisit: mine('2026-11-18', 'introduction') }, NEXT_WEEK)).toContain('You introduced yourself yesterday');
});

it('adds the weights up, leads with the weightiest, and leaves a reason of 0 out', () => {
  const both = { nextTouch: { on: '2026-11-17', isMine: true, what: '' }, fits: [{ title: 'Cook', initials: ['J.M.'] }] };
  expect(of(both)[0]).toMatchObject({ score: 100, reasons: [{ why: 'touch' }, { why: 'opening' }] });
  expect(of(both, { weights: { ...WEIGHTS, opening: 70 } })[0].reasons[0].why).toBe('opening');
  expect(of(both, { weights: { ...WEIGHTS, touch: 0 } })[0].reasons.map((one) => one.why)).toEqual(['opening']);
});

it.each<[string, Partial<Candidate>, string]>([
  ['nobody was met yet', { stage: 'researched', fits: [{ title: 'Cook', initials: ['J.M.'] }] }, 'introduction'],
  ['introduced', { stage: 'introduced', fits: [{ title: 'Cook', initials: ['J.M.'] }] }, 'learn_needs'],
  ['needs known, and an opening', { stage: 'ready_for_client', fits: [{ title: 'Cook', initials: ['J.M.'] }] }, 'discuss_opening'],
  ['a thank-you owed', { stage: 'learning_needs', lastVisit: mine('2026-11-13', 'tour') }, 'thank_you'],
  ['a step due', { stage: 'hired', nextTouch: { on: '2026-11-17', isMine: true, what: '' } }, 'keep_in_touch'],
])('the purpose comes from the cup: %s', (_, changes, purpose) => expect(of(changes)[0].purpose).toBe(purpose));

it.each<[string, string, string]>([['Bring a thank-you note', 'thank_you', 'Bring a thank-you note'], ['Send the shift list', 'keep_in_touch', 'Send the shift list'], ['', 'keep_in_touch', '']])('V11: the step that is due comes along: %s', (what, purpose, step) => {
  expect(of({ stage: 'ready_for_client', nextTouch: { on: '2026-11-17', isMine: true, what } })[0]).toMatchObject({ purpose, step });
});

it.each<[string, Partial<Candidate>, string[]]>([
  ['told, not suggested, where only an opening speaks for it', { fits: [{ title: 'Cook', initials: ['J.M.'] }] }, ['Amir K. goes there']],
  ['suggested where one’s own next step is due', { nextTouch: { on: '2026-11-17', isMine: true, what: '' } }, []],
])('P2: a colleague’s employer is %s', (_, changes, who) => {
  const { suggestions, told } = tellApart(of({ colleague: 'Amir Khan', ...changes }), new Map());
  expect([told.map((one) => one.who), suggestions.length]).toEqual([who, 1 - who.length]);
});

it('P2: where somebody else goes, that is said instead of suggesting', () => {
  const ranked = rankEmployers(['e1', 'e2'].map((employerId) => ({ ...PLAIN, employerId, nextTouch: { on: '2026-11-17', isMine: true, what: '' } })), [], VIEW);
  const { suggestions, told } = tellApart(ranked, new Map([['e1', 'Amir K. goes on Thu 19 Nov']]));
  expect([suggestions.map((one) => one.employerId), told.map((one) => [one.suggestion.employerId, one.who])]).toEqual([['e2'], [['e1', 'Amir K. goes on Thu 19 Nov']]]);
});

it('where all weighs the same, the longest wait comes first, then the name, then the id, however they came', () => {
  const due = (employerId: string, name: string, on: string) => ({ ...PLAIN, employerId, name, nextTouch: { on, isMine: true, what: '' } });
  const given = [due('d', 'Mill', '2026-11-17'), due('c', 'Bakery', '2026-11-17'), due('b', 'Bakery', '2026-11-17'), due('a', 'Yard', '2026-11-16')];
  for (const one of [given, [...given].reverse()]) expect(rankEmployers(one, [], VIEW).map(({ employerId }) => employerId)).toEqual(['a', 'b', 'c', 'd']);
});

const day = fc.integer({ min: 0, max: 400 }).map((count) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10));
const place = fc.option(fc.record({ lat: fc.double({ min: 40.69, max: 40.72, noNaN: true }), lon: fc.double({ min: -73.92, max: -73.88, noNaN: true }) }));
const candidate = fc.record<Candidate>({
  employerId: fc.uuid(), name: fc.constantFrom('Harbor Bakery', 'Quayside Hotel', 'Mill'), stage: fc.constantFrom(...STAGE_VALUES), areaKey: fc.constantFrom('', 'harborton'), place,
  isLeftAlone: fc.boolean(), isPlanned: fc.boolean(), isPutAside: fc.boolean(), colleague: fc.constant(''), hasOpening: fc.boolean(),
  lastVisit: fc.option(fc.record({ day: day.filter((one) => one <= VIEW.today), isMine: fc.boolean(), purpose: fc.option(fc.constantFrom(...PURPOSE_VALUES)) })),
  nextTouch: fc.option(fc.record({ on: day, isMine: fc.boolean(), what: fc.constantFrom('', 'Thank them') })), fits: fc.array(fc.record({ title: fc.constant('Cook'), initials: fc.array(fc.constant('J.M.'), { minLength: 1, maxLength: 5 }) }), { maxLength: 2 }),
});
const many = fc.uniqueArray(candidate, { maxLength: 30, selector: (one) => one.employerId });

it('whatever comes in: only those allowed, each with a reason, in one order however they came, never more than ten', () => {
  fc.assert(fc.property(many, fc.boolean(), (candidates, isTurned) => {
    const ranked = rankEmployers(candidates, [GOING], VIEW);
    const allowed = new Set(candidates.filter((one) => !one.isLeftAlone && !one.isPlanned && !one.isPutAside).map((one) => one.employerId));
    expect(ranked.every((one) => allowed.has(one.employerId) && one.reasons.length > 0 && one.reasons.every((reason) => /^[“A-Z0-9].*\.$/.test(reason.sentence)))).toBe(true);
    expect(ranked.map((one) => one.score)).toEqual([...ranked.map((one) => one.score)].sort((a, b) => b - a));
    const other = isTurned ? [...candidates].reverse() : [...candidates].sort((a, b) => (a.employerId < b.employerId ? -1 : 1));
    expect(rankEmployers(other, [GOING], VIEW)).toEqual(ranked);
    expect(tellApart(ranked, new Map()).suggestions.length).toBe(Math.min(ranked.length, MOST_SUGGESTED));
  }));
});
