import { IsIn, isInt, Matches } from 'class-validator';
import { Text, Ticked } from '../common/web/form';
import { type ColumnMap, EMPLOYER_FIELDS, type Field, FIELDS, type ImportKind, OPENING_FIELDS } from './columns/fields';
import type { Choices } from './understanding/choices';

/** The name of the form's field for one thing a file may tell. */
export function columnField(name: string): string {
  return `column-${name}`;
}

/** How a waiting file is to be read: a column for each field, and what to do with the rows in question. */
export class ReadingForm {
  @Text() @Matches(/^\d{1,9}$/, { message: 'Open the page again and send it once more.' }) version!: string;
  @Text() @IsIn(['', 'look', 'run']) then!: string;
  @Text() @Matches(/^(\d{4}|words|refuse|other)?$/, { message: 'Choose one of the answers.' }) year!: string;
  @Text() @Matches(/^((19|20|21)\d\d)?$/, { message: 'Enter the year as four digits, such as 2018.' }) otherYear!: string;
  @Ticked() leaveOutDoubtful!: boolean;
}

for (const name of new Set([...EMPLOYER_FIELDS, ...OPENING_FIELDS].map((field) => columnField(field.name)))) {
  Text()(ReadingForm.prototype, name);
  Matches(/^\d{0,3}$/, { message: 'Choose a column from the list.' })(ReadingForm.prototype, name);
}

/** What was chosen, as it is kept. @returns null when a column is named that the file doesn't have */
export function choicesSaid(kind: ImportKind, form: ReadingForm, columnCount: number): Choices | null {
  const said = form as unknown as Record<string, string>;
  const columns: ColumnMap = {};
  const fields: readonly Field[] = FIELDS[kind];
  for (const { name } of fields) {
    const value = said[columnField(name)];
    if (value === '') continue;
    const column = Number(value);
    if (!isInt(column) || column >= columnCount) return null;
    columns[name] = column;
  }
  return { columns, year: form.year === 'other' ? form.otherYear : form.year, leaveOutDoubtful: form.leaveOutDoubtful };
}
