import { othersWords } from './others-words.rules';

it.each([
  ['nothing of a visit about them alone', 'Jo likes early shifts. Very shy.', [], ''],
  ['what is said of somebody else', 'Jo likes early shifts. Sam can start on Monday! Both are fine.', ['Sam Ode'], 'Sam can start on Monday!'],
  ['no sentence that names both', 'Jo and Sam came along.', ['Sam Ode'], ''],
  ['what names the other in a possessive, over lines', 'Jo was late\nSam’s papers are in', ['Sam Ode'], 'Sam’s papers are in'],
  ['no sentence that has the initials of the one erased', 'Sam can start, J.M. can’t for the tablets. Sam is fine.', ['Sam Ode'], 'Sam is fine.'],
  ['nothing of nothing', '', ['Sam Ode'], ''],
])('P4: of a visit stays %s', (_, text, others, left) => expect(othersWords(text, { preferredName: 'Jo Marsh', initials: 'J.M.' }, others)).toBe(left));
