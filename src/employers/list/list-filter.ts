import { isId } from '../../common/database/ids';
import { fold } from '../../common/text/normalise';
import { SECTORS } from '../industry';
import { STAGE_VALUES } from '../stage.choices';

export const SORTS = ['name', 'last-visit', 'longest', 'next-touch'] as const;
export type Sort = (typeof SORTS)[number];

export const QUIET_DAYS = ['30', '60', '90'] as const;

/** What the list was asked for, as it stands in the address. Anything that isn't known there is as if it weren't there. */
export interface ListFilter {
  q: string;
  stage: string;
  sector: string;
  area: string;
  tag: string;
  mine: boolean;
  /** Not visited for so many days: '30', '60' or '90'. */
  quiet: string;
  /** The next touch is due today or was earlier (V11). */
  due: boolean;
  /** Empty: as the filter suggests. */
  sort: Sort | '';
  /** The last employer of the page before, or the first of the page after. */
  after: string;
  before: string;
}

type Query = Record<string, unknown>;

export function readListFilter(query: Query): ListFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].replaceAll('\0', '').trim().slice(0, 200) : '');
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | '' => known.find((one) => one === text(name)) ?? '';
  const id = (name: string) => (isId(query[name]) ? query[name] : '');
  return {
    q: text('q'), stage: oneOf('stage', STAGE_VALUES), sector: oneOf('sector', SECTORS.map((sector) => sector.value)), area: fold(text('area')), tag: fold(text('tag')),
    mine: text('owner') === 'me', quiet: oneOf('quiet', QUIET_DAYS), due: text('due') === '1', sort: oneOf('sort', SORTS), after: id('after'), before: id('before'),
  };
}

/** The address of the list as asked for, with some of it changed. A change of filter starts at the first page. */
export function listHref(filter: ListFilter, changes: Partial<ListFilter> = {}): string {
  return hrefAt('/employers', filter, changes);
}

/** The same employers as a board, a column for each stage. */
export function boardHref(filter: ListFilter, changes: Partial<ListFilter> = {}): string {
  return hrefAt('/employers/board', filter, changes);
}

function hrefAt(path: string, filter: ListFilter, changes: Partial<ListFilter>): string {
  const wanted = { ...filter, after: '', before: '', ...changes };
  const pairs = Object.entries({ ...wanted, owner: wanted.mine ? 'me' : '', due: wanted.due ? '1' : '' })
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

export const NO_FILTER: ListFilter = { q: '', stage: '', sector: '', area: '', tag: '', mine: false, quiet: '', due: false, sort: '', after: '', before: '' };

/** Whether anything narrows the list. */
export function isFiltered(filter: ListFilter): boolean {
  return listHref({ ...filter, sort: '' }) !== '/employers';
}

export function sortOf(filter: ListFilter): Sort {
  if (filter.sort !== '') return filter.sort;
  if (filter.due) return 'next-touch';
  return filter.quiet !== '' ? 'longest' : 'name';
}
