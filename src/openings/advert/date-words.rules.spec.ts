import fc from 'fast-check';
import { weekdayOf } from '../../common/time/calendar';
import { type DateReading, guessDateOrder, parseDateWords, sayDay } from './date-words.rules';

const PLAIN: DateReading = { order: 'month first', assumeYear: null, referenceYear: 2026 };

describe('parseDateWords', () => {
  it.each([
    ['Monday, February 26, 2018', '2018-02-26'],
    ['Friday, March 02, 2018', '2018-03-02'],
    ['Mon. Feb 26th, 2018', '2018-02-26'],
    ['26 February 2018', '2018-02-26'],
    ['the 26th of February 2018', '2018-02-26'],
    ["Feb 26 '18", '2018-02-26'],
    ['Monday February 26 2018 at 8:45 AM', '2018-02-26'],
    ['2011-06-24T00:00:00.000', '2011-06-24'],
    ['2011-06-24', '2011-06-24'],
    ['2011/6/4', '2011-06-04'],
    ['2/22/21', '2021-02-22'],
    ['12/31/1998', '1998-12-31'],
    ['1/1/87', '1987-01-01'],
    ['22.2.2021', '2021-02-22'],
    ['03/04/2018 10:30 PM', '2018-03-04'],
  ])('reads %s', (words, day) => {
    expect(parseDateWords(words, PLAIN)).toEqual({ kind: 'day', day, certainty: 'full' });
  });

  it('reads 3/4 in the order of the file', () => {
    expect(parseDateWords('3/4/2018', { ...PLAIN, order: 'day first' })).toMatchObject({ day: '2018-04-03' });
    expect(guessDateOrder(['3/4/2018', '25/3/2018'], 'month first')).toBe('day first');
    expect(guessDateOrder(['3/4/2018', '3/25/2018 9:00 AM'], 'day first')).toBe('month first');
    expect(guessDateOrder(['3/4/2018', 'Monday'], 'day first')).toBe('day first');
  });

  it('a date without a year stays without one, with the days that fit its weekday (issue 2 §3: never guessed silently)', () => {
    expect(parseDateWords('Monday, February 26', PLAIN)).toEqual({ kind: 'yearless', missing: 'year', month: 2, dayOfMonth: 26, weekday: 1, candidates: ['2018-02-26', '2024-02-26'] });
    expect(parseDateWords('Feb 26', { ...PLAIN, referenceYear: null })).toEqual({ kind: 'yearless', missing: 'year', month: 2, dayOfMonth: 26, weekday: null, candidates: [] });
  });

  it('29 February is offered in leap years only', () => {
    expect(parseDateWords('29 February', PLAIN)).toMatchObject({ candidates: ['2016-02-29', '2020-02-29', '2024-02-29', '2028-02-29'] });
  });

  it('a year that a person gave is used, and the weekday is held against it', () => {
    expect(parseDateWords('Monday, February 26', { ...PLAIN, assumeYear: 2018 })).toEqual({ kind: 'day', day: '2018-02-26', certainty: 'full' });
    expect(parseDateWords('Monday, February 26', { ...PLAIN, assumeYear: 2019 })).toEqual({ kind: 'problem', problem: '“Monday, February 26”: 26 February 2019 is a Tuesday, not a Monday. Which is meant?' });
  });

  it.each([
    ['Monday, February 27, 2018', /is a Tuesday, not a Monday/],
    ['February 30, 2018', /no such day/],
    ['February 29, 2018', /no 29 February in 2018/],
    ['13/13/2018', /no such day/],
    ['March 5 - 7, 2018', /more than one day/],
    ['Feb 26 to Mar 2', /can’t be read/],
    ['next Tuesday', /can’t be read/],
    ['Tuesday', /can’t be read/],
    ['see poster', /can’t be read/],
    ['May 1, 0018', /no 1 May in 18/],
  ])('%s is a problem, in a sentence', (words, sentence) => {
    expect(parseDateWords(words, PLAIN)).toEqual({ kind: 'problem', problem: expect.stringMatching(sentence) });
  });

  it.each(['Until filled', 'open until filled', 'ongoing', 'TBD', 'ASAP'])('%s is an answer and no day', (words) => {
    expect(parseDateWords(words, PLAIN)).toEqual({ kind: 'open', words });
  });

  it.each(['', ' ', '—'])('%j says nothing', (words) => expect(parseDateWords(words, PLAIN)).toEqual({ kind: 'blank' }));

  it('every day written out with its weekday reads back as itself, and with another weekday as a problem', () => {
    const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    fc.assert(fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true }), fc.integer({ min: 1, max: 6 }), (date, off) => {
      const day = date.toISOString().slice(0, 10);
      const right = weekdayOf(day) - 1;
      expect(parseDateWords(`${weekdays[right]}, ${sayDay(day)}`, PLAIN)).toEqual({ kind: 'day', day, certainty: 'full' });
      expect(parseDateWords(`${weekdays[(right + off) % 7]}, ${sayDay(day)}`, PLAIN).kind).toBe('problem');
    }));
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      parseDateWords(text, PLAIN);
    }));
  });
});
