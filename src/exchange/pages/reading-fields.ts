import { checkField, radiosField, selectField } from '../../common/web/choice-fields';
import { type FormState, numberField } from '../../common/web/fields';
import { type ColumnMap, type Field, FIELDS, type ImportKind } from '../columns/fields';
import { headerOf } from '../import-draft';
import type { Import } from '../import.entity';
import type { Preview } from '../preview.rules';
import { columnField } from '../reading.form';
import { type Choices, KIND_WORDS } from '../understanding/choices';

/** What stands in the form: what was typed, or else the choices as they are kept. */
export function formOf(choices: Choices, offered: readonly number[]): FormState {
  const columns = Object.fromEntries(Object.entries(choices.columns).map(([name, column]) => [columnField(name), String(column)]));
  const isOther = /^\d{4}$/.test(choices.year) && !offered.includes(Number(choices.year));
  return { values: { ...columns, year: isOther ? 'other' : choices.year, otherYear: isOther ? choices.year : '', leaveOutDoubtful: choices.leaveOutDoubtful }, errors: {} };
}

/** A select for each thing the file may tell; those the guess found or that must be there stand first. */
export function columnFields(found: Import, columns: ColumnMap, form: FormState) {
  const fields: readonly Field[] = FIELDS[found.kind];
  const options = [{ value: '', label: 'Not in this file' }, ...headerOf(found).map((label, at) => ({ value: String(at), label }))];
  const build = (field: Field) => selectField({ name: columnField(field.name), label: field.label, width: 'medium', options }, form);
  const isShown = (field: Field) => columns[field.name] !== undefined || field.isRequired === true;
  return { shown: fields.filter(isShown).map(build), more: fields.filter((field) => !isShown(field)).map(build) };
}

/** "Which year?", with the years that fit; nothing is chosen until a person does. */
export function yearFields({ year }: Preview, form: FormState) {
  const offered = (year?.offered ?? []).map((one) => ({
    value: String(one.year), label: String(one.year),
    note: `${one.fits} of ${year?.dates} fit by their weekday${one.named > 0 ? `; ${one.named} other dates name it` : ''}`,
  }));
  const options = [...offered, { value: 'other', label: 'Another year', opens: true }, { value: 'words', label: 'No year', note: 'Bring them in without a day; the words stay in their notes' }, { value: 'refuse', label: 'Leave these rows out' }];
  return {
    year: radiosField({ name: 'year', label: 'Which year?', hint: year?.sentence, variant: 'list', options }, form),
    otherYear: numberField({ name: 'otherYear', label: 'The year', maxLength: 4 }, form),
  };
}

export function doubtField(kind: ImportKind, preview: Preview, choices: Choices, form: FormState) {
  const count = preview.doubtful.toLocaleString('en');
  const hint = choices.leaveOutDoubtful ? 'They stand among the refused rows.' : `${count} ${preview.doubtful === 1 ? 'row' : 'rows'} may be no ${KIND_WORDS[kind].one}. They come in unless you leave them out.`;
  return checkField({ name: 'leaveOutDoubtful', label: 'Leave out the rows to be looked at', hint }, form);
}
