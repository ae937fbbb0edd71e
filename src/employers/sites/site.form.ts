import { IsNotEmpty, MaxLength } from 'class-validator';
import { Text, Ticked } from '../../common/web/form';

/** One more place of an employer; the main one stands in the employer's own form. */
export class SiteForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(10) version!: string;
  @Text() @MaxLength(200, { message: 'Keep the name of the site under 200 characters.' }) name!: string;
  @Text() @MaxLength(200, { message: 'Keep the address under 200 characters.' }) @IsNotEmpty({ message: 'Enter the street and number.' }) address!: string;
  @Text() @MaxLength(100, { message: 'Keep the town under 100 characters.' }) city!: string;
  @Text() @MaxLength(100, { message: 'Keep the state or region under 100 characters.' }) region!: string;
  @Text() @MaxLength(20, { message: 'Keep the postcode under 20 characters.' }) postcode!: string;
  /** A link that shows where it is; blank leaves the place as it is. */
  @Text() @MaxLength(2000, { message: 'This link is too long to be a map link.' }) mapLink!: string;
  /** Takes the place off the map again. */
  @Ticked() offMap!: boolean;
}
