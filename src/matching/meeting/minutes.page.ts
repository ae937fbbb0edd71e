import { plural } from '../../common/text/plain';
import type { CsvCell } from '../../common/text/csv';
import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { empty } from '../../common/web/parts';
import { matchingPaths } from '../matching.paths';
import { meetingPaths } from './meeting.paths';
import type { Minutes } from './minutes.service';
import { aboutText, followUpText } from './note-words';

export const MINUTES_HEADER = ['Opening', 'Employer', 'About', 'Decided', 'Who follows up', 'By when', 'What they do', 'Done on', 'Noted by'];

/** One day's minutes on paper: openings, decisions, and who does what by when. No client is named: whom a note is about stands in it by initials (P1). */
export function minutesPage({ meeting, openings }: Minutes, locale: string) {
  const said = openings.filter(({ notes }) => notes.length > 0);
  const silent = openings.filter(({ notes }) => notes.length === 0);
  const followUps = said.flatMap(({ notes }) => notes).filter(({ staffId }) => staffId !== null);
  return {
    title: `Minutes of ${formatDay(meeting.day, locale, 'withYear')}`, heading: 'Minutes of the meeting', day: formatDay(meeting.day, locale, 'long'),
    subline: `${plural(openings.length, 'opening', 'openings', locale)} looked at, ${plural(followUps.length, 'follow-up', 'follow-ups', locale)}. Begun by ${meeting.startedBy}.`,
    said: said.map(({ title, employer, notes }) => ({ title, employer, notes: notes.map((note) => ({ about: aboutText(note), decided: note.decided, hasFollowUp: note.staffId !== null, followUp: followUpText(note, locale), hasDone: note.doneOn !== null, done: note.doneOn === null ? '' : `Done ${formatDay(note.doneOn, locale, 'short')}`, by: note.notedBy })) })), hasSaid: said.length > 0,
    silent: silent.map(({ title, employer }) => ({ title, employer })), hasSilent: silent.length > 0, fileHref: meetingPaths.file(meeting.day), frame: { backHref: meetingPaths.allMinutes, backLabel: 'All minutes' },
  };
}

/** The same as rows of a file, an opening that nothing was said of among them. */
export function* minutesRows({ openings }: Minutes): Iterable<readonly CsvCell[]> {
  for (const { title, employer, notes } of openings) {
    if (notes.length === 0) yield [title, employer, '', '', '', '', '', '', ''];
    for (const note of notes) yield [title, employer, note.aboutInitials ?? '', note.decided, note.staffName ?? '', note.dueOn ?? '', note.what, note.doneOn ?? '', note.notedBy];
  }
}

/** The days there are minutes of. */
export function allMinutesPage(days: readonly Day[], locale: string) {
  return {
    title: 'Minutes', backHref: matchingPaths.board, days: days.map((day) => ({ href: meetingPaths.minutes(day), text: formatDay(day, locale, 'withYear') })), hasDays: days.length > 0,
    empty: empty('No minutes yet', 'They write themselves from the moment the meeting is begun.', { href: matchingPaths.board, label: 'The meeting' }, 'match'),
  };
}
