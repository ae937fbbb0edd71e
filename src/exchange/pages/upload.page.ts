import { radiosField, selectField } from '../../common/web/choice-fields';
import { BLANK_FORM, type FormState, textField } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { importPaths } from './import.paths';

const STEPS = ['Choose a file', 'Look at what it brings', 'Brought in'];

/** Where somebody is on the way of a file. @param current from 0 */
export function steps(current: number) {
  return STEPS.map((text, at) => ({ text, isCurrent: at === current }));
}

/** The form that takes a file. The file has to be chosen again after a mistake: browsers give none back. */
export function uploadPage(id: string, form: FormState = BLANK_FORM) {
  const kind = radiosField({
    name: 'kind', label: 'What does it list?', variant: 'big',
    options: [{ value: 'employers', label: 'Employers', note: 'One business a row: a licence register, a directory, a spreadsheet of your own.' }, { value: 'openings', label: 'Openings', note: 'One role a row: an employer, a title, dates and pay if known.' }],
  }, form);
  const file = textField({ name: 'file', label: 'The file', hint: 'A table saved as CSV or text, up to 10 MiB and 50,000 rows. Commas, semicolons or tabs; any usual encoding.' }, form);
  const delimiter = selectField({ name: 'delimiter', label: 'Between the cells stands', width: 'medium', options: [{ value: '', label: 'Find out by itself' }, { value: 'comma', label: 'a comma' }, { value: 'semicolon', label: 'a semicolon' }, { value: 'tab', label: 'a tab' }, { value: 'bar', label: 'an upright bar' }] }, form);
  const firstRow = selectField({ name: 'firstRow', label: 'The first row holds', width: 'medium', options: [{ value: '', label: 'Find out by itself' }, { value: 'names', label: 'the names of the columns' }, { value: 'data', label: 'a row like the others' }] }, form);
  return {
    title: 'Bring in a file', action: importPaths.list, listHref: importPaths.list, steps: steps(0), id: { name: 'id', value: id },
    kind, file, delimiter, firstRow, problem: problem([kind, file, delimiter, firstRow], form.errors),
    save: save('Read the file', { cancel: { href: importPaths.list, label: 'Cancel' } }),
  };
}
