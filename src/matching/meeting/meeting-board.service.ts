import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';
import { LeaveLook, type Look } from '../../disclosure/gate/leave-look.service';
import { Matches, type Site } from '../matches.service';
import { listedOpenings, type ShownOpening } from '../offered-openings';
import { OpeningShelf } from '../shelf/opening-shelf.service';
import { openingsOnBoard, PEOPLE, type BoardFilter, type BoardPage } from './board.rules';
import type { MeetingNote } from './meeting-notes';
import { Meetings, type Meeting } from './meetings.service';
import { NoteLeaves, type NoteLeave } from './note-leaves.service';
import { suitedTo, type Person, type Suited } from './standings';

/** An opening on the table, with whom it suits and what was said of it. */
export interface BoardRow extends Pick<ShownOpening, 'listed'> {
  readonly people: readonly Suited[];
  /** Others it suits well, beyond those shown. */
  readonly more: number;
  /** By client: may one speak for them there (M8)? Only of those this person reaches. */
  readonly looks: ReadonlyMap<string, Look>;
  readonly notes: readonly MeetingNote[];
  /** By note: the gate's word for the client it is about. */
  readonly noteLeaves: ReadonlyMap<string, NoteLeave>;
}

export interface Board {
  readonly page: BoardPage;
  readonly rows: readonly BoardRow[];
  readonly looking: number;
  readonly notAsked: number;
  /** Today's meeting, if it has begun. */
  readonly meeting: Meeting | null;
}

/** At which employer, and about whom. */
interface Asked {
  readonly listed: Pick<ShownOpening['listed'], 'employerId'>;
  readonly people: readonly Pick<Person, 'client'>[];
}

/** Openings × the team's clients for the weekly meeting: all pairs of a page looked at, words made only for those shown. */
@Injectable()
export class MeetingBoard {
  constructor(
    private readonly matches: Matches,
    private readonly shelf: OpeningShelf,
    private readonly leave: LeaveLook,
    private readonly meetings: Meetings,
    private readonly noteLeaves: NoteLeaves,
  ) {}

  /** `tx` must be a reading one. */
  async of(tx: Tx, who: Viewer, filter: BoardFilter, site: Site): Promise<Board> {
    const page = openingsOnBoard((await this.shelf.columns(tx, site.today)).openings, filter, site.today);
    const { asked, notAsked } = await this.matches.people(tx, who);
    const people = filter.isMine ? asked.filter((person) => isOwn(person, who)) : asked;
    const suited = new Map(page.openings.map((ready) => [ready.opening.id, suitedTo(people, ready, PEOPLE[filter.view])]));
    const shown = await listedOpenings(tx, [...suited.keys()]);
    const rows = [...suited].flatMap(([id, { best, more }]) => {
      const listed = shown.get(id);
      return listed ? [{ listed, people: best, more }] : [];
    });
    const looks = await this.looks(tx, rows, site);
    const notes = await this.meetings.openOn(tx, who, [...suited.keys()]);
    const noteLeaves = await this.noteLeaves.of(tx, who, notes, site.today);
    return {
      page, looking: people.length + (filter.isMine ? 0 : notAsked), notAsked: filter.isMine ? 0 : notAsked, meeting: await this.meetings.on(tx, who, site.today),
      rows: rows.map((row, at) => ({ ...row, looks: looks[at], noteLeaves, notes: notes.filter((note) => note.openingId === row.listed.id) })),
    };
  }

  /** How leave stands for the clients these notes are about. */
  leaveOfNotes(tx: Tx, who: Viewer, notes: readonly MeetingNote[], site: Site): Promise<ReadonlyMap<string, NoteLeave>> {
    return this.noteLeaves.of(tx, who, notes, site.today);
  }

  /** The team's clients who are looking and were asked what they want. */
  async people(tx: Tx, who: Viewer): Promise<Person[]> {
    return (await this.matches.people(tx, who)).asked;
  }

  /** For each row by client: may one speak for them at that employer today? With one reading of the record. */
  async looks(tx: Tx, rows: readonly Asked[], site: Site): Promise<ReadonlyMap<string, Look>[]> {
    const asked = rows.map(({ listed, people }) => ({ employerId: listed.employerId, day: site.today, clientIds: people.filter(({ client }) => client.sight === 'full').map(({ client }) => client.id), purpose: 'propose_client' }));
    return asked.some(({ clientIds }) => clientIds.length > 0) ? this.leave.each(tx, asked) : rows.map(() => new Map<string, Look>());
  }
}

/** One's own clients, and those one covers for; a supervisor's own are those whose specialist they are. */
export function isOwn({ client }: Pick<Person, 'client'>, who: Viewer): boolean {
  return client.specialistId === who.id || (who.role === 'specialist' && client.sight === 'full');
}
