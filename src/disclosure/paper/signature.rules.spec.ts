import { signatureProblems } from './signature.rules';

const FRAME = { today: '2026-11-19', givenOn: '2026-11-02', givenOnSaid: 'November 2, 2026', recorder: 'Dana Reyes', client: 'Jo Marlow' };
const form = (more: object = {}) => ({ signedOn: '2026-11-10', signedBy: 'client' as const, authority: '', witness: 'Maria Lund', ...more });

it.each<[string, object, object]>([
  ['on the day it was given', { signedOn: '2026-11-02' }, {}], ['today, without a witness', { signedOn: '2026-11-19', witness: '' }, {}],
  ['in the future', { signedOn: '2026-11-20' }, { signedOn: 'This day is in the future: record the paper when it is signed.' }],
  ['before the version was given', { signedOn: '2026-11-01' }, { signedOn: 'This version was given on November 2, 2026: a paper signed before can’t be about it.' }],
  ['witnessed by the recorder, however written', { witness: ' dana  REYES' }, { witness: 'The witness must be somebody other than you.' }],
  ['witnessed by the client', { witness: 'Jo Marlow' }, { witness: 'The witness must be somebody other than Jo Marlow.' }],
  ['by somebody else, without saying by what right', { signedBy: 'representative' }, { authority: 'Say who signed, and what gives them the right to.' }],
  ['by a guardian', { signedBy: 'representative', authority: 'Ann Marlow, guardian' }, {}],
])('D2, D14: a paper signed %s', (_, more, problems) => {
  expect(signatureProblems(form(more), FRAME)).toEqual(problems);
});
