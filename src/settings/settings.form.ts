import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import { isZone } from '../common/time/calendar';
import { Text, Ticked } from '../common/web/form';
import { AUTHORISATION_FORMS, type AuthorisationForm } from './settings';

/** A whole number typed as text; anything else becomes one that no field takes. */
const Whole = () => Transform(({ value }) => (typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : -1));

function Fits(name: string, isRight: (text: string) => boolean, message: string): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: (value: unknown) => typeof value === 'string' && isRight(value) } }, { message });
}

function Between(least: number, most: number, what: string): PropertyDecorator {
  const message = `Enter ${what} from ${least} to ${most}.`;
  return (target, key) => {
    Min(least, { message })(target, key);
    Max(most, { message })(target, key);
  };
}

/** Whether dates can be written the way of this language and country. */
export function isLocale(text: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) && Intl.DateTimeFormat.supportedLocalesOf([text]).length === 1;
}

export class SettingsForm {
  @Text()
  @MaxLength(100, { message: 'Keep the agency’s name under 100 characters.' })
  @IsNotEmpty({ message: 'Enter the agency’s name.' })
  agencyName!: string;

  @Text() @MaxLength(100, { message: 'Keep the name for employers under 100 characters.' }) employerFacingName!: string;
  @Text() @Fits('isZone', isZone, 'Choose a time zone from the list.') timeZone!: string;
  @Text() @Fits('isLocale', isLocale, 'Choose how dates are written from the list.') locale!: string;
  @Text() @Fits('isCurrency', (text) => Intl.supportedValuesOf('currency').includes(text), 'Choose a currency from the list.') currency!: string;
  @Whole() @Between(1, 7, 'a day of the week') weekStart!: number;

  @Whole() @Between(1, 20, 'a number of contacts') contactsPerWeek!: number;
  @Ticked() countGenericVisits!: boolean;
  @Ticked() requireHiringSay!: boolean;
  @Ticked() countForEachStaff!: boolean;

  @Whole() @Between(5, 30, 'minutes') idleMinutes!: number;
  @Whole() @Between(1, 36, 'months') planMonths!: number;
  @Whole() @Between(30, 730, 'days') dormantDays!: number;
  @Whole() @Between(1, 50, 'years') retentionYears!: number;
  @Text() @IsIn(AUTHORISATION_FORMS, { message: 'Choose which law the papers follow from the list.' }) authorisationForm!: AuthorisationForm;

  @Whole() @Between(0, 100, 'a number') suggestTouch!: number;
  @Whole() @Between(0, 100, 'a number') suggestCup!: number;
  @Whole() @Between(0, 100, 'a number') suggestThanks!: number;
  @Whole() @Between(0, 100, 'a number') suggestOpening!: number;
  @Whole() @Between(0, 100, 'a number') suggestSilence!: number;
  @Whole() @Between(0, 100, 'a number') suggestNearby!: number;

  /** Stands for the settings as they were shown. */
  @Whole() @IsInt() @Min(0, { message: 'Open the page again and send it once more.' }) version!: number;
}
