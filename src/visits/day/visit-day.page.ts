import { parseDay, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { dateField } from '../../common/web/fields';
import { save } from '../../common/web/parts';
import { MODES, NEXT_STEPS, PURPOSES } from '../rules/visit.choices';
import { isBlank, type DayRow } from './day.form';
import type { CheckedRow } from './visit-days.service';

export const dayPaths = { table: '/visits/day', of: (day: Day) => `/visits/day?date=${day}`, log: (day: Day) => `/visits?from=${day}&to=${day}` };

export interface DayView {
  /** As typed: it may be no day at all. */
  day: string;
  today: Day;
  locale: string;
  rows: readonly CheckedRow[];
  likely: readonly string[];
  /** Employers of the rows that were saved just now, while others are still wrong. */
  saved: readonly string[];
  isAsked: boolean;
}

interface Cell {
  name: string;
  label: string;
  options: { value: string; label: string; isChosen: boolean }[];
  value: string;
  hasError: boolean;
  error: string;
  errorId: string;
}

const MET = [{ value: '', label: 'Choose' }, { value: 'someone', label: 'Someone' }, { value: 'nobody', label: 'Nobody there' }];
const NEXT = NEXT_STEPS.filter((step) => step.value !== 'date');
/** Proposing a client is about a client: that visit has the form of its own. */
const GENERAL_PURPOSES = [{ value: '', label: 'Choose' }, ...PURPOSES.filter((purpose) => purpose.value !== 'propose_client').map(({ value, label }) => ({ value, label }))];

/** A table without a filled row has nothing else to say it beside. */
const NO_DAY = 'Enter the day of the visit as a date.';

/** "/visits/day": a whole day of general visits, a row for each. */
export function visitDayPage(view: DayView) {
  const dayError = view.rows.map((one) => one.errors.day).find(Boolean) ?? (parseDay(view.day) === null ? NO_DAY : '');
  const day = dateField({ name: 'day', label: 'When', max: view.today, width: 'medium', value: view.day, error: dayError });
  const rows = view.rows.map((one, index) => rowModel(one, index + 1));
  const wrong = rows.flatMap((row) => [row.employer, ...row.cells].filter((cell) => cell.hasError).map((cell) => ({ href: `#${cell.name}`, text: `Row ${row.number}: ${cell.error}` })));
  const errors = [...(dayError === '' ? [] : [{ href: '#day', text: dayError }]), ...(view.isAsked ? [{ href: '#find-1', text: 'Fill in at least one row.' }] : []), ...wrong];
  return {
    title: 'Log a day', heading: 'A whole day', subline: view.day > view.today || dayError !== '' ? '' : formatDay(view.day, view.locale, 'long'), action: dayPaths.table,
    problem: { hasErrors: errors.length > 0, errors }, day, rows, likely: [...view.likely],
    hasSaved: view.saved.length > 0, savedText: `Saved: ${view.saved.join(', ')}. The rows below still need something.`,
    save: save('Save these visits', { cancel: { href: '/visits', label: 'Cancel' } }),
  };
}

function rowModel({ row, employer, candidates, errors }: CheckedRow, number: number) {
  const cell = (field: keyof DayRow, label: string, options: readonly { value: string; label: string }[], error = errors[field] ?? ''): Cell => ({
    name: `${field}-${number}`, label: `${label}, row ${number}`, value: row[field], hasError: error !== '', error, errorId: `${field}-${number}-error`,
    options: options.map(({ value, label: text }) => ({ value, label: text, isChosen: value === row[field] })),
  });
  const which = cell('employer', 'Which employer', [{ value: '', label: 'Choose' }, ...candidates.map(({ id, name, note }) => ({ value: id, label: note === '' ? name : `${name}, ${note}` }))], '');
  return {
    number, hidden: ['id', 'planned'].map((field) => ({ name: `${field}-${number}`, value: row[field as 'id' | 'planned'] })),
    isSettled: row.planned !== '' && employer !== '', settled: { name: `employer-${number}`, value: row.employer }, employerName: employer,
    note: isBlank(row) ? 'Planned. Leave it as it is if it wasn’t made.' : 'Planned.', employer: cell('find', 'Employer', [], errors.employer ?? errors.find ?? ''), hasWhich: candidates.length > 0, which,
    cells: [
      { head: 'How', ...cell('mode', 'How', MODES.map(({ value, label }) => ({ value, label }))) }, { head: 'Met', ...cell('met', 'Whom you met', MET) },
      { head: 'Purpose', ...cell('purpose', 'Purpose', GENERAL_PURPOSES, errors.purpose ?? errors.clients) }, { head: 'Next step', ...cell('next', 'Next step', NEXT.map(({ value, label }) => ({ value, label }))) },
    ],
  };
}
