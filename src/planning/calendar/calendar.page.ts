import { formatInstant } from '../../common/time/format';
import { checkField } from '../../common/web/choice-fields';
import { BLANK_FORM, textField } from '../../common/web/fields';
import type { OwnFeed } from './calendar-feeds.service';

export const calendarPaths = {
  page: '/account/calendar', feeds: '/account/calendar/feeds', removals: '/account/calendar/removals', mornings: '/account/calendar/mornings',
  feed: (token: string) => `/calendar/${token}.ics`,
};

export interface CalendarState {
  feed: OwnFeed | null;
  /** The whole address of a feed just made; it is shown this once. */
  address: string | null;
  isMailOn: boolean;
  isMailWanted: boolean;
  email: string;
  timeZone: string;
  locale: string;
}

/** "/account/calendar": the plan in one's own calendar, and by mail in the morning. */
export function calendarPage(state: CalendarState) {
  const { feed, address, timeZone, locale, isMailOn, isMailWanted, email } = state;
  return {
    title: 'Calendar and morning mail', hasFeed: feed !== null, isNew: address !== null, made: feed === null ? '' : madeWords(feed, formatInstant(feed.madeAt, timeZone, locale)),
    address: textField({ name: 'address', label: 'Address of your calendar', value: address ?? '', autocomplete: 'off', hint: 'Copy it now: it is shown this once.' }),
    openHref: (address ?? '').replace(/^https?:/, 'webcal:'), makeAction: calendarPaths.feeds, makeLabel: feed === null ? 'Make an address' : 'Replace the address', removeAction: calendarPaths.removals,
    isMailOn, mailAction: calendarPaths.mornings,
    wanted: checkField({ name: 'wanted', label: 'Send me the day’s plan at 6:30', isChecked: isMailWanted, hint: `To ${email}, on days with a planned visit or a next touch that is due. Employers and counts only: mail is read on locked screens and passes through other hands.` }, BLANK_FORM),
  };
}

function madeWords({ isOver }: OwnFeed, when: string): string {
  if (isOver) return `The address made on ${when} opens nothing any more: your password was changed, or your account was closed, since then. Replace it, and put the new one into your calendar.`;
  return `An address was made on ${when}. It can’t be shown again; if it is lost, or somebody else may have it, replace it.`;
}
