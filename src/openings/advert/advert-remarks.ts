import { joinList } from '../../common/text/plain';
import type { AdvertReading } from './read-advert.rules';

/** What people look for in an advert, and the fields that hold it. */
const SOUGHT: readonly (readonly [what: string, fields: readonly string[]])[] = [
  ['what the job is called', ['title']], ['the employer', ['employer', 'employerWords']], ['pay', ['payMin', 'payMax', 'payWords']], ['hours a week', ['hoursMin', 'hoursMax']], ['days and times', ['times']], ['duties', ['duties']],
  ['what they ask for', ['requirements', 'licences', 'otherLicences', 'languages', 'heaviestLift', 'checks']], ['how to apply', ['howToApply']], ['the closing day', ['closesOn']],
];

/** What was found in an advert and what wasn't, plainly: a field that stays empty isn't an answer of the advert's (M4). */
export interface AdvertRemarks {
  readonly foundText: string;
  readonly hasFoundText: boolean;
  readonly missingText: string;
  readonly hasMissingText: boolean;
  readonly isForeign: boolean;
}

export function advertRemarks(reading: AdvertReading | null, locale: string): AdvertRemarks {
  if (!reading) return { foundText: '', hasFoundText: false, missingText: '', hasMissingText: false, isForeign: false };
  const isFound = (fields: readonly string[]) => fields.some((field) => field in reading.values);
  const [found, missing] = [true, false].map((wanted) => SOUGHT.filter(([, fields]) => isFound(fields) === wanted).map(([what]) => what));
  return { foundText: joinList(found, locale), hasFoundText: found.length > 0, missingText: joinList(missing, locale), hasMissingText: missing.length > 0, isForeign: !reading.isEnglish };
}
