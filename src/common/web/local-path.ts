const BASE = 'http://rapport.invalid';

/**
 * Where to go next, if it is a page of ours; otherwise the fallback (S-32).
 * A browser reads a backslash as a slash and drops control characters, so neither may stand in it;
 * and `/.//elsewhere` turns into `//elsewhere` once its dots are resolved, so the result is looked at again.
 * @param raw as it came with the request: a name sent twice arrives as a list, which leads nowhere
 */
export function localPath(raw: unknown, fallback = '/'): string {
  if (typeof raw !== 'string' || !isOnlyOneSlash(raw) || /[\\\u0000-\u001f\u007f]|%0[0-9a-f]/i.test(raw)) return fallback;
  const url = URL.canParse(raw, BASE) ? new URL(raw, BASE) : null;
  return url && url.origin === BASE && isOnlyOneSlash(url.pathname) ? `${url.pathname}${url.search}` : fallback;
}

function isOnlyOneSlash(path: string): boolean {
  return path.startsWith('/') && !path.startsWith('//');
}

/** A query's value as one text: a name sent twice gives its first, a name not sent gives none. */
export function oneOf(query: string | string[] | undefined): string {
  return (Array.isArray(query) ? query[0] : query) ?? '';
}
