import { IsIn, ValidateBy } from 'class-validator';
import { isId } from '../common/database/ids';
import { Text } from '../common/web/form';
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

/** What was said about how to read the file; a guess stands in for what is blank. */
export function readingSaid({ delimiter, firstRow }: UploadForm): ReadingChoices {
  return { delimiter: DELIMITERS.find((one) => one === DELIMITER_CHOICES[delimiter]), hasHeader: firstRow === '' ? undefined : firstRow === 'names' };
}
