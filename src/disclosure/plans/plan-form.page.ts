import { checkboxesField, comboboxField, radiosField, selectField, type OptionSpec } from '../../common/web/choice-fields';
import { dateField, fieldValue, textareaField, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { EMPLOYER_RULES, FACTS, HOW_GIVEN, SCOPES, WHEN, WHO_SAYS } from '../rules/disclosure.choices';

export interface PlanFormInput {
  id: string;
  clientId: string;
  /** Preferred name, for people who reach the client. */
  name: string;
  initials: string;
  specialist: string;
  planMonths: number;
  /** Names of the employers in the three lists. */
  employers: ReadonlyMap<string, string>;
  found: { id: string; name: string; area: string }[] | null;
}

const CONTACT = (name: string, specialist: string) => [
  { value: 'yes', label: 'Yes', note: `${specialist} may contact employers for ${name}` },
  { value: 'no', label: 'No', note: `${name} contacts employers alone` },
];

/** The form for a new version, in the order of the conversation: for and against, the two decisions, the words, the paper. */
export function planFormPage(input: PlanFormInput, form: FormState) {
  const { name, specialist, planMonths } = input;
  const fields = {
    prosConsOn: dateField({ name: 'prosConsOn', label: 'Day you talked about for and against', optional: true }, form),
    prosConsNote: textareaField({ name: 'prosConsNote', label: `${name}’s own notes on for and against`, optional: true, maxLength: 2000 }, form),
    contact: radiosField({ name: 'contact', label: `May ${specialist} contact employers on ${name}’s behalf?`, options: CONTACT(name, specialist), variant: 'big' }, form),
    scope: radiosField({ name: 'scope', label: 'Which employers?', options: [...SCOPES], hint: 'An empty list means nobody.' }, form),
    facts: checkboxesField({ name: 'facts', label: 'What may they be told?', options: FACTS.map(({ value, label }) => ({ value, label })), variant: 'list', hint: 'Each one stands alone: allowing one allows no other.' }, form),
    wordsNot: textareaField({ name: 'wordsNot', label: 'Words not to use', optional: true, hint: 'One to a line.', maxLength: 2000 }, form),
    whoSays: radiosField({ name: 'whoSays', label: 'Who says it?', options: [...WHO_SAYS] }, form),
    when: radiosField({ name: 'when', label: 'From when on?', options: [...WHEN] }, form),
    givenOn: dateField({ name: 'givenOn', label: `Day ${name} gave it`, optional: true, hint: 'Today if left empty.' }, form),
    inForceFrom: dateField({ name: 'inForceFrom', label: 'In force from', optional: true }, form),
    expiresOn: dateField({ name: 'expiresOn', label: 'Last day', optional: true, hint: `${planMonths} months if left empty.` }, form),
    howGiven: radiosField({ name: 'howGiven', label: 'How was it given?', options: [...HOW_GIVEN] }, form),
    reference: textField({ name: 'reference', label: 'Where the signed paper is', optional: true, maxLength: 100 }, form),
    witness: textField({ name: 'witness', label: 'Witness', optional: true, maxLength: 100, autocomplete: 'off' }, form),
    copyGivenOn: dateField({ name: 'copyGivenOn', label: `Day ${name} got a copy`, optional: true }, form),
  };
  const words = FACTS.map(({ value, label }) => textField({ name: `words_${value}`, label: `Words for “${label}”`, optional: true, maxLength: 500, autocomplete: 'off' }, form));
  const lists = employerLists(input, form);
  return {
    title: `What may be said about ${input.initials}`, heading: `What may be said about ${name}`, action: `/clients/${input.clientId}/disclosure`, id: input.id,
    clientHref: `/clients/${input.clientId}`, name, problem: problem([...Object.values(fields), ...words, ...lists.fields], form.errors),
    ...fields, words, ...lists.model, save: save('Record this plan', { cancel: { href: `/clients/${input.clientId}/disclosure`, label: 'Cancel' } }),
  };
}

function employerLists(input: PlanFormInput, form: FormState) {
  const list = (field: string, label: string) => {
    const ids: string[] = [(form.values as Record<string, string | string[] | undefined>)[field] ?? []].flat();
    return checkboxesField({ name: field, label, options: ids.map((id) => ({ value: id, label: input.employers.get(id) ?? 'An employer' })), values: ids, variant: 'list' }, form);
  };
  const allowed = list('allowedEmployers', 'May be contacted');
  const refused = list('refusedEmployers', 'May not be contacted');
  const asked = list('askEmployers', 'Ask each time');
  const options: OptionSpec[] = (input.found ?? []).map((one) => ({ value: one.id, label: one.name, note: one.area }));
  const add = comboboxField({ name: 'add', label: 'Name an employer', queryName: 'find', queryLabel: 'Employer', query: fieldValue('find', undefined, form), searchHref: `/clients/${input.clientId}/disclosure/employers`, options, status: foundWords(input.found) }, form);
  const addAs = selectField({ name: 'addAs', label: 'as', options: [{ value: '', label: 'Choose by the answer above' }, ...EMPLOYER_RULES] }, form);
  return {
    fields: [allowed, refused, asked, add, addAs],
    model: { allowed, hasAllowed: allowed.options.length > 0, refused, hasRefused: refused.options.length > 0, asked, hasAsked: asked.options.length > 0, add, addAs },
  };
}

export function foundWords(found: PlanFormInput['found']): string {
  if (found === null) return '';
  return found.length === 0 ? 'No employer of that name.' : `${found.length} found`;
}
