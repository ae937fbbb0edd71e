/** Tries that cost nothing, for one account and for one address. */
export const FREE_TRIES = { account: 5, address: 20 } as const;

const LONGEST_WAIT = 15 * 60;

/**
 * Seconds to wait after a failed try: none for the free ones, then doubling up to 15 minutes, never for good.
 * Unknown names wait just the same, so that waiting tells nothing.
 */
export function waitAfter(failures: number, kind: keyof typeof FREE_TRIES): number {
  const beyond = failures - FREE_TRIES[kind];
  return beyond <= 0 ? 0 : Math.min(2 ** beyond, LONGEST_WAIT);
}

/** Failures fade after a quiet time, in milliseconds: an account is never locked for good. */
export function hasFaded(lastAt: string, now: number, kind: keyof typeof FREE_TRIES): boolean {
  return now - Date.parse(lastAt) > (kind === 'account' ? 60 * 60_000 : 60_000);
}
