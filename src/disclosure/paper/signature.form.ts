import { IsIn, IsNotEmpty, MaxLength, ValidateBy } from 'class-validator';
import { isId } from '../../common/database/ids';
import { Text } from '../../common/web/form';
import { IsDay } from '../../common/web/is-day';

const Id = () => ValidateBy({ name: 'isId', validator: { validate: isId } }, { message: 'Open the page again and send it once more.' });

/** What is noted of a signed paper; the scan, if there is one, is no field. */
export class SignatureForm {
  @Text() @Id() id!: string;
  @Text() @IsDay('There is no such day.') @IsNotEmpty({ message: 'Enter the day it was signed.' }) signedOn!: string;
  @Text() @IsIn(['client', 'representative'], { message: 'Say who signed it.' }) signedBy!: 'client' | 'representative';
  @Text() @MaxLength(200, { message: 'Keep it under 200 characters.' }) authority!: string;
  @Text() @MaxLength(100, { message: 'Keep it under 100 characters.' }) @IsNotEmpty({ message: 'Say where the signed paper is kept, for example its number.' }) reference!: string;
  @Text() @MaxLength(100, { message: 'Keep it under 100 characters.' }) witness!: string;
}

/** A further page of a paper that is on record. The file comes beside the form; its field is only known here, so that no other is. */
export class ScanForm {
  @Text() file!: string;
}
