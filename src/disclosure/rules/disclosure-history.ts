import type { Day } from '../../common/time/calendar';
import type { Act, EmployerRule, Fact, Moment, Scope, WhoSays, When } from './disclosure.choices';
import type { Reason } from './refusal-reasons';

/** A moment as ISO UTC text. */
export type Instant = string;

/** What a plan says of one employer. */
export interface EmployerTerms {
  readonly employerId: string;
  readonly rule: EmployerRule;
  /** null: the plan's own facts. A list keeps only those of the plan's facts that are in it: [] is nothing. It never adds one. */
  readonly facts: readonly Fact[] | null;
  /** Said of another record while the two stood for one employer: it takes away, and is never read as the client naming this one. */
  readonly isCarried?: true;
}

/** What the rule reads of one version of a plan (D2); no wording, so that a stored decision holds none. */
export interface PlanTerms {
  readonly id: string;
  readonly clientId: string;
  readonly version: number;
  /** The first of the client's two decisions: may employers be contacted on their behalf? */
  readonly contactAllowed: boolean;
  readonly scope: Scope;
  readonly employers: readonly EmployerTerms[];
  readonly facts: readonly { readonly fact: Fact }[];
  readonly whoSays: WhoSays;
  readonly when: When;
  /** The day the client gave it: the signature's date, or the day it was spoken. Nothing is in force before it. */
  readonly givenOn: Day;
  readonly inForceFrom: Day;
  /** The last day it holds. null when it ends on an event: then it holds 12 months at most, and the event is recorded as a withdrawal. */
  readonly expiresOn: Day | null;
  readonly recordedAt: Instant;
}

/** One version of a plan, never edited (D2). */
export interface PlanVersion extends PlanTerms {
  /** The facts allowed, each with the exact words approved; '' where none were agreed. */
  readonly facts: readonly { readonly fact: Fact; readonly words: string }[];
  readonly wordsNotToUse: readonly string[];
}

/** A client taking leave back (D4). */
export interface Withdrawal {
  readonly id: string;
  /** The version that was in force; it reaches further, see `reaches`. */
  readonly planId: string;
  /** null: at every employer. */
  readonly employerId: string | null;
  /** null: every fact. */
  readonly fact: Fact | null;
  /** When it was recorded. */
  readonly at: Instant;
  /** The day the client said so. */
  readonly saidOn: Day;
}

/** A dated yes or no for one employer (D5, "ask me each time"). It dies with its version of the plan. */
export interface Answer {
  readonly id: string;
  readonly planId: string;
  readonly employerId: string;
  /** null: whatever it is for. */
  readonly purpose: string | null;
  readonly answer: 'yes' | 'no';
  readonly on: Day;
  /** The last day it covers. null: a yes covers its own day, and one use; a no stands until a later yes. */
  readonly until: Day | null;
  readonly recordedAt: Instant;
  /** When a one-time yes was spent by an act that told the employer. Derived from the decisions, never written here. */
  readonly usedAt?: Instant | null;
}

/** Everything on record about leave. Rows of other clients in it are passed over. */
export interface History {
  readonly plans: readonly PlanTerms[];
  readonly withdrawals: readonly Withdrawal[];
  readonly answers: readonly Answer[];
}

/** An employer that was joined into the one asked about. */
export interface MergedEmployer {
  readonly employerId: string;
  readonly at: Instant;
}

/** May this be done, at this employer, about this client, sharing these facts? */
export interface Question {
  readonly act: Act;
  readonly clientId: string;
  readonly employerId: string;
  /** The site's day it happened (log, job start) or will happen (the others). */
  readonly day: Day;
  readonly askedAt: Instant;
  readonly facts: readonly Fact[];
  readonly purpose?: string | null;
  /** The point of the job search, where it is known. */
  readonly moment?: Moment | null;
  /** Employers whose records were joined into this one. */
  readonly mergedFrom?: readonly MergedEmployer[];
}

/** The gate's answer (D7). */
export type Decision =
  | {
      readonly outcome: 'allowed';
      readonly planId: string;
      readonly version: number;
      readonly facts: readonly Fact[];
      /** The dated yes this rests on, if it rests on any. */
      readonly answerIds: readonly string[];
    }
  | { readonly outcome: 'refused'; readonly reasons: readonly Reason[] };
