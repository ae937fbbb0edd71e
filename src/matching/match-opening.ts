import { LICENCES, WORK_SETTINGS, type WorkSetting } from '../clients/work-profile.choices';
import { kindNumber } from '../occupations/kinds-of-work';
import { fold } from '../common/text/normalise';
import { EMPTY_GRID, gridHours, parseGrid, type WeekGrid } from '../common/time/week-grid';
import type { Day } from '../common/time/calendar';
import type { PayUnit } from '../openings/opening.choices';
import { hourlyPay } from '../openings/pay.rules';
import { Words } from './words';

/** All a match may know of an opening (M3). Null is not known, never no. */
export interface MatchOpening {
  readonly id: string;
  readonly employerId: string;
  readonly title: string;
  /** Code in the Standard Occupational Classification. */
  readonly kindCode: string | null;
  readonly hoursMin: number | null;
  readonly hoursMax: number | null;
  /** The 28 marks of a week grid. */
  readonly grid: string | null;
  /** The shifts as people say them ("Mon to Fri, 7 to 12"), if somebody wrote them down. */
  readonly shifts: string | null;
  readonly payMin: number | null;
  readonly payMax: number | null;
  readonly payUnit: PayUnit | null;
  readonly area: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly setting: Readonly<Partial<Record<WorkSetting, boolean | null>>>;
  readonly liftingKg: number | null;
  /** What must be held, by value of LICENCES or as typed; null is not known, empty is none. */
  readonly licences: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly driving: boolean | null;
  readonly backgroundCheck: boolean | null;
  readonly drugCheck: boolean | null;
  readonly duties: string | null;
  readonly startsOn: Day | null;
  readonly heardOn: Day | null;
}

/**
 * An opening as numbers, so that judging it costs no parsing. NaN and 0 stand for not known, each where its
 * comment says. Make it once and keep it while the opening doesn't change: thousands are judged against many clients.
 */
export interface ReadyOpening {
  readonly opening: MatchOpening;
  /** The code of the kind of work as digits, or NaN. */
  readonly kind: number;
  /** Hours a week, each end NaN when nobody told it: "at most 40" may be 10 (M4). */
  readonly hoursLow: number;
  readonly hoursHigh: number;
  /** 0 is not known. */
  readonly grid: WeekGrid;
  readonly gridHours: number;
  /** Pay an hour, each end NaN when it can't be said: only "up to" is known, or a month's pay is for hours with an open end. */
  readonly payLow: number;
  readonly payHigh: number;
  /** Degrees, or NaN. */
  readonly latitude: number;
  readonly longitude: number;
  readonly areaKey: string;
  /** A bit for each setting of WORK_SETTINGS that is so, and for each that is known not to be. */
  readonly settingYes: number;
  readonly settingNo: number;
  readonly liftingKg: number;
  /** What is asked for, as `skillKey`s; driving is among the licences. */
  readonly licences: readonly string[];
  readonly languages: readonly string[];
  /** Title, and title with duties. */
  readonly titleWords: Words;
  readonly workWords: Words;
}

export function readyOpening(opening: MatchOpening): ReadyOpening {
  const grid = parseGrid(opening.grid) ?? EMPTY_GRID;
  const [hoursLow, hoursHigh] = [opening.hoursMin ?? NaN, opening.hoursMax ?? NaN];
  const isPlace = opening.latitude !== null && opening.longitude !== null;
  return {
    opening,
    kind: kindNumber(opening.kindCode ?? ''),
    hoursLow,
    hoursHigh,
    grid,
    gridHours: gridHours(grid),
    payLow: anHour(opening, opening.payMin, hoursHigh),
    payHigh: anHour(opening, opening.payMax ?? opening.payMin, hoursLow),
    latitude: isPlace ? (opening.latitude ?? NaN) : NaN,
    longitude: isPlace ? (opening.longitude ?? NaN) : NaN,
    areaKey: fold(opening.area ?? ''),
    settingYes: settingsThat(opening, true),
    settingNo: settingsThat(opening, false),
    liftingKg: opening.liftingKg ?? NaN,
    licences: [...(opening.licences ?? []), ...(opening.driving === true ? ['driving'] : [])].map(skillKey).filter(isFirst),
    languages: (opening.languages ?? []).map(skillKey).filter(isFirst),
    titleWords: new Words(opening.title),
    workWords: new Words(`${opening.title} ${opening.duties ?? ''}`),
  };
}

/** The most hours a week that were told: the least where the other end is open, NaN when neither is known. */
export function hoursTold({ hoursLow, hoursHigh }: Pick<ReadyOpening, 'hoursLow' | 'hoursHigh'>): number {
  return Number.isNaN(hoursHigh) ? hoursLow : hoursHigh;
}

/** The bit of one setting. */
export function settingBit(setting: WorkSetting): number {
  return 1 << WORK_SETTINGS.findIndex(({ value }) => value === setting);
}

function settingsThat(opening: MatchOpening, are: boolean): number {
  return WORK_SETTINGS.reduce((bits, { value }) => (opening.setting[value] === are ? bits | settingBit(value) : bits), 0);
}

/** A licence or language as it is compared: by its value in LICENCES, also when its label was typed; else folded. */
export function skillKey(text: string): string {
  const key = fold(text);
  return LICENCE_KEYS.get(key) ?? key;
}

const LICENCE_KEYS: ReadonlyMap<string, string> = new Map(LICENCES.flatMap(({ value, label }) => [[fold(value), value], [fold(label), value]]));

function isFirst(key: string, at: number, keys: readonly string[]): boolean {
  return key !== '' && keys.indexOf(key) === at;
}

/** Pay by the week, month or year is least an hour for the most hours, and most for the least. */
function anHour(opening: MatchOpening, sum: number | null, hours: number): number {
  if (sum === null || opening.payUnit === null) return NaN;
  return hourlyPay(sum, opening.payUnit, Number.isNaN(hours) ? null : hours) ?? NaN;
}
