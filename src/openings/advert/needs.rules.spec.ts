import { experienceIn, experienceText } from './experience-words.rules';
import { licencesIn } from './licence-words.rules';
import { liftingIn } from './lifting-words.rules';
import { checksIn, drivingIn, isDriversTitle, languagesIn, settingsIn } from './needs-words.rules';

it.each<[string, number | null]>([
  ['lift 50 lbs', 22.7], ['Must be able to lift up to 50lbs', 22.7], ['continuously lift/pull/push 50 pounds', 22.7], ['regularly lift 25-50 lbs', 22.7], ['carry 20 kg', 20], ['carry a minimum of 10 lbs and lift a minimum of 30 lbs', 13.6],
  ['lifting up to 15 kilos', 15], ['No heavy lifting', null], ['50 lbs of love', null], ['lift your spirits', null], ['move, lift, carry as needed', null],
])('lifting (M3): “%s”', (text, kg) => expect(liftingIn(text).kg).toBe(kg));

it.each(['Heavy lifting', 'Must be able to lift and carry'])('asks how heavy: “%s”', (text) => expect(liftingIn(text).asks).toBe('There is lifting: how heavy is it?'));

it.each<[string, string[], string[]]>([
  ['Valid driver’s license required', ['driving'], []], ['Must have drivers license for 3 years', ['driving'], []], ['Own tools and drivers license a plus.', [], []], ['CDL class B', ['cdl'], []], ['Commercial driver’s license', ['cdl'], []],
  ['Must have valid 8 & 16 hour certificate and NYS Security Guard License.', ['security'], ['8 and 16 hour certificate']], ['HSD/GED is required.', ['diploma'], []], ['H.S. Diploma or equivalent preferred', [], []], ['ServSafe', ['food'], []],
  ['NYC Food Handlers License is a Must', ['food'], []], ['Food handler’s card required, CDL a plus', ['food'], []], ['Forklift certified', ['forklift'], []], ['CPR and first aid', ['first_aid'], []], ['OSHA 10 card', ['construction_safety'], []],
  ['Must be certified as a Home Health Aide', ['hha'], []], ['Non-Certified HHA', [], []], ['Certified HHA', ['hha'], []], ['CNA needed', ['cna'], []], ['F01, F03 and F04 Fire Guard License preferred', [], []], ['LPN or RN degree required', [], ['LPN', 'RN']],
  ['Bachelor’s Degree is required', [], ['Bachelor’s degree']], ['No license needed', [], []], ['SIA licence', ['security'], []], ['Forklift certification: training provided', [], []],
])('licences (M3): “%s”', (text, listed, others) => expect(licencesIn(text)).toEqual({ listed, others }));

it.each<[string, string]>([
  ['Minimum of 1-2 years of experience', '1 year to 2 years'], ['No experience necessary', 'none needed'], ['at least 6 months of retail experience', '6 months'], ['six months to one year of work related experience', '6 months to 1 year'], ['5+ years management experience', '5 years'],
  ['one to two years of retail experience', '1 year to 2 years'], ['Some experience', ''], ['two (2) years experience', '2 years'], ['Pay depends on experience', ''], ['18 months experience as a cook', '18 months'],
])('experience: “%s”', (text, words) => expect(experienceText(experienceIn(text))).toBe(words));

it.each<[string, boolean]>([['Some experience', true], ['Experience preferred', false], ['Pay is commensurate with experience', false], ['Great customer experience', false], ['6 months of experience strongly preferred', false]])('experience is asked for in “%s”: %s', (text, isAsked) => expect(experienceIn(text).isAsked).toBe(isAsked));

it.each<[string, string[]]>([
  ['Must speak Spanish', ['Spanish']], ['Bilingual English/Spanish', ['English', 'Spanish']], ['fluent in English', ['English']], ['Russian speaking highly encouraged', []], ['Bilingual preferred (Spanish)', []], ['English muffins', []], ['Haitian Creole speaker', ['Haitian Creole']],
])('languages: “%s”', (text, found) => expect(languagesIn(text)).toEqual(found));

it.each<[string, string[]]>([
  ['Must pass a background check and drug test', ['background', 'drug']], ['Background in retail', []], ['No background check', []], ['DBS check', ['background']], ['Drug-free workplace', []], ['fingerprinting', ['background']], ['pre-employment drug screen', ['drug']],
])('before hiring: “%s”', (text, found) => expect(checksIn(text)).toEqual(found));

it.each<[string, 'yes' | 'no' | null]>([['Must have a clean driving record', 'yes'], ['no driving', 'no'], ['Driver’s license required', null], ['able to drive a manual transmission vehicle', 'yes'], ['driving growth', null]])('driving: “%s”', (text, said) => expect(drivingIn(text)).toBe(said));
it.each<[string, boolean]>([['Delivery driver', true], ['Driver’s helper', false], ['Cook', false]])('a driver by title: %s', (title, said) => expect(isDriversTitle(title)).toBe(said));
it.each<[string, string[]]>([['stand for long periods of time', ['standing']], ['able to be on feet', ['standing']], ['fast-paced kitchen', ['fastPace']], ['indoor or outdoor cleaning experience', []], ['work outdoors in all weather', ['outdoors']], ['deal with customers', ['public']], ['stand out', []]])('the place: “%s”', (text, found) => expect(settingsIn(text)).toEqual(found));
