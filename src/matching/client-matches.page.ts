import type { Client } from '../clients/client.entity';
import { clientPaths } from '../clients/client.paths';
import { plural } from '../common/text/plain';
import { weekOf, type WeekStart } from '../common/time/calendar';
import { empty, pager } from '../common/web/parts';
import { openingPaths } from '../openings/opening.paths';
import { freshText, hoursText, payText, standingTag } from '../openings/opening-words';
import { leaveTag, reasonsOf } from './match-words';
import type { ClientMatch, Site } from './matches.service';
import { matchingPaths } from './matching.paths';
import type { RankedOpening } from './order.rules';

export const PAGE_OF_MATCHES = 20;

/** Which of a client's openings to show. A broken must sorts a pair apart and hides nothing (M4). */
export type MatchView = 'new' | 'fits' | 'conflicts';

export const MATCH_VIEWS: readonly MatchView[] = ['new', 'fits', 'conflicts'];

/** The openings of one view, in order. */
export function inView(ranked: readonly RankedOpening[], view: MatchView, site: { today: string; weekStart: WeekStart }): RankedOpening[] {
  if (view === 'conflicts') return ranked.filter((one) => one.hasBrokenMust);
  const fits = ranked.filter((one) => !one.hasBrokenMust);
  const { start } = weekOf(site.today, site.weekStart);
  return view === 'new' ? fits.filter((one) => (one.heardOn ?? '') >= start) : fits;
}

export interface ClientMatchesData {
  readonly client: Client;
  readonly view: MatchView;
  /** Counts from 1. */
  readonly page: number;
  readonly counts: Readonly<Record<MatchView, number>>;
  readonly matches: readonly ClientMatch[];
  /** What of the wishes leaves openings out, said where nothing or only conflicts are shown. */
  readonly leftOut: readonly { readonly wish: string; readonly count: number; readonly of: number }[];
  readonly hasWishes: boolean;
  readonly site: Site;
}

/** Openings for one client, in the order of what they asked for, each with its reasons and its word of leave. The title says initials only. */
export function clientMatchesPage({ client, view, page, counts, matches, leftOut, hasWishes, site }: ClientMatchesData) {
  const name = client.preferredName;
  const href = (wanted: MatchView, number = 1) => `${matchingPaths.ofClient(client.id)}?${new URLSearchParams({ ...(wanted === 'fits' ? {} : { view: wanted }), ...(number > 1 ? { page: String(number) } : {}) })}`.replace(/\?$/, '');
  const item = (value: MatchView, label: string) => ({ href: href(value), text: `${label} · ${counts[value]}`, isCurrent: view === value });
  const first = (page - 1) * PAGE_OF_MATCHES + 1;
  const last = first + matches.length - 1;
  return {
    title: `Openings for ${client.initials}`, heading: `Openings for ${name}`, name, clientsHref: clientPaths.list, clientHref: clientPaths.show(client.id), preferencesHref: clientPaths.preferences(client.id),
    subline: hasWishes ? `In the order of what ${name} asked for. ${name} decides.` : `Nobody has asked ${name} yet what they want, so every opening is shown, the newest first.`, hasWishes,
    askLabel: hasWishes ? `What ${name} wants` : `Ask what ${name} wants`,
    filters: { label: 'Which openings', items: [item('new', 'Heard of this week'), item('fits', 'All that fit'), item('conflicts', 'Conflicts')], hasClear: false, clearHref: '', clearLabel: '' },
    matches: matches.map((match) => matchModel(match, client, site)), hasMatches: matches.length > 0, empty: emptyOf(view, name, counts, href('fits')),
    leftOut: leftOut.map(({ wish, count, of }) => ({ text: `“${capital(wish)}” leaves out ${count} of ${of}.` })), hasLeftOut: leftOut.length > 0,
    pager: pager(matches.length > 0 ? `${first} to ${last} of ${counts[view]}` : '', page > 1 ? href(view, page - 1) : undefined, last < counts[view] ? href(view, page + 1) : undefined), hasPager: counts[view] > PAGE_OF_MATCHES,
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function matchModel({ listed, match, look }: ClientMatch, { id, preferredName: name }: Client, site: Site) {
  const questions = [...match.questions.toEmployer.map((text) => ({ whom: 'The employer', text })), ...match.questions.toClient.map((text) => ({ whom: name, text }))];
  return {
    id: `opening-${listed.id}`, title: listed.title, href: openingPaths.show(listed.id), employer: listed.employer, employerHref: `/employers/${listed.employerId}`,
    about: [hoursText(listed), payText(listed, site), freshText(listed, site)].filter((text) => text !== '').join(' · '),
    standing: standingTag(listed, site.today), leave: leaveTag(look, name), why: { reasons: reasonsOf(match) }, hasWhy: reasonsOf(match).length > 0, whyHref: matchingPaths.why(id, listed.id),
    questions, hasQuestions: questions.length > 0, questionsLabel: plural(questions.length, 'question to ask', 'questions to ask', site.locale),
  };
}

function emptyOf(view: MatchView, name: string, counts: Readonly<Record<MatchView, number>>, allHref: string) {
  if (view === 'new') return empty('Nothing heard of this week fits', `${plural(counts.fits, 'older one does', 'older ones do')}.`, { href: allHref, label: 'All that fit' }, 'role');
  if (view === 'conflicts') return empty('No conflicts', `No opening breaks what ${name} said must be, or must not be.`, { href: allHref, label: 'All that fit' }, 'ok');
  return counts.conflicts > 0 ? empty('No opening fits yet', 'Some conflict with what was asked for: look at them, and see what could give.', undefined, 'role')
    : empty('No openings yet', 'Each opening heard of on a visit is matched from the moment it is noted.', { href: openingPaths.add, label: 'Add an opening' }, 'role');
}
