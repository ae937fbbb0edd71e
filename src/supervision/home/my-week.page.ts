import { plural } from '../../common/text/plain';
import { formatDay, formatWeek, dueDay } from '../../common/time/format';
import { tag } from '../../common/web/parts';
import { bestSuggestions } from '../../planning/suggestions/suggestions.page';
import { countAhead } from '../../planning/week/board.page';
import { planPaths, sixOf, weekDays } from '../../planning/week/week.page';
import { weekSplit } from '../../visits/rules/week-summary.rules';
import type { MyWeek } from './my-week.service';
import { teamPaths } from '../team/team.paths';
import { inTouchSection } from './in-touch.page';
import { questionsSection, talksSection } from './to-talk-about.page';

/** "/" for a specialist: the six, what counted and why not, today's plan, the next steps that are due. */
export function myWeekPage({ planned, due, lastWeek, toTalkAbout, questions, inTouch, suggested }: MyWeek, viewerId: string, stalledHrefs: readonly string[]) {
  const { week, today, settings, staffWeek } = planned;
  const { locale } = settings;
  const { count, target } = staffWeek;
  const toGo = planned.days.flatMap((one) => one.planned).filter((one) => one.visit.status === 'planned' && one.visit.day >= today);
  const isAsked = lastWeek.count.counted === 0 && lastWeek.excuse === null && lastWeek.target.target !== null;
  // "Still going?" asks of those below, and says how late the step is.
  const shownDue = due.filter((one) => !stalledHrefs.includes(`/employers/${one.employerId}`));
  const best = bestSuggestions(suggested, [...due.map((one) => `/employers/${one.employerId}`), ...stalledHrefs]);
  return {
    title: 'My week', dates: formatWeek(week.start, week.end, locale), sheetHref: planPaths.sheet(today), planHref: planPaths.plan(today), weekHref: planPaths.week(week.start),
    ...sixOf(count.counted, target.target, false), ahead: aheadOf(toGo.length, count.counted, countAhead(planned) ?? count.counted, target.target), split: weekSplit(count), targetReason: target.reason, countHref: teamPaths.person(viewerId, week.start),
    isExcused: staffWeek.excuse !== null, hasNotCounted: count.notCounted.length > 0,
    notCounted: count.notCounted.map(({ index, reasons }) => {
      const visit = staffWeek.visits[index];
      return { href: `/visits/${visit.id}`, text: `${formatDay(visit.day, locale, 'weekday')}, ${visit.employer}`, why: reasons.join(' ') };
    }),
    left: toGo.length === 0 ? 'Nothing more planned.' : `${plural(toGo.length, 'visit', 'visits')} left.`, ...weekDays(planned),
    hasDue: shownDue.length > 0, due: shownDue.map((one) => {
      const kind = one.on < today ? 'stop' : one.on === today ? 'warn' : '';
      return { tag: tag(kind, dueDay(one.on, today, locale), 'clock'), href: `/employers/${one.employerId}`, employer: one.employer, what: one.what || 'Get in touch', planHref: `/planned-visits/new?employer=${one.employerId}&day=${today}`, planLabel: `Plan a visit to ${one.employer}`, isPlanned: one.plannedOn !== null, plannedHref: planPaths.edit(one.plannedId ?? ''), planned: one.plannedOn === null ? '' : `planned ${formatDay(one.plannedOn, locale, 'weekday')}` };
    }),
    hasSuggested: best.length > 0, suggested: best, suggestedHref: `${planPaths.week(suggested.week.start)}#suggestions`, isNextWeek: suggested.isNext, nextWeekHref: planPaths.week(suggested.week.start),
    ...inTouchSection(inTouch, { today, locale }), ...talksSection(toTalkAbout, viewerId, { today, locale }), ...questionsSection(questions, settings),
    isAsked, askHref: `${teamPaths.person(viewerId, lastWeek.week.start)}#excuse`, askText: `No contact was counted in the week of ${formatDay(lastWeek.week.start, locale, 'short')}. If you were away, say why, and it is left out of averages.`,
  };
}

function aheadOf(planned: number, counted: number, made: number, target: number | null): string {
  if (planned === 0) return target !== null && counted >= target ? 'The week’s cups are full.' : '';
  const will = planned === 1 ? 'One more is planned' : `${planned} more are planned`;
  return target !== null && counted < target && made >= target ? `${will}; in person, that makes ${made}.` : `${will}.`;
}
