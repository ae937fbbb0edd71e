import { dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '../../common/text/normalise';

const SHORTEST = 12;
const LONGEST = 128;

/** The longest text a password field may send: 128 signs of any script, some of which take four units each. */
export const PASSWORD_BYTES = LONGEST * 4;

const COMMON = new Set((dictionary as Record<string, readonly (string | number)[]>)['passwords'].map(String));

/**
 * Why a password can't be taken, or null. Length and not being guessable are all that is asked:
 * any character, no rules of composition, nothing trimmed (QUALITY A.1).
 * @param context words somebody would try first: the agency's name, the person's own name and email
 */
export function passwordProblem(password: string, context: readonly string[] = []): string | null {
  const length = [...password].length;
  if (length < SHORTEST) return `Use at least ${SHORTEST} characters.`;
  if (length > LONGEST) return `Use at most ${LONGEST} characters.`;
  if (COMMON.has(password.toLowerCase()) || new Set(password).size < 5) return 'Many people use this password. Choose one that is harder to guess.';
  const folded = fold(password).replaceAll(' ', '');
  const guessable = ['rapport', ...context.flatMap((text) => fold(text).split(' '))].filter((word) => word.length >= 4);
  const rest = guessable.reduce((text, word) => text.replaceAll(word, ''), folded);
  return rest.length < 8 && rest.length < folded.length ? 'This password is made of your own or the agency’s name. Choose one that is harder to guess.' : null;
}
