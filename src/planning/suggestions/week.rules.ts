import { shortName } from '../../common/text/plain';
import type { Day } from '../../common/time/calendar';
import type { Purpose } from '../../employers/purpose.choices';
import { purposeOfStep } from '../plan/step.rules';
import { BEYOND_INTRODUCED, compare, nearest, REASONS } from './reasons.rules';
import type { Why } from './suggestion.weights';
import type { Candidate, PlannedPlace, Suggestion, SuggestionView } from './week.types';

/** What is said first where two reasons weigh the same. */
const ORDER: readonly Why[] = ['touch', 'thanks', 'cup', 'opening', 'silence', 'nearby'];
export const MOST_SUGGESTED = 10;
const MOST_TOLD = 3;

/**
 * Which employers are worth a visit this week, best first: the weights of an employer's reasons are added up; where they
 * are the same, what has waited longest, then the name. The order the employers came in makes no difference.
 * Never one that asked to be left alone, that is planned already, or that was put aside; never one without a reason.
 * @param most how many of them are needed: sentences are made for those
 */
export function rankEmployers(candidates: readonly Candidate[], planned: readonly PlannedPlace[], view: SuggestionView, most = candidates.length): Suggestion[] {
  const ahead = planned.filter((visit) => visit.day >= view.today);
  const ranked = candidates.filter((one) => !one.isLeftAlone && !one.isPlanned && !one.isPutAside).flatMap((one) => {
    const reasons = reasonsFor(one, ahead, view);
    return reasons.length > 0 ? [{ one, reasons, score: reasons.reduce((sum, reason) => sum + reason.weight, 0) }] : [];
  });
  ranked.sort((a, b) => b.score - a.score || compare(waitingSince(a.one), waitingSince(b.one)) || compare(a.one.name, b.one.name) || compare(a.one.employerId, b.one.employerId));
  return ranked.slice(0, most).map(({ one, reasons, score }) => ({
    employerId: one.employerId, name: one.name, reasons: reasons.map(({ why, weight, say }) => ({ why, weight, sentence: say() })), score,
    purpose: purposeFor(one, reasons), step: stepOf(one, reasons), day: dayFor(one, reasons, ahead, view), lateSince: lateSince(one, view.today), colleague: one.colleague,
  }));
}

interface Weighed {
  readonly why: Why;
  readonly weight: number;
  readonly say: () => string;
}

/** Every reason that holds, the weightiest first. */
function reasonsFor(one: Candidate, planned: readonly PlannedPlace[], view: SuggestionView): Weighed[] {
  const reasons = ORDER.flatMap((why): Weighed[] => {
    const weight = view.weights[why];
    const say = weight > 0 ? REASONS[why](one, planned, view) : null;
    return say === null ? [] : [{ why, say, weight }];
  });
  return reasons.sort((a, b) => b.weight - a.weight);
}

/** What has waited longest is told first: the step that is due, else the last visit; nothing of either waits for nobody. */
function waitingSince({ nextTouch, lastVisit }: Candidate): Day {
  return (nextTouch?.isMine ? nextTouch.on : lastVisit?.day) ?? '9999-12-31';
}

/** What the visit would be for: the next cup, or what the reason says (three cups of tea). */
function purposeFor(one: Candidate, reasons: readonly Weighed[]): Purpose {
  const { stage } = one;
  const has = (why: Why) => reasons.some((reason) => reason.why === why);
  if (has('thanks')) return 'thank_you';
  if (stage === 'researched') return 'introduction';
  const meant = purposeOfStep(stepOf(one, reasons));
  if (meant !== null && meant !== 'keep_in_touch') return meant;
  if (stage === 'introduced') return 'learn_needs';
  return has('opening') && BEYOND_INTRODUCED.includes(stage) ? 'discuss_opening' : 'keep_in_touch';
}

/** What one meant to do, where that is a reason to go: it comes along to the plan (V11). */
function stepOf({ nextTouch }: Candidate, reasons: readonly Weighed[]): string {
  return reasons.some((reason) => reason.why === 'touch') ? (nextTouch?.what ?? '') : '';
}

/** V11: one's own next step that should have been taken. */
function lateSince({ nextTouch }: Candidate, today: Day): Day | null {
  return nextTouch?.isMine && nextTouch.on < today ? nextTouch.on : null;
}

/** The day that a reason names, when one can still go on it. */
function dayFor(one: Candidate, [first]: readonly Weighed[], planned: readonly PlannedPlace[], { today, week }: SuggestionView): Day | null {
  const from = today > week.start ? today : week.start;
  const named = first.why === 'nearby' ? nearest(one, planned)?.visit.day : first.why === 'touch' ? one.nextTouch?.on : undefined;
  const day = named ?? '';
  return day >= from && day <= week.end ? day : null;
}

/** A suggestion that somebody else's visit takes the place of. */
export interface Told {
  readonly suggestion: Suggestion;
  /** Who and when: "Amir K. goes on Thu 19 Nov". */
  readonly who: string;
}

/** The colleague whose employer it is, unless one has promised to be in touch there oneself. */
function colleagueOf({ colleague, reasons }: Suggestion): string | undefined {
  return colleague === '' || reasons.some((reason) => reason.why === 'touch') ? undefined : `${shortName(colleague)} goes there`;
}

/** P2: where somebody else goes, or has just been, that is said instead of suggesting. @param goes who, by employer */
export function tellApart(ranked: readonly Suggestion[], goes: ReadonlyMap<string, string>): { suggestions: Suggestion[]; told: Told[] } {
  const whoGoes = (one: Suggestion) => goes.get(one.employerId) ?? colleagueOf(one);
  return {
    suggestions: ranked.filter((one) => whoGoes(one) === undefined).slice(0, MOST_SUGGESTED),
    told: ranked.slice(0, MOST_SUGGESTED).flatMap((suggestion) => {
      const who = whoGoes(suggestion);
      return who === undefined ? [] : [{ suggestion, who }];
    }).slice(0, MOST_TOLD),
  };
}
