import { initialsPattern, initialsPieces } from './initials-out.rules';
import { NAME_GONE as GONE, withoutName } from './name-out.rules';

const out = (text: string, ...initials: string[]) => withoutName(text, { whole: null, parts: [], initials: initialsPattern(initials) });

describe('P4: initials are taken out of the team’s words, as they are written', () => {
  it.each([
    ['J.M. would not do nights', `${GONE} would not do nights`],
    ['Ask J. M., then J.M', `Ask ${GONE}, then ${GONE}`],
    ['JM’s tablets', `${GONE}’s tablets`],
    ['8:30 J.M. called', `8:30 ${GONE} called`],
    ['with J.M.', `with ${GONE}`],
    ['S.J.M. and J.M.S. and JMS and jm', `S.${GONE} and J.M.S. and JMS and jm`],
    ['J. Marsden, M. J., M.J.', 'J. Marsden, M. J., M.J.'],
    ['', ''],
  ])('"%s"', (text, left) => expect(out(text, 'J.M.')).toBe(left));

  it.each([['OK to call, O.K. too', 'O.K.', `OK to call, ${GONE} too`], ['From 9 A.M. A.M. comes', 'A.M.', `From 9 A.M. ${GONE} comes`], ['HR said AM', 'H.R.', 'HR said AM'], ['J. said so', 'J.', 'J. said so'], ['Ö.Ş. kann', 'Ö.Ş.', `${GONE} kann`]])('everyday words stay: "%s" of %s', (text, initials, left) => expect(out(text, initials)).toBe(left));

  it('looks for several at once', () => expect(out('K.A. rather than J.M., not Z.Q.', 'J.M.', 'K.A.')).toBe(`${GONE} rather than ${GONE}, not Z.Q.`));

  it.each(['J.M.', 'J. M.', 'JM'])('the sieve lets %s through', (written) => expect(initialsPieces('J.M.').some((piece) => written.includes(piece))).toBe(true));

  it('nothing is looked for where there is one letter or none', () => expect([initialsPattern(['J.', '']), initialsPieces('J.')]).toEqual([null, []]));
});
