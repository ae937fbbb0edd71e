import type { Day } from '../../common/time/calendar';
import type { HowGiven } from '../rules/disclosure.choices';
import type { History, PlanVersion } from '../rules/disclosure-history';

/** One version of a plan with all that was agreed around it (D2, D14); the rule that decides reads none of what is added here. */
export interface AgreedPlan extends PlanVersion {
  /** What it is told for, in the client's words. */
  readonly purpose: string;
  /** Something in words that ends it sooner; '' for nothing. Whoever hears of it records it as taken back. */
  readonly expiresEvent: string;
  readonly howGiven: HowGiven;
  readonly reference: string;
  readonly witness: string;
  /** The day for and against were talked over. */
  readonly talkedOn: Day | null;
  /** What speaks for telling; in versions made before the two were parted, for and against in one. */
  readonly forNote: string;
  readonly againstNote: string;
  readonly copyGivenOn: Day | null;
}

/** All that is on record about one client's leave, with the versions whole. */
export type AgreedHistory = Omit<History, 'plans'> & { readonly plans: readonly AgreedPlan[] };
