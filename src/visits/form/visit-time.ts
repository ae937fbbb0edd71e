import { instantAt, type Day } from '../../common/time/calendar';

/** Making one costs more than all a page asks of it; a site has one zone. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(zone, clock);
  return clock;
}

/** The time of day (HH:MM) at the site of an instant; empty when there is none. */
export function clockTime(instant: string | null, zone: string): string {
  if (instant === null) return '';
  return clockOf(zone).format(Date.parse(instant));
}

/** The instant of a time of day (HH:MM, or empty) on a day at the site. */
export function instantOf(day: Day, time: string, zone: string): string | null {
  return time === '' ? null : instantAt(day, time.slice(0, 5), zone);
}
