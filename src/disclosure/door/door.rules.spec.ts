import { factsOf, planOf } from '../../../test/support/disclosure-fixtures';
import type { Fact } from '../rules/disclosure.choices';
import { isWritable, toldOf } from './door.rules';

const JO = { name: 'Jo Marsh', initials: 'J.M.' };

function worded(words: Partial<Record<Fact, string>>, wordsNotToUse: string[] = []) {
  return planOf({ facts: Object.entries(words).map(([fact, text]) => ({ fact: fact as Fact, words: text })), wordsNotToUse });
}

describe('what a live plan lets one say at the door', () => {
  it('D2: the approved words where there are some, the plain fact where there are none', () => {
    const told = toldOf(worded({ name: '', programme: 'I work with Dana' }), ['programme', 'name'], JO);
    expect(told.says).toEqual([{ fact: 'name', told: 'their name', words: '' }, { fact: 'programme', told: 'that they work with an employment programme', words: 'I work with Dana' }]);
  });

  it('D3: without the name among the facts there is no name, and no initials', () => {
    expect(toldOf(worded({ programme: '' }), ['programme'], JO)).toMatchObject({ name: null, initials: null });
    expect(toldOf(worded({ name: '' }), ['name'], JO)).toMatchObject(JO);
  });

  it.each(['Jo has worked in kitchens', 'Marsh is keen', 'J.M. wants mornings'])('D3: approved words that name the client aren’t used where the name may not be told: "%s"', (words) => {
    const plan = worded({ name: '', programme: words });
    expect(toldOf(plan, ['programme'], JO).says).toEqual([{ fact: 'programme', told: 'that they work with an employment programme', words: '' }]);
    expect(toldOf(plan, ['name', 'programme'], JO).says[1].words).toBe(words);
  });

  it('a word the client ruled out goes before the words approved', () => {
    expect(toldOf(worded({ history_gap: 'I was at a clinic' }, ['clinic']), ['history_gap'], JO).says[0].words).toBe('');
    expect(toldOf(worded({ name: '' }, ['Marsh']), ['name'], JO)).toMatchObject({ name: null, initials: null });
  });

  it('a fact that can’t be told without a word ruled out waits for better words', () => {
    const told = toldOf(worded({ disability: '' }, ['disability']), ['disability'], JO);
    expect([told.says, told.unworded, told.factsNot.includes('disability')]).toEqual([[], ['disability'], false]);
  });

  it('every other fact is among those not to be told, and words not to be used are kept to the letter', () => {
    const told = toldOf(worded({ name: '', diagnosis: '' }, ['clinic', 'Case manager']), ['name'], JO);
    expect(told.factsNot).toEqual(['programme', 'disability', 'mental_health', 'diagnosis', 'work_impact', 'history_gap', 'legal_record', 'substance_use', 'accommodations']);
    expect(told.wordsNot).toEqual(['clinic', 'Case manager']);
  });

  it('D3, D11: only what is told of substance use carries the notice', () => {
    const plan = planOf({ facts: factsOf('name', 'substance_use') });
    expect([toldOf(plan, ['name', 'substance_use'], JO).needsNotice, toldOf(plan, ['name'], JO).needsNotice]).toEqual([true, false]);
  });
});

it.each<[Fact, string, boolean]>([
  ['name', '', true], ['programme', '', true], ['disability', '', true], ['diagnosis', '', false], ['diagnosis', 'I live with it well', true], ['history_gap', '', false], ['substance_use', '', false],
])('%s with the words "%s" can be written down: %s', (fact, words, can) => expect(isWritable({ fact, told: '', words })).toBe(can));
