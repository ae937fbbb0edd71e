import { addDays, type Day } from '../../common/time/calendar';
import { formatDay, formatInstant, formatWeek } from '../../common/time/format';
import { barChart } from '../../common/web/chart';
import { radiosField } from '../../common/web/choice-fields';
import { BLANK_FORM, textareaField, textField, type FormState } from '../../common/web/fields';
import { empty, problem, tag, type Tag } from '../../common/web/parts';
import { sixOf } from '../../planning/week/week.page';
import type { CountedVisit } from '../../visits/counting/counted-visits';
import { modeOf, purposeOf } from '../../visits/rules/visit.choices';
import { WITHHELD_VISIT } from '../../visits/rules/visit-words.rules';
import { weekSplit } from '../../visits/rules/week-summary.rules';
import { EXCUSES, excuseLabel } from '../review/excuse.choices';
import type { PersonWeek } from './person-week.service';
import { teamPaths, trendBar } from './team-week.page';

/** "/team/:specialist?week=": the visits behind the number, what counted and why not, and the review. */
export function personWeekPage(view: PersonWeek, form: FormState = BLANK_FORM) {
  const { staff, now, today, settings, who } = view;
  const { locale } = settings;
  const { week } = now;
  const isOwn = who.id === staff.id;
  const title = isOwn ? 'My week' : `${staff.name}’s week`;
  return {
    title, heading: title, dates: formatWeek(week.start, week.end, locale), team: staff.team, teamHref: teamPaths.team(week.start), hasTeamLink: who.role !== 'specialist',
    beforeHref: teamPaths.person(staff.id, addDays(week.start, -7)), afterHref: teamPaths.person(staff.id, addDays(week.start, 7)), hasAfter: week.end < today,
    ...sixOf(now.count.counted, now.target.target, week.end < today), split: weekSplit(now.count), targetReason: now.target.reason, chart: chartOf(view),
    rows: now.visits.map((visit) => rowOf(visit, view)), hasVisits: now.visits.length > 0, none: empty('No visit logged this week', 'Visits belong to the week they were made in, however late they are entered.', undefined, 'note'),
    removed: view.removedSince.map((one) => ({ text: `${formatDay(one.day, locale, 'weekday')}, ${one.employer}: removed since the review.` })), hasRemoved: view.removedSince.length > 0,
    ...reviewPart(view, form), ...excusePart(view, form),
  };
}

function rowOf(visit: CountedVisit, { sights, reviews, settings, who }: PersonWeek) {
  const sight = sights.get(visit.id) ?? { level: 'withheld' as const, clients: [] };
  const isOpen = sight.level !== 'withheld';
  const changedAt = reviews[0] ? visit.updatedAt > reviews[0].reviewedAt : false;
  return {
    day: formatDay(visit.day, settings.locale, 'weekday'), href: `/visits/${visit.id}`, isOpen: isOpen && who.role !== 'administrator', employer: visit.employer,
    what: isOpen ? `${modeOf(visit.mode).label}, ${purposeOf(visit.purpose).done.toLowerCase()}` : WITHHELD_VISIT, about: sight.clients.map((client) => client.label).join(', '),
    counts: visit.counts ? tag('good', 'Counts', 'cup-full') : tag('', 'Not counted', 'info'), why: isOpen ? [...visit.reasons, visit.isLate ? 'Entered late.' : ''].filter(Boolean).join(' ') : '',
    isChanged: changedAt, changed: changedTag(visit, reviews[0]?.reviewedAt),
  };
}

function changedTag(visit: CountedVisit, reviewedAt: string | undefined): Tag {
  const isNew = reviewedAt !== undefined && visit.createdAt > reviewedAt;
  return tag('warn', isNew ? 'Added since the review' : 'Changed since the review', 'edit');
}

function chartOf({ trend, settings, staff, now }: PersonWeek) {
  const { target } = now.target;
  const bars = trend.map((one, index) => ({ ...trendBar(one, settings.locale), href: teamPaths.person(staff.id, one.week.start), ...(index % 4 === 1 ? { tick: formatDay(one.week.start, settings.locale, 'short') } : {}) }));
  return barChart({
    id: 'trend', title: 'Employer contacts, twelve weeks', desc: bars.map((bar) => `${bar.label}: ${bar.kind === 'off' ? 'excused' : bar.value}`).join(', '), labelHead: 'Week of', valueHead: 'Contacts', bars,
    ...(target === null ? {} : { target: { value: target, text: `Dashed: the target now, ${target} a week. Grey falls short; a flat mark is an excused week.` } }),
  });
}

function reviewPart(view: PersonWeek, form: FormState) {
  const { reviews, settings, now, staff, who, today } = view;
  const noted = textareaField({ name: 'noted', label: 'What was noted', optional: true, maxLength: 2000 }, form);
  const goal = textField({ name: 'goal', label: 'Goal agreed', optional: true, maxLength: 500, autocomplete: 'off' }, form);
  const canReview = who.role === 'supervisor' && who.id !== staff.id && now.week.start <= today;
  const [last] = reviews;
  return {
    canReview, reviewId: view.reviewId, week: now.week.start, reviewHref: `/team/${staff.id}/reviews`, noted, goal, reviewProblem: problem(canReview ? [noted, goal] : [], {}),
    hasReviews: reviews.length > 0, reviews: reviews.map((review) => ({
      heading: `${review.reviewedBy}, ${formatInstant(review.reviewedAt, settings.timeZone, settings.locale)}`, contacts: `${review.contacts} counted then.`,
      hasNoted: review.noted !== '', noted: review.noted, hasGoal: review.goal !== '', goal: review.goal,
    })),
    isDifferent: last !== undefined && last.contacts !== now.count.counted, difference: last ? `${last.contacts} counted at the review, ${now.count.counted} now.` : '',
    hasLastGoal: view.lastGoal !== null && view.lastGoal.weekStart < now.week.start, lastGoal: view.lastGoal ? `Goal agreed for the week of ${shortDay(view.lastGoal.weekStart, settings.locale)}: ${view.lastGoal.goal}` : '',
  };
}

function excusePart({ now, staff, who, today }: PersonWeek, form: FormState) {
  const reason = radiosField({ name: 'reason', label: 'Why', options: EXCUSES.map(({ value, label }) => ({ value, label })), value: (form.values as { reason?: string }).reason ?? now.excuse?.reason ?? '' }, form);
  const note = textField({ name: 'excuseNote', label: 'Note', optional: true, maxLength: 300, autocomplete: 'off', value: (form.values as { excuseNote?: string }).excuseNote ?? now.excuse?.note ?? '' }, form);
  const canExcuse = who.role === 'supervisor' || who.id === staff.id;
  const isAsked = now.week.end < today && now.count.counted === 0 && now.excuse === null && now.target.target !== null;
  return {
    canExcuse, excuseHref: `/team/${staff.id}/excuses`, reason, excuseNote: note, excuseProblem: problem([reason, note], form.errors), isExcused: now.excuse !== null, isAsked,
    excused: now.excuse ? `Excused: ${excuseLabel(now.excuse.reason).toLowerCase()}. The week is left out of averages.` : '', excuseSummary: now.excuse ? 'Change the reason' : 'Excuse this week',
  };
}

function shortDay(day: Day, locale: string): string {
  return formatDay(day, locale, 'short');
}
