/** The longest a session lasts, however busy, in minutes (QUALITY A.1). */
export const ABSOLUTE_MINUTES = 10 * 60;

/** How long after it ended a session is kept, so that a half-written form still finds its writer, in minutes. */
export const REMEMBERED_MINUTES = 60;

/** How long a password given counts for what asks for it again (S-11), in minutes. */
export const CONFIRMED_MINUTES = 10;

export type SessionState = 'alive' | 'ended';

/**
 * Whether a session still signs somebody in (S-03).
 * @param now milliseconds; a clock that jumped back never ends a session early
 */
export function sessionState(session: { createdAt: string; lastSeenAt: string }, now: number, idleMinutes: number): SessionState {
  const idle = (now - Date.parse(session.lastSeenAt)) / 60_000;
  const age = (now - Date.parse(session.createdAt)) / 60_000;
  return idle < idleMinutes && age < ABSOLUTE_MINUTES ? 'alive' : 'ended';
}

/** Whether the password was given lately enough for a role change, an export and the like (S-11). */
export function isConfirmed(confirmedAt: string | undefined, now: number): boolean {
  return confirmedAt !== undefined && (now - Date.parse(confirmedAt)) / 60_000 <= CONFIRMED_MINUTES;
}
