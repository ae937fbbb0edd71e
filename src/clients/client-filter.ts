import { isId } from '../common/database/ids';
import type { Viewer } from '../common/web/access';
import type { Posted } from '../common/web/form';
import { CLIENT_STATUS_VALUES } from './client.choices';
import type { ClientFilter } from './client-list';

/** The filter an address asks for; what can't be read is left out, since nobody types these by hand. */
export function readFilter(who: Viewer, query: Posted): ClientFilter {
  const one = (name: string): string => [query[name] ?? ''].flat()[0] ?? '';
  const status = CLIENT_STATUS_VALUES.find((known) => known === one('status')) ?? '';
  const after = one('after');
  return { whose: who.role === 'specialist' && one('whose') === 'team' ? 'team' : 'mine', status, q: one('q').slice(0, 100), ...(isId(after) ? { after } : {}) };
}
