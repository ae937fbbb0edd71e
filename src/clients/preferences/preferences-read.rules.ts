import { measuresOf } from '../../common/text/measures';
import { nameKey } from '../../common/text/normalise';
import { cellOf, DAY_PARTS, DAYS, EMPTY_GRID, formatGrid, type WeekGrid } from '../../common/time/week-grid';
import { readKind } from '../../occupations/kind-choice';
import type { KindWish } from '../../occupations/kind-wish';
import type { WorkProfile } from '../work-profile';
import { WORK_SETTINGS } from '../work-profile.choices';
import { lines, words } from './amounts.rules';
import { firm, measure, number, several, told, type Faults } from './faults.rules';
import { readTravel } from './travel-read.rules';
import { KIND_SLOTS, kindIn, REFUSED_SLOTS, settingIn, WANTED_SLOTS, type KindSlot, type PreferencesForm } from './preferences.form';

const HOURS_A_WEEK = 168;
const DEEPEST_LIFT_KG = 500;

/** A filled form as a profile, with the sentence for each field that can't be taken. The profile is only whole without faults. */
export interface PreferencesRead {
  readonly profile: WorkProfile;
  readonly faults: Readonly<Record<string, string>>;
}

/**
 * Reads the form (M2). A value without a firmness is taken as "prefer"; a firmness without a value is asked back,
 * since nobody knows what it is about. Blank stays not asked.
 * @param employers ids by the names typed, of those we have; see `employersByName`
 * @param site what is on record now, and the locale whose units the form is in
 */
export function readPreferences(form: PreferencesForm, employers: ReadonlyMap<string, readonly string[]>, site: { standing: WorkProfile; locale: string }): PreferencesRead {
  const faults: Faults = {};
  const kinds = readKinds(form, faults);
  const of = (slots: readonly KindSlot[]) => slots.map((slot) => kinds.get(slot) ?? null).filter((wish): wish is KindWish => wish !== null);
  const hours = readHours(form, faults);
  const list = (field: 'tasksLiked' | 'tasksDisliked' | 'training') => several(lines(form[field]), field, faults);
  const start = form.startFrom || null;
  const profile: WorkProfile = {
    kinds: { wanted: of(WANTED_SLOTS), strength: firm(form.kindsStrength, WANTED_SLOTS.some((slot) => kindIn(form, slot).words !== ''), 'wanted1', faults, 'Name a kind of work, or choose “Not asked”.'), refused: of(REFUSED_SLOTS) },
    tasks: [...list('tasksLiked').map((text) => ({ words: text, strength: 'prefer' as const })), ...list('tasksDisliked').map((text) => ({ words: text, strength: 'avoid' as const }))],
    hours: { ...hours, strength: firm(form.hoursStrength, `${form.hoursMin}${form.hoursMax}` !== '', 'hoursMin', faults, 'Say how many hours, or choose “Not asked”.') },
    times: readTimes(form, faults),
    pay: readPay(form, faults),
    travel: readTravel(form, faults, measuresOf(site.locale).distance, site.standing.travel),
    setting: Object.fromEntries(WORK_SETTINGS.map(({ value }) => [value, settingIn(form, value)])) as WorkProfile['setting'],
    lifting: readLifting(form, faults, site),
    training: list('training'),
    licences: readLicences(form, faults),
    languages: form.languages === '' ? null : several(words(form.languages), 'languages', faults),
    employers: { wanted: named(form, 'employersWanted', employers, faults), refused: named(form, 'employersRefused', employers, faults) },
    monthlyCeiling: number(form.ceiling, 'ceiling', faults, 'Enter the ceiling as a number, such as 1,550.', 1_000_000),
    start: { from: start, strength: firm(form.startStrength, start !== null, 'startFrom', faults, 'Say the first day, or choose “Not asked”.') },
    nextJob: kinds.get('nextJob') ?? null,
    dreamJob: kinds.get('dreamJob') ?? null,
  };
  const refused = new Set(profile.employers.refused.map(nameKey));
  if (profile.employers.wanted.some((one) => refused.has(nameKey(one)))) told(faults, 'employersRefused', 'One employer is both wanted and refused. Take it out of one of the two.');
  return { profile, faults };
}

