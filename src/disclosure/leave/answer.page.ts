import { comboboxField, radiosField, selectField } from '../../common/web/choice-fields';
import { dateField, fieldValue, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { PURPOSES } from '../../employers/purpose.choices';
import { foundWords } from '../plans/plan-form.page';
import { ANY_PURPOSE } from './leave.form';
import { leavePaths } from './leave.paths';

export interface AnswerInput {
  clientId: string;
  name: string;
  initials: string;
  id: string;
  found: { id: string; name: string; area: string }[];
}

/** Choosing an employer for a page about one client. */
export function employerField(input: Pick<AnswerInput, 'clientId' | 'found'>, form: FormState) {
  const options = input.found.map((one) => ({ value: one.id, label: one.name, note: one.area }));
  return comboboxField({
    name: 'employer', label: 'Employer', queryName: 'find', queryLabel: 'Employer', searchHref: leavePaths.employers(input.clientId),
    value: options.length === 1 ? options[0].value : undefined, options, status: options.length === 1 ? '' : foundWords(fieldValue('find', undefined, form) ? input.found : null),
  }, form);
}

/** The client's yes or no for one employer and one purpose, with its day (D5). Nothing is chosen beforehand. */
export function answerPage(input: AnswerInput, form: FormState) {
  const { name } = input;
  const employer = employerField(input, form);
  const answer = radiosField({ name: 'answer', label: `What did ${name} say?`, options: [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }] }, form);
  const purposes = [{ value: '', label: 'Choose one' }, ...PURPOSES.map(({ value, plan }) => ({ value, label: plan })), { value: ANY_PURPOSE, label: 'Whatever it is for' }];
  const purpose = selectField({ name: 'purpose', label: 'What for?', options: purposes, hint: 'A no without a purpose is a no to all of them.' }, form);
  const lasts = radiosField({ name: 'lasts', label: 'How long does it hold?', value: chosen(form), variant: 'list', options: [
    { value: 'once', label: 'For one time', note: `A yes is used up by the first visit on its day. A no holds until ${name} says yes.` }, { value: 'until', label: 'Until a day', note: 'As often as needed, that day included.', opens: true },
  ] }, form);
  const onDay = dateField({ name: 'onDay', label: 'For which day', optional: true, hint: 'Today if left empty. For a yes for one time: the day of the visit.' }, form);
  const untilDay = dateField({ name: 'untilDay', label: 'Last day' }, form);
  return {
    title: `${input.initials} answered for one employer`, heading: `${name} answered for one employer`, name, id: input.id, action: leavePaths.answers(input.clientId), planHref: leavePaths.plan(input.clientId),
    problem: problem([employer, answer, purpose, lasts, untilDay, onDay], form.errors), employer, answer, purpose, lasts, onDay, untilDay, save: save('Keep this answer', { cancel: { href: leavePaths.plan(input.clientId), label: 'Cancel' } }),
  };
}

function chosen(form: FormState): string | undefined {
  if (fieldValue('lasts', undefined, form) !== '') return undefined;
  return fieldValue('untilDay', undefined, form) === '' ? 'once' : 'until';
}
