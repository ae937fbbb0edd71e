import fc from 'fast-check';
import { afterNewest, type StandingSoFar } from './next-visit.rules';
import { nextTouchOf, type RelationshipVisit } from './relationship.rules';
import { stageOf } from './stage.rules';
import { MODE_VALUES, PURPOSE_VALUES } from './visit.choices';

const view = { today: '2026-12-31', dormantAfterDays: null, locale: 'en-US' };
const NO_TOUCH = { nextTouchOn: null, nextTouchWhat: '', nextTouchBy: null };
const START: StandingSoFar = { touch: NO_TOUCH, stage: 'researched', stageVisitId: null, isSetByHand: false, lastVisitOn: null };

const visits = fc.array(fc.record({
  gap: fc.integer({ min: 0, max: 3 }), mode: fc.constantFrom(...MODE_VALUES), purpose: fc.constantFrom(...PURPOSE_VALUES), met: fc.boolean(),
  isClientSpecific: fc.boolean(), heardOpening: fc.boolean(), nextOn: fc.option(fc.constantFrom('2026-10-12', '2026-10-25', '2026-12-30'), { nil: null }),
}), { maxLength: 28 }).map((all): RelationshipVisit[] => {
  let day = 1;
  return all.map(({ gap, ...visit }, index) => {
    day += index === 0 ? 0 : gap;
    return { ...visit, visitId: `v${index}`, day: `2026-10-${String(Math.min(day, 31)).padStart(2, '0')}`, staffId: 'dana', loggedAt: `2026-11-01T00:00:${String(index).padStart(2, '0')}.000Z`, nextWhat: '' };
  });
});

it('one visit after another says what all of them say together', () => {
  fc.assert(fc.property(visits, (all) => {
    let so = START;
    all.forEach((visit, index) => {
      const after = afterNewest(so, visit);
      const seen = all.slice(0, index + 1);
      const { stage, movedByVisitId } = stageOf({ visits: seen, jobStarts: [], override: null, doNotContact: null }, view);
      expect(after).toEqual({ stage, stageVisitId: movedByVisitId, ...nextTouchOf(seen) });
      so = { ...START, touch: nextTouchOf(seen), stage, stageVisitId: movedByVisitId, lastVisitOn: visit.day };
    });
  }), { numRuns: 500 });
});

it.each<[string, Partial<StandingSoFar>]>([
  ['a newer visit is in the log already', { lastVisitOn: '2026-10-09' }],
  ['the stage was set by hand', { isSetByHand: true }],
  ['somebody was hired, or it sleeps', { stage: 'hired' }],
])('leaves it to the whole history when %s', (_, part) => {
  const visit: RelationshipVisit = { visitId: 'v', day: '2026-10-08', mode: 'in_person', purpose: 'tour', met: true, isClientSpecific: false, heardOpening: false, staffId: 'dana', loggedAt: '', nextOn: null, nextWhat: '' };
  expect(afterNewest({ ...START, ...part }, visit)).toBeNull();
});
