import { describeGrid } from '../../common/time/week-grid';
import { shiftIn, speaksOfTimes } from './shift-words.rules';

describe('shifts in an advert (M3)', () => {
  it.each<[string, string]>([
    ['Mon-Fri 6am-2pm', 'mornings and afternoons, Monday to Friday'], ['Monday through Friday, 7:00 AM to 3:30 PM', 'mornings and afternoons, Monday to Friday'], ['M-F 9am - 1pm', 'mornings, Monday to Friday'],
    ['Sat & Sun 8am–12pm', 'mornings, Saturday and Sunday'], ['Tues, Thurs & Sat 5-10pm', 'evenings, Tuesday, Thursday and Saturday'], ['weekdays 10pm-6am', 'nights, Monday to Friday'], ['7-3pm Monday to Wednesday', 'mornings and afternoons, Monday to Wednesday'],
    ['Mon-Fri 6am-12pm, Sat 1pm-5pm', 'mornings, Monday to Friday; afternoons, Saturday'], ['0700-1200 Mon, Wed', 'mornings, Monday and Wednesday'], ['Monday 13:00–17:00', 'afternoons, Monday'], ['noon to 5 pm on Saturdays', 'afternoons, Saturday'],
    ['Weekend mornings', 'mornings, Saturday and Sunday'], ['Weekday evenings, no weekends', 'evenings, Monday to Friday'], ['M/W/F 8am to noon', 'mornings, Monday, Wednesday and Friday'], ['Fri-Sun 5pm to 10pm', 'evenings, Friday to Sunday'],
    ['daily 6am-11am', 'mornings, every day'], ['Night shift, Friday to Sunday', 'nights, Friday to Sunday'], ['Mon–Thu 6a-12p', 'mornings, Monday to Thursday'],
  ])('reads “%s”', (text, words) => {
    const { grid, asks } = shiftIn(text);
    expect([describeGrid(grid, 'en-GB'), asks]).toEqual([words, []]);
  });

  it.each<[string, string, RegExp]>([
    ['overnights', 'nights, every day', /no days/], ['weekends', 'mornings, afternoons and evenings, Saturday and Sunday', /no hours/], ['Mon-Fri 9-5', 'mornings and afternoons, Monday to Friday', /morning or evening/], ['2nd shift', 'evenings, every day', /no days/],
    ['6am to 2pm', 'no times', /no days/], ['Must be able to work nights, weekends, and holidays', 'no times', /which shifts/], ['Must have open and flexible availability', 'no times', /which shifts/], ['Availability from 7am to 7pm', 'no times', /which shifts/],
  ])('reads what “%s” says and asks the rest', (text, words, ask) => {
    const { grid, asks } = shiftIn(text);
    expect([describeGrid(grid, 'en-GB'), asks]).toEqual([words, [expect.stringMatching(ask)]]);
  });

  it.each(['Apply in person Mon-Fri 9am to 5pm', 'Interviews on Monday, March 2 from 10am to 2pm', 'Monday, February 26, 2018', 'No weekends', 'Call between 9 and 5', '3 - 5 years of experience', 'lift 25-50 lbs', 'sunny days', 'satisfaction', 'We are open 7 days a week'])('finds no shift in “%s”', (text) => {
    expect(describeGrid(shiftIn(text).grid)).toBe('no times');
  });

  it.each(['Must have experience', '3 - 5 years', 'Call us Monday to Friday'])('“%s” doesn’t speak of times of work', (text) => expect(speaksOfTimes(text)).toBe(false));
});
