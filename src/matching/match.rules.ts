import { employerChecks } from './criteria/employer.rules';
import { kindChecks } from './criteria/kind.rules';
import { needChecks } from './criteria/needs.rules';
import { ceilingWarning, payChecks } from './criteria/pay.rules';
import { settingChecks } from './criteria/setting.rules';
import { taskChecks } from './criteria/tasks.rules';
import { timeChecks } from './criteria/times.rules';
import { travelChecks } from './criteria/travel.rules';
import type { Check, Match, MatchProfile, ReadyProfile, Reason, Score, Verdict } from './match.types';
import { breaks, DEFAULT_WEIGHTS, pointsOf, type Weights } from './match.weights';
import { readyOpening, type MatchOpening, type ReadyOpening } from './match-opening';
import type { Voice } from './voice';

/** A profile ready to judge openings, its reasons in the order people read them. What wasn't asked makes no check (M2). */
export function readyProfile(profile: MatchProfile, weights: Weights = DEFAULT_WEIGHTS): ReadyProfile {
  const criteria = [kindChecks, timeChecks, payChecks, travelChecks, settingChecks, taskChecks, employerChecks, needChecks];
  const checks = criteria.flatMap((criterion) => criterion(profile, weights));
  const mustWeight = checks.reduce((sum, check) => (check.firm === 'must' ? sum + check.weight : sum), 0);
  return { profile, checks, mustWeight };
}

/** The score alone: cheap enough for every client against every opening, since no sentence is made. */
export function scoreOpening(ready: ReadyProfile, opening: ReadyOpening): Score {
  let score = 0;
  let hasBrokenMust = false;
  for (const check of ready.checks) {
    const verdict = check.judge(opening);
    score += pointsOf(check.firm, check.weight, verdict);
    if (breaks(check.firm, verdict)) hasBrokenMust = true;
  }
  return { score, hasBrokenMust };
}

/** The same judgement with its reasons: for what is shown. Its points add up to `scoreOpening`'s (M4, M5). */
export function explainOpening(ready: ReadyProfile, opening: ReadyOpening, voice: Voice): Match {
  const reasons = ready.checks.map((check) => reasonOf(check, opening, voice)).filter((reason) => reason.verdict !== 0);
  const warning = ceilingWarning(ready.profile, opening, voice);
  const of = (belongs: (verdict: Verdict) => boolean) => reasons.filter((reason) => belongs(reason.verdict)).map((reason) => reason.told);
  return {
    ...scoreOpening(ready, opening),
    fits: of((verdict) => verdict > 0),
    conflicts: of((verdict) => verdict < 0),
    unknowns: of(Number.isNaN),
    warnings: warning === null ? [] : [warning],
    questions: { toEmployer: asked(reasons.map((reason) => reason.toEmployer)), toClient: asked(reasons.map((reason) => reason.toClient)) },
  };
}

interface JudgedReason {
  readonly verdict: Verdict;
  readonly told: Reason;
  readonly toEmployer?: string;
  readonly toClient?: string;
}

function reasonOf(check: Check, opening: ReadyOpening, voice: Voice): JudgedReason {
  const verdict = check.judge(opening);
  const { sentence, toEmployer, toClient } = verdict === 0 ? { sentence: '' } : check.say(opening, verdict, voice);
  return { verdict, told: { criterion: check.criterion, sentence, points: pointsOf(check.firm, check.weight, verdict) }, toEmployer, toClient };
}

function asked(questions: readonly (string | undefined)[]): string[] {
  return [...new Set(questions.filter((question): question is string => question !== undefined))];
}

/**
 * One client and one opening (M4): what fits, what conflicts, what nobody knows yet, each with both sides' values.
 * Nothing is gated here (D15), and nothing but wishes is looked at (M5).
 */
export function matchOpening(profile: MatchProfile, opening: MatchOpening, voice: Voice, weights: Weights = DEFAULT_WEIGHTS): Match {
  return explainOpening(readyProfile(profile, weights), readyOpening(opening), voice);
}
