import type { Stage } from '../../employers/stage.choices';
import { Cups, pour, speaksOfClient } from './cups.rules';
import { nextTouchAfterVisit, type NextTouch, type RelationshipVisit } from './relationship.rules';

/** What an employer's row knows of its visits so far. */
export interface StandingSoFar {
  stage: Stage;
  stageVisitId: string | null;
  /** Set by hand: then what the visits alone would say is not in the row. */
  isSetByHand: boolean;
  lastVisitOn: string | null;
  touch: NextTouch;
}

const CUP_STAGES: readonly Stage[] = ['researched', 'introduced', 'learning_needs', 'ready_for_client'];

/**
 * What one more visit makes of an employer, without reading the others again: possible when it is the newest and the stage
 * says how many cups are poured. The same as `stageOf` and `nextTouchOf` over all of them; null when they must be read.
 */
export function afterNewest(so: StandingSoFar, visit: RelationshipVisit): ({ stage: Stage; stageVisitId: string | null } & NextTouch) | null {
  const isNewest = so.lastVisitOn === null || visit.day >= so.lastVisitOn;
  const cups = CUP_STAGES.indexOf(so.stage);
  if (!isNewest || so.isSetByHand || (cups < 0 && so.stage !== 'considering')) return null;
  const poured = pour((cups < 0 ? 3 : cups) as Cups, visit);
  const stage = so.stage === 'considering' || speaksOfClient(visit) ? 'considering' : CUP_STAGES[poured];
  return { stage, stageVisitId: stage === so.stage ? so.stageVisitId : visit.visitId, ...nextTouchAfterVisit(so.touch, visit) };
}
