import { Mode, MODE_VALUES, Purpose } from './visit.choices';
import { visitLine, visitSentence } from './visit-words.rules';

describe('a visit as the timeline tells it', () => {
  it.each<[Mode, Purpose, string[], string | null, string]>([
    ['in_person', 'learn_needs', ['Ms Okafor'], 'Amir K.', 'Amir K. met Ms Okafor in person'],
    ['phone', 'keep_in_touch', ['the front desk'], null, 'You phoned the front desk'],
    ['in_person', 'introduction', ['Ms Okafor'], null, 'You introduced yourself to Ms Okafor'],
    ['in_person', 'introduction', ['Ms Okafor'], 'Amir K.', 'Amir K. introduced themselves to Ms Okafor'],
    ['phone', 'introduction', ['Ms Okafor'], null, 'You phoned Ms Okafor'],
    ['video', 'tour', ['Pat Lowe', 'Lee Ash'], null, 'You met Pat Lowe and Lee Ash by video'],
    ['event', 'introduction', ['Pat Lowe', 'Lee Ash', 'Tom Reilly'], null, 'You met Pat Lowe, Lee Ash and Tom Reilly at an event'],
    ['email', 'thank_you', ['Pat Lowe'], 'Lena V.', 'Lena V. emailed Pat Lowe'],
    ['text', 'thank_you', ['Pat Lowe'], null, 'You texted Pat Lowe'],
    ['letter', 'thank_you', ['Pat Lowe'], null, 'You wrote to Pat Lowe'],
    ['in_person', 'introduction', [], null, 'You called in and met nobody'],
    ['phone', 'keep_in_touch', [], 'Amir K.', 'Amir K. phoned and reached nobody'],
    ['email', 'thank_you', [], null, 'You sent an email'],
  ])('by %s for %s, met %j, by %s: %s', (mode, purpose, met, staffName, sentence) => {
    expect(visitSentence({ mode, purpose, met }, staffName, 'en-GB')).toBe(sentence);
  });

  it.each(MODE_VALUES)('P2: tells nothing of a client, also not when one was proposed by %s', (mode) => {
    const told = (purpose: Purpose) => visitSentence({ mode, purpose, met: ['Pat Lowe'] }, null, 'en-GB');
    expect(told('propose_client')).toBe(told('keep_in_touch'));
  });
});

it.each<[Mode, string[], string | null, string]>([
  ['in_person', ['Ms Okafor'], 'Amir K.', 'Mon 16 Nov, in person, Ms Okafor (Amir K.)'],
  ['phone', [], null, 'Mon 16 Nov, by phone'],
  ['email', ['Ana Ruiz', 'Jim Marlow'], null, 'Mon 16 Nov, by email, Ana Ruiz and Jim Marlow'],
])('the last visit, by %s, met %j, by %s: %s', (mode, met, staffName, line) => {
  // Releases of the locale data differ in the comma after the weekday.
  expect(visitLine({ day: '2026-11-16', mode, met }, staffName, 'en-GB').replace('Mon, ', 'Mon ')).toBe(line);
});
