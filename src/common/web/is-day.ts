import { ValidateBy } from 'class-validator';
import { parseDay } from '../time/calendar';

/** A civil date that exists, or nothing: "30 February" and a year of 0202 are slips of the keys, told in this sentence. */
export function IsDay(message: string): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: (value) => value === '' || (typeof value === 'string' && parseDay(value) !== null), defaultMessage: () => message } });
}
