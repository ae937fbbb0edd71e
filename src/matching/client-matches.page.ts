import type { Client } from '../clients/client.entity';
import type { WorkProfile } from '../clients/work-profile';
import { clientPaths } from '../clients/client.paths';
import { plural } from '../common/text/plain';
import { weekOf, type WeekStart } from '../common/time/calendar';
import { formatDay } from '../common/time/format';
import { empty, pager } from '../common/web/parts';
import { openingPaths } from '../openings/opening.paths';
import { freshText, hoursText, payText, standingTag } from '../openings/opening-words';
import { answerPart, doneHere, type JustDone } from './answers/answer-part.page';
import { hasBegun, lastTime, stageOf, type Known, type Stage } from './answers/grouped.rules';
import type { SaidAnswer } from './answers/match-answers.service';
import { applyText, type WayToApply } from './answers/ways-to-apply';
import { readyProfile } from './match.rules';
import { fitWord, leaveTag, reasonsOf } from './match-words';
import type { ClientMatch, Site } from './matches.service';
import { matchingPaths } from './matching.paths';
import type { RankedOpening } from './order.rules';

export const PAGE_OF_MATCHES = 20;

/** Which of a client's openings to show. A broken must sorts a pair apart and hides nothing (M4). */
export type MatchView = 'new' | 'fits' | 'conflicts';

export const MATCH_VIEWS: readonly MatchView[] = ['new', 'fits', 'conflicts'];

/** The openings of one view, in order. New is what came since the client was last shown any; before that, what was heard of this week. */
export function inView(ranked: readonly RankedOpening[], view: MatchView, site: { today: string; weekStart: WeekStart }, known: Known = { shown: new Map(), answers: new Map() }): RankedOpening[] {
  if (view === 'conflicts') return ranked.filter((one) => one.hasBrokenMust);
  const fits = ranked.filter((one) => !one.hasBrokenMust);
  if (view === 'new' && hasBegun(known)) return fits.filter((one) => stageOf(one.id, known) === 'new');
  const { start } = weekOf(site.today, site.weekStart);
  return view === 'new' ? fits.filter((one) => (one.heardOn ?? '') >= start) : fits;
}

export interface ClientMatchesData {
  readonly client: Client;
  readonly view: MatchView;
  /** Counts from 1. */
  readonly page: number;
  readonly counts: Readonly<Record<MatchView, number>>;
  /** How many of each the client has answered by now. */
  readonly answered: Readonly<Record<MatchView, number>>;
  readonly done: JustDone;
  readonly matches: readonly ClientMatch[];
  /** What of the wishes leaves openings out, said where nothing or only conflicts are shown. */
  readonly leftOut: readonly { readonly wish: string; readonly count: number; readonly of: number }[];
  readonly hasWishes: boolean;
  readonly site: Site;
  readonly profile: WorkProfile;
  readonly known: Known;
  /** What they say now, by opening. */
  readonly said: ReadonlyMap<string, SaidAnswer>;
  readonly shownToday: ReadonlySet<string>;
  readonly ways: ReadonlyMap<string, WayToApply>;
  /** Jobs that came of these openings, by opening. */
  readonly jobs: ReadonlyMap<string, string>;
  readonly newId: () => string;
}

/** Openings for one client, in the order of what they asked for, each with its reasons and its word of leave. The title says initials only. */
export function clientMatchesPage(data: ClientMatchesData) {
  const { client, view, page, counts, matches, leftOut, hasWishes, known } = data;
  const name = client.preferredName;
  const href = (wanted: MatchView, number = 1) => `${matchingPaths.ofClient(client.id)}?${new URLSearchParams({ ...(wanted === 'fits' ? {} : { view: wanted }), ...(number > 1 ? { page: String(number) } : {}) })}`.replace(/\?$/, '');
  const item = (value: MatchView, label: string) => ({ href: href(value), text: `${label} · ${countWords(counts[value], data.answered[value])}`, isCurrent: view === value });
  const first = (page - 1) * PAGE_OF_MATCHES + 1;
  const last = first + matches.length - 1;
  const isAgain = hasBegun(known);
  const all = { href: href('fits'), label: isCompared(data.profile) ? 'All that fit' : 'All openings' };
  const cards = matches.map((match, at) => ({ ...matchModel(match, data, href(view, page)), ...stagePart(match, matches[at - 1], data) }));
  return {
    title: `Openings for ${client.initials}`, heading: `Openings for ${name}`, name, clientsHref: clientPaths.list, clientHref: clientPaths.show(client.id), preferencesHref: clientPaths.preferences(client.id),
    subline: hasWishes ? `What ${name} asked for most comes first; the word beside each says how much of it is known to fit. ${name} decides.` : `Nobody has asked ${name} yet what they want, so every opening is shown, the newest first.`, hasWishes,
    askLabel: hasWishes ? `What ${name} wants` : `Ask what ${name} wants`,
    filters: { label: 'Which openings', items: [item('new', isAgain ? newWords(data) : 'Heard of this week'), item('fits', all.label), item('conflicts', 'Conflicts'), { href: matchingPaths.answersOf(client.id), text: `Answers · ${[...data.said.values()].filter(({ answer }) => answer !== 'not_told').length}`, isCurrent: false }], hasClear: false, clearHref: '', clearLabel: '' },
    paperHref: matchingPaths.paper(client.id), showingsHref: matchingPaths.showings(client.id), showingId: data.newId(), shownIds: matches.map(({ listed }) => listed.id).join(','), view, canShow: matches.some(({ listed }) => !data.shownToday.has(listed.id)),
    matches: cards, frame: cards.some(({ isDone }) => isDone) ? { hasNotice: false, notice: null } : {}, hasMatches: matches.length > 0, empty: isCompared(data.profile) ? emptyOf(view, name, counts, all, isAgain) : emptyUncompared(view, name, counts, all, isAgain),
    leftOut: leftOut.map(({ wish, count, of }) => ({ text: `“${capital(wish)}” leaves out ${count} of ${of}.` })), hasLeftOut: leftOut.length > 0,
    pager: pager(matches.length > 0 ? `${first} to ${last} of ${counts[view]}` : '', page > 1 ? href(view, page - 1) : undefined, last < counts[view] ? href(view, page + 1) : undefined), hasPager: counts[view] > PAGE_OF_MATCHES,
  };
}

