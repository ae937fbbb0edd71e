import { checkField, comboboxField } from '../../common/web/choice-fields';
import { dateField, fieldValue, textareaField, textField, type FormState } from '../../common/web/fields';
import { foundWords } from '../plans/plan-form.page';

export interface FoundEmployer {
  id: string;
  name: string;
  area: string;
}

/** What both incident forms ask: where, what, who heard it, when, and who said it (D9). */
export function incidentFields(found: FoundEmployer[], searchHref: string, today: string, form: FormState) {
  const options = found.map((one) => ({ value: one.id, label: one.name, note: one.area }));
  return {
    employer: comboboxField({
      name: 'employer', label: 'At which employer', queryName: 'find', queryLabel: 'Employer', searchHref, options,
      value: options.length === 1 ? options[0].value : undefined, status: options.length === 1 ? '' : foundWords(fieldValue('find', undefined, form) ? found : null),
    }, form),
    what: textareaField({ name: 'what', label: 'What was said', maxLength: 2000, hint: 'As near to the words as you can.' }, form),
    toWhom: textField({ name: 'toWhom', label: 'Who heard it', maxLength: 200, autocomplete: 'off' }, form),
    happenedOn: dateField({ name: 'happenedOn', label: 'Day', optional: true, hint: 'Today if left empty.', max: today }, form),
    bySelf: checkField({ name: 'bySelf', label: 'I said it' }, form),
  };
}
