import type { Day, Week } from '../../common/time/calendar';
import type { Place } from '../../employers/places/distance.rules';
import type { Purpose } from '../../employers/purpose.choices';
import type { Stage } from '../../employers/stage.choices';
import type { Weights, Why } from './suggestion.weights';

/** An opening that suits clients of this person or their team; of the clients there are initials only (P1). */
export interface Fit {
  readonly title: string;
  readonly initials: readonly string[];
}

/** All that decides whether an employer is suggested. Of a colleague's visit there is its day and no more (P2). */
export interface Candidate {
  readonly employerId: string;
  readonly name: string;
  readonly stage: Stage;
  readonly areaKey: string;
  readonly place: Somewhere | null;
  /** Asked not to be contacted. */
  readonly isLeftAlone: boolean;
  readonly isPlanned: boolean;
  readonly isPutAside: boolean;
  /** The colleague whose employer it is; empty for one's own and nobody's. */
  readonly colleague: string;
  readonly lastVisit: LastVisit | null;
  /** The employer's one next step (V11); a colleague's is theirs to do. */
  readonly nextTouch: { readonly on: Day; readonly isMine: boolean; readonly what: string } | null;
  readonly hasOpening: boolean;
  readonly fits: readonly Fit[];
}

export interface LastVisit {
  readonly day: Day;
  readonly isMine: boolean;
  /** Null of a colleague's visit, and where nobody was met. */
  readonly purpose: Purpose | null;
}

/** Where one goes already. */
export interface PlannedPlace {
  readonly employer: string;
  readonly day: Day;
  readonly areaKey: string;
  readonly place: Somewhere | null;
}

/** A place, which may be no more than the middle of its postcode. */
type Somewhere = Place & { readonly isByPostcode?: boolean };

export interface SuggestionView {
  readonly today: Day;
  readonly week: Week;
  readonly weights: Weights;
  readonly locale: string;
}

export interface Reason {
  readonly why: Why;
  readonly sentence: string;
  readonly weight: number;
}

/** An employer with every reason for it, the strongest first; there is always one. */
export interface Suggestion {
  readonly employerId: string;
  readonly name: string;
  readonly reasons: readonly Reason[];
  /** The weights of its reasons together. */
  readonly score: number;
  readonly purpose: Purpose;
  /** One's own next step there, as the plan's note; empty for none. */
  readonly step: string;
  /** The day that a reason names, when it lies in the week. */
  readonly day: Day | null;
  /** Since when one's own next step there is late; null when it isn't. */
  readonly lateSince: Day | null;
  readonly colleague: string;
}
