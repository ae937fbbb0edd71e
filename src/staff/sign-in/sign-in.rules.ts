/** Tries that cost nothing, for one account and for one address. */
export const FREE_TRIES = { account: 5, address: 20 } as const;

export type TryKind = keyof typeof FREE_TRIES;

const LONGEST_WAIT = 15 * 60;

/**
 * Seconds to wait after a failed try: none for the free ones, then doubling up to 15 minutes, never for good.
 * Unknown names wait just the same, so that waiting tells nothing (S-07).
 */
export function waitAfter(failures: number, kind: TryKind): number {
  const beyond = failures - FREE_TRIES[kind];
  return beyond <= 0 ? 0 : Math.min(2 ** beyond, LONGEST_WAIT);
}

/** Failures fade after a quiet time: an account is never locked for good. `now` in milliseconds. */
export function hasFaded(lastAt: string, now: number, kind: TryKind): boolean {
  return now - Date.parse(lastAt) > (kind === 'account' ? 60 * 60_000 : 60_000);
}

/** A wait in words: '8 seconds', 'a minute'. */
export function waitWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
