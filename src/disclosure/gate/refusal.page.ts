import type { FormState } from '../../common/web/fields';
import { refusal, type Page } from '../../common/web/page';
import { reason } from '../../common/web/parts';
import { leavePaths } from '../leave/leave.paths';
import { questionForm } from '../leave/question.page';
import { reasonsToFollow } from '../leave/question.rules';
import { reasonsShown, type Reason } from '../rules/refusal-reasons';

export interface RefusedPerson {
  /** Preferred name, for an asker who reaches this client; empty for one who doesn't, who is told nothing more (D7, P1). */
  name: string;
  clientId: string;
  reasons: readonly Reason[];
  /** What to ask at the next meeting, to be kept with one press. Left out, there is none. */
  note?: { id: string; text: string };
}

export interface RefusalWays {
  /** What was tried, e.g. "Log this visit". */
  heading: string;
  employerId: string;
  /** What was to be done there and when, to be carried into the client's answer. */
  asked?: { day: string; purpose: string | null };
  /** Whether it is said to have happened already: then the truth has a place (D9). */
  hasHappened?: boolean;
  /** The form again without anybody named; null where that makes no sense. */
  withoutNames: { heading?: string; text?: string; action: string; fields: { name: string; value: string }[]; label: string } | null;
}

/** The gate said no: what is missing for whom, what to ask them, and the honest ways on (D7, D9, D15). */
export function refusalPage(people: readonly RefusedPerson[], ways: RefusalWays): Page {
  const known = people.filter((person) => person.name !== '');
  return refusal('disclosure/refused', {
    title: 'This needs the client’s leave', heading: ways.heading,
    people: known.map((person) => knownPerson(person, ways)), hasUnknown: known.length < people.length, unknown: unknownPeople(people.filter((person) => person.name === '')),
    hasWithout: ways.withoutNames !== null, without: { heading: 'Or go on without naming anyone', text: 'A general visit needs nobody’s leave. What you typed goes along, without the client.', ...ways.withoutNames },
  });
}

function knownPerson(person: RefusedPerson, ways: RefusalWays) {
  const { name, clientId, note } = person;
  const { employerId, asked } = ways;
  const form: FormState = { values: { text: note?.text ?? '' }, errors: {} };
  return {
    name, ...shown(person.reasons), hasNote: note !== undefined && note.text !== '',
    question: questionForm({ clientId, name, initials: '', id: note?.id ?? '', employerId }, form),
    planHref: leavePaths.plan(clientId), matchesHref: leavePaths.matches(clientId), incidentHref: leavePaths.newIncident(clientId, employerId),
    answerHref: asked ? leavePaths.newAnswer(clientId, employerId, asked) : `${leavePaths.answers(clientId)}/new?employer=${employerId}`,
    // Without a yes that could help, the button would only lead to another refusal.
    hasAnswer: person.reasons.some((one) => one.code === 'answer_needed'), hasHappened: ways.hasHappened ?? true,
  };
}

/** Somebody the asker no longer reaches: that leave is missing, whom to ask, and no name. */
function unknownPeople(people: readonly RefusedPerson[]) {
  return shown(reasonsShown(people.flatMap((person) => [...person.reasons]), false));
}

function shown(reasons: readonly Reason[]) {
  return { reasons: reasons.map((one) => reason('clash', one.sentence)), asks: [...new Set(reasonsToFollow(reasons).map((one) => one.askNext))].map((text) => ({ text })) };
}
