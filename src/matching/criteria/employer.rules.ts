import { NOTHING, type Check, type MatchProfile } from '../match.types';
import type { Weights } from '../match.weights';

/** Employers somebody would like to work for, and those they won't (M2, M4). All others are neither. */
export function employerChecks(profile: MatchProfile, weights: Weights): Check[] {
  const { wanted, refused } = profile.employers;
  return [
    ...(wanted.length > 0 ? [wantedCheck(new Set(wanted), weights.employer)] : []),
    ...(refused.length > 0 ? [refusedCheck(new Set(refused), weights.employer)] : []),
  ];
}

function wantedCheck(wanted: ReadonlySet<string>, weight: number): Check {
  return {
    criterion: 'employer', firm: 'prefer', weight, reads: 'employer', called: () => 'employers wanted',
    judge: ({ opening }) => (wanted.has(opening.employerId) ? 1 : NOTHING),
    say: (_, __, voice) => ({ sentence: `${voice.name} would like to work for this employer, and they have this opening.` }),
  };
}

function refusedCheck(refused: ReadonlySet<string>, weight: number): Check {
  return {
    criterion: 'refusedEmployer', firm: 'avoid', weight, reads: 'employer', called: () => 'employers refused',
    judge: ({ opening }) => (refused.has(opening.employerId) ? -1 : NOTHING),
    say: (_, __, voice) => ({ sentence: `${voice.name} doesn’t want to work for this employer, and the opening is theirs.` }),
  };
}
