import type { NameKnown } from '../../clients/names-known';
import { holdsInitials } from '../door/words-in-text.rules';
import { fullyNamed, mentionsOf } from './redaction.rules';

/** Said once of words that every team reads and that seem to name a client; the form then offers "Save anyway". */
export const NAMES_TO_ALL = 'This seems to name one of your clients, and every team reads it. Take the name out, or save anyway if it means somebody else.';

/**
 * Whether a text seems to name a client other than those it is about (D6): one of this person's own by any part of the
 * name, closed files included, or by initials while the file is open; another of the team by two words of the name,
 * since a warning on every first name a team ever had is soon not read.
 */
export function namesAnother(text: string, known: readonly NameKnown[], aboutIds: readonly string[] = []): boolean {
  const others = known.filter((client) => !aboutIds.includes(client.id));
  const near = others.filter((client) => client.isNear);
  const meant = known.flatMap((client) => (aboutIds.includes(client.id) ? [client.initials] : []));
  return mentionsOf(text, near.map((client) => client.name)).length > 0 || fullyNamed(text, others.map((client) => client.name)).length > 0
    || near.some((client) => !client.isClosed && !meant.includes(client.initials) && holdsInitials(text, client.initials));
}
