import { fold } from '../../common/text/normalise';
import { parseDay, type Day } from '../../common/time/calendar';
import { factPhrase, FACTS_WITH_NOTICE, type Fact } from '../rules/disclosure.choices';
import { wordsFor, type PlanForm } from './plan.form';
import { factsOf, factsThere, planDays, planEmployers } from './plan.rules';

/** What is wrong, by field; what is wrong at one employer by `there:` and its id. */
export type PlanProblems = Record<string, string>;

/** Those who stand round the form. */
export interface PlanCircle {
  /** Who records it: the witness must be somebody else. */
  recorder: string;
  client: string;
  /** Since when the client is in the programme: leave can't be older. */
  enteredOn: Day;
  /** The last day the client took anything back that no version has been made since; null if none. */
  takenBackOn: Day | null;
  employer: (id: string) => string;
  months: number;
}

/** Facts whose name tells an employer nothing, or far too much: they are told in the client's own words or not at all (D2). */
export const NEED_WORDS: readonly Fact[] = ['diagnosis', 'work_impact', 'history_gap', 'legal_record', 'substance_use', 'accommodations'];

const FUTURE = 'This day is in the future.';
const LISTS = ['allowedEmployers', 'refusedEmployers', 'askEmployers'] as const;

/** What only all fields together can show to be wrong: one sentence a field. */
export function planProblems(form: PlanForm, today: Day, circle: PlanCircle): PlanProblems {
  return { ...dayProblems(form, today, circle), ...paperProblems(form, circle), ...(form.contact === 'yes' ? tellingProblems(form, circle) : {}) };
}

function dayProblems(form: PlanForm, today: Day, circle: PlanCircle): PlanProblems {
  const { givenOn, from, until } = planDays(form, today, circle.months);
  const problems: PlanProblems = {};
  for (const field of ['prosConsOn', 'copyGivenOn'] as const) if (form[field] > today) problems[field] = FUTURE;
  if (until < from || until < givenOn) problems.expiresOn = 'The last day is before the first.';
  if (givenOn > today) problems.givenOn = 'This day is in the future: record the plan when the client has given it.';
  else if (givenOn < circle.enteredOn) problems.givenOn = `This is before ${circle.client} entered the programme.`;
  else if (form.givenOn === '' && circle.takenBackOn !== null) problems.givenOn = `${circle.client} took leave back. Enter the day it was given anew.`;
  for (const field of ['givenOn', 'inForceFrom', 'expiresOn', 'prosConsOn', 'copyGivenOn'] as const) {
    if (form[field] !== '' && !parseDay(form[field])) problems[field] = 'There is no such day.';
  }
  return problems;
}

function paperProblems(form: PlanForm, circle: PlanCircle): PlanProblems {
  const problems: PlanProblems = {};
  // Before it is recorded it may still be printed and signed; nothing is recorded as signed that has no place (D2).
  if (form.howGiven === 'paper' && form.reference === '' && form.agreed !== '') problems.reference = 'Say where the signed paper is kept, for example its number.';
  if (form.howGiven === 'spoken' && form.witness === '') problems.witness = 'Name the witness who heard it.';
  if (form.witness !== '' && fold(form.witness) === fold(circle.recorder)) problems.witness = 'The witness must be somebody other than you.';
  if (form.witness !== '' && fold(form.witness) === fold(circle.client)) problems.witness = `The witness must be somebody other than ${circle.client}.`;
  return problems;
}

function tellingProblems(form: PlanForm, circle: PlanCircle): PlanProblems {
  const problems: PlanProblems = { ...employerProblems(form, circle) };
  if (form.scope !== 'none' && form.facts.length === 0) problems.facts = 'Tick at least one thing that may be told, or say that no employer may be contacted.';
  const isNobodyNamed = planEmployers(form).every((one) => one.rule === 'refused');
  for (const fact of factsOf(form)) {
    // 42 CFR 2.31 asks who is told, by name; the gate keeps to it (D14).
    if (FACTS_WITH_NOTICE.includes(fact) && form.scope !== 'none' && isNobodyNamed) problems.add ??= 'Substance-use history may be told only to employers the plan names. Name at least one, or untick it.';
    if (NEED_WORDS.includes(fact) && wordsFor(form, fact) === '') problems[`words_${fact}`] = `Write the words that may be said about this: ${factPhrase(fact, { name: circle.client })}. Without words it stays unsaid: then untick it.`;
  }
  return problems;
}

function employerProblems(form: PlanForm, circle: PlanCircle): PlanProblems {
  const problems: PlanProblems = {};
  const employers = planEmployers(form);
  const open = employers.filter((one) => one.rule !== 'refused');
  if (form.scope === 'only_these' && open.length === 0) problems.add = 'Name at least one employer, or choose “No employers” above.';
  if (form.find !== '' && form.add === '' && !problems.add) problems.add = 'You typed an employer but chose none. Choose one that was found, or clear the search.';
  if (form.scope === 'none' && open.length > 0) problems.scope = 'You chose “No employers”, and some are named. Choose “Only these employers”, or untick them.';
  const ids = employers.map((one) => one.employerId);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) problems[LISTS.find((list) => form[list].includes(twice)) ?? 'add'] = `${circle.employer(twice)} stands in more than one list. Keep it in one.`;
  for (const { employerId } of open) {
    if (form.narrowed.includes(employerId) && factsThere(form, employerId).length === 0) problems[`there:${employerId}`] = `Tick what ${circle.employer(employerId)} may be told, or untick “Tell less there”.`;
  }
  return problems;
}
