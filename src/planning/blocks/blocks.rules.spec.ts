import { weekToPlan, blockFault, blockOf, broughtTo, moved, MOST_BLOCKS, type Block } from './blocks.rules';

const TUESDAY: Block = { weekday: 2, from: '09:00', until: '12:00' };
const THURSDAY: Block = { weekday: 4, from: '13:00', until: '16:00' };
const BLOCKS = [THURSDAY, TUESDAY];
const [MON, TUE, WED, THU] = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];

describe('what makes a block', () => {
  it.each([
    ['beside the others', { weekday: 2, from: '12:00', until: '13:00' }, null],
    ['at the same hours of another day', { weekday: 3, from: '09:00', until: '12:00' }, null],
    ['into another', { weekday: 2, from: '11:59', until: '13:00' }, 'from'],
    ['around another', { weekday: 2, from: '08:00', until: '17:00' }, 'from'],
    ['ending as it starts', { weekday: 5, from: '09:00', until: '09:00' }, 'until'],
    ['of no day', { weekday: 0, from: '09:00', until: '12:00' }, 'weekday'],
    ['from no time', { weekday: 5, from: '9', until: '12:00' }, 'from'],
    ['until a time that never is', { weekday: 5, from: '09:00', until: '24:00' }, 'until'],
  ])('%s', (_, block, field) => {
    expect(blockFault(block, BLOCKS)?.field ?? null).toBe(field);
  });

  it(`no more than ${MOST_BLOCKS}`, () => {
    const many = Array.from({ length: MOST_BLOCKS }, (_, index) => ({ weekday: 1 + Math.floor(index / 6), from: `${10 + (index % 6)}:00`, until: `${10 + (index % 6)}:30` }));
    expect([blockFault(TUESDAY, many.slice(1).filter((one) => one.weekday !== 2))?.field, blockFault({ ...TUESDAY, weekday: 5 }, many)?.field]).toEqual([undefined, 'weekday']);
  });
});

describe('where a planned visit stands', () => {
  it.each([
    ['by its time', { day: TUE, atTime: '10:30', blockFrom: null }, TUESDAY],
    ['its time before its block', { day: TUE, atTime: '14:00', blockFrom: '09:00' }, null],
    ['by its block', { day: TUE, atTime: null, blockFrom: '09:00' }, TUESDAY],
    ['a block that started earlier then', { day: TUE, atTime: null, blockFrom: '09:30' }, TUESDAY],
    ['a block ends before its last minute', { day: TUE, atTime: '12:00', blockFrom: null }, null],
    ['a day without blocks', { day: WED, atTime: '10:30', blockFrom: '09:00' }, null],
    ['neither', { day: TUE, atTime: null, blockFrom: null }, null],
  ])('%s', (_, place, block) => {
    expect(blockOf(place, BLOCKS)).toBe(block);
  });

  it.each([
    ['a time the block has is kept', '13:30', { day: THU, blockFrom: '13:00' }, { day: THU, atTime: '13:30', blockFrom: '13:00' }],
    ['another is not', '10:30', { day: THU, blockFrom: '13:00' }, { day: THU, atTime: null, blockFrom: '13:00' }],
    ['nor without a block', '10:30', { day: WED, blockFrom: null }, { day: WED, atTime: null, blockFrom: null }],
    ['a block that isn’t one’s own is none', '10:30', { day: WED, blockFrom: '08:00' }, { day: WED, atTime: null, blockFrom: null }],
  ])('moved: %s', (_, atTime, to, place) => {
    expect(moved({ day: TUE, atTime, blockFrom: null }, to, BLOCKS)).toEqual(place);
  });
});

describe('where what was not made is brought to', () => {
  const week = { start: MON, end: '2026-11-29' };
  const last = (day: string, blockFrom: string | null = null) => ({ day, atTime: null, blockFrom });

  it.each([
    ['the same weekday and block', last('2026-11-17', '09:00'), MON, BLOCKS, { day: TUE, blockFrom: '09:00' }],
    ['the same weekday, its first block', last('2026-11-17'), MON, BLOCKS, { day: TUE, blockFrom: '09:00' }],
    ['the first block ahead, when its weekday has gone by', last('2026-11-17', '09:00'), WED, BLOCKS, { day: THU, blockFrom: '13:00' }],
    ['today, when nobody keeps blocks', last('2026-11-16'), WED, [], { day: WED, blockFrom: null }],
    ['the week before it begins', last('2026-11-18'), '2026-11-20', BLOCKS, { day: WED, blockFrom: null }],
    ['nowhere, once the week is over', last('2026-11-17'), '2026-11-30', BLOCKS, null],
  ])('%s', (_, visit, today, blocks, to) => {
    expect(broughtTo(visit, week, today, blocks)).toEqual(to);
  });
});

describe('the week that is planned for', () => {
  const [now, next] = [{ start: '2026-11-16', end: '2026-11-22' }, { start: '2026-11-23', end: '2026-11-29' }];
  const thursdays = [{ weekday: 2, from: '09:00', until: '12:00' }, { weekday: 4, from: '13:00', until: '16:00' }];
  it.each<[string, string, Parameters<typeof weekToPlan>[2], object, string?]>([
    ['this week while its last block is to come', '2026-11-18', thursdays, now], ['this week until the last block ends', '2026-11-19', thursdays, now], ['the next as soon as it has ended', '2026-11-19', thursdays, next, '16:00'], ['the next once the last block is over', '2026-11-20', thursdays, next],
    ['the next at the weekend', '2026-11-22', thursdays, next], ['without blocks, this week on a Thursday', '2026-11-19', [], now], ['without blocks, the next on a Friday', '2026-11-20', [], next],
  ])('is %s', (_, day, blocks, week, time = '15:59') => expect(weekToPlan(now, { day, time }, blocks)).toEqual(week));
  it('is the one looked at when that is another', () => expect(weekToPlan(next, { day: '2026-11-20', time: '10:00' }, thursdays)).toEqual(next));
});
