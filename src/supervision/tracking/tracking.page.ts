import type { CsvCell } from '../../common/text/csv';
import { formatDay, formatWeek } from '../../common/time/format';
import type { CountedVisit } from '../../visits/counting/counted-visits';
import { modeOf, purposeOf } from '../../visits/rules/visit.choices';
import { WITHHELD_VISIT } from '../../visits/rules/visit-words.rules';
import { weekProgress, weekSplit } from '../../visits/rules/week-summary.rules';
import { excuseLabel } from '../review/excuse.choices';
import type { TeamWeekView } from '../team/team-week.service';
import { teamPaths } from '../team/team.paths';
import type { TrackingForm } from './tracking-forms.service';

export const FORM_HEADER = ['Employer', 'Date', 'How', 'Purpose', 'Whom met', 'About a client', 'Counts', 'Why not', 'Next', 'Next on'];
export const TEAM_HEADER = ['Specialist', 'Team', 'Week of', 'Counted', 'Target', 'About a client', 'General', 'Not counted', 'Excused', 'Week before reviewed'];

/** A visit as the form writes it; all of it that another team's visit about a client tells is that it was (P2). */
function lineOf(visit: CountedVisit, { met, sights, next }: TrackingForm) {
  const counts = visit.counts ? 'yes' : 'no';
  const after = next.get(visit.id);
  if (sights.get(visit.id)?.level === 'withheld') return { how: WITHHELD_VISIT, purpose: '', met: '', isAbout: '', counts, why: '', next: '', nextOn: '' };
  return {
    how: modeOf(visit.mode).label, purpose: purposeOf(visit.purpose).plan, met: visit.nobodyThere ? 'Nobody there' : (met.get(visit.id) ?? []).join(', '), isAbout: visit.isClientSpecific ? 'yes' : 'no',
    counts, why: [...visit.reasons, visit.isLate ? 'Entered late.' : ''].filter(Boolean).join(' '), next: after?.what ?? '', nextOn: after?.on ?? '',
  };
}

/** "/team/:specialist/form": the weekly tracking form as the field knows it, for a printer. */
export function trackingPage(form: TrackingForm) {
  const { staff, week, settings, today } = form;
  const { locale } = settings;
  const title = `Employer contacts, ${staff.name}, week of ${formatDay(week.week.start, locale, 'short')}`;
  const rows = week.visits.map((visit) => {
    const line = lineOf(visit, form);
    return { ...line, employer: visit.employer, day: formatDay(visit.day, locale, 'weekday'), nextOn: line.nextOn ? formatDay(line.nextOn, locale, 'short') : '', counted: visit.counts ? 'Counts' : line.why || 'Not counted' };
  });
  return {
    title, heading: 'Employer contacts of the week', name: staff.name, team: staff.team, dates: formatWeek(week.week.start, week.week.end, locale), rows, hasRows: rows.length > 0,
    total: weekProgress(week.count.counted, week.target.target, week.week.end < today), split: weekSplit(week.count), notCounted: `${week.count.notCounted.length} not counted`, reason: week.target.reason,
    hasExcuse: week.excuse !== null, excuse: week.excuse ? `Excused: ${excuseLabel(week.excuse.reason).toLowerCase()}.` : '',
    frame: { backHref: teamPaths.person(staff.id, week.week.start), backLabel: 'The week' }, fileHref: teamPaths.formFile(staff.id, week.week.start),
  };
}

/** The same as a file. Days stay as they are stored, so that a spreadsheet sorts them. */
export function trackingRows(form: TrackingForm): CsvCell[][] {
  return form.week.visits.map((visit) => {
    const line = lineOf(visit, form);
    return [visit.employer, visit.day, line.how, line.purpose, line.met, line.isAbout, line.counts, line.why, line.next, line.nextOn];
  });
}

/** A team's week as a file: the numbers of the page, one line for each specialist, by name. */
export function teamRows({ lines, week }: TeamWeekView): CsvCell[][] {
  return lines.map(({ staff, now, review }) => [
    staff.name, staff.team, week.start, now.totals.counted, now.target.target, now.totals.clientSpecific, now.totals.generic, now.totals.notCounted,
    now.excuse ? excuseLabel(now.excuse.reason) : '', review ? 'yes' : 'no',
  ]);
}
