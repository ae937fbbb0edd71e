import { clientPaths } from '../clients/client.paths';
import { plural } from '../common/text/plain';
import { formatDay } from '../common/time/format';
import { tag } from '../common/web/parts';
import type { Look } from '../disclosure/gate/leave-look.service';
import { jobPaths } from '../jobs/job.paths';
import type { Opening } from '../openings/opening.entity';
import { openingPaths } from '../openings/opening.paths';
import { isKindFromTitle } from '../openings/opening-values';
import { freshText, hoursText, openingFacts, payText, standingTag, stillThere } from '../openings/opening-words';
import { canBeHad, isStale } from '../openings/stale.rules';
import { CLOSINGS, LIVE_STATUSES } from '../openings/opening.choices';
import { answerTag } from './answers/answer-part.page';
import { reasonText } from './answers/answer.choices';
import type { ToldClient } from './answers/match-answers.service';
import type { EmployerQuestion } from './answers/questions.rules';
import { becauseWords, fitWord, leaveTag, reasonsOf } from './match-words';
import { explainOpening } from './match.rules';
import type { Site } from './matches.service';
import type { ReadyOpening } from './match-opening';
import { matchingPaths } from './matching.paths';
import type { Suited } from './meeting/standings';
import { voiceFor } from './voice';

export const MOST_PEOPLE = 10;
const MOST_QUESTIONS = 8;

interface People {
  /** Nobody for one that can't be had any more. */
  readonly best: readonly Suited[];
  readonly more: number;
  readonly notAsked: number;
  readonly looks: ReadonlyMap<string, Look>;
  /** Who of those one reaches was told, and what they say (M7, P1). */
  readonly told: readonly ToldClient[];
  readonly questions: readonly EmployerQuestion[];
}

export interface OpeningPageData {
  readonly opening: Opening;
  readonly ready: ReadyOpening;
  readonly employer: { readonly id: string; readonly name: string };
  readonly place: string;
  readonly askName: string;
  /** Null for administrators, who see no client. */
  readonly people: People | null;
  readonly site: Site;
}

/** One opening: what is known of it, and whom of the reader's team it may suit, with reasons. */
export function openingPage({ opening, ready, employer, place, askName, people, site }: OpeningPageData) {
  const isLive = LIVE_STATUSES.includes(opening.status);
  const isOffered = canBeHad(opening, site.today);
  const plainFact = (term: string, text: string, note = '') => ({ term, text, hasHref: false, href: '', hasTag: false, tag: {}, hasNote: note !== '', note });
  const facts = [...(place ? [['Where', place]] : []), ...(askName ? [['Whom to ask', askName]] : []), ...openingFacts(opening, site).map(({ term, text, note }) => [term, text, note])];
  return {
    title: `${opening.title}, ${employer.name}`, heading: opening.title, employer: employer.name, employerHref: `/employers/${employer.id}`, listHref: openingPaths.list,
    atAGlance: glance(opening, employer.name, ready.opening.area ?? '', site), standing: standingTag(opening, site.today), fresh: freshText(opening, site), canAct: people !== null, isLive, isStale: isStale(opening, site.today) && people !== null,
    stale: { kind: 'warn', hasHeading: true, heading: stillThere(opening, site.today).question, text: `Nobody has checked since then. ${freshText(opening, site)}.`, hasAction: false, actionHref: '', actionLabel: '' },
    editHref: openingPaths.edit(opening.id), verifyHref: openingPaths.verifications(opening.id), verifyLabel: stillThere(opening, site.today).yes, copyHref: openingPaths.copyOf(opening.id), hireHref: jobPaths.choose(opening.id), canHire: people !== null && isLive, outcomes: CLOSINGS.map(({ value, label }) => ({ value, label })), closeHref: openingPaths.closings(opening.id), removeHref: openingPaths.removals(opening.id), version: String(opening.version),
    facts: facts.map(([term, text, note]) => plainFact(term, text, note)), hasFacts: facts.length > 0, canChangeKind: people !== null && isKindFromTitle(opening), kindHref: `${openingPaths.edit(opening.id)}#kind`,
    ...goneWords(opening, people !== null, site), hasPeople: people !== null && isOffered, ...suitPart(people, ready, site),
    ...toldPart(people, opening.id, site), ...questionsPart(people, site.locale),
    peopleNote: people ? noteOf(people, site.locale) : '', hasPeopleNote: people !== null && noteOf(people, site.locale) !== '',
  };
}

