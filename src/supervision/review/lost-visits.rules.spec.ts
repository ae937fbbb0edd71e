import { lostFrom, type ChangedVisit } from './lost-visits.rules';

const HERE: ChangedVisit['now'] = { staffId: 'dana', along: ['amir'], visitedOn: '2026-11-18', deletedAt: null };
const lost = (now: Partial<ChangedVisit['now']>, then: Partial<ChangedVisit['now']> = {}, staffId = 'dana') =>
  lostFrom([{ visitId: 'v', employer: 'Quayside Hotel', then: { ...HERE, ...then }, now: { ...HERE, ...now } }], staffId, '2026-11-16').map(({ how, to }) => `${how} ${to}`);

it.each<[string, Partial<ChangedVisit['now']>, string[]]>([
  ['changed in place', {}, []], ['moved within the week', { visitedOn: '2026-11-22' }, []], ['moved to the day after the week', { visitedOn: '2026-11-23' }, ['moved 2026-11-23']],
  ['moved to the day before the week', { visitedOn: '2026-11-15' }, ['moved 2026-11-15']], ['removed', { deletedAt: '2026-11-20T10:00:00.000Z' }, ['removed 2026-11-18']],
  ['moved, then removed', { visitedOn: '2026-11-23', deletedAt: '2026-11-20T10:00:00.000Z' }, ['removed 2026-11-23']],
])('V10: a visit %s since the review', (_, now, expected) => expect(lost(now)).toEqual(expected));

it('V9, V10: who went along and is no longer named on it has lost it; who made it has not', () => {
  expect([lost({ along: [] }, {}, 'amir'), lost({ along: [] })]).toEqual([['left 2026-11-18'], []]);
});

it.each<[string, Partial<ChangedVisit['now']>]>([
  ['stood in another week then', { visitedOn: '2026-11-09' }], ['was removed already', { deletedAt: '2026-11-18T09:00:00.000Z' }], ['was somebody else’s', { staffId: 'lena', along: [] }],
])('V10: a visit that %s is not lost from this week', (_, then) => expect(lost({ visitedOn: '2026-11-23' }, then)).toEqual([]));
