import type { TrendWeek } from '../../visits/counting/week-counts.service';
import { trendBar } from './trend';

const week = (changes: Partial<TrendWeek>, counted = 5): TrendWeek => ({
  staffId: 'dana', week: { start: '2026-11-09', end: '2026-11-15' }, target: { target: 6, reason: '' }, excuse: null,
  totals: { counted, generic: counted, clientSpecific: 0, notCounted: 0, why: new Map() }, ...changes,
});
const EXCUSED = { excuse: { reason: 'leave', note: '' } } as unknown as Partial<TrendWeek>;

it.each<[string, TrendWeek, object]>([
  ['V8: an excused week keeps its visits, and says that it is excused', week(EXCUSED), { label: 'Nov 9, excused', value: 5, kind: 'off' }],
  ['a week that is over fell short', week({}), { label: 'Nov 9', value: 5, kind: 'short' }],
  ['a week that still runs has not fallen short', week({ week: { start: '2026-11-16', end: '2026-11-22' } }), { label: 'Nov 16', value: 5, kind: '' }],
  ['a full week', week({}, 6), { label: 'Nov 9', value: 6, kind: '' }],
])('%s', (_, one, bar) => expect(trendBar(one, '2026-11-19', 'en-US')).toEqual(bar));
