import type { ColumnMap, ImportKind } from '../columns/fields';
import type { DateOrder } from '../../openings/advert/date-words.rules';
import type { CountryCode } from '../reachable.rules';

/** What a person decided about a file: which column is which, and what to do with the rows in question. */
export interface Choices {
  columns: ColumnMap;
  /** A year for the dates that have none, "words" to keep their words and no day, "refuse" to leave their rows out; blank while nobody has said. */
  year: string;
  leaveOutDoubtful: boolean;
}

/** What holds for the whole site while a file is read. */
export interface Surroundings {
  country: CountryCode;
  /** The usual order of day and month here, for files that don't show theirs. */
  dateOrder: DateOrder;
  /** This year, around which years are offered. */
  year: number;
  locale: string;
}

/** The country and the order of dates that a locale stands for. */
export function surroundingsOf(locale: string, today: string): Surroundings {
  const country = (new Intl.Locale(locale).maximize().region ?? 'US') as CountryCode;
  return { country, dateOrder: country === 'US' ? 'month first' : 'day first', year: Number(today.slice(0, 4)), locale };
}

/** The year somebody gave for dates that have none; null for every other choice. */
export function yearGiven(choices: Choices): number | null {
  return /^\d{4}$/.test(choices.year) ? Number(choices.year) : null;
}

/** Two readings of one file that come to the same: nothing to look at anew. */
export function isSameReading(one: Choices, other: Choices): boolean {
  return one.year === other.year && one.leaveOutDoubtful === other.leaveOutDoubtful && sortedText(one.columns) === sortedText(other.columns);
}

function sortedText(columns: ColumnMap): string {
  return JSON.stringify(Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const KIND_WORDS: Record<ImportKind, { one: string; many: string; title: string }> = {
  employers: { one: 'employer', many: 'employers', title: 'Employers' },
  openings: { one: 'opening', many: 'openings', title: 'Openings' },
};
