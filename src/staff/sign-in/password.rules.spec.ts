import { passwordProblem } from './password.rules';

const long = (length: number) => 'correct horse battery staple '.repeat(10).slice(0, length);

describe('S-05: what a password may be', () => {
  it.each([
    ['11 characters', 'tea for two', 'Use at least 12 characters.'],
    ['12 characters', 'tea for two!', null],
    ['128 characters', long(128), null],
    ['129 characters: refused, never cut', long(129), 'Use at most 128 characters.'],
    ['128 signs of which each takes several units', Array.from('🫖🍵☕🌿🥐'.repeat(26)).slice(0, 128).join(''), null],
    ['blanks at both ends', '  tea for two  ', null],
    ['digits only, but not a known one', '830164927513', null],
    ['one that many people use', 'passwordpassword', /Many people/],
    ['the same letter over and over', 'aaaaaaaaaaaaaaaa', /Many people/],
    ['the product’s name', 'RapportRapport', /guess/],
    ['the agency’s name', 'Harborton Works', /guess/],
    ['one’s own name', 'dana.reyes.2026', /guess/],
    ['one’s own name inside a longer sentence', 'dana likes a long walk by the river', null],
  ])('%s', (_, password, expected) => {
    const found = passwordProblem(password, ['Harborton Works', 'Dana Reyes', 'dana.reyes@agency.example']);
    if (expected instanceof RegExp) expect(found).toMatch(expected);
    else expect(found).toBe(expected);
  });
});
