import type { Client } from '../../clients/client.entity';
import { capitalise } from '../../common/text/plain';
import { checkboxesField, comboboxField, selectField } from '../../common/web/choice-fields';
import { fieldValue, fieldValues, textareaField, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { doorPart } from '../../disclosure/door/door.page';
import { isWritable } from '../../disclosure/door/door.rules';
import { isDisclosable, type ClientAtDoor, type DisclosableClient } from '../../disclosure/door/door.service';
import { FACTS_WITH_NOTICE, factAsTold, MOMENTS } from '../../disclosure/rules/disclosure.choices';
import { introductionPaths } from './introduction.paths';

export interface IntroductionFormView {
  client: Client;
  id: string;
  /** null while none is chosen. */
  employer: { id: string; name: string; isLeftAlone: boolean } | null;
  found: readonly { id: string; name: string; area: string }[] | null;
  door: ClientAtDoor | null;
  lastReach: string;
  /** The asker's own mail address tells what kind of house it is. */
  isMailTelling: boolean;
  asksAnyway: boolean;
  locale: string;
}

/** "/clients/:id/introductions/new": to whom, what of what is allowed, and in one's own words what the client can do. */
export function introductionFormPage(view: IntroductionFormView, form: FormState) {
  const { client, employer, door } = view;
  const told = door && isDisclosable(door) ? door : null;
  return {
    title: `Introduction, ${client.initials}`, heading: employer ? `Introduce ${client.preferredName} to ${employer.name}` : `Introduce ${client.preferredName}`, listHref: introductionPaths.list(client.id), name: client.preferredName,
    isChoosing: employer === null, chooseAction: introductionPaths.add(client.id), employer: employerField(view, form), action: introductionPaths.list(client.id), isLeftAlone: employer?.isLeftAlone ?? false,
    isWithheld: door !== null && told === null, why: door && !isDisclosable(door) ? door.sentence : '', ...waysOn(view),
    go: save('Go on'), isWritable: told !== null, ...fieldsOf(view, told, form), isMailTelling: view.isMailTelling, asksAnyway: view.asksAnyway,
  };
}

function employerField({ client, found }: IntroductionFormView, form: FormState) {
  const options = (found ?? []).map(({ id, name, area }) => ({ value: id, label: name, note: area }));
  const status = found === null ? '' : found.length === 0 ? 'No employer found by this name.' : 'Choose one of these.';
  return comboboxField({ name: 'employer', label: 'To which employer?', searchHref: `/clients/${client.id}/disclosure/employers?as=employer`, queryName: 'find', queryLabel: 'Employer', query: fieldValue('find', undefined, form), options, status }, form);
}

function waysOn({ client, employer }: IntroductionFormView) {
  const base = `/clients/${client.id}`;
  return { planHref: `${base}/disclosure`, answerHref: `${base}/leave-answers/new?employer=${employer?.id ?? ''}` };
}

function fieldsOf(view: IntroductionFormView, told: DisclosableClient | null, form: FormState) {
  const { client, id, employer, lastReach, locale } = view;
  const writable = (told?.says ?? []).filter(isWritable);
  const unworded = (told?.says ?? []).filter((one) => !isWritable(one)).map((one) => one.told);
  const isFresh = fieldValue('id', undefined, form) === '';
  const facts = checkboxesField({
    name: 'facts', label: 'What it tells', hint: 'Only what the plan allows here. Words in quotes are the client’s own: they are printed as they stand.', variant: 'list',
    options: writable.map(({ fact, words }) => ({ value: fact, label: capitalise(factAsTold(fact, { name: client.preferredName })), note: [words === '' ? '' : `“${words}”`, FACTS_WITH_NOTICE.includes(fact) ? 'Carries the notice that forbids passing it on.' : ''].filter(Boolean).join(' ') })),
    values: isFresh ? writable.filter((one) => one.fact === 'name').map((one) => one.fact) : fieldValues('facts', undefined, form),
  }, form);
  const moment = selectField({ name: 'moment', label: 'At which point of the job search is this?', hint: 'The leave begins at a certain point.', options: [{ value: '', label: 'Choose one' }, ...MOMENTS] }, form);
  const body = textareaField({ name: 'body', label: 'What they can do and offer', optional: true, rows: 5, maxLength: 2000, hint: 'Skills, experience, hours. In your own words: an employer reads them. Health and history stay out.' }, form);
  const reach = textField({ name: 'reach', label: 'How to reach you', optional: true, maxLength: 120, autocomplete: 'off', hint: 'A telephone, as it should stand below your name.', value: isFresh ? lastReach : undefined }, form);
  const hasMoment = told !== null && told.from !== 'before_applying';
  return {
    facts, moment, hasMoment, body, reach, hidden: [{ name: 'id', value: fieldValue('id', undefined, form) || id }, { name: 'employer', value: employer?.id ?? '' }],
    problem: problem([facts, ...(hasMoment ? [moment] : []), body, reach], form.errors), door: told ? doorPart(told, client.preferredName, locale) : null,
    hasUnworded: unworded.length > 0, unworded: unworded.join(', '), save: save('Write it', { cancel: { href: introductionPaths.list(client.id), label: 'Cancel' } }),
  };
}
