import { fold } from '../../common/text/normalise';
import { parseDay, type Day } from '../../common/time/calendar';
import type { SignatureForm } from './signature.form';

export type SignatureProblems = Partial<Record<'signedOn' | 'witness' | 'authority', string>>;

export interface SignatureFrame {
  readonly today: Day;
  /** The day the client gave this version: no paper of it can be older. */
  readonly givenOn: Day;
  /** The same, as people read it. */
  readonly givenOnSaid: string;
  /** Who records it. */
  readonly recorder: string;
  readonly client: string;
}

/** What only the plan and the recorder can show to be wrong with a signed paper (D2, D14). */
export function signatureProblems(form: Pick<SignatureForm, 'signedOn' | 'signedBy' | 'authority' | 'witness'>, frame: SignatureFrame): SignatureProblems {
  const problems: SignatureProblems = {};
  const day = parseDay(form.signedOn);
  if (day !== null && day > frame.today) problems.signedOn = 'This day is in the future: record the paper when it is signed.';
  if (day !== null && day < frame.givenOn) problems.signedOn = `This version was given on ${frame.givenOnSaid}: a paper signed before can’t be about it.`;
  if (form.signedBy === 'representative' && form.authority === '') problems.authority = 'Say who signed, and what gives them the right to.';
  if (form.witness !== '' && fold(form.witness) === fold(frame.recorder)) problems.witness = 'The witness must be somebody other than you.';
  if (form.witness !== '' && fold(form.witness) === fold(frame.client)) problems.witness = `The witness must be somebody other than ${frame.client}.`;
  return problems;
}
