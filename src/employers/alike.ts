import { similarity } from '../common/text/normalise';
import type { FoundEmployer } from './employers.service';

/** From here on two names look alike enough to ask, 0 to 1. */
const ALIKE = 0.6;
const MOST = 4;

/** What a form says of a new name that may be known already. */
export const SOUNDS_KNOWN = 'There is an employer with a name like this. Choose it, or say that it really is another.';

/** Those found that a new name may be: the same shop is soon there twice, and what is known of it in two places. */
export function alikeAmong(found: readonly FoundEmployer[], name: string): FoundEmployer[] {
  return found.filter((one) => similarity(one.name, name) >= ALIKE).slice(0, MOST);
}
