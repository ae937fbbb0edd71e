import { readKind, sureKind } from '../occupations/kind-choice';
import { readAmount } from '../clients/preferences/amounts.rules';
import { addMonths, parseDay, type Day } from '../common/time/calendar';
import { isId } from '../common/database/ids';
import type { EndingForm, JobForm } from './job.form';
import type { Job } from './job.entity';

/** What is said of a job, without what only the database knows. */
export type JobSaid = Pick<Job, 'title' | 'kind' | 'kindWords' | 'hours' | 'pay' | 'payUnit' | 'minimumWage' | 'openToAnyone' | 'notSetAside' | 'ordinaryTerm' | 'startedOn'>;

/** What is said of its end. */
export type EndSaid = Pick<Job, 'endedOn' | 'endHeardOn' | 'endReason' | 'endNote'>;

type Faults = Record<string, string>;

const FIRST_DAY = '1950-01-01';
const MONTHS_AHEAD = 6;
const HOURS_A_WEEK = 168;

/**
 * Reads the form of a job (M9), with a sentence for each field that can't be taken. A start may lie ahead: it is agreed first.
 * @param endedOn the last day, for a job that has ended
 */
export function readJob(form: JobForm, today: Day, endedOn: Day | null): { said: JobSaid; faults: Readonly<Faults> } {
  const faults: Faults = {};
  const kind = readKind(form.kindWords, form.kind);
  if ('ask' in kind) faults.kind = kind.ask;
  const said: JobSaid = {
    title: form.title, kind: form.kindWords === '' ? (sureKind(form.title)?.code ?? '') : 'wish' in kind ? (kind.wish?.code ?? '') : '', kindWords: form.kindWords, startedOn: form.startedOn,
    hours: amountIn(form.hours, 'hours', faults, 'Enter the hours a week as a number, 168 at most.', HOURS_A_WEEK), pay: amountIn(form.pay, 'pay', faults, 'Enter the pay as a number, such as 17.50.', 1_000_000), payUnit: form.payUnit,
    minimumWage: form.minimumWage || 'unknown', openToAnyone: form.openToAnyone || 'unknown', notSetAside: form.notSetAside || 'unknown', ordinaryTerm: form.ordinaryTerm || 'unknown',
  };
  if (said.pay !== null && said.payUnit === '') faults.payUnit = 'Say what the pay is for: an hour, a week, a year.';
  return { said, faults: { ...faults, ...startFaults(form, today, endedOn), ...toldFaults(form, today) } };
}

/** Reads the form of an ending. Heard of is today unless said; the last day may lie ahead, as when notice was given. */
export function readEnding(form: EndingForm, job: Pick<Job, 'startedOn'>, today: Day): { said: EndSaid; faults: Readonly<Faults> } {
  const faults: Faults = {};
  const latest = addMonths(today, MONTHS_AHEAD);
  if (form.endedOn !== '' && form.endedOn < job.startedOn) faults.endedOn = 'The last day is before the first.';
  else if (form.endedOn > latest) faults.endedOn = 'This is more than half a year ahead. Check the year.';
  if (form.endHeardOn > today) faults.endHeardOn = 'The day you heard of it lies in the future.';
  return { said: { endedOn: form.endedOn, endHeardOn: form.endHeardOn || today, endReason: form.endReason, endNote: form.endNote }, faults };
}

/** What is wrong with the record of a follow-along: it has happened, and not before there was a job to come. */
export function followAlongFaults(form: { id: string; doneOn: string }, job: Pick<Job, 'startedOn'>, today: Day): Faults {
  const faults: Faults = {};
  if (!isId(form.id)) faults.id = 'Open the page again: this can’t be told from another.';
  if (form.doneOn > today) faults.doneOn = 'This day lies in the future.';
  if (form.doneOn !== '' && form.doneOn < addMonths(job.startedOn, -MONTHS_AHEAD)) faults.doneOn = 'This day is long before the job. Check the year.';
  return faults;
}

function startFaults({ startedOn, id }: JobForm, today: Day, endedOn: Day | null): Faults {
  const faults: Faults = {};
  if (!isId(id)) faults.id = 'Open the form again: it can’t be told from another.';
  if (parseDay(startedOn) === null) return faults;
  if (startedOn < FIRST_DAY) faults.startedOn = 'This is long ago. Check the year.';
  if (startedOn > addMonths(today, MONTHS_AHEAD)) faults.startedOn = 'This is more than half a year ahead. Check the year.';
  if (endedOn !== null && startedOn > endedOn) faults.startedOn = 'This is after the last day of the job.';
  return faults;
}

/** What was told is only asked where we may speak; nothing told is nothing to ask leave for. */
function toldFaults({ knows, facts, toldOn, startedOn }: JobForm, today: Day): Faults {
  if (knows !== 'from_us') return {};
  const faults: Faults = {};
  if (facts.length === 0) faults.facts = 'Tick what the employer was told, or choose another answer above.';
  if (toldOn > today && toldOn > startedOn) faults.toldOn = 'This day is still to come, and after the first day.';
  return faults;
}

function amountIn(text: string, field: string, faults: Faults, sentence: string, most: number): number | null {
  const amount = readAmount(text);
  if (amount === null || amount <= most) return amount;
  faults[field] = sentence;
  return null;
}
