import { cellsOf } from '../../clients/preferences/preferences-values';
import { REFUSED_SLOTS } from '../../clients/preferences/preferences.form';
import type { WorkProfile } from '../../clients/work-profile';
import { WORK_SETTINGS } from '../../clients/work-profile.choices';
import type { Measures, Unit } from '../../common/text/measures';
import { FULL_GRID, formatGrid, parseGrid } from '../../common/time/week-grid';
import { choiceOf } from '../../occupations/kind-choice';
import { journeyTo } from '../criteria/travel.rules';
import { hoursTold, settingBit, type ReadyOpening } from '../match-opening';
import { reasonText, REASONS_NOT, type ReasonNot } from './answer.choices';

/** One field of the work profile's form, filled in and not yet saved. */
export interface DraftField {
  readonly name: string;
  readonly value: string;
}

export interface No {
  readonly reason: ReasonNot | '';
  readonly why: string;
  readonly title: string;
  readonly employer: string;
}

type Drafting = (profile: WorkProfile, opening: ReadyOpening, measures: Measures, no: No) => Record<string, string | readonly string[]>;

/** What each reason makes of the form, as far as the opening tells it, and of a range of hours it would leave no room in only the new end; the client looks it over before anything is saved (M7). */
const DRAFTS: Readonly<Partial<Record<ReasonNot, Drafting>>> = {
  kind: ({ kinds }, { opening }, _, no) => {
    const slot = REFUSED_SLOTS.at(kinds.refused.length);
    return slot === undefined ? {} : { [`${slot}Words`]: no.title, [slot]: choiceOf({ code: opening.kindCode, words: no.title }) };
  },
  employer: ({ employers }, { opening }, _, no): Record<string, string> => (employers.refused.includes(opening.employerId) ? {} : { employersRefused: no.employer }),
  times: ({ times }, { grid }): Record<string, string | readonly string[]> => {
    const left = (parseGrid(times.grid) ?? FULL_GRID) & ~grid;
    return grid === 0 || left === 0 ? {} : { times: cellsOf(formatGrid(left)), timesStrength: times.strength ?? 'prefer' };
  },
  hours_many: ({ hours }, { hoursLow, hoursHigh }) => {
    const most = Math.ceil(Number.isNaN(hoursLow) ? hoursHigh : hoursLow) - 1;
    return most < 1 ? {} : { ...amount('hoursMax', most, 'hoursStrength', hours.strength), ...(hours.min !== null && hours.min >= most ? { hoursMin: '' } : {}) };
  },
  hours_few: ({ hours }, opening) => {
    const least = Math.floor(hoursTold(opening)) + 1;
    return { ...amount('hoursMin', least, 'hoursStrength', hours.strength), ...(hours.max !== null && hours.max <= least ? { hoursMax: '' } : {}) };
  },
  // The top an hour that only few hours would make is nothing anybody turned down.
  pay: ({ pay }, { payLow, payHigh, opening }) => amount('payFloor', Math.floor((opening.payMax ?? opening.payMin) === opening.payMin && !Number.isNaN(payLow) ? payLow : payHigh) + 1, 'payStrength', pay.strength),
  travel: ({ travel }, opening, { distance }) => amount('farthest', below(journeyTo(travel, opening).km, distance), 'travelStrength', travel.strength),
  lifting: ({ lifting }, { liftingKg }, { weight }) => amount('liftMost', below(liftingKg, weight), 'liftingStrength', lifting.strength),
};

/** The form filled in from what the client said of one opening: for looking over, never saved unseen. */
export function preferenceDraft(no: No, profile: WorkProfile, opening: ReadyOpening, measures: Measures): DraftField[] {
  const learned = { learned: `Not interested in “${no.title}” at ${no.employer}${no.reason === '' && no.why === '' ? '' : `: ${reasonText(no)}`}` };
  const setting = WORK_SETTINGS.find(({ value }) => no.reason === `setting_${value}`);
  const avoided = setting ? { [`setting_${setting.value}`]: 'avoid' } : {};
  const filled = { ...(no.reason === '' ? {} : DRAFTS[no.reason]?.(profile, opening, measures, no)), ...avoided, ...learned };
  return Object.entries(filled).flatMap(([name, value]) => [value].flat().map((one: string) => ({ name, value: one })));
}

/** The reasons that may be meant by this opening: nothing is offered that isn't known of it. */
export function reasonsFor({ grid, hoursLow, hoursHigh, payLow, payHigh, liftingKg, settingYes }: ReadyOpening): typeof REASONS_NOT {
  const isKnown: Partial<Record<ReasonNot, boolean>> = { times: grid !== 0, hours_many: isKnownOf(hoursLow, hoursHigh), hours_few: isKnownOf(hoursLow, hoursHigh), pay: isKnownOf(payLow, payHigh), lifting: liftingKg > 0, other: false };
  const settings = Object.fromEntries(WORK_SETTINGS.map(({ value }) => [`setting_${value}`, (settingYes & settingBit(value)) !== 0])) as Partial<Record<ReasonNot, boolean>>;
  return REASONS_NOT.filter(({ value }) => isKnown[value] ?? settings[value] ?? true);
}

function isKnownOf(low: number, high: number): boolean {
  return !Number.isNaN(low) || !Number.isNaN(high);
}

function amount(field: string, sum: number, strengthField: string, strength: string | null): Record<string, string> {
  return Number.isNaN(sum) || sum < 0 ? {} : { [field]: String(sum), [strengthField]: strength ?? 'prefer' };
}

/** The next whole number of units below a stored amount. */
function below(stored: number, unit: Unit): number {
  return Math.ceil(stored / unit.size) - 1;
}
