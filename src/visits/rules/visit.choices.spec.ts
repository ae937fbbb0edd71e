import { MODE_VALUES, modeOf, NEXT_STEPS, PURPOSE_VALUES, purposeOf, SECOND_CUP_QUESTIONS } from './visit.choices';

it('a visit has the seven modes and eight purposes of the field (V1, three cups)', () => {
  expect(MODE_VALUES).toEqual(['in_person', 'phone', 'video', 'email', 'text', 'letter', 'event']);
  expect(PURPOSE_VALUES).toEqual(['introduction', 'learn_needs', 'thank_you', 'discuss_opening', 'propose_client', 'tour', 'keep_in_touch', 'job_support']);
  expect(NEXT_STEPS.map((step) => step.label)).toEqual(['None', 'Tomorrow', '1 week', '2 weeks', '1 month', 'A date']);
});

it('each value finds its words, and a value from elsewhere is refused', () => {
  expect(modeOf('phone').label).toBe('Phone');
  expect(purposeOf('learn_needs').done).toBe('Learned what they need');
  expect(() => modeOf('fax' as 'phone')).toThrow('Not a mode of a visit: fax');
  expect(() => purposeOf('sale' as 'tour')).toThrow('Not a purpose of a visit: sale');
});

it('the second cup’s questions never ask about openings', () => {
  expect(SECOND_CUP_QUESTIONS).toHaveLength(7);
  expect(SECOND_CUP_QUESTIONS.join(' ')).not.toMatch(/opening|hiring now|vacan/i);
});
