/** One entry of a calendar, in instants: no zone has to travel with it, so no clock change can be read wrongly. */
export interface CalendarEvent {
  /** Stays the same for the life of what it stands for. */
  readonly uid: string;
  /** Grows with each change. */
  readonly sequence: number;
  /** ISO, UTC. */
  readonly changedAt: string;
  readonly when: { readonly day: string; readonly nextDay: string } | { readonly from: string; readonly until: string };
  readonly isCancelled: boolean;
  readonly summary: string;
  /** Empty for none. */
  readonly place: string;
}

const OCTETS = 75;
const PLAIN = /^[\x20-\x7e]*$/;

/** A calendar to subscribe to (RFC 5545, with the refresh hint of RFC 7986); asked for again each hour. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Planned visits//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H', ...events.flatMap(eventLines), 'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const changed = stamp(event.changedAt);
  return [
    'BEGIN:VEVENT', `UID:${escaped(event.uid)}`, `SEQUENCE:${event.sequence}`, `DTSTAMP:${changed}`, `LAST-MODIFIED:${changed}`, ...whenLines(event.when),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, `SUMMARY:${escaped(event.summary)}`, ...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]), 'END:VEVENT',
  ];
}

/** A visit without a time takes no hour of the day: it leaves the person free. */
function whenLines(when: CalendarEvent['when']): string[] {
  if ('from' in when) return [`DTSTART:${stamp(when.from)}`, `DTEND:${stamp(when.until)}`, 'TRANSP:OPAQUE'];
  return [`DTSTART;VALUE=DATE:${when.day.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${when.nextDay.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT'];
}

/** '2026-11-19T15:00:00.000Z' as '20261119T150000Z'. */
function stamp(iso: string): string {
  return `${iso.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Text from people: a comma, semicolon or line end would otherwise begin something new; other control signs are no text. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** No line is longer than 75 octets of UTF-8, and no letter is cut in two. */
function folded(line: string): string {
  if (line.length <= OCTETS && PLAIN.test(line)) return line;
  let [out, room] = ['', OCTETS];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (size > room) {
      out += '\r\n ';
      room = OCTETS - 1;
    }
    out += letter;
    room -= size;
  }
  return out;
}
