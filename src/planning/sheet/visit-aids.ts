import { SECOND_CUP_QUESTIONS, type Purpose } from '../../visits/rules/visit.choices';

interface Aid {
  /** What to have in the bag. */
  readonly bring: string;
  /** What the questions are for; none of them asks about openings before the second cup is drunk. */
  readonly heading: string;
  readonly questions: readonly string[];
}

const ONLY_WHAT_STANDS_HERE: Aid = { bring: 'Only what may be said, as it stands here.', heading: '', questions: [] };

/** What helps with a visit of each purpose. What concerns somebody has no questions of its own: they would stand apart from the leave. */
const AIDS: Readonly<Record<Purpose, Aid>> = {
  introduction: { bring: 'Your card.', heading: 'Questions for the first cup', questions: ['May I come back for ten minutes, to learn what you do here?', 'Which day and time suits you best?', 'Whom should I ask for?'] },
  learn_needs: { bring: 'A pen, and time to listen.', heading: 'Questions for the second cup', questions: SECOND_CUP_QUESTIONS },
  thank_you: { bring: 'A card to leave.', heading: 'Questions with a thank-you', questions: ['What has changed since we spoke?', 'What would be of use to you next?'] },
  discuss_opening: { bring: 'What you still want to know of the role.', heading: 'Questions about an opening', questions: ['What does somebody do there in the first week?', 'Which hours and shifts, and what does it pay?', 'How does one apply, and who decides?'] },
  tour: { bring: 'Shoes to walk in.', heading: 'Questions on a tour', questions: ['Who works here, and how do they learn it?', 'What is hardest about it?'] },
  keep_in_touch: { bring: 'Something of use to them.', heading: 'Questions to keep in touch', questions: ['How is business?', 'What would help you most just now?'] },
  propose_client: ONLY_WHAT_STANDS_HERE,
  job_support: ONLY_WHAT_STANDS_HERE,
};

export function bringFor(purpose: Purpose): string {
  return AIDS[purpose].bring;
}

/** The questions of a day's visits, each list once, in the order of the day. */
export function questionsFor(purposes: readonly Purpose[]): { heading: string; questions: { text: string }[] }[] {
  return [...new Set(purposes)].map((purpose) => AIDS[purpose]).filter((aid) => aid.questions.length > 0)
    .map(({ heading, questions }) => ({ heading, questions: questions.map((text) => ({ text })) }));
}
