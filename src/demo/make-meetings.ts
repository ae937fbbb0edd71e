import type { Tx } from '../common/database/database';
import { newId } from '../common/database/ids';
import { listed, run, sql } from '../common/database/sql';
import type { Day } from '../common/time/calendar';
import { Meetings } from '../matching/meeting/meetings.service';
import { LIVE_STATUSES } from '../openings/opening.choices';
import { SUPERVISORS, type SpecialistKey } from './agency.data';
import type { Agency } from './agency';
import { PAST_WEEKS } from './agency-days';
import { viewerOf } from './people';

const WEDNESDAY = 3;
/** Openings one gets through in an hour. */
const LOOKED_AT = 16;

/** What was said of an opening, by where it stood on the table. */
interface Said {
  at: number;
  decided: string;
  who?: SpecialistKey;
  what?: string;
  /** Working days of the present week and the next, from 1: the day it is to be done by. */
  by?: number;
  isAbout?: boolean;
}

const SAID: Readonly<Record<string, readonly Said[]>> = {
  Harborton: [
    { at: 0, decided: 'Three clients might like this. Ask each of them before Friday.' },
    { at: 1, decided: '', who: 'amir', what: 'Ask which days it would be, and whether two could share it', by: 6 },
    { at: 2, decided: 'Worth a visit together.', who: 'sam', what: 'Ask for a look at the kitchen', by: 7, isAbout: true },
    { at: 4, decided: 'Nobody now. Look again when the hours change.' },
  ],
  Northgate: [
    { at: 0, decided: 'Talk it over with the two who asked for mornings.', who: 'kofi', what: 'Bring the shift list to the next talk', by: 6, isAbout: true },
    { at: 1, decided: 'Too far without a car for everybody at the table.' },
  ],
};

/** The teams’ weekly meetings of the last two weeks, in whose minutes it stands what was looked at and who follows up. */
export function makeMeetings(agency: Agency): void {
  for (const { key, team } of SUPERVISORS) {
    for (const week of [PAST_WEEKS - 2, PAST_WEEKS - 1]) {
      const day = agency.days.day(week, WEDNESDAY);
      const said = week === PAST_WEEKS - 1 ? SAID[team] : [];
      agency.diary.enter(day, '14:30', (tx) => hold(agency, tx, { key, day, said }));
    }
  }
}

async function hold(agency: Agency, tx: Tx, { key, day, said }: { key: (typeof SUPERVISORS)[number]['key']; day: Day; said: readonly Said[] }): Promise<void> {
  const meetings = agency.app.get(Meetings);
  const who = viewerOf(agency.staff[key]);
  const rows = await run<{ id: string }[]>(tx, sql`SELECT o.id FROM openings o JOIN employers e ON e.id = o.employer_id WHERE o.status IN (${listed(LIVE_STATUSES)}) AND o.deleted_at IS NULL AND e.deleted_at IS NULL ORDER BY o.heard_on DESC, e.name, o.title LIMIT ${LOOKED_AT}`);
  await meetings.look(tx, await meetings.start(tx, who, day), rows.map(({ id }) => id));
  for (const { at, decided, who: by, what = '', by: dueOn, isAbout = false } of said) {
    const about = isAbout ? agency.clients.find((one) => one.owner === by && one.status === 'looking') : undefined;
    if (rows[at]) await meetings.note(tx, who, day, { id: newId(), openingId: rows[at].id, decided, what, staffId: by ? agency.staff[by].id : null, dueOn: by && dueOn ? agency.days.day(PAST_WEEKS, dueOn + (dueOn > 5 ? 2 : 0)) : null, aboutId: about?.id ?? null });
  }
}
