import { MaxLength } from 'class-validator';
import { readForm, Text, type Posted } from '../../common/web/form';

/** So many visits fit on one page; more than a day holds. */
export const ROWS = 8;

const FIELDS = ['id', 'planned', 'employer', 'find', 'mode', 'met', 'purpose', 'next'] as const;

/** A visit of the day as it stands in the table. There is no client in it: a visit about one has the form of its own (D6). */
export type DayRow = Record<(typeof FIELDS)[number], string>;

/** What the day's form sends besides its rows. */
class DayForm {
  @Text() @MaxLength(20) day = '';
}

/**
 * Reads the table: fields are named by row, `met-3`.
 * @throws BadRequestException for a field the form doesn't have
 */
export function readDay(body: Posted | undefined): { day: string; rows: DayRow[] } {
  const rows = Array.from({ length: ROWS }, (): DayRow => ({ id: '', planned: '', employer: '', find: '', mode: '', met: '', purpose: '', next: '' }));
  const others: Posted = {};
  for (const [name, value] of Object.entries(body ?? {})) {
    const [field, number] = name.split('-');
    const known = FIELDS.find((one) => one === field);
    const row = /^[1-8]$/.test(number ?? '') && name === `${field}-${number}` ? rows[Number(number) - 1] : undefined;
    if (known && row) row[known] = String([value ?? ''].flat()[0] ?? '').trim();
    else others[name] = value;
  }
  return { day: readForm(DayForm, others).typed.day, rows };
}

/** A row nobody filled in: no employer, or a planned visit of which nothing was told. */
export function isBlank(row: DayRow): boolean {
  return (row.employer === '' && row.find === '') || (row.planned !== '' && row.met === '');
}

/** The row as the visit form would send it. */
export function asVisit(row: DayRow, day: string, employerId: string): Posted {
  return { id: row.id, planned: row.planned, employer: employerId, day, time: '', mode: row.mode, met: row.met, purpose: row.purpose, next: row.next };
}
