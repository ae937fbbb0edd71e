import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { relativeDay } from '../../common/time/format';
import { fourPartsOf } from './four-parts';
import { talkPaths } from './talk.paths';
import { practice } from './talks.page';

/** What the plan's page says of talking about it: when last, how it stands to good practice (F4), and the ways on. The caller has reached the client. */
export async function talksPart(tx: Tx, client: Client, site: { today: Day; locale: string }) {
  const parts = (await fourPartsOf(tx, [client.id], site.locale)).get(client.id);
  const [last] = await tx.sql<{ day: Day }[]>`SELECT day FROM disclosure_talks WHERE client_id = ${client.id} AND kind = 'talk' ORDER BY day DESC, id DESC LIMIT 1`;
  return {
    talksHref: talkPaths.talks(client.id), newTalkHref: talkPaths.newTalk(client.id), newTroubleHref: talkPaths.newTrouble(client.id), readersHref: talkPaths.readers(client.id),
    lastTalk: last ? `Last talk noted ${relativeDay(last.day, site.today, site.locale)}.` : parts && parts.count > 0 ? 'No talk noted yet besides the plan itself.' : 'No talk noted yet.', ...(parts ? practice(parts) : { practice: '', reasons: [], score: '' }),
  };
}
