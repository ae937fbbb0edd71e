import { comboboxField, radiosField, selectField } from '../../common/web/choice-fields';
import { dateField, fieldValue, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { factPhrase } from '../rules/disclosure.choices';
import { foundWords } from '../plans/plan-form.page';
import type { PlanPageInput } from '../plans/plan.page';

/** Taking leave back is as easy as giving it, needs no reason and holds at once (D4). */
export function withdrawalPage(input: PlanPageInput & { id: string }, form: FormState) {
  const { name } = input;
  const latest = input.history.plans.at(-1);
  const employers = (latest?.employers ?? []).map((one) => ({ value: one.employerId, label: `Only at ${input.employers.get(one.employerId) ?? 'an employer'}` }));
  const facts = (latest?.facts ?? []).map(({ fact }) => ({ value: fact, label: `Only ${factPhrase(fact, { name })}` }));
  const employer = selectField({ name: 'employer', label: 'Where', options: [{ value: '', label: 'At every employer' }, ...employers] }, form);
  const fact = selectField({ name: 'fact', label: 'What', options: [{ value: '', label: 'Everything that was allowed' }, ...facts] }, form);
  const saidOn = dateField({ name: 'saidOn', label: `Day ${name} said so`, optional: true, hint: 'Today if left empty.' }, form);
  const how = textField({ name: 'how', label: `How ${name} said so`, optional: true, hint: 'For example: by phone, at our meeting, in a letter.', maxLength: 200, autocomplete: 'off' }, form);
  return {
    title: `${input.initials} takes it back`, heading: `${name} takes it back`, name, id: input.id, action: `/clients/${input.clientId}/withdrawals`, planHref: `/clients/${input.clientId}/disclosure`,
    problem: problem([employer, fact, saidOn, how], form.errors), employer, fact, saidOn, how, save: save('Take it back now', { cancel: { href: `/clients/${input.clientId}/disclosure`, label: 'Cancel' } }),
  };
}

export interface AnswerInput {
  clientId: string;
  name: string;
  initials: string;
  id: string;
  found: { id: string; name: string; area: string }[];
}

/** The client's yes or no for one employer, with its day (D5). */
export function answerPage(input: AnswerInput, form: FormState) {
  const { name } = input;
  const options = input.found.map((one) => ({ value: one.id, label: one.name, note: one.area }));
  const employer = comboboxField({
    name: 'employer', label: 'Employer', queryName: 'find', queryLabel: 'Employer', searchHref: `/clients/${input.clientId}/disclosure/employers?as=employer`,
    value: options.length === 1 ? options[0].value : undefined, options, status: options.length === 1 ? '' : foundWords(fieldValue('find', undefined, form) ? input.found : null),
  }, form);
  const answer = radiosField({ name: 'answer', label: `What did ${name} say?`, options: [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }] }, form);
  const onDay = dateField({ name: 'onDay', label: 'On which day', optional: true, hint: 'Today if left empty.' }, form);
  const untilDay = dateField({ name: 'untilDay', label: 'Until', optional: true, hint: 'Empty: for one time, on that day.' }, form);
  return {
    title: `${input.initials} answered for one employer`, heading: `${name} answered for one employer`, name, id: input.id, action: `/clients/${input.clientId}/leave-answers`, planHref: `/clients/${input.clientId}/disclosure`,
    problem: problem([employer, answer, onDay, untilDay], form.errors), employer, answer, onDay, untilDay, save: save('Keep this answer', { cancel: { href: `/clients/${input.clientId}/disclosure`, label: 'Cancel' } }),
  };
}
