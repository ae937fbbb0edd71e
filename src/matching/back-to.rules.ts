import { isId } from '../common/database/ids';
import { parseDay } from '../common/time/calendar';
import { localPath } from '../common/web/local-path';
import { matchingPaths } from './matching.paths';
import { meetingPaths } from './meeting/meeting.paths';

const idIn = (path: string, at: number) => (isId(path.split('/')[at]) ? path.split('/')[at] : '');

/** The pages on which something of matching is noted in one press, and what of the address says which of them it is: a notice of before doesn't come along. */
const PAGES: readonly { readonly is: (path: string) => boolean; readonly keeps: Readonly<Record<string, (value: string) => boolean>> }[] = [
  { is: (path) => path === '/', keeps: {} },
  { is: (path) => path === '/week', keeps: { start: (value) => parseDay(value) !== null } },
  { is: (path) => idIn(path, 3) !== '' && path === meetingPaths.opening(idIn(path, 3)), keeps: { view: (value) => value === 'screen' } },
  { is: (path) => idIn(path, 2) !== '' && path === matchingPaths.ofClient(idIn(path, 2)), keeps: { view: (value) => value === 'new' || value === 'conflicts', page: (value) => /^[1-9]\d{0,4}$/.test(value) } },
  { is: (path) => idIn(path, 2) !== '' && path === matchingPaths.answersOf(idIn(path, 2)), keeps: {} },
];

/** The page somebody pressed on, if it is one of those; otherwise the fallback (S-32). @param raw as it came with the request */
export function backTo(raw: unknown, fallback: string): string {
  const [path, query = ''] = localPath(raw, '').split('?', 2);
  const page = PAGES.find(({ is }) => is(path));
  if (!page) return fallback;
  const kept = [...new URLSearchParams(query)].filter(([name, value]) => Object.hasOwn(page.keeps, name) && page.keeps[name](value));
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path;
}
