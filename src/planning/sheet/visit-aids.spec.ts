import { PURPOSE_VALUES } from '../../visits/rules/visit.choices';
import { bringFor, questionsFor } from './visit-aids';

it.each(PURPOSE_VALUES)('there is something to bring for "%s"', (purpose) => expect(bringFor(purpose)).toMatch(/^[A-Z].*\.$/));

it('S-70: what concerns somebody has no questions that would tell of it', () => {
  expect(questionsFor(['propose_client', 'job_support'])).toEqual([]);
});

it('three cups: the first two ask for no opening', () => {
  const asked = JSON.stringify(questionsFor(['introduction', 'learn_needs']));
  expect(asked).not.toMatch(/opening|vacan|job/i);
});

it('each list stands once, in the order of the day', () => {
  expect(questionsFor(['thank_you', 'introduction', 'thank_you']).map((one) => one.heading)).toEqual(['Questions with a thank-you', 'Questions for the first cup']);
});
