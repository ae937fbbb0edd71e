import { factAsTold, factPhrase, Fact, FACTS, Voice } from './disclosure.choices';

describe('the facts in words (D3)', () => {
  it('are the ten of D3, as the client reads them', () => {
    expect(FACTS.map((fact) => fact.label)).toEqual([
      'my name',
      'that I work with an employment programme',
      'that I have a disability (no kind named)',
      'that I use mental-health services',
      'my diagnosis',
      'how it affects my work, in functional words',
      'the gap in my work history',
      'my legal record',
      'my substance-use history',
      'which accommodations I need',
    ]);
  });

  it.each<[Fact, Voice, string]>([
    ['name', 'they', 'their name'],
    ['programme', { name: 'Jo' }, 'that Jo works with an employment programme'],
    ['disability', 'you', 'that you have a disability (no kind named)'],
    ['disability', { name: 'Jo' }, 'that Jo has a disability (no kind named)'],
    ['mental_health', { name: 'Jo' }, 'that Jo uses mental-health services'],
    ['accommodations', { name: 'Jo' }, 'which accommodations Jo needs'],
    ['work_impact', { name: 'James' }, 'how it affects James’s work, in functional words'],
    ['name', { name: '$& {who}' }, '$& {who}’s name'],
  ])('%s, said by or of %p', (fact, voice, expected) => expect(factPhrase(fact, voice)).toBe(expected));

  it('are told, or told about', () => {
    expect([factAsTold('diagnosis', 'you'), factAsTold('history_gap', 'you')]).toEqual(['your diagnosis', 'about the gap in your work history']);
  });
});
