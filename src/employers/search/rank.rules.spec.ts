import { ranked, type Asked, type Candidate } from './rank.rules';

function employer(name: string, more: Partial<Candidate> = {}): Candidate {
  const nameKey = name.toLowerCase();
  return { id: name, name, nameKey, lastVisitOn: null, words: nameKey, people: '', ...more };
}

const order = (asked: Asked[], ...candidates: Candidate[]) => ranked(asked, candidates).map((one) => one.name);
const typed = (...words: string[]): Asked[] => words.map((word) => ({ typed: word, meant: [] }));

it.each<[string, Asked[], Candidate[], string[]]>([
  ['the name itself, then names that begin so', typed('quay'), [employer('Old Quay'), employer('Quay House'), employer('Quay')], ['Quay', 'Quay House', 'Old Quay']],
  ['a whole word before a beginning', typed('harbor'), [employer('The Harborton'), employer('The Harbor Inn')], ['The Harbor Inn', 'The Harborton']],
  ['a name before a street', typed('mill'), [employer('Ashgrove', { words: 'ashgrove mill lane' }), employer('Old Mill')], ['Old Mill', 'Ashgrove']],
  ['what was meant, in its order', [{ typed: 'cleening', meant: ['cleaning', 'leaning'] }], [employer('Leaning Tower'), employer('Cleaning Power')], ['Cleaning Power', 'Leaning Tower']],
  ['a person counts as well as a street', typed('okafor'), [employer('Zoo', { people: 'grace okafor' }), employer('Attic', { words: 'attic' })], ['Zoo', 'Attic']],
  ['among equals the one visited last', typed('works'), [employer('Works A'), employer('Works B', { lastVisitOn: '2026-11-01' }), employer('Works C', { lastVisitOn: '2026-11-09' })], ['Works C', 'Works B', 'Works A']],
])('puts first: %s', (_, asked, candidates, expected) => expect(order(asked, ...candidates)).toEqual(expected));
