import { clientPaths } from '../../clients/client.paths';
import type { WorkProfile } from '../../clients/work-profile';
import { measuresOf } from '../../common/text/measures';
import { formatDay } from '../../common/time/format';
import { tag, type Kind, type Tag } from '../../common/web/parts';
import { jobPaths } from '../../jobs/job.paths';
import { matchingPaths } from '../matching.paths';
import type { ShownOpening } from '../offered-openings';
import { answerLabel, NEXT_ANSWERS, reasonText, type Answer } from './answer.choices';
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
