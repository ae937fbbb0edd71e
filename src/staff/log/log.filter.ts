import { isId } from '../../common/database/ids';
import { parseDay } from '../../common/time/calendar';
import { KINDS } from './log-words';

/** What the log is narrowed to; empty texts narrow nothing. */
export interface LogFilter {
  person: string;
  kind: string;
  day: string;
}

/** Reads the filter from an address. What makes no sense there narrows nothing. */
export function logFilterFrom(query: Readonly<Record<string, unknown>>): LogFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  const kind = KINDS.some(([value]) => value === text('kind')) ? text('kind') : '';
  const person = isId(text('person')) || text('person') === 'system' ? text('person') : '';
  return { person, kind, day: parseDay(text('day')) ?? '' };
}

/** The line to go on from, counted down; 0 for the newest. */
export function lineFrom(query: Readonly<Record<string, unknown>>): number {
  const text = query.before;
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

/** The address of the log with this filter. */
export function logHref(filter: LogFilter, before = 0, base = '/admin/audit'): string {
  const given = { ...filter, before: before > 0 ? String(before) : '' };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
  return query ? `${base}?${query}` : base;
}
