import { readKind, sureKind } from '../occupations/kind-choice';
import { lines, readAmount, words } from '../clients/preferences/amounts.rules';
import { measure, type Faults } from '../clients/preferences/faults.rules';
import { gridFrom } from '../clients/preferences/preferences-read.rules';
import { WORK_SETTINGS } from '../clients/work-profile.choices';
import { measuresOf } from '../common/text/measures';
import type { Day } from '../common/time/calendar';
import { EMPTY_GRID, formatGrid } from '../common/time/week-grid';
import { LIVE_STATUSES } from './opening.choices';
import type { Opening } from './opening.entity';
import type { OpeningFields } from './openings.service';
import { settingSaid, type OpeningForm } from './opening.form';

/** What the form says, without what only the database knows (employer, site, whom to ask). */
export type OpeningSaid = Omit<OpeningFields, 'employerId' | 'siteId' | 'askId' | 'visitId' | 'verifiedOn' | 'outcome' | 'closedNote' | 'identity'>;

const HEAVIEST_LIFT_KG = 500;
const HOURS_A_WEEK = 168;
const MOST_HOURS = 'Enter at most 168 hours: a week has no more.';
const MOST_PAY = 1_000_000;
const MOST_PAY_SAID = 'Enter a pay of at most 1,000,000.';
const CLOSED_ALREADY = 'This day is past. Leave it out if the opening is still there, or say above that it is filled or withdrawn.';
const PAY_AS_NUMBER = 'Enter the pay as a number, such as 17.50, or write it in “Pay in words”.';

/** The day, the locale whose units the form is in, and the opening being changed or copied. */
interface ReadAt {
  readonly today: Day;
  readonly locale: string;
  readonly standing: Pick<Opening, 'liftingKg'> | null;
  /** The last day that stands already in the one being changed: it may have gone by since. */
  readonly closesOn?: Day | null;
}

/** Reads the form (M3), with the sentence for each field that can't be taken. The fields are only whole without faults. */
export function readOpening(form: OpeningForm, { today, locale, standing, closesOn = null }: ReadAt): { said: OpeningSaid; faults: Readonly<Faults> } {
  const faults: Faults = {};
  const kind = readKind(form.kindWords, form.kind);
  if ('ask' in kind) faults.kind = kind.ask;
  const amount = (field: 'hoursMin' | 'hoursMax' | 'payMin' | 'payMax', sentence: string, most: number, tooMuch: string) => amountIn(form[field], field, faults, { sentence, most, tooMuch });
  const grid = gridFrom(form.times);
  const setting = Object.fromEntries(WORK_SETTINGS.flatMap(({ value }) => (settingSaid(form, value) === null ? [] : [[value, settingSaid(form, value)]])));
  const said: OpeningSaid = {
    title: form.title, kind: form.kindWords === '' ? (sureKind(form.title)?.code ?? '') : 'wish' in kind ? (kind.wish?.code ?? '') : '', kindWords: form.kindWords, status: form.status, heardOn: form.heardOn, closesOn: form.closesOn || null, startsOn: form.startsOn || null, expectedOn: form.status === 'expected' ? form.expectedOn || null : null,
    hoursMin: amount('hoursMin', 'Enter the hours a week as a number.', HOURS_A_WEEK, MOST_HOURS), hoursMax: amount('hoursMax', 'Enter the hours a week as a number.', HOURS_A_WEEK, MOST_HOURS),
    grid: grid === EMPTY_GRID ? '' : formatGrid(grid), shiftWords: form.shiftWords,
    payMin: amount('payMin', PAY_AS_NUMBER, MOST_PAY, MOST_PAY_SAID), payMax: amount('payMax', PAY_AS_NUMBER, MOST_PAY, MOST_PAY_SAID), payUnit: form.payUnit, payWords: form.payWords,
    term: form.term, openToAnyone: form.openToAnyone || 'unknown', duties: form.duties, requirements: form.requirements,
    setting: JSON.stringify(setting), liftingKg: liftIn(form.heaviestLift, locale, standing, faults),
    licences: JSON.stringify([...form.licences, ...lines(form.otherLicences)]), languages: JSON.stringify(words(form.languages)), checks: JSON.stringify(form.checks), driving: form.driving || 'unknown', howToApply: form.howToApply, source: form.source,
  };
  return { said, faults: { ...faultsBetween(said, form, { today, closesOn }), ...faults } };
}

/** In pounds where people count in them; kept in kilograms. */
function liftIn(text: string, locale: string, standing: ReadAt['standing'], faults: Faults): number | null {
  const { weight: unit } = measuresOf(locale);
  return measure(text, 'heaviestLift', faults, { unit, most: HEAVIEST_LIFT_KG, standing: standing?.liftingKg ?? null, sentence: `Enter the weight as a number of ${unit.long}.` });
}

function amountIn(text: string, field: string, faults: Faults, { sentence, most, tooMuch }: { sentence: string; most: number; tooMuch: string }): number | null {
  const amount = readAmount(text);
  if (amount === null || amount <= most) return amount;
  faults[field] = Number.isNaN(amount) ? sentence : tooMuch;
  return null;
}

function faultsBetween(said: OpeningSaid, { payMin, payMax }: OpeningForm, { today, closesOn }: { today: Day; closesOn: Day | null }): Faults {
  const faults: Faults = {};
  if (said.hoursMin !== null && said.hoursMax !== null && said.hoursMin > said.hoursMax) faults.hoursMax = 'The most hours are fewer than the least.';
  if (said.payMin !== null && said.payMax !== null && said.payMin > said.payMax) faults.payMax = 'The highest pay is below the lowest.';
  // Asked whatever was typed for a sum: the unit isn't a second round.
  if (`${payMin}${payMax}` !== '' && said.payUnit === '') faults.payUnit = 'Say what the pay is for: an hour, a week, a year.';
  if (said.heardOn > today) faults.heardOn = 'The day it was heard of lies in the future.';
  if (said.closesOn !== null && said.closesOn < today && said.closesOn !== closesOn && LIVE_STATUSES.includes(said.status)) faults.closesOn = CLOSED_ALREADY;
  return faults;
}
