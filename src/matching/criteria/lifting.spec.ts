import { anOpening, aProfile } from '../../../test/support/match-samples';
import { readyOpening } from '../match-opening';
import { DEFAULT_WEIGHTS } from '../match.weights';
import { voiceFor } from '../voice';
import { settingChecks } from './setting.rules';

/** What is said of lifting, and whether it fits. */
function lifting(maxKg: number, liftingKg: number, locale: string): [string, boolean] {
  const [check] = settingChecks(aProfile({ lifting: { maxKg, strength: 'must' } }), DEFAULT_WEIGHTS);
  const opening = readyOpening(anOpening({ liftingKg }));
  const verdict = check.judge(opening);
  return [check.say(opening, verdict, voiceFor('Jo', { locale, currency: 'USD' })).sentence, verdict > 0];
}

it.each<[string, number, number, string, string, boolean]>([
  ['kilograms where people count in them', 10, 20, 'nl-NL', 'Jo wants to lift at most 10 kg; up to 20 kg is lifted here.', false],
  ['whole pounds of what was given in kilograms', 15, 25, 'en-US', 'Jo wants to lift at most 33 lb; up to 55 lb is lifted here.', false],
  ['pounds as they were typed', 10.2058, 0, 'en-US', 'Jo wants to lift at most 22.5 lb; there is nothing to lift here.', true],
  ['an advert’s 50 pounds, kept to a tenth of a kilogram, are no more than 50 pounds', 22.6796, 22.7, 'en-US', 'Jo wants to lift at most 50 lb; up to 50 lb is lifted here.', true],
  ['two amounts that round to one still tell why they conflict', 10, 10.2, 'en-US', 'Jo wants to lift at most 22 lb; a little more than that is lifted here.', false],
])('lifting (M4): %s', (_, maxKg, liftingKg, locale, sentence, isFit) => {
  expect(lifting(maxKg, liftingKg, locale)).toEqual([sentence, isFit]);
});
