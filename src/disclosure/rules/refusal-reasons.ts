import { Fact, factAsTold, FACT_VALUES } from './disclosure.choices';

/** Why not. Sentences speak of leave only and name nobody; `code` and `fact` are what is stored and tested. */
export interface Reason {
  readonly code: ReasonCode;
  readonly fact: Fact | null;
  readonly sentence: string;
  /** What to ask the client, or do, next (D7). */
  readonly askNext: string;
}

interface Wording {
  sentence: string;
  askNext: string;
}

const TALK_IF_THEY_WISH = 'Leave can be given again whenever the client wishes. Taking it back needed no reason, so don’t ask for one.';
const APPLY_ALONE = 'They can still hear of the opening and apply without you.';

/** If it was said before it was taken back that day, nobody should have to write a false visit (D9). */
const ALREADY_SAID = 'If something was said that same day, tell your supervisor: it has a place of its own, as a disclosure incident.';

const WORDINGS = {
  record_unreadable: { sentence: 'What is on record about leave can’t be read with certainty, so the answer is no.', askNext: 'Tell an administrator before anything is said.' },
  no_facts: { sentence: 'Nothing was ticked as told, so there is nothing to give leave for.', askNext: 'Say what is shared, or keep it general and name nobody.' },
  no_plan: { sentence: 'No leave to speak to employers has been given.', askNext: 'Ask whether you may contact employers on their behalf, and what you may say.' },
  not_yet_in_force: { sentence: 'No leave was in force yet on this day.', askNext: 'Ask whether you may speak sooner, or wait until it begins.' },
  not_on_record: { sentence: 'The leave was recorded only after this was asked.', askNext: 'Look at what is agreed now, and ask again.' },
  expired: { sentence: 'The leave had ended by this day.', askNext: 'Ask whether they want to give it again, and until when.' },
  withdrawn: { sentence: 'The leave was taken back.', askNext: TALK_IF_THEY_WISH },
  contact_not_allowed: { sentence: 'There is no leave to contact employers on their behalf.', askNext: `Ask whether that is still what they want. ${APPLY_ALONE}` },
  scope_nobody: { sentence: 'The leave covers no employer.', askNext: 'Ask which employers, if any, you may speak to.' },
  employer_not_named: { sentence: 'The leave does not include this employer.', askNext: 'Ask whether you may speak for them at this employer.' },
  employer_merged: { sentence: 'This employer was joined with another in the records, and the leave does not cover both.', askNext: 'Ask whether you may speak for them at this employer, as it is now.' },
  employer_refused: { sentence: 'There is no leave to speak to this employer.', askNext: `Leave it there unless they raise it. ${APPLY_ALONE}` },
  employer_withdrawn: { sentence: 'The leave for this employer was taken back.', askNext: TALK_IF_THEY_WISH },
  answer_needed: { sentence: 'This employer needs a dated yes each time, and there is none for this.', askNext: 'Ask for a yes or a no, for this employer and for what you want to do there.' },
  answer_no: { sentence: 'The last answer for this employer was no.', askNext: `Leave it there unless they raise it. ${APPLY_ALONE}` },
  client_speaks: { sentence: 'The leave is for the client to say it, not for you.', askNext: 'Ask whether they want you to speak for them here, or how they want to say it themselves.' },
  never_to_be_said: { sentence: 'There is no leave to say it at any time.', askNext: 'Ask whether that is still what they want.' },
  too_early: { sentence: 'The leave does not begin until a later point of the job search.', askNext: 'Wait until then, or ask whether you may say it sooner.' },
  moment_unknown: { sentence: 'The leave begins at a certain point of the job search, and it is not known which point this is.', askNext: 'Say which point it is: before applying, at the interview, at the offer, after the start, or trouble on the job.' },
  fact_not_allowed: { sentence: '', askNext: 'Ask whether you may say it, and in which words.' },
  fact_withdrawn: { sentence: '', askNext: TALK_IF_THEY_WISH },
  no_leave: { sentence: 'There is no leave to speak for them here.', askNext: 'Ask their specialist.' },
} satisfies Record<string, Wording>;

/** Stable names of the reasons: stored with each decision, never shown. */
export type ReasonCode = keyof typeof WORDINGS;

/** A reason in words. `alreadySaid` adds the way to the truth when leave was taken back on the very day (D9). */
export function reasonFor(code: ReasonCode, alreadySaid = false): Reason {
  const { sentence, askNext } = WORDINGS[code];
  return { code, fact: null, sentence, askNext: alreadySaid ? `${askNext} ${ALREADY_SAID}` : askNext };
}

/** A reason about one fact the asker named (D3): each stands alone. */
export function factReason(code: 'fact_not_allowed' | 'fact_withdrawn', fact: Fact, alreadySaid = false): Reason {
  const told = FACT_VALUES.includes(fact) ? factAsTold(fact, 'they') : 'this';
  const sentence = code === 'fact_withdrawn' ? `The leave to tell an employer ${told} was taken back.` : `There is no leave to tell an employer ${told}.`;
  return { ...reasonFor(code, alreadySaid), fact, sentence };
}

/** The reasons for someone who may not see the plan (D7, P1): that leave is missing, and whom to ask. */
export function reasonsShown(reasons: readonly Reason[], maySeePlan: boolean): readonly Reason[] {
  return maySeePlan || reasons.length === 0 ? reasons : [reasonFor('no_leave')];
}
