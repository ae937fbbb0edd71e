import type { WeekStart } from '../common/time/calendar';

/** What a site decides for itself. Where the field is unsettled, the default is DOMAIN's. */
export interface SiteSettings {
  agencyName: string;
  /** The name employers may read. Empty prints none: the agency's own name may tell what kind of help it gives (S-70). */
  employerFacingName: string;
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
  /** Years a client’s record is kept after closing, before erasing it needs a word that the law allows it (QUALITY A.3). */
  retentionYears: number;
  /** Where the office is, in degrees, if somebody pointed it out: the day's first visit is the nearest to it. */
  officeLat: number | null;
  officeLon: number | null;
  /** What each reason to suggest an employer weighs, 0 to 100; 0 leaves it out. They are added up. */
  suggestTouch: number;
  suggestCup: number;
  suggestThanks: number;
  suggestOpening: number;
  suggestSilence: number;
  suggestNearby: number;
  /** Which law the papers for signature follow (D14). */
  authorisationForm: AuthorisationForm;
}

export const AUTHORISATION_FORMS = ['us', 'gdpr'] as const;
/** 'us': 45 CFR 164.508, with 42 CFR 2.31 where it applies; 'gdpr': Art. 7 and 9 of the GDPR, EU or UK. */
export type AuthorisationForm = (typeof AUTHORISATION_FORMS)[number];

/** The defaults, with what the environment said about time and language. */
export function defaultSettings(given: { timeZone: string; locale: string }): SiteSettings {
  return {
    agencyName: 'Our agency', employerFacingName: '', timeZone: given.timeZone, locale: given.locale, currency: 'USD', weekStart: 1,
    contactsPerWeek: 6, countGenericVisits: true, requireHiringSay: false, countForEachStaff: true,
    idleMinutes: 15, planMonths: 12, dormantDays: 180, retentionYears: 6, authorisationForm: 'us', officeLat: null, officeLon: null,
    suggestTouch: 60, suggestCup: 50, suggestThanks: 45, suggestOpening: 40, suggestSilence: 25, suggestNearby: 10,
  };
}
