import type { Fact } from '../rules/disclosure.choices';

/**
 * Words somebody might approve, to be read beside the field and never put into it: the client's own words are what
 * counts (D2). Kind, short, and about work. `{name}` is the client.
 */
const WORDS: Readonly<Record<Fact, string>> = {
  name: '“I am here for {name}, who is looking for morning work in a kitchen.”',
  programme: '“I work with an employment programme and know {name} well.”',
  disability: '“{name} has a disability and knows what helps at work.”',
  mental_health: '“{name} has good support from a mental-health service and keeps to it.”',
  diagnosis: 'the word {name} uses, and no more: “I have bipolar disorder, and I look after it.”',
  work_impact: '“{name} works best with one task at a time and the next one written down.”',
  history_gap: '“{name} took two years out and is ready for steady work.”',
  legal_record: '“There is something from some years ago on {name}’s record; {name} is glad to talk about it.”',
  substance_use: '“{name} stopped drinking three years ago and has good people around.”',
  accommodations: '“A short break each morning and a written list of tasks are all it takes.”',
};

/** "For example: …" for the words of one fact. */
export function exampleFor(fact: Fact, name: string): string {
  return `For example: ${WORDS[fact].replaceAll('{name}', name)}`;
}

export const EXAMPLES = {
  forNote: 'For example: “They would know why I need Tuesday afternoons off.”',
  againstNote: 'For example: “Word gets round in a small town, and I can’t take it back.”',
  wordsNot: 'One to a line. For example: clinic, case manager, recovery.',
  expiresEvent: 'For example: “when I have a job” or “when Dana is no longer my specialist”.',
} as const;
