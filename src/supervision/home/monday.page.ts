import { joinList, plural } from '../../common/text/plain';
import { stalledOfTeam } from '../../visits/stages/stages.page';
import { addDays } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { tag, type Tag } from '../../common/web/parts';
import { isReviewDue } from '../team/review-due';
import type { TeamLine, TeamWeekView } from '../team/team-week.service';
import { teamPaths } from '../team/team.paths';
import { erasureRow } from './waiting-erasures';
import { talksOfTeam } from './to-talk-about.page';

interface Need {
  tag: Tag;
  text: string;
  note: string;
  href: string;
}

/** What needs the supervisor, above the counts: incidents, reviews, plans, talks. It is about this week only, and absent when nothing does. */
export function mondayCard(view: TeamWeekView) {
  const { week, today, monday, lines, settings } = view;
  const isNow = week.start <= today && today <= week.end;
  const needs = [...incidentNeeds(view), ...(isNow ? [...erasureNeeds(view), ...reviewNeeds(view), ...planNeeds(view), ...clientNeeds(view), ...stalledNeeds(view)] : [])];
  return { needsYou: needs.length > 0, needs, ...talksOfTeam(isNow ? monday.toTalkAbout : [], lines.map((line) => line.staff), { today, locale: settings.locale }), ...stalledOfTeam(isNow ? monday.stalled : [], settings.locale) };
}

function incidentNeeds({ monday, settings }: TeamWeekView): Need[] {
  return monday.incidents.map((one) => ({
    tag: tag('stop', 'incident', 'lock'), text: 'Something was said without leave', note: `Reported by ${one.reportedBy}; it happened on ${formatDay(one.happenedOn, settings.locale, 'weekday')}. The client has not been told.`, href: `/incidents/${one.id}`,
  }));
}

function erasureNeeds({ monday }: TeamWeekView): Need[] {
  return monday.erasures.map((one) => ({ tag: one.isOwn ? tag('', 'erasure', 'clock') : tag('warn', 'erasure', 'bin'), ...erasureRow(one) }));
}

function reviewNeeds({ lines, week, settings }: TeamWeekView): Need[] {
  const start = addDays(week.start, -7);
  return lines.filter(isReviewDue).map(({ staff, trend }) => {
    const { totals } = trend[trend.length - 2];
    return { tag: tag('warn', 'review'), text: `${staff.name}’s week of ${formatDay(start, settings.locale, 'short')}`, note: `${totals.counted} counted, ${totals.notCounted} not.`, href: teamPaths.person(staff.id, start) };
  });
}

/** Who has planned, and who has not though the week asks for contacts: on one line, by name. */
function planNeeds({ lines, week, settings }: TeamWeekView): Need[] {
  const asked = lines.filter((line) => line.now.target.target !== null && line.now.excuse === null);
  const without = asked.filter(isUnplanned);
  if (without.length === 0) return [];
  const names = joinList(without.map((line) => line.staff.name), settings.locale);
  return [{ tag: tag('warn', 'plan', 'calendar'), text: `${asked.length - without.length} of ${asked.length} have a plan for the rest of this week`, note: `Contacts to go and nothing planned: ${names}.`, href: teamPaths.team(week.start, 'help') }];
}

function isUnplanned({ now, plannedAhead }: TeamLine): boolean {
  return plannedAhead === 0 && now.target.target !== null && now.totals.counted < now.target.target;
}

function clientNeeds({ monday }: TeamWeekView): Need[] {
  const talks = monday.toTalkAbout.length;
  const talk = { tag: tag('info', 'talks', 'people'), text: `Talks about disclosure: ${plural(talks, 'client', 'clients')}`, note: monday.toAsk > 0 ? `${plural(monday.toAsk, 'question', 'questions')} from refusals not asked yet.` : 'By specialist, further down.', href: '#talks' };
  return talks > 0 ? [talk] : [];
}

function stalledNeeds({ monday, settings }: TeamWeekView): Need[] {
  const count = monday.stalled.length;
  return count === 0 ? [] : [{ tag: tag('warn', 'quiet', 'clock'), text: `Still going? ${plural(count, 'employer has', 'employers have', settings.locale)} gone quiet`, note: 'By whoever was there last, further down.', href: '#stalled' }];
}
