/** The longest a session lasts, however busy, in minutes (QUALITY A.1). */
export const ABSOLUTE_MINUTES = 10 * 60;

/** How long after it ended a session still tells whose half-written form was posted, in minutes. */
export const REMEMBERED_MINUTES = 60;

export type SessionState = 'alive' | 'ended' | 'forgotten';

/**
 * Whether a session still signs somebody in.
 * @param now milliseconds; a clock that jumped back never ends a session early
 */
export function sessionState(session: { createdAt: string; lastSeenAt: string }, now: number, idleMinutes: number): SessionState {
  const idle = (now - Date.parse(session.lastSeenAt)) / 60_000;
  const age = (now - Date.parse(session.createdAt)) / 60_000;
  const over = Math.max(idle - idleMinutes, age - ABSOLUTE_MINUTES);
  if (over < 0) return 'alive';
  return over <= REMEMBERED_MINUTES ? 'ended' : 'forgotten';
}
