import fc from 'fast-check';
import { cellOf, CELLS, describeGrid, EMPTY_GRID, formatGrid, fromShift, FULL_GRID, gridHours, overlapHours, parseGrid } from './week-grid';

const MON = 0, TUE = 1, WED = 2, THU = 3, FRI = 4, SAT = 5, SUN = 6;
const MORNING = 0, AFTERNOON = 1, EVENING = 2, NIGHT = 3;
const WEEKDAYS = [MON, TUE, WED, THU, FRI];

const grid = (...cells: [days: number[], part: number][]) =>
  cells.reduce((sum, [days, part]) => days.reduce((all, day) => all | cellOf(day, part), sum), EMPTY_GRID);
const anyGrid = fc.integer({ min: 0, max: FULL_GRID });

describe('a week grid (M2, M3)', () => {
  it('comes back as it was stored', () => {
    fc.assert(fc.property(anyGrid, (cells) => parseGrid(formatGrid(cells)) === cells && formatGrid(cells).length === CELLS));
  });

  it.each([
    ['nothing at all', null],
    ['an empty text', ''],
    ['too few marks', '0101'],
    ['a mark that is none', `${'0'.repeat(27)}2`],
  ])('is not asked, rather than never, when stored as %s', (_, text) => {
    expect(parseGrid(text)).toBeNull();
  });

  it('reads Monday morning first and Sunday night last', () => {
    expect(parseGrid(`1${'0'.repeat(27)}`)).toBe(cellOf(MON, MORNING));
    expect(parseGrid(`${'0'.repeat(27)}1`)).toBe(cellOf(SUN, NIGHT));
  });
});

describe('hours of a grid', () => {
  it.each([
    ['no times', EMPTY_GRID, 0],
    ['a whole week', FULL_GRID, 168],
    ['one morning, 6 to 12', grid([[TUE], MORNING]), 6],
    ['one afternoon, 12 to 17', grid([[TUE], AFTERNOON]), 5],
    ['one evening, 17 to 22', grid([[TUE], EVENING]), 5],
    ['one night, 22 to 6', grid([[SUN], NIGHT]), 8],
    ['mornings, Monday to Saturday, and two afternoons', grid([[...WEEKDAYS, SAT], MORNING], [[TUE, THU], AFTERNOON]), 46],
  ])('%s', (_, cells, hours) => {
    expect(gridHours(cells)).toBe(hours);
  });

  it('add up: what two grids share and what only one has make the whole', () => {
    fc.assert(fc.property(anyGrid, anyGrid, (a, b) => overlapHours(a, b) + gridHours(a & ~b) === gridHours(a)));
  });
});

describe('the grid of a shift', () => {
  it.each([
    ['7 to 12 on Monday is a morning', [MON], '07:00', '12:00', grid([[MON], MORNING])],
    ['9 to 17 is mornings and afternoons', WEEKDAYS, '9:00', '17:00', grid([WEEKDAYS, MORNING], [WEEKDAYS, AFTERNOON])],
    ['an hour over the edge is still a morning', [MON], '08:00', '13:00', grid([[MON], MORNING])],
    ['two hours over are not', [MON], '08:00', '14:00', grid([[MON], MORNING], [[MON], AFTERNOON])],
    ['22 to 6 is the night it begins in', [FRI], '22:00', '06:00', grid([[FRI], NIGHT])],
    ['3 in the morning belongs to the night before', [MON], '03:00', '11:00', grid([[SUN], NIGHT], [[MON], MORNING])],
    ['a night that ends late runs into the next morning', [SUN], '23:00', '09:00', grid([[SUN], NIGHT], [[MON], MORNING])],
    ['half an hour is where it lies', [SAT], '12:00', '12:30', grid([[SAT], AFTERNOON])],
    ['until midnight', [SAT], '17:00', '24:00', grid([[SAT], EVENING], [[SAT], NIGHT])],
    ['a day that is none is left out', [MON, 9], '07:00', '12:00', grid([[MON], MORNING])],
  ])('%s', (_, days, start, end, expected) => {
    expect(fromShift(days, start, end)).toBe(expected);
  });

  it.each([['noon', '17:00'], ['07:00', ''], ['25:00', '26:00'], ['07:60', '09:00']])('is none when a time is none: %s to %s', (start, end) => {
    expect(fromShift([MON], start, end)).toBeNull();
  });
});

describe('a grid in words', () => {
  it.each([
    ['no times', EMPTY_GRID],
    ['any time', FULL_GRID],
    ['mornings, Monday to Saturday', grid([[...WEEKDAYS, SAT], MORNING])],
    ['mornings and afternoons, Monday to Friday', grid([WEEKDAYS, MORNING], [WEEKDAYS, AFTERNOON])],
    ['mornings, Monday to Saturday; afternoons, Tuesday and Thursday', grid([[...WEEKDAYS, SAT], MORNING], [[TUE, THU], AFTERNOON])],
    ['any time, Saturday and Sunday', grid([[SAT, SUN], MORNING], [[SAT, SUN], AFTERNOON], [[SAT, SUN], EVENING], [[SAT, SUN], NIGHT])],
    ['evenings, every day', grid([[...WEEKDAYS, SAT, SUN], EVENING])],
    ['nights, Monday to Wednesday and Saturday', grid([[MON, TUE, WED, SAT], NIGHT])],
  ])('%s', (words, cells) => {
    expect(describeGrid(cells)).toBe(words);
  });
});
