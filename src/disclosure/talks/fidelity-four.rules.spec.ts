import { discussionDays, fourParts, type PlanEvidence, type TalkEvidence } from './fidelity-four.rules';
import type { TalkTopic } from './talk.choices';

const talk = (day: string, ...topics: TalkTopic[]): TalkEvidence => ({ day, topics });
const plan = (givenOn: string, more: Partial<PlanEvidence> = {}): PlanEvidence => ({ givenOn, prosConsOn: null, hasWords: false, ...more });
const scored = (talks: TalkEvidence[], plans: PlanEvidence[] = []) => fourParts(talks, plans, 'en-GB');
const held = (talks: TalkEvidence[], plans: PlanEvidence[] = []) => scored(talks, plans).parts.filter((part) => part.holds).map((part) => part.key);

describe('F4: four parts of good practice on disclosure', () => {
  it.each<[string, TalkEvidence[], PlanEvidence[], string[], number]>([
    ['nothing noted', [], [], [], 1],
    ['a plan with neither pros and cons nor words shows none of them', [], [plan('2026-03-03')], [], 1],
    ['a plan shows that pros and cons were discussed', [], [plan('2026-03-03', { prosConsOn: '2026-03-01' })], ['pros_cons'], 2],
    ['its approved words show that wording was', [], [plan('2026-03-03', { hasWords: true })], ['wording'], 2],
    ['no plan shows that the client was told nobody has to tell', [], [plan('2026-03-03', { prosConsOn: '2026-03-01', hasWords: true })], ['pros_cons', 'wording'], 3],
    ['a talk does', [talk('2026-03-03', 'never_required')], [], ['never_required'], 2],
    ['one talk about everything is three parts', [talk('2026-03-03', 'never_required', 'pros_cons', 'wording')], [], ['never_required', 'pros_cons', 'wording'], 4],
    ['two talks on one day are one discussion', [talk('2026-03-03', 'never_required'), talk('2026-03-03', 'pros_cons', 'wording')], [], ['never_required', 'pros_cons', 'wording'], 4],
    ['a talk about anything on another day makes it more than one', [talk('2026-03-03', 'never_required', 'pros_cons', 'wording'), talk('2026-05-03', 'trouble')], [], ['never_required', 'pros_cons', 'wording', 'more_than_once'], 5],
    ['a plan and a talk are two discussions', [talk('2026-05-03', 'job_start')], [plan('2026-03-03')], ['more_than_once'], 2],
    ['the making of one version is one discussion, though it took two days', [], [plan('2026-03-03', { prosConsOn: '2026-03-01' })], ['pros_cons'], 2],
  ])('%s', (_, talks, plans, keys, score) => {
    expect(held(talks, plans)).toEqual(keys);
    expect(scored(talks, plans)).toMatchObject({ count: score - 1, score, sentence: `${score - 1} of 4 parts of good practice on disclosure.` });
  });

  it('each part tells its evidence with the day, the newest, or what is missing', () => {
    expect(scored([talk('2026-05-03', 'never_required'), talk('2026-03-03', 'never_required')], [plan('2026-03-03', { hasWords: true })]).parts.map((part) => part.sentence)).toEqual([
      'That nobody is required to tell was said on 3 May 2026.', 'Not noted yet: what speaks for telling, and what against.', 'Exact words were talked through on 3 March 2026.', 'Talked about on 2 days, the last 61 days after the one before.',
    ]);
    expect(scored([talk('2026-05-03', 'trouble')]).parts[3].sentence).toBe('Talked about once, on 3 May 2026; good practice is to come back to it.');
  });
});

it('days of discussion are counted once each, in order', () => {
  expect(discussionDays([talk('2026-05-03', 'trouble'), talk('2026-03-03', 'wording')], [plan('2026-03-03'), plan('2026-04-01')])).toEqual(['2026-03-03', '2026-04-01', '2026-05-03']);
});