function readKinds(form: PreferencesForm, faults: Faults): Map<KindSlot, KindWish> {
  const kinds = new Map<KindSlot, KindWish>();
  for (const slot of KIND_SLOTS) {
    const { words: typed, choice } = kindIn(form, slot);
    const read = readKind(typed, choice);
    if ('ask' in read) faults[slot] = read.ask;
    else if (read.wish) kinds.set(slot, read.wish);
  }
  return kinds;
}

function readHours(form: PreferencesForm, faults: Faults): { min: number | null; max: number | null } {
  const min = number(form.hoursMin, 'hoursMin', faults, 'Enter the hours a week as a number.', HOURS_A_WEEK);
  const max = number(form.hoursMax, 'hoursMax', faults, 'Enter the hours a week as a number.', HOURS_A_WEEK);
  if (min !== null && max !== null && min > max) faults.hoursMax = 'The most hours are fewer than the least.';
  if (max === 0) faults.hoursMax ??= 'No hours at all leave no work to look for.';
  return { min, max };
}

function readPay(form: PreferencesForm, faults: Faults): WorkProfile['pay'] {
  const floor = number(form.payFloor, 'payFloor', faults, 'Enter the pay as a number, such as 16.50. Leave it out if it depends.', 1000);
  return { floor, strength: firm(form.payStrength, floor !== null, 'payFloor', faults, 'Say the least pay, or choose “Not asked”.') };
}

function readLifting(form: PreferencesForm, faults: Faults, site: { standing: WorkProfile; locale: string }): WorkProfile['lifting'] {
  const { weight: unit } = measuresOf(site.locale);
  const maxKg = measure(form.liftMost, 'liftMost', faults, { unit, most: DEEPEST_LIFT_KG, standing: site.standing.lifting.maxKg, sentence: `Enter the weight as a number of ${unit.long}.` });
  return { maxKg, strength: firm(form.liftingStrength, maxKg !== null, 'liftMost', faults, 'Say the most they want to lift, or choose “Not asked”.') };
}

function readTimes(form: PreferencesForm, faults: Faults): WorkProfile['times'] {
  const grid = gridFrom(form.times);
  const hasTimes = grid !== EMPTY_GRID;
  return { grid: hasTimes ? formatGrid(grid) : null, strength: firm(form.timesStrength, hasTimes, 'times', faults, 'Tick at least one time in the week, or choose “Not asked”.') };
}

/** The ticked cells of a week grid field (`mon-morning`) as a set; what names no cell is left out. */
export function gridFrom(cells: readonly string[]): WeekGrid {
  return cells.reduce((grid, cell) => {
    const [day, part] = cell.split('-');
    const [row, column] = [DAYS.findIndex(({ value }) => value === day), DAY_PARTS.findIndex(({ value }) => value === part)];
    return row < 0 || column < 0 ? grid : grid | cellOf(row, column);
  }, EMPTY_GRID);
}

function readLicences(form: PreferencesForm, faults: Faults): string[] | null {
  const held = [...form.licences, ...several(lines(form.otherLicences), 'otherLicences', faults)];
  if (form.noLicences && held.length > 0) faults.noLicences = 'Either they hold none, or those ticked: not both.';
  return held.length > 0 ? held : form.noLicences ? [] : null;
}

/** Ids by the names typed. Whom somebody refuses or wishes for needn't be in our list: such a name stays as it was said, once. */
function named(form: PreferencesForm, field: 'employersWanted' | 'employersRefused', employers: ReadonlyMap<string, readonly string[]>, faults: Faults): string[] {
  const names = several(lines(form[field]), field, faults);
  const first = new Map(names.map((name) => [nameKey(name), name] as const).reverse());
  return [...new Set(names.flatMap((name) => employers.get(name) ?? first.get(nameKey(name)) ?? []))];
}
