import { IsIn, IsNotEmpty, MaxLength, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { Text, Ticked } from '../common/web/form';
import type { Employer } from './employer.entity';
import { isIndustry } from './industry';
import type { EmployerFields } from './new-employer';
import type { Site } from './site.entity';

const tooLong = (what: string, most: number) => ({ message: `${what} is too long: keep it under ${most.toLocaleString('en')} characters.` });

@ValidatorConstraint({ name: 'industry' })
class IsKnownIndustry implements ValidatorConstraintInterface {
  validate(code: string): boolean {
    return code === '' || isIndustry(code);
  }
}

/** What the forms "add" and "edit an employer" may send. */
export class EmployerForm {
  @Text() @MaxLength(40) id!: string;
  @Text() @MaxLength(10) version!: string;
  @Text() @MaxLength(200, tooLong('The name', 200)) @IsNotEmpty({ message: 'Enter the employer’s name.' }) name!: string;
  @Text() @MaxLength(200, tooLong('The legal name', 200)) legalName!: string;
  @Text() @MaxLength(200, tooLong('The address', 200)) address!: string;
  @Text() @MaxLength(100, tooLong('The town', 100)) city!: string;
  @Text() @MaxLength(100, tooLong('The region', 100)) region!: string;
  @Text() @MaxLength(20, tooLong('The postcode', 20)) postcode!: string;
  @Text() @MaxLength(100, tooLong('The area', 100)) area!: string;
  @Text() @Validate(IsKnownIndustry, { message: 'Choose an industry from the list.' }) industry!: string;
  @Text() @MaxLength(200, tooLong('This', 200)) industryWords!: string;
  @Text() @MaxLength(60, tooLong('The phone number', 60)) phone!: string;
  @Text() @MaxLength(300, tooLong('The website', 300)) website!: string;
  @Text() @MaxLength(2000, tooLong('How they hire', 2000)) howTheyHire!: string;
  @Text() @MaxLength(2000, tooLong('Whom they look for', 2000)) whatTheyNeed!: string;
  @Text() @MaxLength(500, tooLong('Busy times', 500)) busyTimes!: string;
  @Text() @MaxLength(500, tooLong('The list of tags', 500)) tags!: string;
  @Text() @MaxLength(40) ownerId!: string;
  /** A press of the industry's "Find", without JavaScript. */
  @Text() @IsIn(['', 'industry']) lookup!: string;
  /** "It really is another": the likeness was seen and is remembered as none. */
  @Ticked() another!: boolean;
}

/** The values of the fields people fill in, for the form, the conflict page and the forms in between. */
export type EmployerValues = Omit<Record<keyof EmployerForm, string>, 'id' | 'version' | 'lookup' | 'another' | 'industryWords'>;

/** The fields in the order of the form, with the words people read. */
export const EMPLOYER_LABELS: Readonly<Record<keyof EmployerValues, string>> = {
  name: 'Name', legalName: 'Legal name', address: 'Street and number', city: 'Town', region: 'Region', postcode: 'Postcode', area: 'Area', industry: 'Industry',
  phone: 'Phone', website: 'Website', howTheyHire: 'How they hire', whatTheyNeed: 'Whom they look for', busyTimes: 'Busy, don’t call', tags: 'Tags', ownerId: 'Whose',
};

export function valuesOf(employer: Employer, site: Site | null, tags: readonly string[]): EmployerValues {
  const { name, legalName, area, industry, phone, website, howTheyHire, whatTheyNeed, busyTimes, ownerId } = employer;
  return {
    name, legalName, address: site?.address ?? '', city: site?.city ?? '', region: site?.region ?? '', postcode: site?.postcode ?? '', area, industry,
    phone, website, howTheyHire, whatTheyNeed, busyTimes, tags: tags.join(', '), ownerId: ownerId ?? '',
  };
}

/** The typed values alone, without what steers the form. */
export function typedValues(form: EmployerForm): EmployerValues {
  return Object.fromEntries(Object.keys(EMPLOYER_LABELS).map((name) => [name, form[name as keyof EmployerValues]])) as EmployerValues;
}

export function fieldsFrom(form: EmployerForm): EmployerFields {
  const { name, legalName, address, city, region, postcode, area, industry, phone, website, howTheyHire, whatTheyNeed, busyTimes, tags, ownerId } = form;
  return {
    name, legalName, area, industry, phone, website, howTheyHire, whatTheyNeed, busyTimes, ownerId: ownerId || null,
    tags: tags.split(',').slice(0, 20), site: { address, city, region, postcode },
  };
}
