import { inUnit, measuresOf, type Unit } from '../../common/text/measures';
import { DAY_PARTS, DAYS, cellOf, EMPTY_GRID, parseGrid } from '../../common/time/week-grid';
import { choiceOf } from '../../occupations/kind-choice';
import type { KindWish } from '../../occupations/kind-wish';
import type { WorkProfile } from '../work-profile';
import { LICENCES, WORK_SETTINGS } from '../work-profile.choices';
import { REFUSED_SLOTS, WANTED_SLOTS, type KindSlot } from './preferences.form';

type Values = Record<string, string | string[]>;

/** A stored profile as the form shows it: reading these values again gives the same profile. */
export function profileValues(profile: WorkProfile, employers: ReadonlyMap<string, string>, locale: string): Values {
  const { distance, weight } = measuresOf(locale);
  const { kinds, hours, times, pay, travel, lifting, licences, start } = profile;
  const named = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => employers.get(id) ?? []))].join('\n');
  const isListed = (licence: string) => LICENCES.some(({ value }) => value === licence);
  return {
    ...kindValues(WANTED_SLOTS, kinds.wanted), ...kindValues(REFUSED_SLOTS, kinds.refused),
    ...kindValues(['nextJob'], profile.nextJob ? [profile.nextJob] : []), ...kindValues(['dreamJob'], profile.dreamJob ? [profile.dreamJob] : []),
    kindsStrength: kinds.strength ?? '',
    times: cellsOf(times.grid), timesStrength: times.strength ?? '',
    hoursMin: written(hours.min), hoursMax: written(hours.max), hoursStrength: hours.strength ?? '',
    startFrom: start.from ?? '', startStrength: start.strength ?? '',
    payFloor: written(pay.floor), payStrength: pay.strength ?? '', ceiling: written(profile.monthlyCeiling),
    homeArea: travel.homeArea ?? '', place: travel.latitude === null ? '' : `${travel.latitude}, ${travel.longitude}`, modes: travel.modes,
    longestMinutes: written(travel.longestMinutes), farthest: shown(travel.longestKm, distance), travelStrength: travel.strength ?? '',
    ...Object.fromEntries(WORK_SETTINGS.map(({ value }) => [`setting_${value}`, profile.setting[value] ?? ''])),
    liftMost: shown(lifting.maxKg, weight), liftingStrength: lifting.strength ?? '',
    tasksLiked: profile.tasks.filter((task) => task.strength !== 'avoid').map((task) => task.words).join('\n'),
    tasksDisliked: profile.tasks.filter((task) => task.strength === 'avoid').map((task) => task.words).join('\n'),
    training: profile.training.join('\n'), languages: (profile.languages ?? []).join(', '),
    licences: (licences ?? []).filter(isListed), otherLicences: (licences ?? []).filter((licence) => !isListed(licence)).join('\n'), noLicences: licences?.length === 0 ? 'yes' : '',
    employersWanted: named(profile.employers.wanted), employersRefused: named(profile.employers.refused),
  };
}

function kindValues(slots: readonly KindSlot[], wishes: readonly KindWish[]): Values {
  return Object.fromEntries(wishes.slice(0, slots.length).flatMap((wish, at) => [[`${slots[at]}Words`, wish.words], [slots[at], choiceOf(wish)]]));
}

/** The cells a week grid field ticks for a stored grid. */
export function cellsOf(stored: string | null): string[] {
  const grid = parseGrid(stored) ?? EMPTY_GRID;
  return DAYS.flatMap((day, row) => DAY_PARTS.flatMap((part, column) => (grid & cellOf(row, column) ? [`${day.value}-${part.value}`] : [])));
}

function written(amount: number | null): string {
  return amount === null ? '' : String(amount);
}

function shown(stored: number | null, unit: Unit): string {
  return stored === null ? '' : String(inUnit(stored, unit));
}
