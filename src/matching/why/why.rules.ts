import type { Check, Criterion, Firm, ReadyProfile } from '../match.types';
import type { ReadyOpening } from '../match-opening';
import { breaks } from '../match.weights';
import { ceilingWarning } from '../criteria/pay.rules';
import type { Voice } from '../voice';
import { giveOf } from './give.rules';
import { SILENT, UNASKED, type Part } from './unsaid.rules';

export type Standing = 'breaks' | 'conflicts' | 'unknown' | 'talk' | 'fits' | 'neither' | 'not asked';

/** One criterion of one client and one opening: both sides in a sentence, and what would have to change. */
export interface WhyLine {
  readonly part: Part;
  readonly criterion: Criterion;
  readonly standing: Standing;
  readonly firm: Firm | null;
  readonly sentence: string;
  readonly changes: readonly string[];
}

/** Every criterion there is, said of one opening: also those nobody asked about and those that speak neither way (M4). */
export function whyLines(ready: ReadyProfile, opening: ReadyOpening, voice: Voice): WhyLine[] {
  const said = ready.checks.map((check) => lineOf(check, ready, opening, voice));
  const asked = new Set(ready.checks.map(partOf));
  const unasked = UNASKED.filter(({ part }) => !asked.has(part)).map(({ part, criterion, say }): WhyLine => ({ part, criterion, standing: 'not asked', firm: null, sentence: say(voice), changes: [] }));
  const ceiling = ceilingWarning(ready.profile, opening, voice);
  const talk: WhyLine[] = ceiling === null ? [] : [{ part: 'ceiling', criterion: 'ceiling', standing: 'talk', firm: null, sentence: ceiling.sentence, changes: [] }];
  return [...said, ...talk, ...unasked];
}

function partOf(check: Check): Part {
  return check.criterion === 'setting' ? (check.reads as Part) : check.criterion;
}

function lineOf(check: Check, ready: ReadyProfile, opening: ReadyOpening, voice: Voice): WhyLine {
  const { criterion, firm } = check;
  const verdict = check.judge(opening);
  const line = { part: partOf(check), criterion, firm };
  if (verdict === 0) return { ...line, standing: 'neither', sentence: SILENT[criterion](check.called(voice), voice, opening.opening.title), changes: [] };
  const { sentence, toEmployer, toClient } = check.say(opening, verdict, voice);
  if (verdict > 0) return { ...line, standing: 'fits', sentence, changes: [] };
  if (Number.isNaN(verdict)) return { ...line, standing: criterion === 'check' ? 'talk' : 'unknown', sentence, changes: [toEmployer, toClient].filter((question): question is string => question !== undefined) };
  const give = giveOf(check, ready.profile, opening, voice);
  return { ...line, standing: breaks(firm, verdict) ? 'breaks' : 'conflicts', sentence, changes: [give.client?.sentence, give.employer].filter((change): change is string => typeof change === 'string') };
}
