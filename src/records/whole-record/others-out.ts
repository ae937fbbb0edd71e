import { packed } from '../../common/database/packed';
import type { Tx } from '../../common/database/database';
import { sql } from '../../common/database/sql';
import { fold, tokens } from '../../common/text/normalise';
import { mentionsOf } from '../../disclosure/rules/redaction.rules';
import { initialsPattern } from '../erasure/initials-out.rules';
import { namePartsOf, withoutName, type NameParts } from '../erasure/name-out.rules';

/** Bounds what is read, far above what an agency has. */
const MOST = 20_000;

interface Other {
  readonly words: readonly string[];
  readonly looked: NameParts;
}

/**
 * Takes the names of all other clients out of words handed to one of them (P4, D11). Those of the client's own team go by any
 * part and by initials, which the meeting's notes call them by; those of other teams by the whole name. A word that is in this client's own name stays, and so does one in the name
 * of staff or of somebody at an employer they were spoken of at: who heard it must stand there.
 */
export async function othersOut(tx: Tx, client: { id: string; teamId: string; preferredName: string; initials: string }): Promise<(text: string) => string> {
  const rows = await packed(tx, ['c.preferred_name', 'c.team_id', 'c.initials'], sql`FROM clients c WHERE c.id <> ${client.id} ORDER BY c.id DESC LIMIT ${MOST}`);
  const spared = [client.preferredName, ...(await peopleNamed(tx, client.id))];
  const own = tokens(client.preferredName).join(' ');
  const sparedWords = new Set(spared.flatMap((name) => tokens(name)));
  const others = rows.flatMap(([name, team]): Other[] => {
    const words = tokens(String(name));
    if (words.join(' ') === own) return [];
    const whole = namePartsOf(String(name)).whole;
    return [{ words, looked: { whole, parts: team === client.teamId || whole === null ? words.filter((word) => !sparedWords.has(word)) : [] } }];
  });
  const initials = initialsPattern(rows.flatMap(([, team, theirs]) => (team === client.teamId && theirs !== client.initials ? [String(theirs)] : [])));
  return (text) => candidates(text, others).reduce((left, { looked }) => withoutName(left, looked), withoutName(text, { whole: null, parts: [], initials }));
}

/** Those of whom a word stands in the text at all: `withoutName` looks closely, and is too slow to ask about each. */
function candidates(text: string, others: readonly Other[]): readonly Other[] {
  if (text === '') return [];
  const folded = fold(text.replace(/\p{Cf}/gu, '')).replaceAll(' ', '');
  return others.filter(({ words }) => words.some((word) => folded.includes(word)) && mentionsOf(text, [words.join(' ')]).length > 0);
}

async function peopleNamed(tx: Tx, clientId: string): Promise<string[]> {
  const rows = await packed(tx, ['p.name'], sql`FROM (SELECT name FROM staff UNION ALL SELECT name FROM hiring_managers WHERE employer_id IN (
    SELECT employer_id FROM incidents WHERE client_id = ${clientId} UNION SELECT employer_id FROM decisions WHERE client_id = ${clientId})) p LIMIT ${MOST}`);
  return rows.map(([name]) => String(name));
}
