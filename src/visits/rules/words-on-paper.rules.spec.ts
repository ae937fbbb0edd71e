import { wordsOnPaper } from './words-on-paper.rules';

const JO = { id: 'jo', name: 'Jolanda Marsh', key: 'jolanda marsh', initials: 'J.M.' };
const MAY = { clientId: 'jo', name: 'Jolanda Marsh', wordsNot: ['night shifts'] };

it.each<[string, string, boolean, boolean]>([
  ['nothing of anybody', 'Bring the big folder', true, true], ['a name', 'Ask for Jolanda', false, true], ['a name in other letters', 'ask for JOLANDA', false, true], ['initials', 'Ask for J.M.', false, true],
  ['words the client does not want', 'No night shifts', true, false], ['a word that tells of health', 'Ask about the depression', false, false], ['no words at all', '', true, true],
])('D6, D8: %s ("%s") on a general visit: %s; where Jolanda may be named: %s', (_, words, general, named) => {
  expect([wordsOnPaper(words, [], [JO]), wordsOnPaper(words, [MAY], [JO])]).toEqual([general ? words : '', named ? words : '']);
});

it('D6: who may be spoken of, but not by name, is not named', () => expect(wordsOnPaper('Ask for Jolanda', [{ ...MAY, name: null }], [JO])).toBe(''));
