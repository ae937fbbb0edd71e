import { dayProblem } from './talk-problems.rules';

it.each([
  ['2026-11-19', ''], ['', ''], ['2026-11-20', 'This day is in the future. Note it when it has happened.'], ['2026-09-01', ''], ['2026-08-31', 'This day is before the client entered the programme.'],
])('D12: a talk on "%s": "%s"', (day, problem) => expect(dayProblem(day, '2026-11-19', '2026-09-01')).toBe(problem));
