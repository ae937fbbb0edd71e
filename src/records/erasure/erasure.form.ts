import { IsNotEmpty, MaxLength } from 'class-validator';
import { Text, Ticked } from '../../common/web/form';

export class ErasureForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(20) ground!: string;
  @Text() @MaxLength(20) askedBy!: string;
  @Text() @MaxLength(2000, { message: 'Keep it under 2,000 characters.' }) @IsNotEmpty({ message: 'Say in a few words what was asked, for whoever decides.' }) words!: string;
  @Ticked() lawAllows!: boolean;
}

export class LegalHoldForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(500, { message: 'Keep it under 500 characters.' }) @IsNotEmpty({ message: 'Say why the record must be kept.' }) reason!: string;
}
