import { WeekStart } from '../../common/time/calendar';
import { CountSettings, countVisit, countWeek, isLate, VisitFacts, weekTarget } from './visit-count.rules';
import { Mode, Purpose } from './visit.choices';

const DEFAULTS: CountSettings = { countGenericVisits: true, requireHiringSay: false, countForEachStaff: true };
const manager = { hiringSay: 'yes' } as const;
const cashier = { hiringSay: 'no' } as const;
const stranger = { hiringSay: 'unknown' } as const;

const visit = (facts: Partial<VisitFacts> = {}): VisitFacts => ({
  happened: true, isDeleted: false, isIncident: false, mode: 'in_person', purpose: 'learn_needs',
  peopleMet: [manager], isClientSpecific: false, staffIndex: 0, ...facts,
});
const count = (facts: Partial<VisitFacts> = {}, settings: Partial<CountSettings> = {}) => countVisit(visit(facts), { ...DEFAULTS, ...settings });
const COUNTS = { counts: true, reasons: [] };
const excludedBecause = (...reasons: string[]) => ({ counts: false, reasons });

describe('V1: a visit that happened, in person, for job development, with somebody met, counts', () => {
  it.each<Purpose>(['introduction', 'learn_needs', 'thank_you', 'discuss_opening', 'propose_client', 'tour', 'keep_in_touch'])('for %s', (purpose) => {
    expect(count({ purpose })).toEqual(COUNTS);
  });

  it.each<[string, Partial<VisitFacts>]>([
    ['with nobody who decides (V4 is off)', { peopleMet: [cashier] }], ['with several people', { peopleMet: [manager, cashier, stranger] }],
    ['about a client (V3)', { isClientSpecific: true }], ['made together with the one who logged it (V9)', { staffIndex: 1 }],
  ])('%s', (_, facts) => {
    expect(count(facts)).toEqual(COUNTS);
  });
});

describe('V5: every excluded visit says why not', () => {
  it.each<[Mode, string]>([
    ['phone', 'By phone: only visits in person count.'], ['video', 'By video: only visits in person count.'],
    ['email', 'By email: only visits in person count.'], ['text', 'By text message: only visits in person count.'],
    ['letter', 'By letter: only visits in person count.'],
    ['event', 'At an event: only visits in person count. A meeting with someone there is a visit in person: log it as one.'],
  ])('V1: by %s', (mode, reason) => {
    expect(count({ mode })).toEqual(excludedBecause(reason));
  });

  it.each<[string, Partial<VisitFacts>, string[]]>([
    ['V1: planned, not made', { happened: false }, ['It has not happened: only visits made count.']],
    ['V1: support for someone already working', { purpose: 'job_support' }, ['Support for someone at work: only job development counts.']],
    ['V1: nobody there', { peopleMet: [] }, ['Nobody from the employer was met.']],
    ['V1: the employer’s fair with nobody met', { mode: 'event', peopleMet: [] }, ['At an event: only visits in person count.', 'Nobody from the employer was met.']],
    ['D9: a disclosure incident', { isIncident: true }, ['Something was said without leave: an incident never counts.']],
    ['deleted, whatever else it was', { isDeleted: true, mode: 'phone', peopleMet: [] }, ['It was deleted.']],
    ['several reasons, all of them said', { mode: 'phone', purpose: 'job_support', peopleMet: [] }, [
      'By phone: only visits in person count.', 'Support for someone at work: only job development counts.', 'Nobody from the employer was met.']],
  ])('%s', (_, facts, reasons) => {
    expect(count(facts)).toEqual(excludedBecause(...reasons));
  });
});

describe('V3: with general visits not counted', () => {
  const settings = { countGenericVisits: false };
  it('one about a client still counts', () => expect(count({ isClientSpecific: true }, settings)).toEqual(COUNTS));
  it('a general one says why not', () => {
    expect(count({}, settings)).toEqual(excludedBecause('A general visit: this agency counts only visits about a client.'));
  });
});

describe('V4: with a say in hiring required', () => {
  const settings = { requireHiringSay: true };
  const noSay = 'Nobody met has a say in hiring: this agency counts only meetings with someone who does.';
  it.each([
    ['somebody who decides', [manager], COUNTS], ['somebody not asked yet: unknown counts as yes', [stranger], COUNTS],
    ['one who decides among others', [cashier, manager], COUNTS], ['only people without a say', [cashier, cashier], excludedBecause(noSay)],
    ['nobody at all: said once, not twice', [], excludedBecause('Nobody from the employer was met.')],
  ])('%s', (_, peopleMet, expected) => {
    expect(count({ peopleMet }, settings)).toEqual(expected);
  });
});

