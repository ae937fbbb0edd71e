import { formatInstant } from '../../common/time/format';
import { checkField } from '../../common/web/choice-fields';
import { BLANK_FORM, textField } from '../../common/web/fields';

export const calendarPaths = {
  page: '/account/calendar', feeds: '/account/calendar/feeds', removals: '/account/calendar/removals', mornings: '/account/calendar/mornings',
  feed: (token: string) => `/calendar/${token}.ics`,
};

export interface CalendarState {
  /** When the feed there is was made (ISO, UTC); null for none. */
  madeAt: string | null;
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
  const { madeAt, address, timeZone, locale, isMailOn, isMailWanted, email } = state;
  return {
    title: 'Calendar and morning mail', hasFeed: madeAt !== null, isNew: address !== null,
    made: madeAt === null ? '' : `An address was made on ${formatInstant(madeAt, timeZone, locale)}. It can’t be shown again; if it is lost, or somebody else may have it, replace it.`,
    address: textField({ name: 'address', label: 'Address of your calendar', value: address ?? '', autocomplete: 'off', hint: 'Copy it now: it is shown this once.' }),
    openHref: (address ?? '').replace(/^https?:/, 'webcal:'), makeAction: calendarPaths.feeds, makeLabel: madeAt === null ? 'Make an address' : 'Replace the address', removeAction: calendarPaths.removals,
    isMailOn, mailAction: calendarPaths.mornings,
    wanted: checkField({ name: 'wanted', label: 'Send me the day’s plan at 6:30', isChecked: isMailWanted, hint: `To ${email}, on days with a planned visit or a next touch that is due. Employers and counts only: mail is read on locked screens and passes through other hands.` }, BLANK_FORM),
  };
}
