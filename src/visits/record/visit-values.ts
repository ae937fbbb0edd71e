import type { Day } from '../../common/time/calendar';
import { clockTime } from '../form/visit-time';
import { NOBODY, SOMEONE_ELSE } from '../form/visit.form';
import { SOMEONE } from '../people-met';
import { MODE_VALUES, modeOf, PURPOSE_VALUES, purposeOf } from '../rules/visit.choices';
import type { VisitRows } from '../visit-rows';
import type { Visit } from '../visit.entity';

/** What stands in the form of a visit, by field name. */
export type VisitValues = Record<'id' | 'version' | 'employer' | 'day' | 'time' | 'mode' | 'purpose' | 'learned' | 'nextWhat' | 'next' | 'nextDate', string> & Record<'met' | 'along' | 'clients' | 'facts', string[]>;

/** A stored visit as its form shows it. */
export function toValues(visit: Visit, rows: VisitRows, zone: string): VisitValues {
  const met = [...rows.met, ...(visit.metUnnamed ? [SOMEONE_ELSE] : []), ...(visit.nobodyThere ? [NOBODY] : [])];
  return {
    id: visit.id, version: String(visit.version), employer: visit.employerId, day: visit.visitedOn, time: clockTime(visit.visitedAt, zone), mode: visit.mode, purpose: visit.purpose,
    met, along: rows.along, clients: rows.clients.map((one) => one.clientId), facts: rows.clients.flatMap((one) => one.facts.map((fact) => `${one.clientId}:${fact}`)),
    learned: visit.learned, nextWhat: visit.nextWhat, next: visit.nextOn ? 'date' : 'none', nextDate: visit.nextOn ?? '',
  };
}

/** Words for the ids that stand in a form. */
export interface Names {
  of: (id: string) => string;
  day: (day: Day) => string;
}

export interface VisitLine {
  name: string;
  label: string;
  text: string;
}

/** A visit's values in words, field by field, to set two versions side by side. Who it is about is told only as a number. */
export function valueLines(values: Partial<VisitValues>, names: Names): VisitLine[] {
  const met = (values.met ?? []).map((one) => (one === SOMEONE_ELSE ? SOMEONE : one === NOBODY ? 'nobody there' : names.of(one)));
  const mode = MODE_VALUES.find((one) => one === values.mode);
  const purpose = PURPOSE_VALUES.find((one) => one === values.purpose);
  const clients = values.clients?.length ?? 0;
  return [
    { name: 'employer', label: 'Employer', text: names.of(values.employer ?? '') },
    { name: 'day', label: 'When', text: [names.day(values.day ?? ''), values.time?.slice(0, 5)].filter(Boolean).join(', ') },
    { name: 'mode', label: 'How', text: mode ? modeOf(mode).label : '' },
    { name: 'met', label: 'Who did you meet?', text: met.sort().join(', ') },
    { name: 'purpose', label: 'Purpose', text: purpose ? purposeOf(purpose).label : '' },
    { name: 'clients', label: 'About a client?', text: clients === 0 ? 'nobody' : clients === 1 ? 'one client' : `${clients} clients` },
    { name: 'facts', label: 'What was said', text: (values.facts ?? []).length === 0 ? '' : `${values.facts?.length} of what the plan allows` },
    { name: 'along', label: 'Who went along', text: (values.along ?? []).map(names.of).sort().join(', ') },
    { name: 'learned', label: 'What you learned', text: values.learned ?? '' },
    { name: 'nextWhat', label: 'Next step', text: values.nextWhat ?? '' },
    { name: 'nextDate', label: 'Next step due', text: values.nextDate ? names.day(values.nextDate) : 'none' },
  ];
}

/** The labels of what differs between two versions of a visit. */
export function changedLabels(before: Partial<VisitValues>, after: Partial<VisitValues>): string[] {
  const same: Names = { of: (id) => id, day: (day) => day };
  const later = valueLines(after, same);
  const lines = valueLines(before, same).filter((line, index) => line.text !== later[index].text).map((line) => line.label);
  const sets = (['clients', 'facts'] as const).filter((name) => [...(before[name] ?? [])].sort().join() !== [...(after[name] ?? [])].sort().join());
  const labels = { clients: 'About a client?', facts: 'What was said' };
  return [...new Set([...lines, ...sets.map((name) => labels[name])])];
}
