import type { Client } from '../../clients/client.entity';
import { formatDay } from '../../common/time/format';
import type { Look } from '../../disclosure/gate/leave-look.service';
import { hoursText, payText } from '../../openings/opening-words';
import type { ClientMatch, Site } from '../matches.service';
import { matchingPaths } from '../matching.paths';
import { ANSWERS, type Answer } from './answer.choices';
import { stageOf, type Known } from './grouped.rules';
import { toYou } from './to-you.rules';
import { applyText, type WayToApply } from './ways-to-apply';

/** As many as can be talked through at one sitting. */
export const MOST_ON_PAPER = 10;

export interface MatchPaper {
  readonly client: Pick<Client, 'id' | 'initials' | 'preferredName'>;
  /** Explained to `YOU`. */
  readonly matches: readonly ClientMatch[];
  readonly known: Known;
  readonly said: ReadonlyMap<string, { readonly answer: Answer }>;
  /** How many more fit than the page holds. */
  readonly more: number;
  readonly ways: ReadonlyMap<string, WayToApply>;
  readonly specialist: string;
  readonly site: Site;
}

/** Openings for a client to keep or to be read aloud: to them, in plain words, with room for what they think. For the client only. */
export function matchPaperPage({ client, matches, known, said: answers, more, ways, specialist, site }: MatchPaper) {
  const first = specialist.split(' ')[0];
  return {
    title: `Openings for ${client.initials}`, heading: 'Openings you may like', backHref: matchingPaths.ofClient(client.id), hasMatches: matches.length > 0,
    opening: `For ${client.preferredName}, as of ${formatDay(site.today, site.locale, 'withYear')}. They come in the order of what you told us. You decide; no is as good an answer as yes, and no employer gets this page.`,
    matches: matches.map(({ listed, match, look }) => {
      const said = answers.get(listed.id)?.answer ?? 'not_told';
      return {
        title: listed.title, where: [listed.employer, ways.get(listed.id)?.place ?? ''].filter(Boolean).join(', '), about: [hoursText(listed), payText(listed, site)].filter(Boolean).join(' · '), isNew: known.shown.size > 0 && stageOf(listed.id, known) === 'new',
        closes: listed.closesOn ? `Until ${formatDay(listed.closesOn, site.locale, 'long')}.` : '', said: said === 'not_told' ? '' : `You said: ${ANSWERS.find(({ value }) => value === said)?.label.toLowerCase() ?? ''}.`,
        fits: match.fits.map(({ sentence }) => toYou(sentence)), hasFits: match.fits.length > 0, against: [...match.conflicts, ...match.warnings].map(({ sentence }) => toYou(sentence)), hasAgainst: match.conflicts.length + match.warnings.length > 0,
        open: match.unknowns.map(({ sentence }) => toYou(sentence)), hasOpen: match.unknowns.length > 0, leave: leaveText(look, first), apply: applyText(ways.get(listed.id)),
      };
    }),
    hasMore: more > 0, more: `${more === 1 ? 'One more fits' : `${more} more fit`}; ask ${first} for the rest.`, specialist: first,
  };
}

/** Whether somebody may speak for them here, said to them (M8, D15): they can always apply themselves. */
function leaveText(look: Look | null, specialist: string): string {
  if (look?.state === 'may speak') return `${specialist} may speak for you here. You can also apply yourself, like this:`;
  if (look?.state === 'ask first') return `${specialist} asks you before speaking for you here. You can apply yourself, like this:`;
  return 'You can apply yourself, like this:';
}
