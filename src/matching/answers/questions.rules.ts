import type { Criterion, ReadyProfile } from '../match.types';
import { breaks } from '../match.weights';
import type { ReadyOpening } from '../match-opening';
import type { Voice } from '../voice';

/** Somebody the opening may suit, and whether the reader may know them in full (P1). */
export interface Asker {
  readonly ready: ReadyProfile;
  readonly sight: 'full' | 'initials';
}

export interface EmployerQuestion {
  readonly question: string;
  /** For how many clients the answer would settle something. */
  readonly clients: number;
}

/** In their own words: those stay with who supports them. A check into somebody's past is talked over with them, not asked about here (M5). */
const OWN_WORDS: ReadonlySet<Criterion> = new Set(['tasks', 'training', 'licences', 'languages']);

/**
 * What to ask the employer: what isn't known of an opening, and to how many clients of the reader's scope it matters, most
 * first (M4). Whoever the opening is against anyway has nothing to gain from an answer, and isn't counted.
 */
export function employerQuestions(people: readonly Asker[], opening: ReadyOpening, voice: Voice): EmployerQuestion[] {
  const counts = new Map<string, number>();
  for (const { ready, sight } of people) {
    const judged = ready.checks.map((check) => ({ check, verdict: check.judge(opening) }));
    if (judged.some(({ check, verdict }) => breaks(check.firm, verdict))) continue;
    const unknown = judged.filter(({ check, verdict }) => Number.isNaN(verdict) && check.criterion !== 'check' && (sight === 'full' || !OWN_WORDS.has(check.criterion)));
    const asked = new Set(unknown.map(({ check, verdict }) => check.say(opening, verdict, voice).toEmployer).filter((question) => question !== undefined));
    for (const question of asked) counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  return [...counts].map(([question, clients]) => ({ question, clients })).sort((a, b) => b.clients - a.clients || (a.question < b.question ? -1 : 1));
}
