import { newId } from '../../common/database/ids';
import { shortName } from '../../common/text/plain';
import { addDays, daysBetween, weekdayOf, type Day, type Week } from '../../common/time/calendar';
import { dueDay, formatDay } from '../../common/time/format';
import { empty, tag } from '../../common/web/parts';
import { purposeOf } from '../../employers/purpose.choices';
import { blocksOn, type Block } from '../blocks/blocks.rules';
import type { AsideEmployer } from './put-aside.service';
import type { WeekSuggestions } from './suggestions.service';
import type { Suggestion } from './week.types';

export const suggestionPaths = {
  list: '/suggestions',
  week: (start: Day) => `/week?start=${start}`,
  place: '#suggestions',
  dismiss: (employerId: string) => `/suggestions/${employerId}/dismissals`,
  bringBack: (employerId: string) => `/suggestions/${employerId}/restorations`,
};

const SATURDAY = 6;

/** The part of the week's page (`planning/suggestions`). */
export function suggestionsSection({ suggestions, told, blocks, week, isNext, today, locale }: WeekSuggestions) {
  const days = daysLeft(week, today);
  return {
    isAhead: days.length > 0, weekStart: week.start, isNext, nextHref: suggestionPaths.week(week.start), nextText: `Week of ${formatDay(week.start, locale, 'short')}`, later: isNext ? 'Not next week' : 'Not this week', asideHref: suggestionPaths.list,
    hasSuggestions: suggestions.length > 0, suggestions: suggestions.map((one) => suggestionRow(one, { days, blocks, isNext, today, locale })),
    hasTold: told.length > 0, told: told.map(({ suggestion, who }) => ({ href: `/employers/${suggestion.employerId}`, employer: suggestion.name, text: `${who}. ${suggestion.reasons[0].sentence}` })),
  };
}

function suggestionRow({ employerId, name, reasons, purpose, step, day, lateSince, colleague }: Suggestion, { days, blocks, isNext, today, locale }: { days: readonly Day[]; blocks: readonly Block[]; isNext: boolean; today: Day; locale: string }) {
  const [first, ...more] = reasons.map((reason) => reason.sentence);
  const chosen = day ?? usualDay(days, blocks, today);
  return {
    href: `/employers/${employerId}`, employer: name, reason: first, isLate: lateSince !== null, late: lateSince === null ? {} : tag('stop', `Next touch ${dueDay(lateSince, today, locale)}`, 'clock'), hasMore: more.length > 0, more, hasNote: colleague !== '', note: colleague === '' ? '' : `${shortName(colleague)} goes there: have a word first.`,
    planId: newId(), block: blocksOn(chosen, blocks)[0]?.from ?? '', employerId, purpose, step, purposeText: purposeOf(purpose).plan, dayId: `day-${employerId}`, dayLabel: `Day for ${name}`, planLabel: `Plan it: a visit to ${name}`,
    days: days.map((one) => ({ value: one, label: formatDay(one, locale, 'weekday'), isChosen: one === chosen })),
    dismissHref: suggestionPaths.dismiss(employerId), laterLabel: `${isNext ? 'Not next week' : 'Not this week'}: ${name}`, neverLabel: `Not again: ${name}`,
  };
}

/** The days one can still plan. */
function daysLeft(week: Week, today: Day): Day[] {
  const from = today > week.start ? today : week.start;
  return Array.from({ length: Math.max(0, daysBetween(from, week.end) + 1) }, (_, index) => addDays(from, index));
}

/** The next day from tomorrow on that has a block, else the next working day: today is mostly spoken for. */
function usualDay(days: readonly Day[], blocks: readonly Block[], today: Day): Day {
  const [[first], later] = [days, days.filter((day) => day > today)];
  return later.find((day) => blocksOn(day, blocks).length > 0) ?? later.find((day) => weekdayOf(day) < SATURDAY) ?? first;
}

/** The best three as the morning page shows them: the reason and the way to the plan. @param said the employers' addresses that the page tells of already */
export function bestSuggestions({ suggestions, blocks, week, today }: WeekSuggestions, said: readonly string[]) {
  return suggestions.filter((one) => !said.includes(`/employers/${one.employerId}`)).slice(0, 3).map(({ employerId, name, reasons, day }) => ({
    href: `/employers/${employerId}`, employer: name, reason: reasons[0].sentence, planHref: `/planned-visits/new?employer=${employerId}&day=${day ?? usualDay(daysLeft(week, today), blocks, today)}`, planLabel: `Plan a visit to ${name}`,
  }));
}

/** "/suggestions": what was put aside, with the way back. */
export function asidePage(aside: readonly AsideEmployer[], locale: string) {
  return {
    title: 'Not suggested', weekHref: '/week', hasAside: aside.length > 0, empty: empty('Nothing is put aside', 'An employer you don’t want suggested, this week or ever, stands here until you bring it back.', { href: '/week', label: 'The week' }),
    aside: aside.map(({ employerId, employer, until }) => ({ href: `/employers/${employerId}`, employer, when: until === null ? 'Not again' : `Not before ${formatDay(addDays(until, 1), locale, 'weekday')}`, action: suggestionPaths.bringBack(employerId), label: `Suggest ${employer} again` })),
  };
}
