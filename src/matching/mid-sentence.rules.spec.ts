import { midSentence } from './mid-sentence.rules';

it.each([
  ['Weekday mornings', 'weekday mornings'], ['Weekday mornings.', 'weekday mornings'], ['Monday to Friday', 'Monday to Friday'], ['Mon to Fri, 7 to 12', 'Mon to Fri, 7 to 12'], ['Saturdays only', 'Saturdays only'],
  ['7am to 3pm', '7am to 3pm'], ['8 a.m. to 4 p.m.', '8 a.m. to 4 p.m.'], ['AM shift', 'AM shift'], ['CNA', 'CNA'], ['McDonald’s hours', 'McDonald’s hours'], ['Driver’s licence', 'driver’s licence'],
  ['Overnights  and\nweekends', 'overnights and weekends'], ['Mornings. Some weekends.', '“Mornings. Some weekends”'], ['Part-time; Mon to Fri', '“Part-time; Mon to Fri”'], ['', ''],
])('“%s” stands in a sentence as %s', (words, inside) => expect(midSentence(words)).toBe(inside));
