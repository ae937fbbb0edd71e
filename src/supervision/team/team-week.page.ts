import { addDays, dayOfInstant, type Day } from '../../common/time/calendar';
import { formatDay, formatWeek } from '../../common/time/format';
import { spark, type BarSpec } from '../../common/web/chart';
import { cups, empty, tag, type Tag } from '../../common/web/parts';
import type { StaffWeek } from '../../visits/counting/week-counts.service';
import { bothWays } from '../../visits/rules/week-summary.rules';
import { excuseLabel } from '../review/excuse.choices';
import type { TeamLine, TeamWeekView } from './team-week.service';

export const teamPaths = {
  team: (week: Day) => `/team?week=${week}`,
  person: (id: string, week: Day) => `/team/${id}?week=${week}`,
};

/** "Team week": who is on course, by name; each number opens into its visits. */
export function teamWeekPage(view: TeamWeekView, who: { isAdministrator: boolean }) {
  const { week, settings, today } = view;
  const teams = [...new Map(view.lines.map((line) => [line.staff.teamId, line.staff.team]))];
  const isNow = week.start <= today && today <= week.end;
  return {
    title: 'Team week', dates: formatWeek(week.start, week.end, settings.locale), heading: 'Team week', isNow,
    beforeHref: teamPaths.team(addDays(week.start, -7)), afterHref: teamPaths.team(addDays(week.start, 7)), hasAfter: week.end < today, isAdministrator: who.isAdministrator,
    teams: teams.map(([id, name]) => ({ name, ...teamTotal(view, id), lines: view.lines.filter((line) => line.staff.teamId === id).map((line) => lineOf(line, view)) })),
    hasTeams: teams.length > 0, none: empty('No specialists yet', who.isAdministrator ? 'Add a team and the people in it.' : 'Your administrator adds the people of your team.', who.isAdministrator ? { href: '/admin/teams', label: 'Teams and people' } : undefined, 'people'),
    incidents: view.incidents.map((one) => ({ href: `/incidents/${one.id}`, note: `Told by ${one.reportedBy}, for ${formatDay(one.happenedOn, settings.locale, 'weekday')}. The client has not been told.` })), needsYou: view.incidents.length > 0 || (isNow && dueReviews(view).length > 0),
    due: isNow ? dueReviews(view) : [],
  };
}

function lineOf(line: TeamLine, { week, settings, today }: TeamWeekView) {
  const now = line.weeks[line.weeks.length - 1];
  const { target } = now.target;
  const href = teamPaths.person(line.staff.id, week.start);
  const remark = remarkOf(line, now, today >= week.start && today <= week.end);
  return {
    name: line.staff.name, href, counted: String(now.count.counted), ofTarget: target === null ? 'no target' : `of ${target}`, hasCups: target !== null && target <= 12,
    cups: cups(now.count.counted, target ?? 0, target === null ? 'no target' : `${now.count.counted} of ${target}`, 'small'), split: `${now.count.clientSpecific} + ${now.count.generic}`,
    spark: trend(line.weeks, settings.locale, target), ...reviewCell(line, week.start, settings.locale, settings.timeZone), hasRemark: remark !== null, remark: remark ?? {},
  };
}

function remarkOf(line: TeamLine, now: StaffWeek, isNow: boolean): Tag | null {
  if (now.excuse) return tag('', `Excused: ${excuseLabel(now.excuse.reason).toLowerCase()}`);
  if (isNow && line.plannedToday > 0) return tag('info', `${line.plannedToday} planned today`, 'calendar');
  if (now.target.target !== null && line.staff.fullTimeShare < 1) return tag('', `${Math.round(line.staff.fullTimeShare * 100)} % of full time`);
  return now.target.target === null ? tag('', 'No target', 'info') : null;
}

function reviewCell(line: TeamLine, start: Day, locale: string, zone: string) {
  const before = teamPaths.person(line.staff.id, addDays(start, -7));
  const isDue = isReviewDue(line);
  return { reviewHref: before, isReviewed: line.review !== null, isDue, reviewed: line.review ? formatDay(dayOfInstant(line.review.reviewedAt, zone), locale, 'weekday') : '' };
}

function isReviewDue(line: TeamLine): boolean {
  const before = line.weeks[line.weeks.length - 2];
  return line.review === null && before.excuse === null && (before.target.target !== null || before.visits.length > 0);
}

function dueReviews({ lines, week, settings }: TeamWeekView) {
  const start = addDays(week.start, -7);
  return lines.filter(isReviewDue).map((line) => {
    const { count } = line.weeks[line.weeks.length - 2];
    return { text: `${line.staff.name}’s week of ${formatDay(start, settings.locale, 'short')}`, note: `${count.counted} counted, ${count.notCounted.length} not.`, href: teamPaths.person(line.staff.id, start) };
  });
}

/** Twelve weeks in a cell: short of the target in grey, excused ones a flat mark. */
export function trend(weeks: readonly StaffWeek[], locale: string, target: number | null) {
  return spark(`Twelve weeks: ${weeks.map((one) => (one.excuse ? 'excused' : String(one.count.counted))).join(', ')}`, weeks.map((one) => trendBar(one, locale)), target ?? undefined);
}

export function trendBar(week: StaffWeek, locale: string): BarSpec {
  const isShort = week.target.target !== null && week.count.counted < week.target.target;
  return { label: formatDay(week.week.start, locale, 'short'), value: week.excuse ? 0 : week.count.counted, kind: week.excuse ? 'off' : isShort ? 'short' : '' };
}

/** A team's week both ways (V3), its excused members left out (V8). */
function teamTotal({ lines }: TeamWeekView, teamId: string) {
  const weeks = lines.filter((line) => line.staff.teamId === teamId).map((line) => line.weeks[line.weeks.length - 1]).filter((week) => week.excuse === null);
  const sums = weeks.map((week) => bothWays(week.count));
  const total = (key: 'withGeneric' | 'clientSpecificOnly') => sums.reduce((sum, one) => sum + one[key], 0);
  return { total: `${total('withGeneric')} together, ${total('clientSpecificOnly')} of them about a client.` };
}
