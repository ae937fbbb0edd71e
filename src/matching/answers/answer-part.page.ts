import { clientPaths } from '../../clients/client.paths';
import type { WorkProfile } from '../../clients/work-profile';
import { measuresOf } from '../../common/text/measures';
import { formatDay } from '../../common/time/format';
import { noticeFrom, withNotice } from '../../common/web/notices';
import { tag, type Kind, type Tag } from '../../common/web/parts';
import { jobPaths } from '../../jobs/job.paths';
import { matchingPaths } from '../matching.paths';
import type { ShownOpening } from '../offered-openings';
import { answerIs, answerLabel, NEXT_ANSWERS, reasonText, type Answer } from './answer.choices';
import { preferenceDraft, reasonsFor } from './preference-draft';
import type { SaidAnswer } from './match-answers.service';

export interface AnswerPart {
  readonly client: { readonly id: string; readonly preferredName: string };
  readonly profile: WorkProfile;
  readonly opening: ShownOpening;
  readonly said: SaidAnswer | undefined;
  /** The job that came of it, if it is recorded. */
  readonly jobId: string | undefined;
  readonly locale: string;
  /** A fresh id for the next answer. */
  readonly id: string;
  readonly back: { readonly view: string; readonly page: number };
}

const KINDS: Readonly<Partial<Record<Answer, Kind>>> = { interested: 'info', applied: 'info', interview: 'info', offer: 'good', hired: 'good' };

/** What somebody said, as a tag; nothing where nobody was told. */
export function answerTag(said: Pick<SaidAnswer, 'answer'> | undefined): Tag {
  return said === undefined || said.answer === 'not_told' ? tag('', '') : tag(KINDS[said.answer] ?? '', answerLabel(said.answer));
}

/** What was done with the press before, as it stands in the address. */
export interface JustDone {
  readonly notice: unknown;
  readonly of: unknown;
}

/** What was just done with one opening, said in its own card with the way back: the head of the page is out of sight there (M7). @param href the list without it */
export function doneHere({ notice, of }: JustDone, openingId: string, said: SaidAnswer | undefined, { name, href }: { name: string; href: string }): { isDone: boolean; done: string; hasUndo: boolean; undoHref: string } {
  if (notice === 'answer-kept' && said !== undefined && of === said.id && said.takesBack === 0) {
    return { isDone: true, done: `Noted: ${name} ${answerIs(said.answer)}.`, hasUndo: true, undoHref: noticeFrom(withNotice(href, 'answer-kept', said.id))?.undoHref ?? '' };
  }
  const text = (notice === 'answer-back' || notice === 'answer-newer') && of === openingId ? (noticeFrom(withNotice(href, notice))?.text ?? '') : '';
  return { isDone: text !== '', done: text, hasUndo: false, undoHref: '' };
}

/** What the client says to one opening: what was said, the answers that may come next, and what may follow from a no (M7). */
export function answerPart({ client, profile, opening, said, jobId, locale, id, back }: AnswerPart) {
  const { listed } = opening;
  const answer = said?.answer ?? 'not_told';
  const isNo = answer === 'not_interested';
  const reason = said ? reasonText(said) : '';
  const when = said ? `${formatDay(said.saidOn, locale, 'weekday')}, noted by ${said.by}` : '';
  return {
    action: matchingPaths.answers(client.id, listed.id), moreHref: matchingPaths.newAnswer(client.id, listed.id), id, view: back.view, page: String(back.page), title: listed.title,
    hasAnswer: answer !== 'not_told', answer: answerLabel(answer), when: reason === '' ? when : `${reason}. ${when}`, hasNext: NEXT_ANSWERS[answer].length > 0,
    next: NEXT_ANSWERS[answer].map((value) => ({ value, label: answerLabel(value) })), asksWhy: isNo && reason === '', whyAsked: `What puts ${client.preferredName} off?`, reasons: isNo && reason === '' ? reasonsFor(opening.ready) : [],
    ...draftPart({ client, profile, opening, said, locale }), isHired: answer === 'hired', jobHref: jobId ? jobPaths.show(jobId) : jobPaths.fromOpening(client.id, listed.id), jobLabel: jobId ? 'The job' : 'Record the job',
  };
}

/** One press from a no to the work profile, filled in. */
function draftPart({ client, profile, opening, said, locale }: Pick<AnswerPart, 'client' | 'profile' | 'opening' | 'said' | 'locale'>) {
  if (said?.answer !== 'not_interested' || reasonText(said) === '') return { hasDraft: false, draftHref: '', draftFields: [], draftLabel: '' };
  const no = { reason: said.reason, why: said.why, title: opening.listed.title, employer: opening.listed.employer };
  const fields = preferenceDraft(no, profile, opening.ready, measuresOf(locale));
  return { hasDraft: true, draftHref: clientPaths.preferencesDrafts(client.id), draftFields: fields, draftLabel: `Make it part of what ${client.preferredName} wants` };
}
