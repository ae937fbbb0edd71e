import { inView } from './client-matches.page';
import type { RankedOpening } from './order.rules';

const one = (id: string, heardOn: string, hasBrokenMust = false): RankedOpening => ({ id, title: id, heardOn, score: 1, hasBrokenMust });
const RANKED = [one('monday', '2026-11-16'), one('sunday', '2026-11-15'), one('broken', '2026-11-18', true)];
const SITE = { today: '2026-11-19', weekStart: 1 } as const;

it.each([['fits', ['monday', 'sunday']], ['conflicts', ['broken']], ['new', ['monday']]] as const)('M4: the view "%s" keeps the order and hides nothing from the other', (view, ids) => {
  expect(inView(RANKED, view, SITE).map(({ id }) => id)).toEqual(ids);
});

it('V6: this week is the site’s', () => {
  expect(inView(RANKED, 'new', { ...SITE, weekStart: 7 }).map(({ id }) => id)).toEqual(['monday', 'sunday']);
});
