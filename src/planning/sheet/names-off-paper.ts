import type { Tx } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';
import { namesKnown, type NameKnown } from '../../clients/names-known';

export type NameOffPaper = Pick<NameKnown, 'id' | 'name' | 'key' | 'initials'>;

/** Whom a note of this person or their team might name, closed records and ended covers included, since what was learned may be years old. */
export function namesOffPaper(tx: Tx, who: Viewer): Promise<readonly NameOffPaper[]> {
  return namesKnown(tx, who);
}
