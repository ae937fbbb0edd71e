import { formatDay, formatInstant } from '../../common/time/format';
import { radiosField, selectField } from '../../common/web/choice-fields';
import { numberField, textareaField, textField, type FormState } from '../../common/web/fields';
import { problem } from '../../common/web/parts';
import { goalProgress, goalWords } from '../review/goal.rules';
import { EXCUSES, excuseLabel } from '../review/excuse.choices';
import type { PersonWeek } from './person-week.service';
import { teamPaths } from './team.paths';

const WEEKS = [{ value: '1', label: 'for one week' }, { value: '2', label: 'for two weeks' }, { value: '4', label: 'for four weeks' }];

/** The review of a week (V10): what is on record, what was agreed before and how it went, and the form. Administrators read no words of it. */
export function reviewPart(view: PersonWeek, form: FormState) {
  const { reviews, settings, now, staff, who, today } = view;
  const noted = textareaField({ name: 'noted', label: 'What was noted', optional: true, maxLength: 2000 }, form);
  const goal = textField({ name: 'goal', label: 'Goal agreed', optional: true, maxLength: 500, autocomplete: 'off' }, form);
  const goalContacts = numberField({ name: 'goalContacts', label: 'Contacts a week', optional: true, maxLength: 2, whole: true }, form);
  const goalWeeks = selectField({ name: 'goalWeeks', label: 'How long', options: WEEKS, width: 'medium' }, form);
  const canReview = who.role === 'supervisor' && who.id !== staff.id && now.week.start <= today;
  const isReader = who.role !== 'administrator';
  const [last] = reviews;
  return {
    canReview, reviewId: view.reviewId, week: now.week.start, reviewHref: teamPaths.reviews(staff.id), noted, goal, goalContacts, goalWeeks, reviewProblem: problem(canReview ? [noted, goal, goalContacts, goalWeeks] : [], {}),
    hasReviews: reviews.length > 0, reviews: reviews.map((review) => ({
      heading: `${review.reviewedBy}, ${formatInstant(review.reviewedAt, settings.timeZone, settings.locale)}`, contacts: `${review.contacts} counted then.`,
      hasNoted: isReader && review.noted !== '', noted: isReader ? review.noted : '', hasGoal: isReader && goalText(review) !== '', goal: isReader ? goalText(review) : '',
    })),
    isDifferent: last !== undefined && last.contacts !== now.count.counted, difference: last ? `${last.contacts} counted at the review, ${now.count.counted} now.` : '',
    ...lastGoalPart(view, isReader),
  };
}

/** The goal agreed before, beside how the weeks since went. */
function lastGoalPart({ lastGoal, trend, today, settings: { locale } }: PersonWeek, isReader: boolean) {
  if (!lastGoal || !isReader) return { hasLastGoal: false, lastGoal: '', progress: [], hasProgress: false };
  const weeks = trend.map(({ week, totals, excuse }) => ({ start: week.start, counted: totals.counted, isOver: week.end < today, isExcused: excuse !== null }));
  const progress = goalProgress(lastGoal, weeks, new Map(trend.map(({ week, target }) => [week.start, target.target]))).map((one) => ({ week: `Week of ${formatDay(one.start, locale, 'short')}`, words: goalWords(one) }));
  return { hasLastGoal: true, lastGoal: `Goal agreed for after the week of ${formatDay(lastGoal.weekStart, locale, 'short')}: ${goalText(lastGoal)}`, progress, hasProgress: progress.length > 0 };
}

function goalText({ goal, goalContacts, goalWeeks }: { goal: string; goalContacts: number | null; goalWeeks: number | null }): string {
  const span = WEEKS.find((one) => one.value === String(goalWeeks ?? 1))?.label ?? '';
  return [goal, goalContacts === null ? '' : `${goalContacts} contacts a week ${span}`].filter(Boolean).join(' · ');
}

/** Excusing a week (V8), saying better why, and taking it back. */
export function excusePart({ now, staff, who, today }: PersonWeek, form: FormState) {
  const values = form.values as { reason?: string; excuseNote?: string };
  const reason = radiosField({ name: 'reason', label: 'Why', options: EXCUSES.map(({ value, label }) => ({ value, label })), value: values.reason ?? now.excuse?.reason ?? '' }, form);
  const note = textField({ name: 'excuseNote', label: 'Note', optional: true, maxLength: 300, autocomplete: 'off', value: values.excuseNote ?? now.excuse?.note ?? '' }, form);
  const canExcuse = who.role === 'supervisor' || who.id === staff.id;
  const isAsked = now.week.end < today && now.count.counted === 0 && now.excuse === null && now.target.target !== null;
  return {
    canExcuse, excuseHref: teamPaths.excuses(staff.id), reason, excuseNote: note, excuseProblem: problem([reason, note], form.errors), isExcused: now.excuse !== null, isAsked: canExcuse && isAsked,
    withdrawHref: teamPaths.withdrawnExcuses(staff.id), excused: now.excuse ? `Excused: ${excuseLabel(now.excuse.reason).toLowerCase()}. The week is left out of averages.` : '',
    excuseSummary: now.excuse ? 'Change the reason' : 'Excuse this week', excuseLabel: now.excuse ? 'Save the reason' : 'Excuse this week',
  };
}
