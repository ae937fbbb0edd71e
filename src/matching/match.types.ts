import type { Strength, WorkSetting } from '../clients/work-profile.choices';
import type { WorkProfile } from '../clients/work-profile';
import type { ReadyOpening } from './match-opening';
import type { Voice } from './voice';
import type { Phrase } from './words';

/** All a match may know of a person: what they said they want (M5). No other fact about them has a way in. */
export type MatchProfile = WorkProfile;

export type Criterion =
  | 'kind' | 'refusedKind' | 'times' | 'hours' | 'start' | 'pay' | 'travel' | 'setting' | 'lifting' | 'licences' | 'languages'
  | 'tasks' | 'training' | 'employer' | 'refusedEmployer' | 'nextJob' | 'dreamJob' | 'check' | 'ceiling';

/**
 * What one wish makes of one opening, as a number so that thousands can be judged without making anything:
 * above 0 to 1 how well it fits, below 0 to -1 how badly it conflicts, NaN unknown, 0 nothing to say.
 */
export type Verdict = number;

export const UNKNOWN: Verdict = NaN;
export const NOTHING: Verdict = 0;

/** `need` is the employer's own condition: what is missing weighs, but it is no must of the client's. */
export type Firm = Strength | 'need';

/** What is said of one verdict, and whom to ask what would settle it. */
export interface Said {
  readonly sentence: string;
  readonly toEmployer?: string;
  readonly toClient?: string;
}

/**
 * What of an opening a check looks at, and nothing else. Openings alike in it get the same verdict, so that thousands
 * are judged by the few values there are: see `OpeningColumns`.
 */
export type Facet = 'kind' | 'work' | 'times' | 'hours' | 'start' | 'pay' | 'place' | 'lifting' | 'licences' | 'languages' | 'words' | 'employer' | 'checks' | WorkSetting;

/** One wish, ready to judge openings. The score and the sentences both come from here, so they can't disagree. */
export interface Check {
  readonly criterion: Criterion;
  readonly firm: Firm;
  readonly weight: number;
  readonly reads: Facet;
  /** With 'words': all that counts is whether the words hold this, and whether there is a description at all. */
  readonly sought?: Phrase;
  /** The wish in a few words, without a verb: "mornings, Monday to Friday". */
  readonly called: (voice: Voice) => string;
  readonly judge: (opening: ReadyOpening) => Verdict;
  readonly say: (opening: ReadyOpening, verdict: Verdict, voice: Voice) => Said;
}

/** A profile ready to judge openings: one check for each thing asked, none for what wasn't. */
export interface ReadyProfile {
  readonly profile: MatchProfile;
  readonly checks: readonly Check[];
  /** What the client's musts would have earned as preferences; see `orderPeople`. */
  readonly mustWeight: number;
}

export interface Score {
  readonly score: number;
  /** A broken must or something to avoid: the pair is sorted below the others, never hidden (M4). */
  readonly hasBrokenMust: boolean;
}

export interface Reason {
  readonly criterion: Criterion;
  readonly sentence: string;
  /** What this adds to the score; whole points, so that they add up to it in any order. */
  readonly points: number;
}

export interface Match extends Score {
  readonly fits: readonly Reason[];
  readonly conflicts: readonly Reason[];
  readonly unknowns: readonly Reason[];
  /** Worth a talk, never a bar, and worth no points: the earnings ceiling (M6). */
  readonly warnings: readonly Reason[];
  readonly questions: { readonly toEmployer: readonly string[]; readonly toClient: readonly string[] };
}
