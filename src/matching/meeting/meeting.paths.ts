import type { Day } from '../../common/time/calendar';
import { matchingPaths } from '../matching.paths';

/** Addresses of the weekly meeting. */
export const meetingPaths = {
  meetings: `${matchingPaths.board}/meetings`,
  opening: (openingId: string) => `${matchingPaths.board}/openings/${openingId}`,
  minutes: (day: Day) => `${matchingPaths.board}/minutes?day=${day}`,
  allMinutes: `${matchingPaths.board}/minutes`,
  file: (day: Day) => `${matchingPaths.board}/minutes/file?day=${day}`,
  done: (noteId: string) => `${matchingPaths.board}/follow-ups/${noteId}/completions`,
  removeNote: (noteId: string) => `${matchingPaths.board}/follow-ups/${noteId}/removals`,
  restoreNote: (noteId: string) => `${matchingPaths.board}/follow-ups/${noteId}/restorations`,
  dismissals: `${matchingPaths.board}/alerts/dismissals`,
} as const;
