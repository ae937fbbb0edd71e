import type { AuditReport } from '../../audit/audit.service';
import { selectField } from '../../common/web/choice-fields';
import { dateField } from '../../common/web/fields';
import { empty, pager } from '../../common/web/parts';
import { plural } from '../../common/text/plain';
import { formatInstant } from '../../common/time/format';
import { LINES_A_PAGE, type LogLine } from './audit-log.service';
import { actWords, KINDS } from './log-words';
import { logHref, type LogFilter } from './log.filter';
import { NOT_CHECKED, type NightlyCheck } from './nightly-check';

export interface LogInput {
  lines: readonly LogLine[];
  filter: LogFilter;
  before: number;
  people: readonly { id: string; name: string }[];
  site: { timeZone: string; locale: string };
  report?: AuditReport;
  nightly?: NightlyCheck;
}

/** The audit log: who did what, when and from where; never what stood in a field. */
export function logPage(input: LogInput) {
  const { filter, before, site } = input;
  const shown = input.lines.slice(0, LINES_A_PAGE);
  const last = shown.at(-1)?.seq;
  const hasMore = input.lines.length > LINES_A_PAGE && last !== undefined;
  const form = { values: filter, errors: {} };
  const options = (nothing: string, given: { value: string; label: string }[]) => [{ value: '', label: nothing }, ...given];
  return {
    title: 'Audit log', ...checkOf(input.report), ...(input.nightly ?? NOT_CHECKED), csvHref: logHref(filter, 0, '/admin/audit/csv'), action: '/admin/audit', checkAction: '/admin/audit/checks',
    person: selectField({ name: 'person', label: 'Who', options: options('Everybody', [...input.people.map(({ id, name }) => ({ value: id, label: name })), { value: 'system', label: 'Nobody signed in' }]) }, form),
    kind: selectField({ name: 'kind', label: 'What', options: options('Everything', KINDS.map(([value, label]) => ({ value, label }))) }, form),
    day: dateField({ name: 'day', label: 'On' }, form),
    hasFilter: Object.values(filter).some((value) => value !== ''), clearHref: '/admin/audit',
    hasLines: shown.length > 0, lines: shown.map((line) => lineOf(line, site)),
    empty: empty('Nothing to show', before > 0 ? 'This is the end of the log.' : 'Nothing was done that fits. Choose another person, kind or day.'),
    pager: pager(rangeWords(shown), before > 0 ? logHref(filter) : undefined, hasMore ? logHref(filter, last) : undefined),
  };
}

/** How a line reads in a table or a file: when, who, what, to what, which fields, from where. */
export function lineOf(line: LogLine, site: { timeZone: string; locale: string }) {
  return {
    seq: String(line.seq), when: formatInstant(line.at, site.timeZone, site.locale), datetime: line.at, who: line.person ?? 'Nobody signed in', act: actWords(line.action),
    subject: line.subjectType.replaceAll('-', ' '), subjectId: line.subjectId ?? '', shortId: line.subjectId === null ? '' : `…${line.subjectId.slice(-8)}`, fields: line.detail === '' ? '' : line.detail.split(' ').map(fieldWords).join(', '), address: line.address,
  };
}

function fieldWords(name: string): string {
  return name.replaceAll(/[_-]|(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function rangeWords(lines: readonly LogLine[]): string {
  const [first] = lines;
  return first ? `Lines ${first.seq} to ${lines.at(-1)?.seq}, newest first` : 'No lines';
}

function checkOf(report: AuditReport | undefined) {
  const isWhole = report !== undefined && report.faults.length === 0;
  const text = report === undefined ? '' : isWhole ? `All ${plural(report.lines, 'line', 'lines')} are as they were written.` : 'The log is not as it was written. Keep a copy of the database and tell whoever looks after this machine.';
  return { hasReport: report !== undefined, isWhole, checkText: text, faults: report?.faults ?? [] };
}
