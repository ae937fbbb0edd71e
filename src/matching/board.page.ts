import { plural } from '../common/text/plain';
import { formatDay } from '../common/time/format';
import { empty, pager } from '../common/web/parts';
import type { Look } from '../disclosure/gate/leave-look.service';
import { openingPaths } from '../openings/opening.paths';
import { hoursText, payText, standingTag } from '../openings/opening-words';
import { explainOpening } from './match.rules';
import type { Match } from './match.types';
import { fitWords } from './match-words';
import type { Candidate, Site } from './matches.service';
import { matchingPaths } from './matching.paths';
import type { ShownOpening } from './offered-openings';
import { voiceFor } from './voice';

export const OPENINGS_ON_BOARD = 15;
const PEOPLE_ON_BOARD = 5;
/** Whoever stands farther down than this has less to say for the opening than those above. */
const LOOKED_THROUGH = 20;

/** Somebody an opening suits, with why. */
export interface Suited extends Candidate {
  readonly match: Match;
}

export interface BoardRow extends ShownOpening {
  readonly people: readonly Suited[];
  readonly looks: ReadonlyMap<string, Look>;
}

/** The first few whom something speaks for and no must against: where nothing is known, nobody is put forward. */
export function bestOf(ranked: readonly Candidate[], { ready }: ShownOpening, site: Site): Suited[] {
  const within = ranked.filter((one) => !one.hasBrokenMust).slice(0, LOOKED_THROUGH);
  return within.map((one) => ({ ...one, match: explainOpening(one.ready, ready, voiceFor(one.client.boardName, site)) })).filter(({ match }) => match.fits.length > 0).slice(0, PEOPLE_ON_BOARD);
}

export interface BoardData {
  readonly rows: readonly BoardRow[];
  readonly looking: number;
  readonly notAsked: number;
  readonly hasMore: boolean;
  readonly after: string;
  readonly site: Site;
}

/** The weekly meeting: openings, the newest first, and who might want each. A shared screen: initials, unless the team chose names (P1). */
export function boardPage({ rows, looking, notAsked, hasMore, after, site }: BoardData) {
  const last = rows.at(-1);
  return {
    title: 'This week’s meeting', today: formatDay(site.today, site.locale, 'long'),
    subline: `${plural(looking, 'client', 'clients', site.locale)} looking for work. ${notAsked > 0 ? `${plural(notAsked, 'hasn’t', 'haven’t', site.locale)} been asked yet what they want.` : ''}`.trim(),
    addHref: openingPaths.add, rows: rows.map((row) => rowModel(row, site)), hasRows: rows.length > 0,
    empty: empty('No openings to talk about', 'Note each opening you hear of on a visit: a title is enough.', { href: openingPaths.add, label: 'Add an opening' }, 'match'),
    pager: pager('', after ? matchingPaths.board : undefined, hasMore && last ? `${matchingPaths.board}?after=${last.listed.id}` : undefined), hasPager: hasMore || after !== '',
  };
}

function rowModel({ listed, people, looks }: BoardRow, site: Site) {
  return {
    title: listed.title, href: openingPaths.show(listed.id), employer: listed.employer, standing: standingTag(listed, site.today),
    about: [hoursText(listed), payText(listed, site)].filter((text) => text !== '').join(' · '), hasPeople: people.length > 0,
    people: people.map((one) => ({
      name: one.client.boardName, fit: fitWords(one.match),
      ...leaveWords(one, looks.get(one.id)), whyHref: openingPaths.show(listed.id), whyLabel: `Why ${one.client.boardName} and ${listed.title}`,
    })),
  };
}

function leaveWords({ client }: Candidate, look: Look | undefined): { icon: string; leave: string } {
  if (client.sight === 'initials') return { icon: 'person', leave: `ask ${client.specialistName}` };
  if (look?.state === 'may speak') return { icon: 'ok', leave: 'may speak' };
  return look?.state === 'ask first' ? { icon: 'ask', leave: 'ask first' } : { icon: 'lock', leave: 'applies alone' };
}
