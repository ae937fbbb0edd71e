import type { Day } from '../../common/time/calendar';
import type { Act, Fact } from '../../disclosure/rules/disclosure.choices';

/** Who changed a record, and when (ISO, UTC). `by` is null where that was not kept. */
export interface Change {
  readonly at: string;
  readonly by: string | null;
}

/** One use of leave for a record, as the gate kept it: whatever the record says today, this was once recorded as told. */
export interface Use {
  readonly decisionId: string;
  readonly clearanceId: string;
  readonly act: Act;
  readonly recordId: string;
  readonly employerId: string;
  readonly day: Day;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly planId: string;
  readonly facts: readonly Fact[];
  readonly purpose: string | null;
}

/** A record as it stood for a time: under which leave, who was met, how, what for, and by whom it was made. */
export interface RecordState {
  readonly clearanceId: string | null;
  /** Ids of the people met by name. */
  readonly met: readonly string[];
  readonly metUnnamed: boolean;
  readonly mode: string;
  readonly purpose: string | null;
  /** Empty where only the gate knows it. */
  readonly by: string;
  /** The change that ended this state; null for the one that stands. */
  readonly until: Change | null;
}

/** A visit, an introduction or a job with all its states, oldest first; the last one stands today. */
export interface ToldRecord {
  readonly id: string;
  readonly states: readonly RecordState[];
  /** Taken out of its log. What was told stays told. */
  readonly removed: Change | null;
  /** The facts that stand on it today, whatever its decisions say. */
  readonly factsNow: readonly Fact[];
  /** Free words that went to the employer with it; empty for none. */
  readonly besides: string;
}

/** What was said without leave (D9). */
export interface IncidentTold {
  readonly kind: 'incident';
  readonly id: string;
  readonly day: Day;
  readonly employerId: string;
  readonly what: string;
  readonly toWhom: string;
  readonly saidBy: string | null;
  readonly reportedBy: string;
  readonly reportedAt: string;
  readonly clientToldOn: Day | null;
}

export interface ToldFact {
  readonly fact: Fact;
  /** The version whose leave and words it was told with. */
  readonly planId: string;
  /** It was once recorded as told, and the record was changed afterwards. */
  readonly corrected: Change | null;
}

/** All that one record says was told to one employer. */
export interface Telling {
  readonly kind: 'telling';
  /** The latest decision behind it. */
  readonly id: string;
  readonly day: Day;
  readonly employerId: string;
  readonly act: Act;
  readonly recordId: string;
  readonly planId: string;
  readonly facts: readonly ToldFact[];
  readonly met: readonly string[];
  readonly metUnnamed: boolean;
  readonly besides: string;
  /** People once recorded as met and taken off later. */
  readonly metBefore: readonly { readonly id: string; readonly corrected: Change }[];
  /** Days it was first recorded for. */
  readonly earlierDays: readonly { readonly day: Day; readonly corrected: Change }[];
  readonly mode: string;
  readonly purpose: string | null;
  readonly by: string;
  readonly removed: Change | null;
  /** The record names this client at this employer no more; null where it still does. */
  readonly corrected: Change | null;
}

export type AccountingLine = Telling | IncidentTold;
