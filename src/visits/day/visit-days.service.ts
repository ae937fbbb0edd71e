import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { isId, newId } from '../../common/database/ids';
import { fold } from '../../common/text/normalise';
import { parseDay, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { readForm } from '../../common/web/form';
import { Employers } from '../../employers/employers.service';
import { likelyEmployers } from '../form/employer-choices';
import { VisitFormPages } from '../form/visit-form-pages.service';
import { VisitForms } from '../form/visit-forms.service';
import { VisitForm } from '../form/visit.form';
import type { Purpose } from '../rules/visit.choices';
import { asVisit, ROWS, type DayRow } from './day.form';

/** A row of the table with what is wrong with it. */
export interface CheckedRow {
  row: DayRow;
  /** The employer's name where it is settled; of a planned visit, its own. */
  employer: string;
  /** The employers a name may mean, when it isn't settled. */
  candidates: { id: string; name: string; note: string }[];
  errors: Record<string, string>;
  /** The visit to save; null while something is wrong. */
  form: VisitForm | null;
}

const MOST_LIKELY = 20;
const CANDIDATES = 6;

/** A whole day at a desk: what was planned, the rows checked one by one. Saving them is the visit form's own way. */
@Injectable()
export class VisitDays {
  constructor(
    private readonly forms: VisitForms,
    private readonly pages: VisitFormPages,
    private readonly employers: Employers,
    private readonly clock: Clock,
  ) {}

  /** The day asked for; today when none is, or one to come. */
  async day(tx: Tx, asked: string): Promise<{ day: Day; today: Day }> {
    const today = await this.forms.today(tx);
    const day = parseDay(asked) ?? today;
    return { day: day > today ? today : day, today };
  }

  /** Rows to begin with: one's open plans of the day that are about nobody, and blank ones. */
  async begin(tx: Tx, who: Viewer, day: Day): Promise<CheckedRow[]> {
    const planned = await tx.sql<{ id: string; employerId: string; name: string; purpose: Purpose }[]>`
      SELECT p.id, p.employer_id AS "employerId", e.name, p.purpose FROM planned_visits p JOIN employers e ON e.id = p.employer_id AND e.deleted_at IS NULL
      WHERE p.staff_id = ${who.id} AND p.day = ${day} AND p.status = 'planned' AND p.deleted_at IS NULL AND p.clearance_id IS NULL ORDER BY COALESCE(p.at_time, '99'), p.id LIMIT ${ROWS}`;
    return this.filledUp(planned.map(({ id, employerId, name, purpose }) => {
      const row: DayRow = { ...this.blank(), planned: id, employer: employerId, purpose };
      return { row, employer: name, candidates: [], errors: {}, form: null };
    }));
  }

  /** Blank rows after these, each with an id of its own, so that none is saved twice. */
  filledUp(rows: readonly CheckedRow[]): CheckedRow[] {
    const missing = Array.from({ length: ROWS - rows.length }, (): CheckedRow => ({ row: this.blank(), employer: '', candidates: [], errors: {}, form: null }));
    return [...rows, ...missing];
  }

  /** Names to choose from while typing: the day's plans and where one was lately. */
  async likely(tx: Tx, who: Viewer, day: Day): Promise<string[]> {
    return [...new Set((await likelyEmployers(tx, who, day, MOST_LIKELY)).map((one) => one.name))];
  }

  async check(tx: Tx, who: Viewer, row: DayRow, day: string): Promise<CheckedRow> {
    const { id, name, candidates, error } = await this.employerOf(tx, row);
    const read = readForm(VisitForm, asVisit(row, day, id));
    const found = (await this.pages.faults(tx, who, read.typed, read.state)).errors;
    const errors: Record<string, string> = { ...found, ...(error ? { employer: error } : {}), ...(row.met === '' ? { met: 'Choose whom you met.' } : {}) };
    return { row: { ...row, employer: id }, employer: name, candidates, errors, form: Object.keys(errors).length === 0 ? read.typed : null };
  }

  /** The employer chosen, the only one of the name typed, or the only one found for it. */
  private async employerOf(tx: Tx, row: DayRow): Promise<Pick<CheckedRow, 'candidates'> & { id: string; name: string; error: string }> {
    const found = row.find === '' ? [] : await this.employers.search(tx, row.find.slice(0, 200), CANDIDATES);
    const chosen = isId(row.employer) ? await this.employers.find(tx, row.employer) : null;
    // A choice among the employers of a name holds as long as that name stands beside it.
    if (chosen && (row.find === '' || found.some((one) => one.id === chosen.id))) return { id: chosen.id, name: chosen.name, candidates: row.planned === '' ? [{ id: chosen.id, name: chosen.name, note: '' }] : [], error: '' };
    const same = found.filter((one) => fold(one.name) === fold(row.find));
    const [only] = same.length === 1 ? same : found.length === 1 && isPartOf(row.find, found[0].name) ? found : [];
    if (only) return { id: only.id, name: only.name, candidates: [], error: '' };
    const candidates = (same.length > 1 ? same : found).map(({ id, name, address, area }) => ({ id, name, note: [address, area].filter((part) => part !== '').join(', ') }));
    return { id: '', name: '', candidates, error: candidates.length === 0 ? 'No employer by that name. A new one is added with “Log a visit”.' : 'Which one do you mean?' };
  }

  private blank(): DayRow {
    return { id: newId(this.clock.now().getTime()), planned: '', employer: '', find: '', mode: 'in_person', met: '', purpose: '', next: 'none' };
  }
}

/** Whether what was typed is a part of a name; a name that only sounds like it is asked about. */
function isPartOf(typed: string, name: string): boolean {
  return fold(name).includes(fold(typed));
}
