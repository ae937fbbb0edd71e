import { joinList } from '../common/text/plain';
import type { YesNo } from '../openings/opening.entity';
import { COMPETITIVE_FACTS, type CompetitiveFact } from './job.choices';

/** The four facts of one job. */
export type CompetitiveFacts = Readonly<Record<CompetitiveFact, YesNo>>;

export interface Competitive {
  /** `unknown` while nothing speaks against it and something is still to be asked. */
  readonly state: YesNo;
  readonly sentence: string;
}

/** Whether a job is competitive (M9, F9): all four facts must be known to be so; one that isn't so is enough for no. */
export function isCompetitive(facts: CompetitiveFacts, locale: string): Competitive {
  const broken = COMPETITIVE_FACTS.filter(({ value }) => facts[value] === 'no').map((fact) => fact.broken);
  if (broken.length > 0) return { state: 'no', sentence: `Not a competitive job: ${joinList(broken, locale)}.` };
  const missing = COMPETITIVE_FACTS.filter(({ value }) => facts[value] !== 'yes').map((fact) => fact.missing);
  if (missing.length > 0) return { state: 'unknown', sentence: `Still to ask: ${joinList(missing, locale)}.` };
  return { state: 'yes', sentence: 'A competitive job: all four facts are so.' };
}
