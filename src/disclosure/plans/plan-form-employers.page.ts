import { checkboxesField, comboboxField, radiosField, selectField, type OptionSpec } from '../../common/web/choice-fields';
import { fieldValue, fieldValues, type FormState } from '../../common/web/fields';
import { EMPLOYER_RULES, FACTS, SCOPES, type Scope } from '../rules/disclosure.choices';
import type { PlanFormInput } from './plan-form-input';
import { planPaths } from './plan-paths';

const NOTES: Readonly<Record<Scope, string>> = {
  none: 'Nobody is told anything',
  only_these: 'Those named below, and nobody else',
  any_except: 'Anyone but those named below',
  ask_each_time: 'A dated yes or no for each employer',
};

/** Which employers, the exceptions among them, and what one of them is told less than the others (D2). */
export function employersSection(input: PlanFormInput, form: FormState) {
  const scope = radiosField({ name: 'scope', label: 'Which employers?', options: SCOPES.map((one) => ({ ...one, note: NOTES[one.value] })), variant: 'big', hint: 'An empty list means nobody.' }, form);
  const lists = [
    employerList('allowedEmployers', 'May be contacted', input, form), employerList('askEmployers', 'Ask each time', input, form), employerList('refusedEmployers', 'May not be contacted', input, form),
  ];
  const options: OptionSpec[] = (input.found ?? []).map((one) => ({ value: one.id, label: one.name, note: one.area }));
  const add = comboboxField({ name: 'add', label: 'Name an employer', queryName: 'find', queryLabel: 'Employer', query: fieldValue('find', undefined, form), searchHref: planPaths(input.clientId).employers, options, status: foundWords(input.found) }, form);
  const addAs = selectField({ name: 'addAs', label: 'May this one be contacted?', options: [{ value: '', label: 'As the answer above says' }, ...EMPLOYER_RULES] }, form);
  const named = lists.filter((list) => list.rows.length > 0);
  return { fields: [scope, ...named.flatMap((list) => [list.field, ...list.rows.map((row) => row.pointer)]), add, addAs], model: { scope, lists: named, add, addAs } };
}

/** One list of employers. Unticking takes one out; "tell less there" opens what it may be told. */
function employerList(name: string, label: string, input: PlanFormInput, form: FormState) {
  const ids = fieldValues(name, undefined, form);
  const field = checkboxesField({ name, label, options: ids.map((id) => ({ value: id, label: input.employers.get(id) ?? 'An employer' })), values: ids }, form);
  const narrowed = fieldValues('narrowed', undefined, form);
  const rows = field.options.map((option) => {
    const id = `less-${name}-${option.value}`;
    const options = FACTS.map((fact) => ({ value: `${option.value}:${fact.value}`, label: fact.label }));
    const error = form.errors[`there:${option.value}`] ?? '';
    const there = checkboxesField({ name: 'there', id: `there-${name}-${option.value}`, label: `What ${option.label} may be told`, options, hint: 'Only what is ticked above counts here.', error }, form);
    return {
      ...option, name, canNarrow: name !== 'refusedEmployers', narrowId: id, isNarrowed: narrowed.includes(option.value), there,
      pointer: { id, name: `there:${option.value}`, error, hasError: error !== '' },
    };
  });
  return { field, label, hasError: field.hasError, hasHint: field.hasHint, hint: field.hint, id: field.id, error: field.error, rows };
}

/** What the search for an employer found, in words; nothing when nothing was asked. */
export function foundWords(found: PlanFormInput['found']): string {
  if (found === null) return '';
  return found.length === 0 ? 'No employer of that name.' : `${found.length} found`;
}
