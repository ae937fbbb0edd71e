import type { Tx } from '../common/database/database';
import { nameKey } from '../common/text/normalise';
import { initialsOf } from '../common/text/plain';
import type { Viewer } from '../common/web/access';
import type { Client } from './client.entity';

/** What is said of a client in the form, as it is stored. */
export type ClientFacts = Pick<Client, 'caseNumber' | 'preferredName' | 'specialistId' | 'enteredOn' | 'status' | 'phone' | 'email' | 'reachNote' | 'recordConsentOn'> & { initials: string };

/** What the database refused, in terms of the form. */
export type ClientSaved = { outcome: 'saved'; id: string } | { outcome: 'number taken' } | { outcome: 'not a specialist' } | { outcome: 'stale' };

/** A number stands once in a team; another team's is neither in the way nor told (P1). Only the team's specialists have clients. */
export async function refusalOf(tx: Tx, who: Viewer, facts: ClientFacts, client: Client | null): Promise<ClientSaved | null> {
  const [taken] = await tx.sql<object[]>`SELECT 1 AS taken FROM clients WHERE team_id = ${who.teamId} AND case_number = ${facts.caseNumber} AND id <> ${client?.id ?? ''}`;
  if (taken) return { outcome: 'number taken' };
  if (facts.specialistId === client?.specialistId) return null;
  const isOwn = facts.specialistId === who.id && who.role === 'specialist' && client === null;
  const mayChoose = who.role === 'supervisor' && (await isSpecialistOf(tx, facts.specialistId, who.teamId));
  return isOwn || mayChoose ? null : { outcome: 'not a specialist' };
}

async function isSpecialistOf(tx: Tx, staffId: string, teamId: string | null): Promise<boolean> {
  const [found] = await tx.sql<object[]>`SELECT 1 AS found FROM staff WHERE id = ${staffId} AND team_id = ${teamId} AND role = 'specialist' AND disabled_at IS NULL`;
  return found !== undefined;
}

/** The facts with what is made from them: the key of the name, and initials where none were typed (M1). */
export function stored(facts: ClientFacts): ClientFacts & { nameKey: string } {
  return { ...facts, nameKey: nameKey(facts.preferredName), initials: facts.initials || initialsOf(facts.preferredName) || '–' };
}
