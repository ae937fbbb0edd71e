import { TRAVEL_MODES, WORK_SETTINGS, type Strength, type TravelMode, type WorkSetting } from './work-profile.choices';
import type { KindWish } from '../occupations/kind-wish';
import * as read from './work-profile.read';

/** A wish that can't be something to stay away from: its opposite is said by another wish. */
export type Firmness = Exclude<Strength, 'avoid'>;

/** Something named in words, with how firmly it is wanted or unwanted; null strength is not asked. */
export interface WordsWish {
  words: string;
  strength: Strength | null;
}

/**
 * What a client wants from work (M2), stored as one document per version. It holds no fact about health, the law,
 * age, sex, race or disability, and nothing that reads it may ask for one (M5). A null strength, an empty list
 * or an empty value means *not asked*, never *no*.
 */
export interface WorkProfile {
  /** Wanted in order of choice, preferred unless a must: "nothing but these". Refused ones are always to be avoided. */
  kinds: { wanted: KindWish[]; strength: Firmness | null; refused: KindWish[] };
  /** Liked (must, prefer) and disliked (avoid). */
  tasks: WordsWish[];
  /** Hours a week. */
  hours: { min: number | null; max: number | null; strength: Firmness | null };
  /** When one can work, as the 28 marks of a week grid. */
  times: { grid: string | null; strength: Firmness | null };
  /** The least pay an hour, in the site's currency. */
  pay: { floor: number | null; strength: Firmness | null };
  travel: TravelWish;
  setting: Record<WorkSetting, Strength | null>;
  /** The most one wants to lift, in kilograms. */
  lifting: { maxKg: number | null; strength: Firmness | null };
  /** Training one would like to get, in words. */
  training: string[];
  /** Held, by value of LICENCES or as typed; an empty list is "holds none", null is not asked. */
  licences: string[] | null;
  languages: string[] | null;
  /** Ids of employers; one we don't have, by its name as it was said, which is compared with theirs when matching. */
  employers: { wanted: string[]; refused: string[] };
  /** The client's own choice, a month, in the site's currency (M6). */
  monthlyCeiling: number | null;
  /** The first day one could start, YYYY-MM-DD. */
  start: { from: string | null; strength: Firmness | null };
  dreamJob: KindWish | null;
  nextJob: KindWish | null;
}

/** How far one would go. Either limit, both or none; the place is known by words, by coordinates (degrees) or not. */
export interface TravelWish {
  homeArea: string | null;
  latitude: number | null;
  longitude: number | null;
  modes: TravelMode[];
  longestMinutes: number | null;
  longestKm: number | null;
  strength: Firmness | null;
}

/** Nothing asked yet. */
export function emptyProfile(): WorkProfile {
  return profileFrom({});
}

/**
 * A profile as stored. Keys missing (an older version) or of another shape read as not asked; unknown keys are
 * left out. Text that is no document at all throws, so that nobody saves an empty profile over a damaged one.
 */
export function parseProfile(json: string): WorkProfile {
  const document: unknown = JSON.parse(json);
  if (!read.isRecord(document)) throw new RangeError('This is not a work profile.');
  return profileFrom(document);
}

/** Whether nothing has been asked: such a profile fits everything and says nothing. */
export function isBlankProfile(profile: WorkProfile): boolean {
  return JSON.stringify(parseProfile(JSON.stringify(profile))) === JSON.stringify(emptyProfile());
}

function profileFrom(document: Record<string, unknown>): WorkProfile {
  const [kinds, hours, times, pay] = [document.kinds, document.hours, document.times, document.pay].map(read.record);
  const [setting, lifting, employers, start] = [document.setting, document.lifting, document.employers, document.start].map(read.record);
  return {
    kinds: { wanted: read.list(kinds.wanted, kindWish), strength: firmness(kinds.strength), refused: read.list(kinds.refused, kindWish) },
    tasks: read.list(document.tasks, wordsWish),
    hours: { min: read.amount(hours.min), max: read.amount(hours.max), strength: firmness(hours.strength) },
    times: { grid: read.grid(times.grid), strength: firmness(times.strength) },
    pay: { floor: read.amount(pay.floor), strength: firmness(pay.strength) },
    travel: travelFrom(read.record(document.travel)),
    setting: Object.fromEntries(WORK_SETTINGS.map(({ value }) => [value, strength(setting[value])])) as WorkProfile['setting'],
    lifting: { maxKg: read.amount(lifting.maxKg), strength: firmness(lifting.strength) },
    training: read.list(document.training, read.words),
    licences: read.listOrNull(document.licences, read.words),
    languages: read.listOrNull(document.languages, read.words),
    employers: { wanted: read.list(employers.wanted, read.words), refused: read.list(employers.refused, read.words) },
    monthlyCeiling: read.amount(document.monthlyCeiling),
    start: { from: read.day(start.from), strength: firmness(start.strength) },
    dreamJob: kindWish(document.dreamJob),
    nextJob: kindWish(document.nextJob),
  };
}

function travelFrom(travel: Record<string, unknown>): TravelWish {
  const isPlace = read.within(travel.latitude, 90) !== null && read.within(travel.longitude, 180) !== null;
  return {
    homeArea: read.words(travel.homeArea),
    latitude: isPlace ? read.within(travel.latitude, 90) : null,
    longitude: isPlace ? read.within(travel.longitude, 180) : null,
    modes: read.list(travel.modes, (mode) => TRAVEL_MODES.find(({ value }) => value === mode)?.value ?? null),
    longestMinutes: read.amount(travel.longestMinutes),
    longestKm: read.amount(travel.longestKm),
    strength: firmness(travel.strength),
  };
}

function kindWish(value: unknown): KindWish | null {
  const { code, words } = read.record(value);
  const said = read.words(words);
  return said === null ? null : { code: read.words(code), words: said };
}

function wordsWish(value: unknown): WordsWish | null {
  const wish = read.record(value);
  const said = read.words(wish.words);
  return said === null ? null : { words: said, strength: strength(wish.strength) };
}

function strength(value: unknown): Strength | null {
  return value === 'avoid' ? 'avoid' : firmness(value);
}

function firmness(value: unknown): Firmness | null {
  return value === 'must' || value === 'prefer' ? value : null;
}
