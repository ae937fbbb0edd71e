import type { Day } from '../../common/time/calendar';
import { FACT_VALUES, type Fact } from '../../disclosure/rules/disclosure.choices';
import type { AccountingLine, Change, IncidentTold, RecordState, Telling, ToldFact, ToldRecord, Use } from './told';

/**
 * The accounting of disclosures (D11): one line for each record and each employer it was ever recorded as told at,
 * and one for each incident, newest first. A later edit takes nothing out: it becomes a note beside what it took off.
 */
export function accountingLines(uses: readonly Use[], records: readonly ToldRecord[], incidents: readonly IncidentTold[]): AccountingLine[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const groups = new Map<string, Use[]>();
  for (const use of uses) groups.set(`${use.recordId} ${use.employerId}`, [...(groups.get(`${use.recordId} ${use.employerId}`) ?? []), use]);
  const tellings = [...groups.values()].map((group) => tellingOf(group, byId.get(group[0].recordId)));
  return [...tellings, ...incidents].sort(newestFirst);
}

function tellingOf(group: readonly Use[], record: ToldRecord | undefined): Telling {
  const uses = [...group].sort((a, b) => compare(a.askedAt, b.askedAt) || compare(a.clearanceId, b.clearanceId));
  const lead = uses[uses.length - 1];
  const endOf = (use: Use) => endUnder(use, record);
  const corrected = endOf(lead);
  const state = stateUnder(lead, record);
  return {
    kind: 'telling', id: lead.decisionId, day: lead.day, employerId: lead.employerId, act: lead.act, recordId: lead.recordId, planId: lead.planId,
    facts: factsOf(uses, lead, corrected === null ? (record?.factsNow ?? []) : [], endOf),
    met: state?.met ?? [], metUnnamed: state?.metUnnamed ?? false, besides: record?.besides ?? '',
    metBefore: metBefore(uses, record, state?.met ?? []), earlierDays: earlierDays(uses, lead, endOf),
    mode: state?.mode ?? '', purpose: state?.purpose ?? lead.purpose, by: state?.by || lead.askedBy, removed: record?.removed ?? null, corrected,
  };
}

/** The last state of the record under this leave: people and means may have changed while the leave stayed. */
function stateUnder(use: Use, record: ToldRecord | undefined): RecordState | undefined {
  return record?.states.findLast((state) => state.clearanceId === use.clearanceId);
}

/** The change after which the record stood under this leave no more. Where its state is no longer known (an erasure), the last change. */
function endUnder(use: Use, record: ToldRecord | undefined): Change | null {
  const state = stateUnder(use, record);
  if (state || !record) return state?.until ?? null;
  return record.states.findLast((one) => one.until !== null)?.until ?? null;
}

/** Each fact once, with the words of the last version it was told under. */
function factsOf(uses: readonly Use[], lead: Use, factsNow: readonly Fact[], endOf: (use: Use) => Change | null): ToldFact[] {
  return FACT_VALUES.flatMap((fact) => {
    const last = uses.findLast((use) => use.facts.includes(fact));
    if (last) return [{ fact, planId: last.planId, corrected: factsNow.includes(fact) ? null : endOf(last) }];
    return factsNow.includes(fact) ? [{ fact, planId: lead.planId, corrected: null }] : [];
  });
}

function metBefore(uses: readonly Use[], record: ToldRecord | undefined, now: readonly string[]): Telling['metBefore'] {
  const here = new Set(uses.map((use) => use.clearanceId));
  const before = new Map<string, Change>();
  for (const { clearanceId, met, until } of record?.states ?? []) {
    if (clearanceId === null || !here.has(clearanceId) || until === null) continue;
    for (const id of met) if (!now.includes(id)) before.set(id, until);
  }
  return [...before].map(([id, corrected]) => ({ id, corrected }));
}

function earlierDays(uses: readonly Use[], lead: Use, endOf: (use: Use) => Change | null): Telling['earlierDays'] {
  const days = new Map<Day, Change>();
  for (const use of uses) {
    const corrected = endOf(use);
    if (use.day !== lead.day && corrected) days.set(use.day, corrected);
  }
  return [...days].map(([day, corrected]) => ({ day, corrected }));
}

function newestFirst(a: AccountingLine, b: AccountingLine): number {
  return compare(b.day, a.day) || compare(b.id, a.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
