import { MaxLength } from 'class-validator';
import { Text } from '../../common/web/form';

/** What the two forms of the page may send, beside the file of the table, which is no field. */
export class PostcodesForm {
  /** Where the office is; blank takes it away. */
  @Text() @MaxLength(2000, { message: 'This link is too long to be a map link.' }) mapLink!: string;
}
