import { joinList } from '../../common/text/plain';
import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { Mode, modeOf, Purpose, purposeOf } from './visit.choices';

/** A visit as a timeline tells it. */
export interface ToldVisit {
  mode: Mode;
  purpose: Purpose;
  /** The people met or reached, as they are to be named; empty when nobody was. */
  met: readonly string[];
}

/** All that another team reads of a client-specific visit (P2). */
export const WITHHELD_VISIT = 'A visit';

const VERBS: Record<Mode, { met: (people: string) => string; nobody: string }> = {
  in_person: { met: (people) => `met ${people} in person`, nobody: 'called in and met nobody' },
  phone: { met: (people) => `phoned ${people}`, nobody: 'phoned and reached nobody' },
  video: { met: (people) => `met ${people} by video`, nobody: 'called by video and reached nobody' },
  email: { met: (people) => `emailed ${people}`, nobody: 'sent an email' },
  text: { met: (people) => `texted ${people}`, nobody: 'sent a text message' },
  letter: { met: (people) => `wrote to ${people}`, nobody: 'sent a letter' },
  event: { met: (people) => `met ${people} at an event`, nobody: 'went to an event and met nobody' },
};

/** What happened, in a sentence: 'Amir K. met Ms Okafor in person', 'You phoned the front desk'. A null name is the reader. */
export function visitSentence(visit: ToldVisit, staffName: string | null, locale: string): string {
  const who = staffName ?? 'You';
  if (visit.met.length === 0) return `${who} ${VERBS[visit.mode].nobody}`;
  const people = joinList(visit.met, locale);
  if (visit.purpose === 'introduction' && visit.mode === 'in_person') {
    return `${who} introduced ${staffName === null ? 'yourself' : 'themselves'} to ${people}`;
  }
  return `${who} ${VERBS[visit.mode].met(people)}`;
}

/** What came of a visit, in the log's words: "Talked about an opening", or that nobody was there, whatever it was meant for. */
export function doneWords({ purpose, nobodyThere }: { purpose: Purpose; nobodyThere: boolean }): string {
  return nobodyThere ? 'Nobody there' : purposeOf(purpose).done;
}

/** The last visit on one line: 'Mon 16 Nov, in person, Ms Okafor (Amir K.)'. A null name is the reader, who is left out. */
export function visitLine(visit: { day: Day; mode: Mode; met: readonly string[] }, staffName: string | null, locale: string): string {
  const met = visit.met.length > 0 ? `, ${joinList(visit.met, locale)}` : '';
  const who = staffName === null ? '' : ` (${staffName})`;
  return `${formatDay(visit.day, locale, 'weekday')}, ${modeOf(visit.mode).by}${met}${who}`;
}
