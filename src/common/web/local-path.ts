/**
 * Where to go next, if it is a page of ours; otherwise the fallback (S-32).
 * A browser reads a backslash as a slash and drops control characters, so neither may stand in it.
 */
export function localPath(raw: string | undefined, fallback = '/'): string {
  // eslint-disable-next-line no-control-regex
  if (!raw || !raw.startsWith('/') || raw.startsWith('//') || /[\\\u0000-\u001f\u007f]|%0[0-9a-f]/i.test(raw)) return fallback;
  const base = 'http://rapport.invalid';
  const url = URL.canParse(raw, base) ? new URL(raw, base) : null;
  return url && url.origin === base ? `${url.pathname}${url.search}` : fallback;
}
