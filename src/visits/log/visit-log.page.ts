import type { CsvCell } from '../../common/text/csv';
import { joinList, plural, shortName } from '../../common/text/plain';
import { formatDay } from '../../common/time/format';
import { selectField } from '../../common/web/choice-fields';
import { dateField, type FormState } from '../../common/web/fields';
import { empty, pager, tag, type Tag } from '../../common/web/parts';
import type { SiteSettings } from '../../settings/settings';
import { MODES, modeOf, PURPOSES, purposeOf } from '../rules/visit.choices';
import { doneWords, WITHHELD_VISIT } from '../rules/visit-words.rules';
import { logHref, type LogFilter } from './log-filter';
import type { LogLine } from './visit-log.service';

export interface LogView {
  lines: readonly LogLine[];
  hasMore: boolean;
  count: number;
  filter: LogFilter;
  team: readonly { id: string; name: string }[];
  employer: string;
  settings: SiteSettings;
}

/** "/visits": the log, filtered in the address. */
export function visitLogPage(view: LogView) {
  const { lines, filter, settings, count } = view;
  const last = lines.at(-1);
  const found = count > 1000 ? 'More than 1,000 visits' : plural(count, 'visit', 'visits', settings.locale);
  const isNarrowed = [filter.from, filter.to, filter.mode, filter.purpose, filter.counted, filter.employer].some((one) => one !== null);
  const loosen = isNarrowed ? 'Take away a filter: the days first, then how and what for.' : 'The log begins with the first visit.';
  return {
    title: 'Visit log', sift: siftOf(view), found: { text: found }, hasVisits: lines.length > 0,
    hasEmployer: view.employer !== '', employer: view.employer, withoutEmployerHref: logHref(filter, { employer: '' }), csvHref: logHref(filter, {}, '/visits/csv'),
    rows: lines.map((line) => rowOf(line, settings.locale)),
    none: empty(isNarrowed ? 'No visit fits these filters' : 'No visit logged yet', loosen, isNarrowed ? { href: '/visits', label: 'Show all' } : { href: '/visits/new', label: 'Log a visit' }, 'note'),
    pager: pager(`${found}, the newest first`, filter.after ? logHref(filter) : undefined, view.hasMore && last ? logHref(filter, { after: `${last.day}_${last.id}` }) : undefined),
  };
}

function siftOf({ filter, team }: LogView) {
  const form: FormState = { values: { ...filter, from: filter.from ?? '', to: filter.to ?? '' }, errors: {} };
  const any = (label: string) => ({ value: '', label });
  return {
    from: dateField({ name: 'from', label: 'From' }, form), to: dateField({ name: 'to', label: 'To' }, form),
    mode: selectField({ name: 'mode', label: 'How', options: [any('Any way'), ...MODES.map(({ value, label }) => ({ value, label }))] }, form),
    purpose: selectField({ name: 'purpose', label: 'Purpose', options: [any('Any purpose'), ...PURPOSES.map(({ value, label }) => ({ value, label }))] }, form),
    who: selectField({ name: 'who', label: 'Whose', options: [{ value: 'me', label: 'Mine' }, { value: 'team', label: 'My team’s' }, { value: 'everyone', label: 'Everyone’s' }, ...team.map(({ id, name }) => ({ value: id, label: name }))] }, form),
    counted: selectField({ name: 'counted', label: 'Counted', options: [any('Either'), { value: 'yes', label: 'Counted' }, { value: 'no', label: 'Not counted' }] }, form),
    hasEmployerId: filter.employer !== null, employerId: filter.employer ?? '',
  };
}

export interface LogRow {
  day: string;
  href: string;
  isOpen: boolean;
  employer: string;
  employerHref: string;
  what: string;
  about: string;
  staff: string;
  counts: Tag;
  why: string;
}

/** A line as it is printed; of a withheld visit only that there was one. */
export function rowOf(line: LogLine, locale: string): LogRow {
  const { counted, sight } = line;
  const isOpen = sight.level !== 'withheld';
  const late = counted.isLate ? 'Entered late.' : '';
  return {
    day: formatDay(line.day, locale, 'weekday'), href: `/visits/${line.id}`, isOpen, employer: line.employer, employerHref: `/employers/${line.employerId}`, staff: shortName(line.staffName),
    what: isOpen ? [`${modeOf(counted.mode).label}, ${doneWords(counted).toLowerCase()}`, line.met.length > 0 ? `met ${joinList(line.met, locale)}` : ''].filter(Boolean).join('; ') : WITHHELD_VISIT,
    about: sight.clients.map((client) => client.label).join(', '),
    counts: !isOpen ? tag('', 'Another team’s') : counted.counts ? tag('good', 'Counts', 'cup-full') : tag('', 'Not counted', 'info'),
    why: isOpen ? [...counted.reasons, late].filter(Boolean).join(' ') : '',
  };
}

export const CSV_HEADER = ['Day', 'Employer', 'Specialist', 'How', 'Purpose', 'Met', 'About', 'Counts', 'Why not', 'What was learned', 'Next step', 'Next step due'];

/** A line of the file. Clients stand in it as initials at most: a file goes where no plan can follow it. */
export function csvRow(line: LogLine, initials: ReadonlyMap<string, string>): CsvCell[] {
  const { counted, sight } = line;
  if (sight.level === 'withheld') return [line.day, line.employer, line.staffName, WITHHELD_VISIT, '', '', '', '', '', '', '', ''];
  return [
    line.day, line.employer, line.staffName, modeOf(counted.mode).label, purposeOf(counted.purpose).label, line.met.join(', '), sight.clients.map((client) => initials.get(client.id) ?? client.label).join(', '),
    counted.counts ? 'yes' : 'no', counted.reasons.join(' '), line.learned, line.nextWhat, line.nextOn,
  ];
}
