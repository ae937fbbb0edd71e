import { textareaField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { leavePaths } from './leave.paths';

export interface QuestionInput {
  clientId: string;
  name: string;
  initials: string;
  id: string;
  employerId: string;
}

/** A note for the next meeting, to be changed or kept as it is: the words stand in the form, never in an address. */
export function questionForm(input: QuestionInput, form: FormState, id = `text-${input.clientId}`) {
  const text = textareaField({ name: 'text', id, label: `To ask ${input.name} at the next meeting`, maxLength: 1000, rows: 3 }, form);
  return { name: input.name, action: leavePaths.questions(input.clientId), id: input.id, employerId: input.employerId, text };
}

/** The same as a page of its own, when it couldn't be kept as it was. */
export function questionPage(input: QuestionInput, form: FormState) {
  const question = questionForm(input, form, `text-${input.id}`);
  return {
    title: `To ask ${input.initials}`, heading: `To ask ${input.name}`, planHref: leavePaths.plan(input.clientId), ...question,
    problem: problem([question.text], form.errors), save: save('Keep it', { cancel: { href: leavePaths.plan(input.clientId), label: 'Cancel' } }),
  };
}
