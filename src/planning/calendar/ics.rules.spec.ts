import { calendarText, type CalendarEvent } from './ics.rules';

const EVENT: CalendarEvent = {
  uid: 'one', sequence: 2, changedAt: '2026-11-19T15:04:05.678Z', when: { from: '2026-11-20T14:30:00.000Z', until: '2026-11-20T15:00:00.000Z' }, isCancelled: false, summary: 'Quayside Hotel: say thank you', place: '',
};
const linesOf = (event: Partial<CalendarEvent>) => calendarText('Visits', [{ ...EVENT, ...event }]).split('\r\n');

it('a timed entry stands in instants, an untimed one in days that leave the person free', () => {
  expect(linesOf({})).toEqual(expect.arrayContaining(['DTSTART:20261120T143000Z', 'DTEND:20261120T150000Z', 'TRANSP:OPAQUE', 'SEQUENCE:2', 'DTSTAMP:20261119T150405Z', 'LAST-MODIFIED:20261119T150405Z']));
  expect(linesOf({ when: { day: '2026-12-31', nextDay: '2027-01-01' } })).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'TRANSP:TRANSPARENT']));
});

it.each([
  ['a comma, a semicolon, a backslash', 'a,b;c\\d', 'SUMMARY:a\\,b\\;c\\\\d'],
  ['line ends of every kind', 'a\nb\r\nc\rd', 'SUMMARY:a\\nb\\nc\\nd'],
  ['an entry of its own', 'x\r\nEND:VEVENT', 'SUMMARY:x\\nEND:VEVENT'],
  ['signs that are no text', 'a\u0000b\u001bc', 'SUMMARY:a b c'],
])('%s in a name begins nothing new', (_, summary, line) => expect(linesOf({ summary })).toContain(line));

it.each([1, 2, 3, 4])('a line is folded at 75 octets, and letters of %d octets stay whole', (size) => {
  const letter = ['', 'a', 'é', '€', '🐟'][size];
  for (let length = 60; length < 160; length += 1) {
    const summary = letter.repeat(length);
    const lines = linesOf({ summary });
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`);
  }
});

it('what is called off says so, and a place only stands where there is one', () => {
  expect(linesOf({ isCancelled: true, place: '12 Quay Street, Harborton' })).toEqual(expect.arrayContaining(['STATUS:CANCELLED', 'LOCATION:12 Quay Street\\, Harborton']));
  expect(linesOf({}).filter((line) => /LOCATION|CANCELLED/.test(line))).toEqual([]);
});
