import { checkboxesField } from '../../common/web/choice-fields';
import { dateField, textareaField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { TALK_TOPICS } from './talk.choices';
import { MOST_WORDS } from './talk.form';
import { talkPaths } from './talk.paths';

export interface TalkFormInput {
  readonly clientId: string;
  readonly name: string;
  readonly initials: string;
  /** The row's own id, so that a form sent twice is one row. */
  readonly id: string;
}

/** One talk about disclosure (D12): its day, what it was about, and what came of it. Nothing is ticked beforehand: only what was talked about is evidence (F4). */
export function talkFormPage(input: TalkFormInput, form: FormState) {
  const { name } = input;
  const day = dateField({ name: 'day', label: 'Day', optional: true, hint: 'Today if left empty.' }, form);
  const topics = checkboxesField({ name: 'topics', label: 'What did you talk about?', variant: 'list', options: TALK_TOPICS }, form);
  const ownWords = textareaField({ name: 'ownWords', label: `What ${name} said, in their own words`, optional: true, rows: 3, maxLength: MOST_WORDS }, form);
  const decided = textareaField({ name: 'decided', label: 'What was decided', optional: true, hint: 'Deciding nothing for now is a decision too. What may be said is changed in the plan alone.', rows: 3, maxLength: MOST_WORDS }, form);
  return {
    ...shared(input), title: `A talk with ${input.initials}`, heading: `A talk with ${name} about disclosure`, lead: 'A dated record of what was talked about. It changes nothing about what may be said.',
    action: talkPaths.talks(input.clientId), day, topics, ownWords, decided, problem: problem([day, topics, ownWords, decided], form.errors), save: save('Keep this talk', cancel(input)),
  };
}

/** Trouble at work, noted so that it is talked about soon (D12). */
export function troubleFormPage(input: TalkFormInput, form: FormState) {
  const day = dateField({ name: 'day', label: 'Day', optional: true, hint: 'Today if left empty.' }, form);
  const note = textareaField({ name: 'note', label: 'What happened', optional: true, hint: 'A few words are enough.', rows: 3, maxLength: MOST_WORDS }, form);
  return {
    ...shared(input), title: `Trouble at work, ${input.initials}`, heading: 'Trouble at work', lead: `It asks for a talk with ${input.name}: whether anything should be said at work, to whom, and in which words. Nothing is told to the employer.`,
    action: talkPaths.troubles(input.clientId), day, note, problem: problem([day, note], form.errors), save: save('Keep this note', cancel(input)),
  };
}

function shared({ id, name, clientId }: TalkFormInput) {
  return { id, name, planHref: talkPaths.plan(clientId), talksHref: talkPaths.talks(clientId) };
}

function cancel({ clientId }: TalkFormInput) {
  return { cancel: { href: talkPaths.talks(clientId), label: 'Cancel' } };
}
