import { describeGrid } from '../../common/time/week-grid';
import { shiftIn, speaksOfTimes } from './shift-words.rules';
import { weekOf } from './week-words.rules';

const week = (...lines: string[]) => weekOf(lines.map((line) => shiftIn(line)));

describe('shifts in an advert (M3)', () => {
  it.each<[string, string]>([
    ['Mon-Fri 6am-2pm', 'mornings and afternoons, Monday to Friday'], ['Monday through Friday, 7:00 AM to 3:30 PM', 'mornings and afternoons, Monday to Friday'], ['M-F 9am - 1pm', 'mornings, Monday to Friday'],
    ['Sat & Sun 8am–12pm', 'mornings, Saturday and Sunday'], ['Tues, Thurs & Sat 5-10pm', 'evenings, Tuesday, Thursday and Saturday'], ['weekdays 10pm-6am', 'nights, Monday to Friday'], ['7-3pm Monday to Wednesday', 'mornings and afternoons, Monday to Wednesday'],
    ['Mon-Fri 6am-12pm, Sat 1pm-5pm', 'mornings, Monday to Friday; afternoons, Saturday'], ['0700-1200 Mon, Wed', 'mornings, Monday and Wednesday'], ['Monday 13:00–17:00', 'afternoons, Monday'], ['noon to 5 pm on Saturdays', 'afternoons, Saturday'],
    ['Weekend mornings', 'mornings, Saturday and Sunday'], ['Weekday evenings, no weekends', 'evenings, Monday to Friday'], ['M/W/F 8am to noon', 'mornings, Monday, Wednesday and Friday'], ['Fri-Sun 5pm to 10pm', 'evenings, Friday to Sunday'],
    ['thurs fri sat sun 10p–6a', 'nights, Thursday to Sunday'], ['Mon Wed Fri 8am-12pm', 'mornings, Monday, Wednesday and Friday'], ['6am-11am Mon-Fri, 1pm-5pm Sat', 'mornings, Monday to Friday; afternoons, Saturday'], ['Mon-Sat 6am-11am, closed Sundays', 'mornings, Monday to Saturday'], ['Mon-Fri 6am-11am, weekends off', 'mornings, Monday to Friday'], ['Mon-Fri 6am-11am, weekends not required', 'mornings, Monday to Friday'],
    ['4pm-8pm weekdays', 'evenings, Monday to Friday'], ['9am-5pm weekends', 'mornings and afternoons, Saturday and Sunday'], ['Mon-Fri 9am-5pm permanent', 'mornings and afternoons, Monday to Friday'], ['Mon-Fri 5pm-9pm $15/hr', 'evenings, Monday to Friday'], ['6am-2pm days, Mon-Fri', 'mornings and afternoons, Monday to Friday'], ['Mon 9am-1pm/Sat 1pm-5pm', 'mornings, Monday; afternoons, Saturday'],
    ['9am-5pm every day', 'mornings and afternoons, every day'], ['Shifts open Mon-Fri 9am-1pm', 'mornings, Monday to Friday'], ['Open Mon-Sat 9am-9pm, your shift is Mon-Fri 9am-1pm', 'mornings, Monday to Friday'],
    ['daily 6am-11am', 'mornings, every day'], ['Night shift, Friday to Sunday', 'nights, Friday to Sunday'], ['Mon–Thu 6a-12p', 'mornings, Monday to Thursday'],
  ])('reads “%s”', (text, words) => {
    const { grid, asks } = week(text);
    expect([describeGrid(grid, 'en-GB'), asks]).toEqual([words, []]);
  });

  it.each<[string, string, RegExp]>([
    ['overnights', 'no times', /no days/], ['Night dishwasher', 'no times', /no days/], ['overnite stockers', 'no times', /no days/], ['Nights, weekends and holidays', 'no times', /which days/i], ['10pm-6am, 3-4 nights a week incl. weekends', 'nights, Saturday and Sunday', /which are the others/], ['weekends', 'mornings, afternoons and evenings, Saturday and Sunday', /no hours/], ['Mon-Fri 9-5', 'mornings and afternoons, Monday to Friday', /morning or evening/], ['9-5 weekdays', 'mornings and afternoons, Monday to Friday', /morning or evening/], ['2nd shift', 'no times', /no days/],
    ['6am to 2pm', 'no times', /no days/], ['Must be able to work nights, weekends, and holidays', 'no times', /which shifts/], ['Must have open and flexible availability', 'no times', /which shifts/], ['Availability from 7am to 7pm', 'no times', /which shifts/],
  ])('reads what “%s” says and asks the rest', (text, words, ask) => {
    const { grid, asks } = week(text);
    expect([describeGrid(grid, 'en-GB'), asks]).toEqual([words, [expect.stringMatching(ask)]]);
  });

  it.each<[string, string]>([
    ['Tue-Sat 9am-1pm, off Sundays and Mondays', 'mornings, Tuesday to Saturday'], ['Mon-Fri except Wednesday 9am-1pm', 'mornings, Monday, Tuesday, Thursday and Friday'], ['every day but Sunday, 9am-1pm', 'mornings, Monday to Saturday'], ['Mon-Sun 9am-1pm, Tuesdays off', 'mornings, Monday and Wednesday to Sunday'],
    ['Days off: Sunday and Monday; 7 days a week 6am-11am', 'mornings, Tuesday to Saturday'], ['Daily 6am-11am, no Sundays', 'mornings, Monday to Saturday'], ['Mon-Fri and weekends off, 9am-1pm', 'mornings, Monday to Friday'], ['Sundays off Mon-Sat 9am-1pm', 'mornings, Monday to Saturday'], ['Mon-Fri but not Wednesday 9am-12pm', 'mornings, Monday, Tuesday, Thursday and Friday'],
    ['Sat-Sun 9am-1pm, every other weekend off', 'mornings, Saturday and Sunday'], ['weekends 9am-1pm, no Sunday evenings', 'mornings, Saturday and Sunday'], ['Thursday through Monday, 8am-12pm (closed Tue & Wed)', 'mornings, Monday and Thursday to Sunday'], ['Sat-Sun 9am-1pm, no weekends off', 'mornings, Saturday and Sunday'],
  ])('takes the days off out of “%s”', (text, words) => expect([describeGrid(week(text).grid, 'en-GB'), week(text).asks]).toEqual([words, []]));

  it('takes a day off of one line out of the days of another', () => expect(describeGrid(week('Mon-Sun 9am-1pm', 'Closed Tuesdays').grid, 'en-GB')).toBe('mornings, Monday and Wednesday to Sunday'));

  it.each<[string, string]>([['Fri 5pm to close', 'evenings, Friday'], ['Sat 11am-closing', 'afternoons and evenings, Saturday'], ['Sun 10pm till close', 'nights, Sunday']])('asks when “%s” is', (text, words) => {
    expect([describeGrid(week(text).grid, 'en-GB'), week(text).asks]).toEqual([words, ['The advert says “to close”: when is that?']]);
  });

  it.each<[string[], string, string[], boolean]>([
    [['Weekends required', '8:00 AM – 4:30 PM'], 'mornings and afternoons, Saturday and Sunday', [expect.stringMatching(/apart/)], true], [['Mon-Fri 8am-4:30pm', 'Weekends required'], 'mornings and afternoons, every day', [expect.stringMatching(/further days/)], true],
    [['Night shift', 'Friday to Sunday'], 'nights, Friday to Sunday', [expect.stringMatching(/apart/)], true], [['Night dishwasher', 'Mon-Fri 10pm-6am'], 'nights, Monday to Friday', [], false], [['weekends'], 'mornings, afternoons and evenings, Saturday and Sunday', [expect.stringMatching(/no hours/)], true],
  ])('puts %j together, and says where it guesses', (lines, words, asks, isGuess) => {
    const said = week(...lines);
    expect([describeGrid(said.grid, 'en-GB'), said.asks, said.isGuess]).toEqual([words, asks, isGuess]);
  });

  it.each(['Apply in person Mon-Fri 9am to 5pm', 'Interviews on Monday, March 2 from 10am to 2pm', 'Monday, February 26, 2018', 'No weekends', 'Call between 9 and 5', '3 - 5 years of experience', 'lift 25-50 lbs', 'sunny days', 'satisfaction', 'We are open 7 days a week', 'Never any weekend work', 'You will not work nights', 'Weekends are not required', 'Off Sundays and Mondays', 'Days off: Sunday and Monday', 'closed Sundays', 'Open 7 days a week 6am-9pm', 'We’re open Mon-Sat 9am-9pm', 'Business hours: Mon-Fri 9-5', '9-5 days', '7-8 lbs', 'need 2 to close', '$18 (+$1 night differential)'])('finds no shift in “%s”', (text) => {
    expect([describeGrid(week(text).grid), week(text).asks]).toEqual(['no times', []]);
  });

  it.each(['Must have experience', '3 - 5 years', 'Call us Monday to Friday'])('“%s” doesn’t speak of times of work', (text) => expect(speaksOfTimes(text)).toBe(false));
});
