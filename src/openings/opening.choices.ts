import type { WorkSetting } from '../clients/work-profile.choices';

/** How long a job is meant to last, and who pays for it (M3). */
export const TERMS = [
  { value: 'permanent', label: 'Permanent' },
  { value: 'seasonal', label: 'Seasonal' },
  { value: 'temporary', label: 'Temporary' },
  { value: 'agency', label: 'Through a staffing agency' },
] as const;

export type Term = (typeof TERMS)[number]['value'];

/** What a sum of pay is for; `phrase` follows the sum in sentences. */
export const PAY_UNITS = [
  { value: 'hour', label: 'An hour', phrase: 'an hour' },
  { value: 'day', label: 'A day', phrase: 'a day' },
  { value: 'week', label: 'A week', phrase: 'a week' },
  { value: 'month', label: 'A month', phrase: 'a month' },
  { value: 'year', label: 'A year', phrase: 'a year' },
] as const;

export type PayUnit = (typeof PAY_UNITS)[number]['value'];

/** How far an opening has come; `isLive` ones are offered to clients. */
export const OPENING_STATUSES = [
  { value: 'expected', label: 'Expected', isLive: true },
  { value: 'open', label: 'Open', isLive: true },
  { value: 'interviewing', label: 'Interviewing', isLive: true },
  { value: 'filled', label: 'Filled', isLive: false },
  { value: 'withdrawn', label: 'Withdrawn', isLive: false },
] as const;

export type OpeningStatus = (typeof OPENING_STATUSES)[number]['value'];

/** The statuses in which an opening is offered to clients. */
export const LIVE_STATUSES: readonly OpeningStatus[] = OPENING_STATUSES.filter((status) => status.isLive).map((status) => status.value);

/** What came of an opening that is no more; `status` is how far it then has come. */
export const OPENING_OUTCOMES = [
  { value: 'ours', label: 'One of ours was hired', status: 'filled' },
  { value: 'other', label: 'Somebody else was hired', status: 'filled' },
  { value: 'withdrawn', label: 'They no longer hire for it', status: 'withdrawn' },
  { value: 'unknown', label: 'It is gone, we don’t know why', status: 'withdrawn' },
] as const satisfies readonly { value: string; label: string; status: OpeningStatus }[];

/**
 * What a hand may say came of it. That it was one of ours comes only from the job recorded: all teams read an opening,
 * and what the employer knows is asked there (P2, D10, D13).
 */
export const CLOSINGS = OPENING_OUTCOMES.filter(({ value }) => value !== 'ours');

export type OpeningOutcome = (typeof OPENING_OUTCOMES)[number]['value'];

/** How the team came to know of an opening. */
export const OPENING_SOURCES = [
  { value: 'visit', label: 'Heard on a visit' },
  { value: 'advert', label: 'An advert' },
  { value: 'client', label: 'A client told us' },
  { value: 'colleague', label: 'A colleague told us' },
] as const;

export type OpeningSource = (typeof OPENING_SOURCES)[number]['value'];

/** What an employer may look into before hiring. */
export const CHECKS = [
  { value: 'background', label: 'Background check' },
  { value: 'drug', label: 'Drug test' },
] as const;

export type HiringCheck = (typeof CHECKS)[number]['value'];

/** What the workplace is like, asked as yes, no or not known; the same values a client's wishes have. */
export const OPENING_SETTINGS = [
  { value: 'indoors', label: 'The work is indoors' },
  { value: 'outdoors', label: 'The work is outdoors' },
  { value: 'noise', label: 'It is noisy' },
  { value: 'fastPace', label: 'The pace is fast' },
  { value: 'alone', label: 'The work is done alone' },
  { value: 'withPeople', label: 'The work is done with other people' },
  { value: 'public', label: 'There is contact with the public' },
  { value: 'standing', label: 'One stands most of the time' },
] as const satisfies readonly { value: WorkSetting; label: string }[];
