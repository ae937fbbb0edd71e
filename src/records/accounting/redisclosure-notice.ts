/** The short form of the statement that must go along with such facts, in the regulation's own words (42 CFR 2.32(a)(2), D11). */
export const REDISCLOSURE_NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

/** The same as people say it. */
export const NOTICE_IN_PLAIN_WORDS = 'This means: whoever is told about substance use may not pass it on, or use it, without the leave of the person it is about.';
