import { checksIn, drivingIn, languagesIn, settingsIn } from './needs-words.rules';
import { experienceIn, experienceText } from './experience-words.rules';
import { licencesIn } from './licence-words.rules';
import { liftingIn } from './lifting-words.rules';

/** Everything one statement asks for, over all that the reader knows. */
function asked(text: string): string[] {
  const { listed, others } = licencesIn(text);
  const experience = experienceIn(text);
  const lift = liftingIn(text);
  return [...listed, ...others, ...checksIn(text), ...languagesIn(text), ...settingsIn(text), ...(drivingIn(text) === 'yes' ? ['drives'] : []), ...(lift.kg !== null || lift.asks !== null ? ['lifts'] : []), ...(experience.isAsked && experienceText(experience) !== 'none needed' ? ['experience'] : [])];
}

describe('what an advert says it doesn’t ask for is no requirement (M3, M4)', () => {
  it.each([
    'No driver’s license required.', "You do not need a driver's license", 'You don’t need a driver license.', 'License not required: driver’s license is not needed', 'A driver’s license isn’t required', "Driver's license not necessary", 'Driver’s license: not required', 'Driver’s license? No.',
    'No valid driver’s license needed', 'No need for a driver’s license', 'It is not necessary to have a driver’s license', 'We never ask for a driver’s license', 'You can start without a driver’s license', 'Driver’s license is optional', 'You won’t need a driver’s license for this job.', 'Driver’s license (not required)',
    'No CDL required', 'No high school diploma or GED needed', 'A high school diploma is not required', 'You do not have to have a high school diploma', 'No experience, driver’s license, or diploma needed', 'No experience, high school diploma or driver’s license required', 'Experience, CPR and first aid are not required', 'Not required: driver’s license, GED, experience',
    'Background checks are not performed', 'We do not run background checks', 'No background check', 'No criminal background checks or drug tests', 'We don’t drug test', 'Drug testing is never done', 'No drug screening', 'No background checks and no drug tests', 'Background check: none', 'Hired without a background check', 'Neither a background check nor a drug test is needed', 'There is no drug test', 'Fingerprinting isn’t required',
    'No experience necessary', 'No prior experience is required', 'Experience is not needed', 'Experience not necessary', 'You don’t need any experience', 'Prior restaurant experience isn’t required', 'No 2 years of experience needed', 'No need to have experience',
    'No heavy lifting', 'You will never lift 50 lbs', 'Lifting is not required', 'There is no lifting of heavy boxes', 'You will not have to lift 50 lbs',
    'You don’t need to speak Spanish', 'No need to be fluent in English', 'Fluent English is not required', 'You will not drive a company vehicle', 'No own car needed', 'You won’t work outdoors', 'This is not a fast-paced kitchen', 'You do not deal with customers', 'Bachelor’s degree not required', 'No F-03 needed', 'Driver’s license preferred but not required',
  ])('nothing in “%s”', (text) => expect(asked(text)).toEqual([]));

  it.each<[string, string[]]>([
    ['No smoking. Driver’s license required.', ['driving']], ['No smoking, driver’s license required', ['driving']], ['No nights or weekends, driver’s license required', ['driving']], ['Not only a driver’s license but a CDL is required', ['cdl']], ['Driver’s license is not only required but checked', ['driving']],
    ['Driver’s license required, experience not necessary', ['driving']], ['No experience necessary, but a driver’s license is required', ['driving']], ['No experience needed, must pass a background check', ['background']], ['Not a desk job: must lift 50 lbs', ['lifts']],
    ['Applicants without a driver’s license need not apply', ['driving']], ['You cannot work without a driver’s license', ['driving']], ['No driver’s license, no job', ['driving']], ['If you do not have a driver’s license, do not apply', ['driving']], ['Driver’s license is not optional', ['driving']],
    ['No drug test; background check required', ['background']], ['Background check required, no drug test', ['background']], ['Must be able to work without supervision and pass a drug test', ['drug']], ['We don’t require experience; we do require a GED', ['diploma']], ['No visible tattoos, food handler’s card required', ['food']],
    ['Do not call. Must have a background check.', ['background']], ['No phone calls, GED a must', ['diploma']], ['You don’t need experience, you need a driver’s license', ['driving']], ['No heavy lifting, up to 20 lbs to lift', ['lifts']], ['No exceptions: background check', ['background']], ['Must not mind lifting 50 lbs', ['lifts']], ['Must speak English, Spanish not required', ['English']],
  ])('what is asked in “%s”', (text, found) => expect(asked(text)).toEqual(found));

  it.each<[string, number | null]>([['You won’t lift more than 20 kg', 20], ['No lifting over 25 lbs', 11.3], ['Not required to lift more than 50 lbs', 22.7], ['No lifting of 50 lbs', null]])('a limit to the lifting is its heaviest: “%s”', (text, kg) => expect(liftingIn(text).kg).toBe(kg));
});
