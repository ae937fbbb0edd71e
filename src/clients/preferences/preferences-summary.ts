import { measured, measuresOf } from '../../common/text/measures';
import { joinList } from '../../common/text/plain';
import { describeGrid, parseGrid } from '../../common/time/week-grid';
import type { KindWish } from '../../occupations/kind-wish';
import type { WorkProfile } from '../work-profile';
import { licenceLabel, STRENGTHS, TRAVEL_MODES, WORK_SETTINGS, type Strength } from '../work-profile.choices';

/** One thing a profile says, by the name of its field; an empty text is not asked. */
export interface SummaryLine {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** A whole profile in words, for comparing two and for reading an old version. */
export function summaryOf(profile: WorkProfile, employers: ReadonlyMap<string, string>, locale: string): SummaryLine[] {
  const { kinds, hours, times, pay, travel, lifting, start } = profile;
  const named = (ids: readonly string[]) => [...new Set(ids.map((id) => employers.get(id) ?? 'an employer no longer listed'))].join(', ');
  const tasks = (isDisliked: boolean) => profile.tasks.filter((task) => (task.strength === 'avoid') === isDisliked).map((task) => task.words).join(', ');
  const grid = parseGrid(times.grid);
  const { distance, weight } = measuresOf(locale);
  return [
    line('wanted1', 'Kinds of work wanted', firmly(kinds.wanted.map(said).join(', '), kinds.strength)),
    line('refused1', 'Kinds of work refused', kinds.refused.map(said).join(', ')),
    line('nextJob', 'Next job', profile.nextJob ? said(profile.nextJob) : ''), line('dreamJob', 'Dream job', profile.dreamJob ? said(profile.dreamJob) : ''),
    line('times', 'Times', grid === null ? '' : firmly(describeGrid(grid, locale), times.strength)),
    line('hoursMin', 'Hours a week', firmly(range(hours.min, hours.max), hours.strength)),
    line('startFrom', 'Can start from', firmly(start.from ?? '', start.strength)),
    line('payFloor', 'Least pay an hour', firmly(pay.floor === null ? '' : sum(pay.floor), pay.strength)),
    line('ceiling', 'Ceiling a month', profile.monthlyCeiling === null ? '' : sum(profile.monthlyCeiling)),
    line('homeArea', 'Home area', travel.homeArea ?? ''),
    line('modes', 'Gets about', joinList(TRAVEL_MODES.filter(({ value }) => travel.modes.includes(value)).map(({ label }) => label.toLowerCase()), locale)),
    line('longestMinutes', 'Longest way', firmly([travel.longestMinutes === null ? '' : `${travel.longestMinutes} minutes`, travel.longestKm === null ? '' : measured(travel.longestKm, distance, locale)].filter(Boolean).join(', '), travel.strength)),
    ...WORK_SETTINGS.map(({ value, label }) => line(`setting_${value}`, label, strengthWord(profile.setting[value]))),
    line('liftMost', 'Lifting', firmly(lifting.maxKg === null ? '' : `at most ${measured(lifting.maxKg, weight, locale)}`, lifting.strength)),
    line('tasksLiked', 'Tasks liked', tasks(false)), line('tasksDisliked', 'Tasks disliked', tasks(true)), line('training', 'Training wanted', profile.training.join(', ')),
    line('licences', 'Licences held', profile.licences === null ? '' : profile.licences.map(licenceLabel).join(', ') || 'none'),
    line('languages', 'Languages', (profile.languages ?? []).join(', ')),
    line('employersWanted', 'Employers wanted', named(profile.employers.wanted)), line('employersRefused', 'Employers refused', named(profile.employers.refused)),
  ];
}

function line(name: string, label: string, text: string): SummaryLine {
  return { name, label, text };
}

function said(wish: KindWish): string {
  return wish.words;
}

function range(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return min === max ? String(min) : `${min} to ${max}`;
  return min !== null ? `at least ${min}` : max !== null ? `at most ${max}` : '';
}

/** 1550, 16.50: as money is written, without its sign. */
function sum(amount: number): string {
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
}

function strengthWord(strength: Strength | null): string {
  return STRENGTHS.find(({ value }) => value === strength)?.label ?? '';
}

function firmly(text: string, strength: Strength | null): string {
  return text === '' ? '' : strength === null ? text : `${text} (${strengthWord(strength).toLowerCase()})`;
}
