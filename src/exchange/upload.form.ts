import { IsIn, ValidateBy } from 'class-validator';
import { isId } from '../common/database/ids';
import { type FormResult, Text } from '../common/web/form';
import { readUpload as readUploadForm, type UploadBody } from '../common/web/upload';
import { DELIMITERS, type Delimiter } from './reading/delimiter.rules';
import type { ReadingChoices } from './reading/table';

const FIRST_ROWS = ['', 'names', 'data'] as const;
/** Words for the signs, since a tab doesn't survive a form. */
export const DELIMITER_CHOICES: Record<string, Delimiter> = { comma: ',', tab: '\t', semicolon: ';', bar: '|' };

/** The words beside an uploaded file; the file itself is no field. */
export class UploadForm {
  @Text() @ValidateBy({ name: 'isId', validator: { validate: isId } }, { message: 'Open the page again and send it once more.' }) id!: string;
  @Text() @IsIn(['employers', 'openings'], { message: 'Say what the file lists.' }) kind!: string;
  @Text() @IsIn(['', ...Object.keys(DELIMITER_CHOICES)], { message: 'Choose what stands between the cells from the list.' }) delimiter!: string;
  @Text() @IsIn([...FIRST_ROWS], { message: 'Choose what the first row holds from the list.' }) firstRow!: string;
}

export interface UploadedForm {
  form: FormResult<UploadForm>;
  /** Null when no file was chosen. */
  bytes: Uint8Array | null;
}

/** Reads a form with a file: its text parts as any form's, and the bytes. The name the file had elsewhere is of no interest (S-37). */
export async function readUpload(body: UploadBody): Promise<UploadedForm> {
  const { form, file } = await readUploadForm(UploadForm, body);
  return { form, bytes: file && file.length > 0 ? file : null };
}

/** What was said about how to read the file; a guess stands in for what is blank. */
export function readingSaid({ delimiter, firstRow }: UploadForm): ReadingChoices {
  return { delimiter: DELIMITERS.find((one) => one === DELIMITER_CHOICES[delimiter]), hasHeader: firstRow === '' ? undefined : firstRow === 'names' };
}
