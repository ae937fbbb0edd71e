import type { Day } from '../../common/time/calendar';
import type { Answer } from './answer.choices';

/** How far a client and an opening have come together, in the order they are gone through: the new ones first. */
export type Stage = 'new' | 'going on' | 'shown before' | 'over';

export const STAGES: readonly Stage[] = ['new', 'going on', 'shown before', 'over'];

/** What a client had been shown, and what they had said, before today: so that no opening moves away under the finger while they sit together. */
export interface Known {
  /** The day each opening was last shown before today, by opening. */
  readonly shown: ReadonlyMap<string, Day>;
  readonly answers: ReadonlyMap<string, { readonly answer: Answer }>;
}

const STAGE_OF: Readonly<Record<Exclude<Answer, 'not_told'>, Stage>> = {
  interested: 'going on', applied: 'going on', interview: 'going on', offer: 'going on', not_interested: 'over', hired: 'over', turned_down: 'over',
};

export function stageOf(openingId: string, { shown, answers }: Known): Stage {
  const said = answers.get(openingId)?.answer ?? 'not_told';
  return said === 'not_told' ? (shown.has(openingId) ? 'shown before' : 'new') : STAGE_OF[said];
}

/** The last day anything was shown to them, or null. */
export function lastTime({ shown }: Known): Day | null {
  return [...shown.values()].reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** Whether an answer settles a pair, for now. */
export function isSettled(answer: Answer): boolean {
  return answer !== 'not_told' && STAGE_OF[answer] === 'over';
}

/** Whether they were ever told of anything. */
export function hasBegun({ shown, answers }: Known): boolean {
  return shown.size + answers.size > 0;
}

/** Openings in the order they are gone through with a client; within a stage the order of the match stands (M4). */
export function inStages<T extends { readonly id: string }>(ranked: readonly T[], known: Known): T[] {
  if (!hasBegun(known)) return [...ranked];
  return STAGES.flatMap((stage) => ranked.filter(({ id }) => stageOf(id, known) === stage));
}
