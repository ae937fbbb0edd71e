import { Day, daysBetween } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { Cups, pour, speaksOfClient, VisitEvidence } from './cups.rules';
import { Stage } from '../../employers/stage.choices';

/** What somebody set by hand: it stands until something newer is logged, which may only take it further. */
export interface StageOverride {
  stage: Exclude<Stage, 'do_not_contact'>;
  note: string;
  day: Day;
}

/** An employer's wish to be left alone: who asked, when, why. */
export interface DoNotContact {
  askedBy: string;
  day: Day;
  reason: string;
}

export interface StageEvidence {
  /** Visits that happened and are not deleted; those of one day in the order they were made. */
  visits: readonly VisitEvidence[];
  /** The days on which someone started a job here. */
  jobStarts: readonly Day[];
  override: StageOverride | null;
  doNotContact: DoNotContact | null;
}

export interface StageView {
  /** The day it is judged on; evidence of later days is left out, so any past day can be asked about. */
  today: Day;
  /** Days without a visit until an employer is dormant; null for never. */
  dormantAfterDays: number | null;
  locale: string;
}

export interface StageResult {
  stage: Stage;
  /** The visit that moved it here; null when nothing has, or a job start, a hand or silence did. */
  movedByVisitId: string | null;
  /** Why it stands here. Tells of no client, because all teams read it (P2). */
  sentence: string;
  cups: Cups;
}

interface Standing {
  cups: Cups;
  isConsidering: boolean;
  isHired: boolean;
  isSetDormant: boolean;
  movedByVisitId: string | null;
  sentence: string;
}

type Step = { day: Day; take: (at: Standing) => Standing };

const CUP_STAGES = ['researched', 'introduced', 'learning_needs', 'ready_for_client'] as const;
const CUP_NAMES = ['', 'First cup', 'Second cup', 'Third cup'] as const;

/**
 * Where an employer stands, moved by logged evidence in order: researched → introduced → learning needs → ready for
 * a client → considering → hired; dormant after long silence. A stage set by hand stands until something newer is
 * logged; do-not-contact wins over everything.
 */
export function stageOf(evidence: StageEvidence, view: StageView): StageResult {
  const start: Standing = { ...clean(0), sentence: 'Nobody has been met here yet.' };
  const standing = stepsOf(evidence, view).reduce((at, step) => step.take(at), start);
  const { cups, movedByVisitId, sentence } = standing;
  const asked = evidence.doNotContact;
  if (asked) {
    const when = formatDay(asked.day, view.locale, 'withYear');
    return { stage: 'do_not_contact', movedByVisitId: null, sentence: `${asked.askedBy} asked on ${when} not to be contacted: ${asked.reason}`, cups };
  }
  const stage = stageAt(standing);
  const silence = stage === 'researched' ? null : silenceOf(evidence, view);
  if (silence) return { stage: 'dormant', movedByVisitId: null, sentence: silence, cups };
  return { stage, movedByVisitId, sentence, cups };
}

function stepsOf({ visits, jobStarts, override }: StageEvidence, view: StageView): Step[] {
  const { locale } = view;
  const steps: Step[] = [
    ...visits.map((visit) => ({ day: visit.day, take: (at: Standing) => afterVisit(at, visit, locale) })),
    ...jobStarts.map((day) => ({ day, take: (at: Standing) => afterJobStart(at, day, locale) })),
  ];
  // Last of its day: whoever set it had that day's visits before them.
  if (override) steps.push({ day: override.day, take: (at) => afterHand(at, override, locale) });
  return steps.filter((step) => step.day <= view.today).sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function afterVisit(at: Standing, visit: VisitEvidence, locale: string): Standing {
  const next: Standing = {
    ...at,
    cups: pour(at.cups, visit),
    isConsidering: at.isConsidering || speaksOfClient(visit),
    isSetDormant: at.isSetDormant && !visit.met,
  };
  const stage = stageAt(next);
  if (stage === stageAt(at)) return { ...next, movedByVisitId: at.movedByVisitId, sentence: at.sentence };
  const day = formatDay(visit.day, locale, 'withYear');
  const isCup = CUP_STAGES.some((cup) => cup === stage) && next.cups > at.cups;
  const sentence = isCup ? `${CUP_NAMES[next.cups]} on ${day}.` : `A visit on ${day} moved it here.`;
  return { ...next, movedByVisitId: visit.visitId, sentence };
}

function afterJobStart(at: Standing, day: Day, locale: string): Standing {
  if (at.isHired && !at.isSetDormant) return at;
  return { ...at, isHired: true, isSetDormant: false, movedByVisitId: null, sentence: `Someone started work here on ${formatDay(day, locale, 'withYear')}.` };
}

function afterHand(at: Standing, { stage, note, day }: StageOverride, locale: string): Standing {
  const moved = { movedByVisitId: null, sentence: `Set by hand on ${formatDay(day, locale, 'withYear')}: ${note}` };
  if (stage === 'dormant') return { ...at, isSetDormant: true, ...moved };
  const cups = CUP_STAGES.findIndex((cup) => cup === stage);
  if (cups >= 0) return { ...clean(cups as Cups), ...moved };
  return { ...clean(at.cups), isConsidering: stage === 'considering', isHired: stage === 'hired', ...moved };
}

function stageAt(at: Standing): Stage {
  if (at.isSetDormant) return 'dormant';
  if (at.isHired) return 'hired';
  return at.isConsidering ? 'considering' : CUP_STAGES[at.cups];
}

function silenceOf({ visits, jobStarts, override }: StageEvidence, view: StageView): string | null {
  const days = [...visits.map((visit) => visit.day), ...jobStarts].filter((day) => day <= view.today).sort();
  const last = days.at(-1);
  const isHeldByHand = override !== null && override.day <= view.today && (last === undefined || override.day >= last);
  if (view.dormantAfterDays === null || last === undefined || isHeldByHand) return null;
  const quiet = daysBetween(last, view.today);
  return quiet >= view.dormantAfterDays ? `Nothing logged for ${quiet} days, since ${formatDay(last, view.locale, 'withYear')}.` : null;
}

function clean(cups: Cups): Standing {
  return { cups, isConsidering: false, isHired: false, isSetDormant: false, movedByVisitId: null, sentence: '' };
}
