/** The demonstration agency by hand: its teams, caseloads and weeks. Nobody real is meant. */
export const TEAM_NAMES = ['Harborton', 'Northgate'] as const;

export const SPECIALISTS = [
  { key: 'dana', name: 'Dana Reyes', team: 'Harborton', share: 1 },
  { key: 'amir', name: 'Amir Khan', team: 'Harborton', share: 1 },
  { key: 'sam', name: 'Sam Osei', team: 'Harborton', share: 0.5 },
  { key: 'lena', name: 'Lena Vogt', team: 'Northgate', share: 1 },
  { key: 'kofi', name: 'Kofi Marsh', team: 'Northgate', share: 1 },
  { key: 'ines', name: 'Ines Calder', team: 'Northgate', share: 1 },
] as const;

export const SUPERVISORS = [
  { key: 'maria', name: 'Maria Lund', team: 'Harborton' },
  { key: 'tomas', name: 'Tomas Ellery', team: 'Northgate' },
] as const;

export const ADMINISTRATOR = 'Wanda Becker';

export type SpecialistKey = (typeof SPECIALISTS)[number]['key'];
export type SupervisorKey = (typeof SUPERVISORS)[number]['key'];

/**
 * Employer contacts in each of the twelve past weeks, then so far in the present one. A week that is excused says so
 * below; Kofi's week without any waits for its reason (V8).
 */
export const CONTACTS: Readonly<Record<SpecialistKey, readonly number[]>> = {
  dana: [3, 5, 6, 4, 7, 0, 6, 5, 7, 6, 7, 5, 4],
  amir: [5, 6, 7, 6, 5, 6, 4, 7, 6, 0, 6, 6, 6],
  sam: [2, 3, 3, 0, 3, 2, 3, 3, 4, 3, 2, 3, 3],
  lena: [2, 3, 4, 4, 3, 5, 2, 4, 3, 4, 4, 3, 2],
  kofi: [4, 5, 3, 6, 6, 5, 7, 4, 0, 5, 6, 6, 4],
  ines: [3, 4, 5, 5, 6, 3, 4, 6, 5, 5, 7, 4, 3],
};

export const EXCUSED: readonly { key: SpecialistKey; week: number; reason: 'leave' | 'sickness' | 'training' | 'other'; note: string }[] = [
  { key: 'dana', week: 5, reason: 'leave', note: 'A week at the lake.' },
  { key: 'amir', week: 9, reason: 'training', note: 'The course on benefits planning.' },
  { key: 'sam', week: 3, reason: 'sickness', note: '' },
];

/** How many clients of each status a specialist supports: uneven, as it is in life. Lena's two make a target of four (V7). */
export const CASELOADS: Readonly<Record<SpecialistKey, { looking: number; working: number; referred: number; paused: number; closed: number }>> = {
  dana: { looking: 8, working: 3, referred: 1, paused: 1, closed: 1 },
  amir: { looking: 7, working: 3, referred: 0, paused: 1, closed: 1 },
  sam: { looking: 4, working: 2, referred: 0, paused: 0, closed: 0 },
  lena: { looking: 2, working: 4, referred: 0, paused: 1, closed: 0 },
  kofi: { looking: 8, working: 3, referred: 1, paused: 0, closed: 1 },
  ines: { looking: 5, working: 2, referred: 1, paused: 0, closed: 0 },
};

/** The team a specialist works in. */
export function teamOf(key: SpecialistKey): string {
  return SPECIALISTS.find((one) => one.key === key)?.team ?? '';
}
