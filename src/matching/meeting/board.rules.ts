import { addDays, type Day } from '../../common/time/calendar';
import { isId } from '../../common/database/ids';
import { matchingPaths } from '../matching.paths';
import type { ReadyOpening } from '../match-opening';
import { groupOf, KIND_GROUPS } from './kind-groups';

/** How the meeting is looked at: on one's own machine, on a wall for a group, or on paper. */
export type BoardView = '' | 'screen' | 'print';

/** What of the meeting is shown; all of it lives in the address. */
export interface BoardFilter {
  readonly view: BoardView;
  readonly isMine: boolean;
  readonly isNew: boolean;
  /** A major group of kinds of work, or empty for all. */
  readonly group: string;
  /** The place of the last opening of the page before: the day it was heard of and its id, so that the page stays where it is when that one is closed. */
  readonly after: string;
}

export const ROWS: Readonly<Record<BoardView, number>> = { '': 20, screen: 14, print: 40 };
/** Of an opening, so many people at a glance. */
export const PEOPLE: Readonly<Record<BoardView, number>> = { '': 3, screen: 3, print: 3 };
const NEW_DAYS = 7;

/** The place on the table that a form kept; anything else is the table's first page. */
export function readPlace(query: string): BoardFilter {
  return readFilter(Object.fromEntries(new URLSearchParams(query)));
}

/** The filter an address asks for; what it doesn't know counts for nothing. */
export function readFilter(asked: Record<string, string | string[] | undefined>): BoardFilter {
  const { view, whose, heard, group, after } = asked;
  return {
    view: view === 'screen' || view === 'print' ? view : '', isMine: whose === 'mine', isNew: heard === 'week',
    group: KIND_GROUPS.find(({ code }) => code === group)?.code ?? '', after: isPlace(after) ? after : '',
  };
}

export function boardHref(filter: BoardFilter): string {
  return `${matchingPaths.board}${boardQuery(filter)}`;
}

/** A place on the table as it stands after the `?`, that included; empty for the table's first page. */
export function boardQuery(filter: BoardFilter): string {
  const query = new URLSearchParams();
  if (filter.view) query.set('view', filter.view);
  if (filter.isMine) query.set('whose', 'mine');
  if (filter.isNew) query.set('heard', 'week');
  if (filter.group) query.set('group', filter.group);
  if (filter.after) query.set('after', filter.after);
  return query.size > 0 ? `?${query}` : '';
}

/** Heard of in the last seven days, today among them. */
export function isNewOpening(heardOn: Day, today: Day): boolean {
  return heardOn > addDays(today, -NEW_DAYS);
}

export interface BoardPage {
  readonly openings: readonly ReadyOpening[];
  /** How many the filter leaves, and how many of them were heard of this week. */
  readonly count: number;
  readonly newCount: number;
  /** Counts from 1; 0 when there is none. */
  readonly first: number;
  readonly hasMore: boolean;
  /** The page before this one begins after this place; null on the first page, empty for the first page itself. */
  readonly before: string | null;
  /** The groups there are openings of. */
  readonly groups: ReadonlySet<string>;
}

/** The openings of one page: the newest heard of first, the same order whatever order they came in. */
export function openingsOnBoard(all: readonly ReadyOpening[], filter: BoardFilter, today: Day): BoardPage {
  const groups = new Set(all.flatMap(({ opening }) => groupOf(opening.kindCode) ?? []));
  const left = all.filter(({ opening }) => (filter.group === '' || groupOf(opening.kindCode) === filter.group) && (!filter.isNew || isNewOpening(opening.heardOn ?? '', today)));
  left.sort((a, b) => compare(placeOf(b), placeOf(a)));
  const size = ROWS[filter.view];
  const start = filter.after === '' ? 0 : left.filter((one) => placeOf(one) >= filter.after).length;
  const openings = left.slice(start, start + size);
  return {
    openings, count: left.length, newCount: left.filter(({ opening }) => isNewOpening(opening.heardOn ?? '', today)).length, first: openings.length > 0 ? start + 1 : 0, hasMore: start + size < left.length,
    before: start === 0 ? null : start <= size ? '' : placeOf(left[start - size - 1]), groups,
  };
}

/** Where an opening stands among the others, the day before the id; those whose day isn't known come last. */
export function placeOf({ opening }: ReadyOpening): string {
  return `${opening.heardOn ?? '0000-00-00'}_${opening.id}`;
}

function isPlace(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}_/.test(text) && isId(text.slice(11));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
