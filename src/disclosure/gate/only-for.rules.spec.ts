import { PURPOSE_VALUES, type Purpose } from '../../employers/purpose.choices';
import { purposesInWords } from './only-for.rules';

it.each<[readonly Purpose[], string]>([
  [[], ''], [['propose_client'], 'propose a client'], [['tour', 'introduction'], 'introduce yourself or see the place'], [['keep_in_touch', 'thank_you', 'tour'], 'say thank you, see the place or keep in touch'],
])('D5: a yes for %j is one to %s', (purposes, words) => expect(purposesInWords(purposes)).toBe(words));

it('every purpose has its words', () => expect(purposesInWords(PURPOSE_VALUES).split(/, | or /)).toHaveLength(PURPOSE_VALUES.length));
