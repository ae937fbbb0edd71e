import { capitalise, joinList } from '../../common/text/plain';
import { formatDay } from '../../common/time/format';
import type { Client } from '../client.entity';
import { clientPaths } from '../client.paths';
import type { ProfileSentences } from './profile-sentences.rules';
import type { StoredVersion } from './work-profiles.service';

export interface ProfilePaper {
  readonly client: Pick<Client, 'id' | 'initials' | 'preferredName'>;
  readonly sentences: ProfileSentences;
  /** Null when nothing was ever asked. */
  readonly version: Pick<StoredVersion, 'number' | 'recordedAt' | 'learned'> | null;
  readonly site: { readonly today: string; readonly locale: string };
}

/** What a client wants of work, on one page for them to keep (M2): to them, in plain words, with room to write. For the client only. */
export function profilePaperPage({ client, sentences, version, site }: ProfilePaper) {
  const { must, like, avoid, bring, ahead, open } = sentences;
  const parts = [part('Has to be right', must), part('Would be good', like), part('Rather not', avoid), part('What you bring', bring), part('What comes next', ahead)];
  const learned = version?.learned ?? '';
  return {
    title: `What ${client.initials} wants`, heading: 'What you want from work', backHref: clientPaths.preferences(client.id),
    opening: `For ${client.preferredName}. This is what you have told us, as of ${formatDay(site.today, site.locale, 'withYear')}. It is yours: we look for work by it, and no employer gets this page.`,
    parts: parts.filter(({ sentences: said }) => said.length > 0), hasParts: parts.some(({ sentences: said }) => said.length > 0), hasLearned: learned !== '', learned,
    hasOpen: open.length > 0, open: `${capitalise(joinList(open, site.locale))}.`,
  };
}

function part(heading: string, sentences: readonly string[]) {
  return { heading, sentences };
}
