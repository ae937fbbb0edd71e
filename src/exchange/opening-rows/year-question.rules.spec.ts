import { type DateReading, parseDateWords } from '../../openings/advert/date-words.rules';
import { askForYear } from './year-question.rules';

const PLAIN: DateReading = { order: 'month first', assumeYear: null, referenceYear: 2026 };

describe('askForYear', () => {
  const read = (...words: string[]) => words.map((one) => parseDateWords(one, PLAIN));

  it('asks nothing when every date has its year', () => expect(askForYear(read('February 26, 2018', 'ongoing', ''))).toBeNull());

  it('asks once for the file and says which years fit', () => {
    expect(askForYear(read('Monday, February 26', 'Friday, March 2', 'Monday, February 26, 2018'))).toEqual({
      dates: 2,
      offered: [{ year: 2018, fits: 2, named: 1 }, { year: 2024, fits: 1, named: 0 }],
      sentence: '2 dates have no year. Which year are they? By the weekday all fit 2018, which one other date names.',
    });
  });

  it('offers without leaning when no other date helps', () => {
    expect(askForYear(read('Monday, February 26'))).toMatchObject({ offered: [{ year: 2024 }, { year: 2018 }], sentence: 'One date has no year. Which year is it?' });
  });
});
