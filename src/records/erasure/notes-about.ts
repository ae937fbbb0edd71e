import type { Tx } from '../../common/database/database';

/** Stands where the words of a note were: that there was one is the team's, what it said was the client's. */
export const NOTE_GONE = 'Taken out: the record this was about was erased.';

/** Takes the words out of every note of a meeting that is about a client, those taken out of the minutes among them; that there was one stays, and who follows up. To be done before the links go. @returns how many lost words */
export async function silenceNotes(tx: Tx, clientId: string): Promise<number> {
  const notes = await tx.sql<{ id: string; decided: string }[]>`SELECT id, decided FROM meeting_notes WHERE (decided <> '' OR what <> '') AND id IN (SELECT note_id FROM meeting_note_clients WHERE client_id = ${clientId})`;
  for (const { id, decided } of notes) {
    const [said, what] = decided === '' ? ['', NOTE_GONE] : [NOTE_GONE, ''];
    await tx.sql`UPDATE meeting_notes SET decided = ${said}, what = ${what} WHERE id = ${id}`;
  }
  return notes.length;
}
