import { standingModel, standingOf } from './standing';
import type { Stage } from './stage.choices';

it.each<[Stage, number]>([['researched', 0], ['introduced', 1], ['learning_needs', 2], ['ready_for_client', 3], ['considering', 3], ['hired', 3]])('%s is %d of three cups', (stage, poured) => {
  const standing = standingModel({ stage, doNotContactOn: null });
  expect([standing.hasCups, standing.cups.filled, standing.hasTag]).toEqual([true, poured, false]);
});

it('a wish not to be contacted covers the stage, and its lifting uncovers it', () => {
  expect(standingOf({ stage: 'hired', doNotContactOn: '2026-05-04' })).toBe('do_not_contact');
  expect(standingModel({ stage: 'hired', doNotContactOn: '2026-05-04' })).toMatchObject({ hasCups: false, hasTag: true, tag: { kind: 'stop', text: 'Do not contact' } });
  expect(standingOf({ stage: 'hired', doNotContactOn: null })).toBe('hired');
});
