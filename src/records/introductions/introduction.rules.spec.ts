import { isBodyFit, introductionFaults, remarkOn } from './introduction.rules';

const AGAINST = { client: { name: 'Jo Marsh', initials: 'J.M.' }, facts: ['programme' as const], wordsNot: ['clinic', 'case manager'], others: ['Teo Okafor'], locale: 'en-US' };

describe('one’s own words for an employer (D13)', () => {
  it.each<[string, string, boolean]>([
    ['Worked at a clinic kitchen', 'Not to be used for this client: “clinic”.', true],
    ['Ask their case manager', '“case manager”', true],
    ['Jo wants mornings', 'The name isn’t among what this introduction tells', true],
    ['J.M. wants mornings', 'The name isn’t among', true],
    ['Worked beside Teo', 'seem to name another client', false],
    ['Back from hospital and keen', 'read health or a record into “hospital”', false],
  ])('"%s": %s', (body, sentence, isFinal) => {
    expect(remarkOn(body, AGAINST)).toEqual({ sentence: expect.stringContaining(sentence), isFinal });
  });

  it.each(['', 'Four years in kitchens, wants mornings, lifts well.', 'Patient with people'])('takes "%s"', (body) => expect(remarkOn(body, AGAINST)).toBeNull());
  it('takes the name where it is told, and words of health where health is', () => {
    expect(remarkOn('Jo wants mornings', { ...AGAINST, facts: ['name'] })).toBeNull();
    expect(remarkOn('Back from hospital', { ...AGAINST, facts: ['diagnosis'] })).toBeNull();
  });

  it('D8: what was fit when it was written isn’t for ever', () => {
    expect(isBodyFit('Four years in kitchens', AGAINST)).toBe(true);
    expect(isBodyFit('Four years in kitchens', { ...AGAINST, wordsNot: ['kitchen'] })).toBe(false);
  });
});

it.each([
  [{ facts: [], moment: '', reach: '' }, false, ['facts']], [{ facts: ['name' as const], moment: '', reach: '' }, true, ['moment']], [{ facts: ['name' as const], moment: 'at_offer', reach: '' }, true, []],
  [{ facts: ['name' as const], moment: '', reach: 'dana@harbor-mental-health.example' }, false, ['reach']], [{ facts: ['name' as const], moment: '', reach: '(212) 555-0142' }, false, []],
])('the form %j, asked for the point of the search: %s', (typed, needsMoment, faults) => expect(Object.keys(introductionFaults(typed, needsMoment))).toEqual(faults));
