import { lastVisitOf, nextTouchOf, type RelationshipVisit } from './relationship.rules';

function visit(part: Partial<RelationshipVisit>): RelationshipVisit {
  return {
    visitId: 'v', day: '2026-11-02', mode: 'in_person', purpose: 'introduction', met: true, isClientSpecific: false, heardOpening: false,
    staffId: 'dana', loggedAt: `${part.day ?? '2026-11-02'}T12:00:00.000Z`, nextOn: null, nextWhat: '', ...part,
  };
}

const monday = visit({ day: '2026-11-02', nextOn: '2026-11-09', nextWhat: 'Bring the shift list' });
const tuesday = visit({ day: '2026-11-03' });

describe('V11: the one next touch', () => {
  it.each<[string, RelationshipVisit[], string | null]>([
    ['is none without a visit', [], null],
    ['is what the only visit says', [monday], '2026-11-09'],
    ['is settled by a visit on its day without a next step', [monday, visit({ day: '2026-11-09' })], null],
    ['is settled by a visit after its day without one', [monday, visit({ day: '2026-11-10' })], null],
    ['stands where a visit before its day says nothing of it', [monday, tuesday], '2026-11-09'],
    ['once replaced, does not come back when the new one is settled', [visit({ day: '2026-11-02', nextOn: '2026-12-24' }), visit({ day: '2026-11-03', nextOn: '2026-11-09' }), visit({ day: '2026-11-10' })], null],
    ['of two visits told at one moment is that of the later day', [visit({ day: '2026-11-02', nextOn: '2026-11-09', loggedAt: 'x' }), visit({ day: '2026-11-03', nextOn: '2026-12-01', loggedAt: 'x' })], '2026-12-01'],
    ['is replaced by a later visit with one', [monday, visit({ day: '2026-11-03', nextOn: '2026-12-01' })], '2026-12-01'],
    ['stays when an older visit is entered late without one', [monday, visit({ day: '2026-10-20', loggedAt: '2026-11-05T12:00:00.000Z' })], '2026-11-09'],
    ['is replaced when an older visit is entered late with one', [monday, visit({ day: '2026-10-20', loggedAt: '2026-11-05T12:00:00.000Z', nextOn: '2026-11-06' })], '2026-11-06'],
  ])('%s', (_, visits, expected) => {
    expect(nextTouchOf(visits).nextTouchOn).toBe(expected);
  });

  it('P2: keeps the words of a visit about a client to that visit', () => {
    expect(nextTouchOf([{ ...monday, isClientSpecific: true }])).toEqual({ nextTouchOn: '2026-11-09', nextTouchWhat: '', nextTouchBy: 'dana' });
    expect(nextTouchOf([monday]).nextTouchWhat).toBe('Bring the shift list');
  });
});

describe('V11: a next touch set by hand', () => {
  const hand = (nextOn: string | null, loggedAt = '2026-11-05T12:00:00.000Z') => ({ day: loggedAt.slice(0, 10), loggedAt, nextOn, nextWhat: 'After the holidays', staffId: 'amir' });
  it.each<[string, RelationshipVisit[], string | null, string | null]>([
    ['takes the place of what the visit before said', [monday], '2026-12-01', '2026-12-01'],
    ['clears what the visit before said', [monday], null, null],
    ['stands although an older visit is entered late without a next step', [monday, visit({ day: '2026-11-04', loggedAt: '2026-11-06T12:00:00.000Z' })], '2026-12-01', '2026-12-01'],
    ['gives way to the next visit with one', [monday, visit({ day: '2026-11-05', loggedAt: '2026-11-05T13:00:00.000Z', nextOn: '2026-11-12' })], '2026-12-01', '2026-11-12'],
    ['stands although the next visit, before its day, has none', [monday, visit({ day: '2026-11-06' })], '2026-12-01', '2026-12-01'],
    ['is settled by a visit on its day without one', [monday, visit({ day: '2026-12-01' })], '2026-12-01', null],
    ['cleared, stays cleared after a visit without one', [monday, visit({ day: '2026-11-06' })], null, null],
    ['is all there is where nobody has been', [], '2026-12-01', '2026-12-01'],
  ])('%s', (_, visits, set, expected) => expect(nextTouchOf(visits, hand(set)).nextTouchOn).toBe(expected));

  it('is that person’s, with their words', () => {
    expect(nextTouchOf([monday], hand('2026-12-01'))).toEqual({ nextTouchOn: '2026-12-01', nextTouchWhat: 'After the holidays', nextTouchBy: 'amir' });
  });
});

it('V11: the last visit is the newest, whatever its kind', () => {
  expect(lastVisitOf([monday, visit({ visitId: 'call', day: '2026-11-03', mode: 'phone' })])?.visitId).toBe('call');
  expect(lastVisitOf([])).toBeNull();
});
