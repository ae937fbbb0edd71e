import { answerProblems } from './answer.rules';

const TODAY = '2026-11-19';
const ENTERED_ON = '2026-01-05';

it.each([
  ['today’s yes, for today', '', '', {}], ['a yes until a day within the year', '2026-11-01', '2027-10-31', {}], ['a day to come', '2026-11-20', '', { onDay: expect.any(String) as string }],
  ['before the programme', '2026-01-04', '', { onDay: expect.any(String) as string }], ['an end before the start', '2026-11-18', '2026-11-17', { untilDay: expect.any(String) as string }],
  ['a yes for ever', '', '2099-01-01', { untilDay: expect.any(String) as string }],
])('D5, an answer: %s', (_, onDay, untilDay, problems) => {
  expect(answerProblems({ onDay, untilDay }, TODAY, ENTERED_ON)).toEqual(problems);
});
