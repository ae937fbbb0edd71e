import { addDays, dayOfInstant, type Day } from '../../common/time/calendar';
import { formatDay, formatWeek } from '../../common/time/format';
import { cups, empty, tag, type Tag } from '../../common/web/parts';
import { bothWays } from '../../visits/rules/week-summary.rules';
import { excuseLabel } from '../review/excuse.choices';
import { mondayCard } from '../home/monday.page';
import { NEEDS_HELP, reasonsForHelp } from './needs-help.rules';
import { isReviewDue } from './review-due';
import type { TeamLine, TeamWeekView } from './team-week.service';
import { teamPaths, type TeamOrder } from './team.paths';
import { BARS, trend } from './trend';

/** "Team week": who is on course, by name; each number opens into its visits. */
export function teamWeekPage(view: TeamWeekView, who: { isAdministrator: boolean }, order: TeamOrder = 'name') {
  const { week, settings, today } = view;
  const teams = [...new Map(view.lines.map((line) => [line.staff.teamId, line.staff.team]))];
  const byHelp = order === 'help';
  const start = formatDay(week.start, settings.locale, 'short');
  return {
    title: 'Team week', dates: formatWeek(week.start, week.end, settings.locale), heading: 'Team week',
    beforeHref: teamPaths.team(addDays(week.start, -7), order), afterHref: teamPaths.team(addDays(week.start, 7), order), hasAfter: week.end < today, isAdministrator: who.isAdministrator,
    teams: teams.map(([id, name]) => ({ name, ...teamTotal(view, id), lines: inOrder(view.lines.filter((line) => line.staff.teamId === id), order, today).map((line) => ({ ...lineOf(line, view, who.isAdministrator), help: byHelp ? helpFor(line, today).map((text) => ({ text })) : [] })) })),
    hasTeams: teams.length > 0, none: empty('No specialists yet', who.isAdministrator ? 'Add a team and the people in it.' : 'Your administrator adds the people of your team.', who.isAdministrator ? { href: '/admin/teams', label: 'Teams and people' } : undefined, 'people'),
    orderHref: teamPaths.team(week.start, byHelp ? 'name' : 'help'), orderLabel: byHelp ? 'By name' : 'Who could use help first', orderText: byHelp ? NEEDS_HELP : 'By name, never by number.',
    bars: BARS, fileHref: teamPaths.teamFile(week.start), fileLabel: `The week of ${start} as a file`, ...mondayCard(view),
  };
}

/** The two groups of "who could use help", each by name as the list came. */
function inOrder(lines: readonly TeamLine[], order: TeamOrder, today: Day): TeamLine[] {
  if (order === 'name') return [...lines];
  const [first, rest]: [TeamLine[], TeamLine[]] = [[], []];
  for (const line of lines) (helpFor(line, today).length > 0 ? first : rest).push(line);
  return [...first, ...rest];
}

function helpFor(line: TeamLine, today: Day): string[] {
  return reasonsForHelp(line.trend.map(({ week, totals, target, excuse }) => ({ week, counted: totals.counted, target: target.target, isExcused: excuse !== null })), line.plannedAhead, today);
}

function lineOf(line: TeamLine, view: TeamWeekView, isAdministrator: boolean) {
  const { week, settings, today } = view;
  const { now } = line;
  const { target } = now.target;
  const href = teamPaths.person(line.staff.id, week.start);
  const remark = remarkOf(line, today >= week.start && today <= week.end);
  const excused = line.trend.filter((one) => one.excuse !== null).map((one) => formatDay(one.week.start, settings.locale, 'short'));
  return {
    name: line.staff.name, href, counted: String(now.totals.counted), ofTarget: target === null ? 'no target' : `of ${target}`, hasCups: target !== null && target <= 12,
    cups: cups(now.totals.counted, target ?? 0, target === null ? 'no target' : `${now.totals.counted} of ${target}`, 'small'), split: `${now.totals.clientSpecific} + ${now.totals.generic}`,
    spark: trend(line.trend, today, settings.locale), hasExcused: excused.length > 0, excused: `excused: ${excused.join(', ')}`, ...reviewCell(line, view), hasRemark: remark !== null, remark: remark ?? {},
    ...notCountedOf(line, isAdministrator),
  };
}

/** What did not count and why (V5), as how many for which reason; the visits themselves stand on the person's page. */
function notCountedOf({ now, staff }: TeamLine, isAdministrator: boolean) {
  const why = isAdministrator ? [] : [...now.totals.why].map(([text, times]) => ({ text, times: String(times) }));
  return { hasNotCounted: why.length > 0, why, notCountedText: `${now.totals.notCounted} not counted`, notCountedLabel: `${now.totals.notCounted} not counted, ${staff.name}: why` };
}

function remarkOf({ now, plannedToday, staff }: TeamLine, isNow: boolean): Tag | null {
  if (now.excuse) return tag('', `Excused: ${excuseLabel(now.excuse.reason).toLowerCase()}`);
  if (isNow && plannedToday > 0) return tag('info', `${plannedToday} planned today`, 'calendar');
  if (now.target.target !== null && staff.fullTimeShare < 1) return tag('', `${Math.round(staff.fullTimeShare * 100)} % of full time`);
  return now.target.target === null ? tag('', 'No target', 'info') : null;
}

function reviewCell(line: TeamLine, { week, settings: { locale, timeZone } }: TeamWeekView) {
  const { review, lastReviewed } = line;
  const isOlder = review === null && lastReviewed !== null;
  return {
    reviewHref: teamPaths.person(line.staff.id, addDays(week.start, -7)), isReviewed: review !== null, isDue: isReviewDue(line), reviewed: review ? formatDay(dayOfInstant(review.reviewedAt, timeZone), locale, 'weekday') : '',
    hasLastReviewed: isOlder, lastReviewed: isOlder ? `last: week of ${formatDay(lastReviewed, locale, 'short')}` : '',
  };
}

/** A team's week both ways (V3). An excused week keeps its visits: only averages leave it out (V8). */
function teamTotal({ lines }: TeamWeekView, teamId: string) {
  const sums = lines.filter((line) => line.staff.teamId === teamId).map((line) => bothWays(line.now.totals));
  const total = (key: 'withGeneric' | 'clientSpecificOnly') => sums.reduce((sum, one) => sum + one[key], 0);
  return { total: `${total('withGeneric')} together, ${total('clientSpecificOnly')} of them about a client.` };
}