/** The line under the title: employer, hours, pay and area, as far as they are known (M3). */
function glance(opening: Opening, employer: string, area: string, site: Site): string {
  const hours = hoursText(opening);
  return [employer, hours && `${hours} a week`, payText(opening, site), area].filter(Boolean).join(' · ');
}

/** Why nobody is compared with it any more: only for those who would otherwise see whom it may suit. */
function goneWords(opening: Opening, seesPeople: boolean, { today, locale }: Site): { isGone: boolean; gone: string } {
  if (!seesPeople || canBeHad(opening, today)) return { isGone: false, gone: '' };
  const is = LIVE_STATUSES.includes(opening.status) ? `Its last day was ${formatDay(opening.closesOn ?? today, locale, 'short')}` : opening.status === 'filled' ? 'It is filled' : 'It is no longer there';
  return { isGone: true, gone: `${is}, so it is no longer matched with anybody.` };
}

/** Those it may suit, and folded away those it suits little: nobody is hidden (M4). */
function suitPart(people: People | null, ready: ReadyOpening, site: Site) {
  const [some, less] = [true, false].map((isSuited) => (people?.best ?? []).filter(({ standing }) => (standing.strength !== 'none') === isSuited));
  const models = (those: readonly Suited[]) => (people ? those.map((one) => personModel(one, ready, people, site)) : []);
  const nobody = people && people.best.length > 0 ? 'It suits nobody well who was asked what they want.' : 'Nobody who is looking for work has been asked yet what they want.';
  return { people: models(some), hasAnybody: some.length > 0, nobody, less: models(less), hasLess: less.length > 0, lessLabel: `It suits ${plural(less.length, 'other', 'others', site.locale)} little` };
}

/** Who was told: only clients one reaches, and no number of others. */
function toldPart(people: People | null, openingId: string, { locale }: Site) {
  const told = (people?.told ?? []).map((one) => ({ name: one.preferredName, href: clientPaths.show(one.clientId), tag: answerTag(one), why: reasonText(one), hasWhy: reasonText(one) !== '', when: `${formatDay(one.saidOn, locale, 'weekday')}, noted by ${one.by}`, anotherHref: matchingPaths.newAnswer(one.clientId, openingId) }));
  return { told, hasTold: told.length > 0 };
}

/** What to ask the employer, and to how many of the team's clients it matters (M4). */
function questionsPart(people: People | null, locale: string) {
  const questions = (people?.questions ?? []).slice(0, MOST_QUESTIONS).map(({ question, clients }) => ({ text: question, count: `matters to ${plural(clients, 'client', 'clients', locale)}` }));
  return { questions, hasQuestions: questions.length > 0 };
}

function personModel({ client, ready: wishes, standing }: Suited, ready: ReadyOpening, people: People, site: Site) {
  const [look, said] = [people.looks.get(client.id), people.told.find(({ clientId }) => clientId === client.id)];
  const name = client.preferredName ?? client.initials;
  const match = explainOpening(wishes, ready, voiceFor(name, site));
  const isFull = client.sight === 'full';
  const reasons = reasonsOf(match, client.sight);
  return {
    name, isFull, href: isFull ? clientPaths.show(client.id) : '', hasSaid: said !== undefined, said: answerTag(said), answerHref: matchingPaths.newAnswer(client.id, ready.opening.id), answerLabel: said ? 'Another answer' : 'What do they say?', compareHref: isFull ? matchingPaths.why(client.id, ready.opening.id) : '', strength: standing.strength, fit: fitWord(standing), because: becauseWords(standing), hasBecause: becauseWords(standing) !== '', leave: isFull ? leaveTag(look, name) : tag('', `Ask ${client.specialistName}`, 'person'),
    why: { reasons }, hasWhy: reasons.length > 0, whyLabel: `Why: ${plural(reasons.length, 'reason', 'reasons', site.locale)}`,
  };
}

function noteOf(people: { more: number; notAsked: number }, locale: string): string {
  const more = people.more > 0 ? `${plural(people.more, 'other client of the team was', 'other clients of the team were', locale)} compared too.` : '';
  const notAsked = people.notAsked > 0 ? `${plural(people.notAsked, 'client hasn’t', 'clients haven’t', locale)} been asked yet what they want.` : '';
  return [more, notAsked].filter((text) => text !== '').join(' ');
}
