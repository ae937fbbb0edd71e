import type { Day } from '../../common/time/calendar';
import type { Stage } from '../../employers/stage.choices';
import type { Mode, Purpose } from './visit.choices';

/** How many of the three cups of tea are poured. */
export type Cups = 0 | 1 | 2 | 3;

/** What a visit that happened shows about the relationship. */
export interface VisitEvidence {
  visitId: string;
  day: Day;
  mode: Mode;
  purpose: Purpose;
  /** Somebody at the employer was met, spoken with, or written to. */
  met: boolean;
  isClientSpecific: boolean;
  heardOpening: boolean;
}

const FACE_TO_FACE: readonly Mode[] = ['in_person', 'event'];
const SPOKEN: readonly Mode[] = ['in_person', 'event', 'video', 'phone'];
const LEARNING: readonly Purpose[] = ['learn_needs', 'tour'];

/**
 * The cups after one more visit. First cup: met face to face. Second: their needs learned, by word of mouth, or
 * the place seen; once introduced, hearing of an opening does as well. Third: a thank-you however sent, going
 * back, or a client spoken of. A visit that reached nobody, or supported someone at work, pours none.
 */
export function pour(cups: Cups, visit: VisitEvidence): Cups {
  if (!visit.met || visit.purpose === 'job_support') return cups;
  const isFaceToFace = FACE_TO_FACE.includes(visit.mode);
  const isLearning = LEARNING.includes(visit.purpose) && SPOKEN.includes(visit.mode);
  const isAboutOpening = visit.heardOpening || visit.purpose === 'discuss_opening';
  if (cups === 0) return isFaceToFace ? (isLearning ? 2 : 1) : 0;
  if (cups === 1) return isLearning || (isAboutOpening && SPOKEN.includes(visit.mode)) ? 2 : 1;
  return isFaceToFace || visit.purpose === 'thank_you' || speaksOfClient(visit) ? 3 : cups;
}

/** Whether somebody at the employer was told of a client: from then on they are considering someone. */
export function speaksOfClient(visit: VisitEvidence): boolean {
  return visit.met && visit.purpose !== 'job_support' && (visit.isClientSpecific || visit.purpose === 'propose_client');
}

/** The cups poured by these visits, oldest first. */
export function cupsOf(visits: readonly VisitEvidence[]): Cups {
  return visits.reduce<Cups>(pour, 0);
}

/** What to do at the next visit, as a sentence; at an employer to be left alone, that. */
export function nextCup(stage: Stage, cups: Cups): string {
  if (stage === 'do_not_contact') return 'Leave them be: they asked not to be contacted.';
  if (stage === 'dormant') return 'Look in again: say who you are and ask how things have been.';
  if (stage === 'hired') return 'Keep in touch: ask how it is going, and thank them.';
  if (stage === 'considering') return 'Follow up on what you talked about, when you said you would.';
  return NEXT_CUPS[cups];
}

const NEXT_CUPS: Record<Cups, string> = {
  0: 'First cup: introduce yourself in person and ask for ten minutes another day.',
  1: 'Second cup: learn what they do and whom they look for. Leave openings for later.',
  2: 'Third cup: say thank you, and come back with a client who has said yes, or something else they can use.',
  3: 'Three cups poured: come back with a client who has said yes, or keep in touch.',
};
