import type { WeekStart } from '../common/time/calendar';

/** What a site decides for itself. Where the field is unsettled, the default is DOMAIN's. */
export interface SiteSettings {
  agencyName: string;
  timeZone: string;
  locale: string;
  currency: string;
  /** ISO weekday the week begins on, 1 = Monday (V6). */
  weekStart: WeekStart;
  /** Employer contacts a full-time specialist aims for each week (V7). */
  contactsPerWeek: number;
  /** General visits count toward the six (V3). */
  countGenericVisits: boolean;
  /** Only meetings with someone who has a say in hiring count (V4). */
  requireHiringSay: boolean;
  /** A visit made by two counts once for each of them (V9). */
  countForEachStaff: boolean;
  /** Minutes without a request before somebody is signed out, 5 to 30. */
  idleMinutes: number;
  /** Months a disclosure plan lasts unless the client says otherwise (D14). */
  planMonths: number;
  /** Days without a visit before an employer is called dormant. */
  dormantDays: number;
}

/** The defaults, with what the environment said about time and language. */
export function defaultSettings(given: { timeZone: string; locale: string }): SiteSettings {
  return {
    agencyName: 'Our agency', timeZone: given.timeZone, locale: given.locale, currency: 'USD', weekStart: 1,
    contactsPerWeek: 6, countGenericVisits: true, requireHiringSay: false, countForEachStaff: true,
    idleMinutes: 15, planMonths: 12, dormantDays: 180,
  };
}
