import { Injectable } from '@nestjs/common';
import type { BoardClient } from '../../clients/client-list';
import { Clients } from '../../clients/clients.service';
import { namesKnown } from '../../clients/names-known';
import { Database, type Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { run, sql } from '../../common/database/sql';
import type { Viewer } from '../../common/web/access';
import { Settings } from '../../settings/settings.service';
import type { Site } from '../matches.service';
import { shownOpenings } from '../offered-openings';
import { MeetingBoard } from './meeting-board.service';
import type { MeetingOpeningData } from './meeting-opening.page';
import { Meetings } from './meetings.service';
import type { NoteForm } from './note.form';
import { noteFault, type NoteFault } from './note.rules';
import { suitedTo } from './standings';

const PEOPLE = 8;

/** The notice a kept note is told by. */
export interface NoteKept {
  readonly kept: 'noted' | 'noted-ask-first' | 'noted-no-leave';
}

/** What the meeting does with one opening. */
@Injectable()
export class MeetingDesk {
  constructor(
    private readonly database: Database,
    private readonly clients: Clients,
    private readonly boards: MeetingBoard,
    private readonly meetings: Meetings,
    private readonly settings: Settings,
  ) {}

  async site(tx: Tx): Promise<Site> {
    const { locale, currency } = await this.settings.get(tx);
    return { today: await this.clients.today(tx), locale, currency };
  }

  /** An opening with whom it suits and what was said of it; null when it isn't there. */
  async opening(tx: Tx, who: Viewer, id: string): Promise<Omit<MeetingOpeningData, 'place'> | null> {
    const shown = isId(id) && (await this.isThere(tx, id)) ? (await shownOpenings(tx, [id])).get(id) : undefined;
    if (!shown) return null;
    const site = await this.site(tx);
    const { best } = suitedTo(await this.boards.people(tx, who), shown.ready, PEOPLE);
    const clients = await this.clients.listOnBoard(tx, who);
    const [looks] = await this.boards.looks(tx, [{ listed: shown.listed, people: clients.map((client) => ({ client })) }], site);
    const notes = await this.meetings.openOn(tx, who, [id]);
    return { shown, ready: shown.ready, people: best, clients, looks, notes, noteLeaves: await this.boards.leaveOfNotes(tx, who, notes, site), staff: await this.team(tx, who), site };
  }

  /**
   * Keeps a note, and says what to say of it. What stands in its way comes back instead, and nothing is kept. A note about somebody
   * is no leave to speak for them (D5): a colleague may be asked to tell them of the opening (D15), and a visit asks the gate.
   * @throws never for an opening that isn't there: the fault says so on its page
   */
  async note(tx: Tx, who: Viewer, openingId: string, form: NoteForm): Promise<NoteFault | NoteKept> {
    const today = await this.clients.today(tx);
    const names = (await namesKnown(tx, who)).filter(({ isNear }) => isNear).map(({ name }) => name);
    const clients = await this.clients.listOnBoard(tx, who);
    const fault = noteFault(form, { today, clientIds: clients.map(({ id }) => id), staffIds: (await this.team(tx, who)).map(({ id }) => id), names, others: await this.othersNamed(tx, openingId) });
    if (fault || !isId(openingId) || !(await this.isThere(tx, openingId))) return fault ?? { field: 'decided', sentence: 'This opening isn’t there any more.' };
    const isFollowed = form.staff !== '';
    await this.meetings.note(tx, who, today, { id: form.id, openingId, decided: form.decided, staffId: isFollowed ? form.staff : null, dueOn: isFollowed ? form.dueOn : null, what: isFollowed ? form.what : '', aboutId: form.about === '' ? null : form.about });
    return { kept: await this.keptHow(tx, openingId, clients.filter(({ id }) => id === form.about)) };
  }

  /** What the one who wrote it may know of the client's leave there; of somebody whom they see by initials, nothing (P1). */
  private async keptHow(tx: Tx, openingId: string, about: readonly BoardClient[]): Promise<NoteKept['kept']> {
    const found = (await shownOpenings(tx, [openingId])).get(openingId);
    if (!found || about.every(({ sight }) => sight !== 'full')) return 'noted';
    const [looks] = await this.boards.looks(tx, [{ listed: found.listed, people: about.map((client) => ({ client })) }], await this.site(tx));
    const state = looks.get(about[0].id)?.state;
    return state === 'may speak' ? 'noted' : state === 'ask first' ? 'noted-ask-first' : 'noted-no-leave';
  }

  /** Colleagues and people at the employer: a note that calls Jo the manager means no client. */
  private async othersNamed(tx: Tx, openingId: string): Promise<string[]> {
    if (!isId(openingId)) return [];
    const rows = await tx.sql<{ name: string }[]>`SELECT name FROM staff UNION SELECT h.name FROM hiring_managers h JOIN openings o ON o.employer_id = h.employer_id WHERE o.id = ${openingId} LIMIT 5000`;
    return rows.map(({ name }) => name);
  }

  /** For the minutes: this opening was looked at, if the meeting has begun. */
  async noteLooked(who: Viewer, openingId: string): Promise<void> {
    const meeting = await this.database.read(async (tx) => {
      const held = await this.meetings.on(tx, who, await this.clients.today(tx));
      return held && (await this.meetings.hasUnseen(tx, held, [openingId])) ? held : null;
    });
    if (meeting) await this.database.write((tx) => this.meetings.look(tx, meeting.id, [openingId]));
  }

  /** Who may follow up: the team's specialists and supervisors. */
  private team(tx: Tx, who: Viewer): Promise<{ id: string; name: string }[]> {
    return tx.sql`SELECT id, name FROM staff WHERE team_id = ${who.teamId} AND role <> 'administrator' AND disabled_at IS NULL ORDER BY name, id LIMIT 60`;
  }

  private async isThere(tx: Tx, id: string): Promise<boolean> {
    return (await run<object[]>(tx, sql`SELECT 1 AS found FROM openings o JOIN employers e ON e.id = o.employer_id WHERE o.id = ${id} AND o.deleted_at IS NULL AND e.deleted_at IS NULL`)).length > 0;
  }
}
