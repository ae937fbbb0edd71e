import { isId } from '../../common/database/ids';
import { parseDay, type Day } from '../../common/time/calendar';
import { FACT_VALUES, type Fact } from '../../disclosure/rules/disclosure.choices';

/** What the accounting is narrowed to, as it stands in the address: ids and our own words only, never a text about the client. */
export interface AccountingFilter {
  readonly employer: string | null;
  readonly fact: Fact | null;
  readonly year: string | null;
}

/** The last line of the page before. */
export interface LineKey {
  readonly day: Day;
  readonly id: string;
}

export const EVERYTHING: AccountingFilter = { employer: null, fact: null, year: null };

type Query = Readonly<Record<string, unknown>>;

/** Reads the filter from an address. What makes no sense there narrows nothing. */
export function accountingFilterFrom(query: Query): AccountingFilter {
  const { employer, fact, year } = query;
  return {
    employer: isId(employer) ? employer : null, fact: FACT_VALUES.find((one) => one === fact) ?? null,
    year: typeof year === 'string' && /^(19|2[01])\d\d$/.test(year) ? year : null,
  };
}

/** The line to go on from, or null for the newest. */
export function afterFrom(query: Query): LineKey | null {
  const [day = '', id = ''] = typeof query.after === 'string' ? query.after.split('_') : [];
  return parseDay(day) && isId(id) ? { day, id } : null;
}

export const accountingPaths = {
  show: (clientId: string) => `/clients/${clientId}/disclosures`,
  paper: (clientId: string) => `/clients/${clientId}/disclosures/paper`,
  file: (clientId: string) => `/clients/${clientId}/disclosures/csv`,
} as const;

/** The address of the accounting with this filter. */
export function accountingHref(clientId: string, filter: AccountingFilter, after: LineKey | null = null): string {
  const given = Object.entries({ ...filter, after: after ? `${after.day}_${after.id}` : null }).filter((entry): entry is [string, string] => entry[1] !== null);
  const query = new URLSearchParams(given).toString();
  return query ? `${accountingPaths.show(clientId)}?${query}` : accountingPaths.show(clientId);
}
