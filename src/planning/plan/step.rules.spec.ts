import { purposeOfStep } from './step.rules';

describe('V11: a visit planned from a next step is for what the step says', () => {
  it.each([
    ['Bring Ms Thorne a thank-you note', 'thank_you'], ['Say thanks for the tour', 'thank_you'], ['Introduce Amir to the manager', 'introduction'], ['Tour of the kitchen', 'tour'],
    ['Learn how they hire', 'learn_needs'], ['Ask about the evening opening', 'discuss_opening'], ['Send the shift list', 'keep_in_touch'], ['Nobody was there: try again', 'keep_in_touch'],
  ])('%s: %s', (what, purpose) => expect(purposeOfStep(what)).toBe(purpose));

  it.each(['', ' '])('no step says nothing', (what) => expect(purposeOfStep(what)).toBeNull());
});
