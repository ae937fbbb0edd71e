import { formatInstant } from '../../../common/time/format';
import { empty, pager } from '../../../common/web/parts';
import { ROLE_WORDS } from '../../../staff/role-words';
import { talkPaths } from '../talk.paths';
import { lookWords } from './looks.rules';
import { LOOKS_A_PAGE, type Look } from './readers.service';

export interface ReadersInput {
  readonly clientId: string;
  readonly name: string;
  readonly initials: string;
  /** One more than a page when there are older ones. */
  readonly looks: readonly Look[];
  /** 0 on the first page. */
  readonly before: number;
  readonly site: { readonly locale: string; readonly timeZone: string };
}

/** Who opened what may be said about one client, when, and what they did: for the client to read, on the screen or on paper (P3). */
export function readersPage({ clientId, name, initials, looks, before, site }: ReadersInput) {
  const shown = looks.slice(0, LOOKS_A_PAGE);
  const base = talkPaths.readers(clientId);
  return {
    title: `Who looked, ${initials}`, heading: `Who looked at what may be said about ${name}`, name, planHref: talkPaths.plan(clientId),
    looks: shown.map((look) => ({ when: formatInstant(look.at, site.timeZone, site.locale), datetime: look.at, person: look.person ?? 'Rapport itself', role: look.role ? ROLE_WORDS[look.role] : '', what: lookWords(look.action, look.detail) ?? '' })),
    hasLooks: shown.length > 0, none: empty(before > 0 ? 'This is the end of the list' : 'Nobody has looked yet', before > 0 ? 'There is nothing older.' : `Everybody who opens ${name}’s plan will stand here.`, before > 0 ? { href: base, label: 'To the newest' } : undefined, 'eye'),
    hasPages: before > 0 || looks.length > LOOKS_A_PAGE, pager: pager('Newest first', before > 0 ? base : undefined, looks.length > LOOKS_A_PAGE ? `${base}?before=${shown.at(-1)?.seq ?? 0}` : undefined),
  };
}
