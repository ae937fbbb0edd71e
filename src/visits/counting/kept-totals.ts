import type { Tx } from '../../common/database/database';
import { isPostgres, listed, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { CountSettings } from '../rules/visit-count.rules';
import type { CountView } from './counted-visits';
import { weekTotals, type Totals } from './week-totals';

/** Some weeks of one member of staff, once counted. */
interface Kept {
  /** The staff's mark when they were counted. */
  mark: string;
  /** All else that counting depends on. */
  terms: string;
  totals: readonly (Totals | undefined)[];
}

/** Each holds a dozen weeks of one person: more than the teams of an agency and those who look at them. */
const MOST_KEPT = 1_000;

/**
 * Totals that were counted before, as long as they hold: `weekTotals` counts, and this remembers what it said. The database marks
 * staff anew with every change that could make their weeks count differently (migration 28); on PostgreSQL it doesn't, and all are counted.
 */
export class KeptTotals {
  private readonly kept = new Map<string, Kept>();

  /** The same as `weekTotals`, which is asked for those of the staff whose weeks aren't known. */
  async of(tx: Tx, staffIds: readonly string[], weekStarts: readonly Day[], view: CountView): Promise<Map<string, Totals>> {
    if (staffIds.length === 0 || isPostgres(tx)) return weekTotals(tx, staffIds, weekStarts, view);
    // The marks are read first: weeks counted after a change that came meanwhile stand under the older mark, and are counted again.
    const marks = await marksOf(tx, staffIds);
    const terms = termsOf(weekStarts, view);
    const isKnown = (id: string) => {
      const kept = this.kept.get(keyOf(id, weekStarts));
      return kept !== undefined && kept.mark === (marks.get(id) ?? '') && kept.terms === terms;
    };
    const unknown = staffIds.filter((id) => !isKnown(id));
    const counted = await weekTotals(tx, unknown, weekStarts, view);
    for (const id of unknown) this.keep(keyOf(id, weekStarts), { mark: marks.get(id) ?? '', terms, totals: weekStarts.map((start) => counted.get(`${id} ${start}`)) });
    return new Map(staffIds.flatMap((id) => weekStarts.flatMap((start, index): [string, Totals][] => {
      const totals = unknown.includes(id) ? counted.get(`${id} ${start}`) : this.kept.get(keyOf(id, weekStarts))?.totals[index];
      return totals ? [[`${id} ${start}`, totals]] : [];
    })));
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value ?? '');
  }
}

async function marksOf(tx: Tx, staffIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await run<{ id: string; mark: string }[]>(tx, sql`SELECT staff_id AS id, mark FROM visit_marks WHERE staff_id IN (${listed(staffIds)})`);
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}

/** By its own weeks, so that two weeks looked at in turn don't push each other out. */
function keyOf(staffId: string, weekStarts: readonly Day[]): string {
  return `${staffId} ${weekStarts[0]} ${weekStarts.length}`;
}

function termsOf(weekStarts: readonly Day[], { today, settings: { countGenericVisits, requireHiringSay, countForEachStaff } }: CountView): string {
  const settings: CountSettings = { countGenericVisits, requireHiringSay, countForEachStaff };
  return JSON.stringify([weekStarts, today, settings]);
}
