import type { NameKnown } from '../../clients/names-known';
import { namesAnother } from './names-another.rules';

const known = (id: string, name: string, initials: string, changes: Partial<NameKnown> = {}): NameKnown => ({ id, name, key: name.toLowerCase(), initials, isNear: true, isClosed: false, ...changes });
const KNOWN = [known('jo', 'Jo Marsden', 'J.M.'), known('ann', 'Ann Tull', 'A.T.', { isClosed: true }), known('kim', 'Kim Abara', 'K.A.', { isNear: false }), known('joe', 'Jon Moss', 'J.M.', { isNear: false })];

describe('D6: words that seem to name another client', () => {
  it.each<[string, string[], boolean]>([
    ['The oven is new.', [], false], ['For Marsden', [], true], ['For J.M.', [], true], ['For Jo', ['jo'], false], ['For J.M.', ['jo'], false], ['For J.M.', ['joe'], false],
    ['For Tull, whose file is closed', [], true], ['For A.T., whose file is closed', [], false], ['For Kim, a colleague’s', [], false], ['For Kim Abara, a colleague’s', [], true], ['For K.A., a colleague’s', [], false],
  ])('“%s”, about %j', (text, about, isNamed) => expect(namesAnother(text, KNOWN, about)).toBe(isNamed));
});