describe('V9: with a visit made together counted once only', () => {
  const settings = { countForEachStaff: false };
  it('it counts for who logged it', () => expect(count({ staffIndex: 0 }, settings)).toEqual(COUNTS));
  it.each([1, 2])('not for number %i who went along', (staffIndex) => {
    expect(count({ staffIndex }, settings)).toEqual(excludedBecause('Made by two together: this agency counts it once, for who logged it.'));
  });
});

describe('the week', () => {
  const week = [
    visit({ isClientSpecific: true, purpose: 'propose_client' }), visit(), visit(), visit({ isClientSpecific: true }),
    visit({ purpose: 'thank_you' }), visit({ mode: 'phone', isClientSpecific: true }), visit({ peopleMet: [] }),
  ];

  it('seven visits: five counted with their split, two explained (V2, V3, V5)', () => {
    expect(countWeek(week, DEFAULTS)).toEqual({
      counted: 5, generic: 3, clientSpecific: 2,
      notCounted: [
        { index: 5, reasons: ['By phone: only visits in person count.'] }, { index: 6, reasons: ['Nobody from the employer was met.'] },
      ],
    });
  });

  it('V3: with general visits off, two count and the split still shows both, so the week can be reported both ways', () => {
    const counted = countWeek(week, { ...DEFAULTS, countGenericVisits: false });
    expect(counted).toMatchObject({ counted: 2, generic: 3, clientSpecific: 2 });
    expect(counted.notCounted.map((entry) => entry.index)).toEqual([1, 2, 4, 5, 6]);
  });

  it('V2: the same employer twice in a day is two contacts', () => expect(countWeek([visit(), visit()], DEFAULTS).counted).toBe(2));

  it('nothing made is nothing counted', () => {
    expect(countWeek([], DEFAULTS)).toEqual({ counted: 0, generic: 0, clientSpecific: 0, notCounted: [] });
  });
});

describe('V7: the target', () => {
  it.each([
    [1, 20, 6, '6 a week, full time.'], [0.5, 20, 3, '6 a week, scaled to 50 % of full time and rounded up.'],
    [0.6, 20, 4, '6 a week, scaled to 60 % of full time and rounded up.'], [0.1, 20, 1, '6 a week, scaled to 10 % of full time and rounded up.'],
    [1, 3, 6, '6 a week, full time.'], [1, 2, 4, '2 clients are looking for work: two contacts for each.'],
    [1, 1, 2, '1 client is looking for work: two contacts for each.'], [0.5, 2, 3, '6 a week, scaled to 50 % of full time and rounded up.'],
    [0.5, 1, 2, '1 client is looking for work: two contacts for each.'],
    [1, 0, null, 'None of the clients is looking for work, so there is no target.'], [0, 20, null, 'Not working this week, so there is no target.'],
  ])('%d of full time with %i clients looking: %s', (fullTimeShare, clientsLooking, target, reason) => {
    expect(weekTarget({ fullTimeShare, clientsLooking })).toEqual({ target, reason });
  });

  it.each([
    [8, 1, 9, 8], [8, 0.5, 9, 4], [20, 0.55, 9, 11], [100, 0.07, 9, 7], [8, 1, 3, 8], [8, 1, 2, 4],
  ])('an agency that asks for %i: at %d of full time with %i clients looking %i', (contactsPerWeek, fullTimeShare, clientsLooking, target) => {
    expect(weekTarget({ fullTimeShare, clientsLooking, contactsPerWeek }).target).toBe(target);
  });
});

it.each<[string, string, WeekStart, boolean, string]>([
  ['2026-11-19', '2026-11-19', 1, false, 'the same day'], ['2026-11-16', '2026-11-22', 1, false, 'on the last day of its week'],
  ['2026-11-22', '2026-11-23', 1, true, 'a day later, but in the next week'], ['2026-11-22', '2026-11-23', 7, false, 'weeks start on Sunday'],
  ['2026-12-31', '2027-01-03', 1, false, 'over a year end'], ['2026-12-31', '2027-01-04', 1, true, 'over a year end and a week end'],
])('V6: a visit of %s logged on %s, weeks from day %i: late is %s, %s', (visitedOn, loggedOn, weekStart, late) => {
  expect(isLate(visitedOn, loggedOn, weekStart)).toBe(late);
});
