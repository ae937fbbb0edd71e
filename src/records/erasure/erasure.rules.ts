import { addMonths, type Day } from '../../common/time/calendar';

/** On what ground a record is erased. Chosen, never typed, so that what stays of an erasure names nobody. */
export const GROUNDS = [
  { value: 'asked', label: 'The client asked for it' },
  { value: 'retention_over', label: 'It has been kept as long as it must be' },
  { value: 'ordered', label: 'A court or an authority orders it' },
  { value: 'never_consented', label: 'The client never agreed to the record' },
  { value: 'by_mistake', label: 'It was made by mistake' },
] as const;

export const ASKED_BY = [
  { value: 'client', label: 'The client' },
  { value: 'representative', label: 'Somebody who acts for the client' },
  { value: 'authority', label: 'A court or an authority' },
  { value: 'agency', label: 'The agency itself' },
] as const;

export type Ground = (typeof GROUNDS)[number]['value'];
export type AskedBy = (typeof ASKED_BY)[number]['value'];

/** How long a record must be kept (QUALITY A.3): `over` when nothing keeps it any more. */
export type Retention = { over: true; since: Day } | { over: false; until: Day | null };

/** The retention clock runs from the day the record was closed; while it is open there is no day to count from. */
export function retentionOf(closedOn: Day | null, years: number, today: Day): Retention {
  if (closedOn === null) return { over: false, until: null };
  const until = addMonths(closedOn, years * 12);
  return until < today ? { over: true, since: until } : { over: false, until };
}

export interface AskedErasure {
  readonly ground: string;
  readonly askedBy: string;
  readonly lawAllows: boolean;
}

/** What is wrong with a request, by field. "Kept as long as it must be" can't be the ground before it has been. */
export function requestFaults(asked: AskedErasure, retention: Retention): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!GROUNDS.some((one) => one.value === asked.ground)) faults.ground = 'Choose why it is to be erased.';
  else if (asked.ground === 'retention_over' && !retention.over) faults.ground = 'It has not been kept as long as it must be yet. Choose another ground, or wait.';
  if (!ASKED_BY.some((one) => one.value === asked.askedBy)) faults.askedBy = 'Choose who asked for it.';
  if (!retention.over && !asked.lawAllows) faults.lawAllows = 'Tick this only after asking: without it the record is kept.';
  return faults;
}

/** Whoever agrees is somebody else than whoever asked, and is told so in a sentence; null when they may. */
export function approvalFault(erasure: { requestedBy: string }, approver: { id: string }, isHeld: boolean): string | null {
  if (erasure.requestedBy === approver.id) return 'You asked for this yourself. Somebody else has to agree.';
  return isHeld ? 'A legal hold keeps this record: nothing of it may be erased.' : null;
}

/** The quarter a day lies in, as "2026-Q4": what is left of a day in the counts that are kept. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