/** Whether anything was said that an opening is held against: a home area or a ceiling alone leaves out, and favours, none (M2, M4). */
function isCompared(profile: WorkProfile): boolean {
  return profile.licences !== null || profile.languages !== null || readyProfile(profile).checks.some(({ firm }) => firm !== 'need');
}

/** "12, and 1 answered": what was answered is no longer among those to go through, though it stays in its place. */
function countWords(count: number, answered: number): string {
  return answered === 0 ? String(count) : `${count - answered}, and ${answered} answered`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const STAGE_WORDS: Readonly<Record<Exclude<Stage, 'new'>, string>> = { 'going on': 'Going on', 'shown before': 'Shown before', over: 'Answered no, or settled' };

/** A word above the first of each stage, once there was a first time. */
function stagePart({ listed }: ClientMatch, before: ClientMatch | undefined, data: ClientMatchesData) {
  const { known } = data;
  const stage = stageOf(listed.id, known);
  const isFirst = before === undefined || stageOf(before.listed.id, known) !== stage;
  return { hasStage: isFirst && hasBegun(known), stage: stage === 'new' ? newWords(data) : STAGE_WORDS[stage] };
}

function newWords({ known, site }: ClientMatchesData): string {
  const last = lastTime(known);
  return last === null ? 'Not shown yet' : `New since ${formatDay(last, site.locale, 'short')}`;
}

function matchModel(shown: ClientMatch, { client: { id, preferredName: name }, client, site, profile, said, ways, jobs, newId, view, page, done }: ClientMatchesData, here: string) {
  const { listed, match, look, standing } = shown;
  const questions = [...match.questions.toEmployer.map((text) => ({ whom: 'The employer', text })), ...match.questions.toClient.map((text) => ({ whom: name, text }))];
  return {
    ...doneHere(done, listed.id, said.get(listed.id), { name, href: here }),
    id: `opening-${listed.id}`, title: listed.title, href: openingPaths.show(listed.id), employer: listed.employer, employerHref: `/employers/${listed.employerId}`,
    about: [hoursText(listed), payText(listed, site), freshText(listed, site)].filter((text) => text !== '').join(' · '),
    strength: standing.strength, fit: fitWord(standing), standing: standingTag(listed, site.today), leave: leaveTag(look, name), why: { reasons: reasonsOf(match) }, hasWhy: reasonsOf(match).length > 0, whyHref: matchingPaths.why(id, listed.id),
    applyLabel: `${name} can apply like this:`, apply: applyText(ways.get(listed.id)), answer: answerPart({ client, profile, opening: shown, said: said.get(listed.id), jobId: jobs.get(listed.id), locale: site.locale, id: newId(), back: { view, page } }),
    questions, hasQuestions: questions.length > 0, questionsLabel: plural(questions.length, 'question to ask', 'questions to ask', site.locale),
  };
}

function emptyOf(view: MatchView, name: string, counts: Readonly<Record<MatchView, number>>, all: { href: string; label: string }, isAgain: boolean) {
  if (view === 'new' && isAgain) return empty('Nothing new since last time', `${plural(counts.fits, 'opening that fits was', 'openings that fit were')} shown before.`, all, 'role');
  if (view === 'new') return empty('Nothing heard of this week fits', `${plural(counts.fits, 'older one does', 'older ones do')}.`, all, 'role');
  if (view === 'conflicts') return empty('No conflicts', `No opening breaks what ${name} said must be, or must not be.`, all, 'ok');
  return counts.conflicts > 0 ? empty('No opening fits yet', 'Some conflict with what was asked for: look at them, and see what could give.', undefined, 'role')
    : empty('No openings yet', 'Each opening heard of on a visit is matched from the moment it is noted.', { href: openingPaths.add, label: 'Add an opening' }, 'role');
}

/** As above, where nothing is known of their wishes: no opening is said to fit, and none to conflict. */
function emptyUncompared(view: MatchView, name: string, counts: Readonly<Record<MatchView, number>>, all: { href: string; label: string }, isAgain: boolean) {
  if (view === 'new' && isAgain) return empty('Nothing new since last time', `${plural(counts.fits, 'opening was', 'openings were')} shown before.`, all, 'role');
  if (view === 'new') return empty('Nothing heard of this week', `${plural(counts.fits, 'older opening is', 'older openings are')} there.`, all, 'role');
  if (view === 'conflicts') return empty('Nothing compared yet', `Openings are compared with what ${name} wants once somebody has asked.`, all, 'role');
  return emptyOf(view, name, counts, all, isAgain);
}
