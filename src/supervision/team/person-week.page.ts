import { plural } from '../../common/text/plain';
import { addDays } from '../../common/time/calendar';
import { formatDay, formatWeek } from '../../common/time/format';
import { barChart } from '../../common/web/chart';
import { BLANK_FORM, type FormState } from '../../common/web/fields';
import { cups, empty, tag, type Tag } from '../../common/web/parts';
import { sixOf } from '../../planning/week/week.page';
import type { CountedVisit } from '../../visits/counting/counted-visits';
import { modeOf } from '../../visits/rules/visit.choices';
import { doneWords, WITHHELD_VISIT } from '../../visits/rules/visit-words.rules';
import { weekSplit } from '../../visits/rules/week-summary.rules';
import { mentoringPart } from '../mentoring/field-mentoring.page';
import type { LostVisit } from '../review/lost-visits.rules';
import { averageContacts } from './average.rules';
import type { PersonWeek } from './person-week.service';
import { excusePart, reviewPart } from './review.part';
import { teamPaths } from './team.paths';
import { BARS, trendBar } from './trend';
import { qualitySentence } from './week-quality.rules';

/** "/team/:specialist?week=": the visits behind the number, what counted and why not, what they were worth, and the review. */
export function personWeekPage(view: PersonWeek, form: FormState = BLANK_FORM) {
  const { staff, now, today, settings, who } = view;
  const { week } = now;
  const title = who.id === staff.id ? 'My week' : `${staff.name}’s week`;
  const canMentor = who.role === 'supervisor' && who.id !== staff.id;
  return {
    title, heading: title, dates: formatWeek(week.start, week.end, settings.locale), team: staff.team, teamHref: teamPaths.team(week.start), hasTeamLink: who.role !== 'specialist',
    beforeHref: teamPaths.person(staff.id, addDays(week.start, -7)), afterHref: teamPaths.person(staff.id, addDays(week.start, 7)), hasAfter: week.end < today, hasForm: who.role !== 'administrator', formHref: teamPaths.form(staff.id, week.start),
    ...sixOf(now.count.counted, now.target.target, week.end < today), split: weekSplit(now.count), targetReason: now.target.reason, chart: chartOf(view), average: averageOf(view),
    rows: now.visits.map((visit) => rowOf(visit, view)), hasVisits: now.visits.length > 0, none: empty('No visit logged this week', 'Visits belong to the week they were made in, however late they are entered.', undefined, 'note'),
    removed: view.lost.map((one) => ({ text: lostWords(one, settings.locale) })), hasRemoved: view.lost.length > 0,
    ...qualityPart(view), ...reviewPart(view, form), ...excusePart(view, form), canMentor, hasMentoringCard: canMentor || view.mentoring.length > 0, mentoringHref: teamPaths.newFieldMentoring(staff.id, week.start), ...mentoringPart(view.mentoring, settings.locale),
  };
}

function rowOf(visit: CountedVisit, { sights, reviews, settings, who, quality }: PersonWeek) {
  const sight = sights.get(visit.id) ?? { level: 'withheld' as const, clients: [] };
  const isOpen = sight.level !== 'withheld';
  const changedAt = reviews[0] ? visit.updatedAt > reviews[0].reviewedAt : false;
  const worth = quality.byVisit.get(visit.id);
  const marks = isOpen && worth ? [worth.isFirst ? 'First visit' : '', worth.learnedNeeds ? 'needs learned' : '', worth.hasSay ? 'has a say' : ''].filter(Boolean) : [];
  return {
    day: formatDay(visit.day, settings.locale, 'weekday'), href: `/visits/${visit.id}`, isOpen: isOpen && who.role !== 'administrator', employer: visit.employer, marks: marks.join(', '),
    what: isOpen ? `${modeOf(visit.mode).label}, ${doneWords(visit).toLowerCase()}` : WITHHELD_VISIT, about: sight.clients.map((client) => client.label).join(', '),
    counts: visit.counts ? tag('good', 'Counts', 'cup-full') : tag('', 'Not counted', 'info'), why: isOpen ? [...visit.reasons, visit.isLate ? 'Entered late.' : ''].filter(Boolean).join(' ') : '',
    isChanged: changedAt, changed: changedTag(visit, reviews[0]?.reviewedAt),
  };
}

function changedTag(visit: CountedVisit, reviewedAt: string | undefined): Tag {
  const isNew = reviewedAt !== undefined && visit.createdAt > reviewedAt;
  return tag('warn', isNew ? 'Added since the review' : 'Changed since the review', 'edit');
}

function lostWords({ day, employer, how, to }: LostVisit, locale: string): string {
  const words = { removed: 'removed since the review', moved: `moved to ${formatDay(to, locale, 'weekday')} since the review`, left: 'made without them after all, as was said since the review' }[how];
  return `${formatDay(day, locale, 'weekday')}, ${employer}: ${words}.`;
}

/** Quality beside quantity: a sentence, and each employer of the week with its cups at the week's end. Administrators see the counts alone (P2). */
function qualityPart({ now, quality, who }: PersonWeek) {
  const isShown = who.role !== 'administrator' && now.visits.length > 0;
  const employers = [...quality.byEmployer].map(([id, { cups: poured, visits }]) => {
    const made = now.visits.filter((visit) => visits.includes(visit.id));
    const counted = made.filter((visit) => visit.counts).length;
    return { name: made[0].employer, href: `/employers/${id}`, cups: cups(poured, 3, `${poured} of three cups poured`, 'small'), text: `${plural(made.length, 'visit', 'visits')}, ${counted} counted` };
  });
  return { hasQuality: isShown, quality: qualitySentence([...quality.byVisit.values()]), employers: employers.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

function chartOf({ trend, today, settings, staff, now }: PersonWeek) {
  const { target } = now.target;
  const bars = trend.map((one, index) => ({ ...trendBar(one, today, settings.locale), href: teamPaths.person(staff.id, one.week.start), ...(index % 4 === 1 ? { tick: formatDay(one.week.start, settings.locale, 'short') } : {}) }));
  return barChart({
    id: 'trend', title: 'Employer contacts, twelve weeks', desc: bars.map((bar) => `${bar.label}: ${bar.value}`).join(', '), labelHead: 'Week of', valueHead: 'Contacts', bars,
    ...(target === null ? {} : { target: { value: target, text: `Dashed: the target of this week, ${target}. ${BARS}` } }),
  });
}

/** Excused weeks and weeks without a target are left out (V8). */
function averageOf({ trend, today, settings }: PersonWeek): string {
  const found = averageContacts(trend.map(({ week, totals, target, excuse }) => ({ counted: totals.counted, target: target.target, isExcused: excuse !== null, isOver: week.end < today })));
  if (found === null) return 'No week to take an average of yet.';
  const average = new Intl.NumberFormat(settings.locale, { maximumFractionDigits: 1 }).format(found.average);
  return `${average} a week on average, over ${plural(found.weeks, 'week that is', 'weeks that are')} over and neither excused nor without a target.`;
}
