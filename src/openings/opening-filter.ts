import { isId } from '../common/database/ids';
import type { Posted } from '../common/web/form';
import { EVERY_OPENING, type OpeningFilter, type OpeningSort } from './opening-list';
import { OPENING_STATUSES } from './opening.choices';

const SORTS: readonly OpeningSort[] = ['heard', 'title', 'closes'];

/** The filter an address asks for; what can't be read is left out. */
export function readOpeningFilter(query: Posted): OpeningFilter {
  const one = (name: string): string => [query[name] ?? ''].flat()[0] ?? '';
  const id = (name: string): string => (isId(one(name)) ? one(name) : '');
  const status = one('status') === 'all' ? 'all' : (OPENING_STATUSES.find(({ value }) => value === one('status'))?.value ?? '');
  return {
    status, kind: /^\d{2}-\d{4}$/.test(one('kind')) ? one('kind') : '', isStale: one('stale') === 'yes', employerId: id('employer'), area: one('area').trim().slice(0, 100), q: one('q').trim().slice(0, 100),
    sort: SORTS.find((sort) => sort === one('sort')) ?? EVERY_OPENING.sort, after: id('after'), before: id('before'),
  };
}
