import fc from 'fast-check';
import { explainOpening, readyProfile } from '../match.rules';
import { readyOpening } from '../match-opening';
import { voiceFor } from '../voice';
import { anyOpening, anyProfile } from '../../../test/support/match-arbitraries';
import { toYou, YOU } from './to-you.rules';

it.each([
  [`${YOU} wants 15 to 25 hours a week; this is 20.`, 'You want 15 to 25 hours a week; this is 20.'],
  [`${YOU}’s first choice of work is cleaning; this is “Housekeeper”.`, 'Your first choice of work is cleaning; this is “Housekeeper”.'],
  [`They ask for a driver’s licence; ${YOU} doesn’t have: a driver’s licence.`, 'They ask for a driver’s licence; you don’t have: a driver’s licence.'],
  [`They run a background check. Talk it over with ${YOU}.`, 'They run a background check.'],
  [`About $1,800 a month; ${YOU}’s own ceiling is $1,550.`, 'About $1,800 a month; your own ceiling is $1,550.'],
  [`They need it; whether ${YOU} has it hasn’t been asked.`, 'They need it; whether you have it hasn’t been asked.'],
])('“%s” is said to them', (sentence, said) => expect(toYou(sentence)).toBe(said));

it('every reason there is can be said to the client: “you”, never “you wants”', () => {
  fc.assert(fc.property(anyProfile, anyOpening, (profile, opening) => {
    const match = explainOpening(readyProfile(profile), readyOpening(opening), voiceFor(YOU));
    for (const { sentence } of [...match.fits, ...match.conflicts, ...match.warnings, ...match.unknowns]) {
      const said = toYou(sentence);
      expect(said).not.toContain(YOU);
      expect(said).not.toMatch(/\byou (wants|likes|needs|speaks|has|doesn’t|hasn’t|is)\b|you’s/i);
    }
  }), { numRuns: 300, seed: 5 });
});
