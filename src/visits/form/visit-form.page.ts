import { NAMES_TO_ALL } from '../../disclosure/rules/names-another.rules';
import { FACT_VALUES, factAsTold, MOMENTS, type Fact } from '../../disclosure/rules/disclosure.choices';
import type { Day } from '../../common/time/calendar';
import { checkboxesField, comboboxField, radiosField, selectField, type OptionSpec } from '../../common/web/choice-fields';
import { dateField, fieldValue, fieldValues, textareaField, textField, type FormState } from '../../common/web/fields';
import { cups, problem, save } from '../../common/web/parts';
import { careful } from '../../jobs/dangers/careful.page';
import { MODES, NEXT_STEPS, PURPOSES, type Mode } from '../rules/visit.choices';
import { shownMarks } from './recorded.rules';
import type { RecordedClient, Speaking } from './speaking.service';
import { notRow } from './not-without-leave.page';
import { factsField, NOBODY, SOMEONE_ELSE } from './visit.form';

export interface VisitFormView {
  form: FormState;
  isEdit: boolean;
  action: string;
  cancelHref: string;
  today: Day;
  employers: readonly OptionSpec[];
  employerStatus: string;
  people: readonly { id: string; name: string; role: string }[];
  speaking: Speaking;
  /** Who stands on the visit that is being changed: offered whatever leave there is now. */
  recorded: readonly RecordedClient[];
  mates: readonly { id: string; name: string }[];
  lastMode: Mode | null;
  /** The employer these people and clients are for; empty while none is chosen. */
  employerId: string;
  /** Whether one was there before, so that the last visit can be taken over. */
  hasLast: boolean;
  openingTitle: string;
  live: LiveLine;
}

export interface LiveLine {
  text: string;
  done: number;
  target: number | null;
}

const LIVE = '[name=employer],[name=mode],[name=purpose],[name=day],[name=met],[name=clients]';

/** "/visits/new" and "/visits/:id/edit": the most used page. Labels are the field's words. */
export function visitFormPage(view: VisitFormView) {
  const { form, isEdit } = view;
  const fields = fieldsOf(view);
  const title = isEdit ? 'Change the visit' : 'Log a visit';
  const editing = fieldValue('id', undefined, form);
  return {
    title, heading: title, action: view.action, isEdit, ...fields, ...peopleSection(isEdit ? { ...view, hasLast: false } : view), ...clientsSection(view),
    problem: problem([fields.employer, fields.day, fields.time, fields.mode, peopleSection(view).met, peopleSection(view).metName, fields.purpose, clientsSection(view).about, ...clientsSection(view).factProblems, fields.learned, fields.opening, fields.nextWhat, fields.next, fields.nextDate], form.errors),
    planned: planField(form), hidden: ['id', 'version', ...(isEdit ? [] : ['time'])].map((name) => ({ name, value: fieldValue(name, undefined, form) })),
    hasOpening: view.openingTitle !== '', openingTitle: view.openingTitle,
    hasAlong: view.mates.length > 0, alongSummary: fieldValues('along', undefined, form).length > 0 ? 'Who went along: somebody' : 'Somebody went along?',
    asksAnyway: form.errors.learned === NAMES_SOMEBODY || [form.errors.opening, form.errors.metName].includes(NAMES_TO_ALL) || form.errors.anyway !== undefined,
    save: save(isEdit ? 'Save changes' : 'Save visit', {
      ...(isEdit ? { cancel: { href: view.cancelHref, label: 'Cancel' } } : { second: { label: 'Save and log another', name: 'then', value: 'another' } }),
      live: { href: isEdit ? `/visits/count?visit=${editing}` : '/visits/count', include: LIVE },
      ...liveSpec(view.live),
    }),
  };
}

/** Said once of a general note that seems to name a client; the form then offers "Save anyway". */
export const NAMES_SOMEBODY = 'These words seem to name one of your clients. A visit that isn’t about them names nobody: take the name out, or save anyway if it means somebody else.';

export function liveSpec(live: LiveLine) {
  if (live.text === '') return {};
  return live.target === null ? { text: live.text } : { text: live.text, cups: cups(live.done, live.target, `${live.done} of ${live.target}`, 'small') };
}

/** The planned visit that this one was. */
export function planField(form: FormState) {
  return { name: 'planned', value: fieldValue('planned', undefined, form) };
}

/** How, and what for: what a plan fills in when its employer is chosen. */
export function howFields({ form, lastMode }: Pick<VisitFormView, 'form' | 'lastMode'>) {
  const modes = [...MODES].sort((a, b) => Number(b.value === lastMode) - Number(a.value === lastMode));
  const mode = fieldValue('mode', undefined, form) || lastMode || 'in_person';
  return {
    mode: radiosField({ name: 'mode', label: 'How', options: modes.map(({ value, label }) => ({ value, label })), value: mode }, form),
    purpose: radiosField({ name: 'purpose', label: 'Purpose', options: PURPOSES.map(({ value, label }) => ({ value, label })) }, form),
  };
}

function fieldsOf({ form, today, employers, employerStatus, lastMode, mates }: VisitFormView) {
  return {
    employer: employerField(form, employers, employerStatus),
    day: dateField({ name: 'day', label: 'When', max: today, width: '' }, form),
    time: dateField({ type: 'time', name: 'time', label: 'Time', optional: true, width: '' }, form),
    ...howFields({ form, lastMode }),
    learned: textareaField({ name: 'learned', label: 'What you learned', optional: true, maxLength: 4000 }, form),
    opening: textField({ name: 'opening', label: 'Opening heard of', optional: true, maxLength: 200, hint: 'A title is enough.', autocomplete: 'off' }, form),
    nextWhat: textField({ name: 'nextWhat', label: 'Next step', optional: true, maxLength: 300, autocomplete: 'off' }, form),
    next: radiosField({ name: 'next', label: 'When', options: NEXT_STEPS.map(({ value, label }) => ({ value, label, opens: value === 'date' })), value: fieldValue('next', undefined, form) || 'none' }, form),
    nextDate: dateField({ name: 'nextDate', label: 'Which day' }, form),
    along: checkboxesField({ name: 'along', label: 'Who went along', options: mates.map(({ id, name }) => ({ value: id, label: name })) }, form),
  };
}

/** The search's own answer prints this field too, so that typing and opening the page give the same choices. */
export function employerField(form: FormState, options: readonly OptionSpec[], status: string) {
  return comboboxField({ name: 'employer', label: 'Employer', searchHref: '/visits/employers', queryName: 'find', queryLabel: 'Another employer', options, status }, form);
}

/** Who may have been met: the people of the employer chosen. */
export function peopleSection({ form, people, employerId, hasLast }: Pick<VisitFormView, 'form' | 'people' | 'employerId' | 'hasLast'>) {
  const options: OptionSpec[] = people.map(({ id, name, role }) => ({ value: id, label: name, note: role }));
  options.push({ value: SOMEONE_ELSE, label: options.length > 0 ? 'Someone else' : 'Someone', opens: true }, { value: NOBODY, label: 'Nobody there' });
  const hint = employerId === '' ? 'Choose the employer, and their people are listed here.' : undefined;
  return {
    hasLast,
    met: checkboxesField({ name: 'met', label: 'Who did you meet?', options, hint }, form),
    metName: textField({ name: 'metName', label: 'Their name', optional: true, maxLength: 200, autocomplete: 'off', hint: 'They are added to this employer’s people.' }, form),
  };
}

/**
 * Whom the visit may be about, each with what may be told; the others with what is missing. Who stands on it already is
 * among them, as recorded, with a mark that says so: a form takes off nobody it didn't show.
 */
export function clientsSection({ form, speaking, recorded, employerId, isAhead = false }: Pick<VisitFormView, 'form' | 'speaking' | 'recorded' | 'employerId'> & { isAhead?: boolean }) {
  const words = isAhead ? AHEAD : HAPPENED;
  const chosen = new Set(fieldValues('clients', undefined, form));
  const hint = employerId === '' ? 'Choose the employer first: each client decides it for each employer.' : 'Nobody, unless you tick someone.';
  const clients = offered(speaking, recorded, words.asRecorded).map(({ id, name, facts, said, hint: about }, index) => ({
    id: index === 0 ? 'clients' : `client-${index}`, value: id, name, isChecked: chosen.has(id), isRecorded: said.length > 0, recordedNote: words.asRecorded,
    said: checkboxesField({
      name: 'facts', id: `facts-${index}`, label: words.said, hint: about, error: form.errors[factsField(id)] ? words.missing(name) : '',
      options: facts.map((fact) => ({ value: `${id}:${fact}`, label: sentenceCase(factAsTold(fact, 'they')), ...(said.includes(fact) ? { note: words.asRecorded } : {}) })),
    }, form),
  }));
  return {
    // Each client's facts have an error of their own: the list of problems leads to the very boxes it means.
    factProblems: clients.map(({ value, said }) => ({ id: said.id, name: factsField(value), error: said.error, hasError: said.hasError })),
    about: checkboxesField({ name: 'clients', label: 'About a client?', options: [], hint }, form), clients,
    shown: shownMarks(recorded.map(({ id, facts }) => ({ clientId: id, facts }))).map((value) => ({ name: 'shown', value })),
    moment: selectField({ name: 'moment', label: 'At which point of the job search?', optional: true, hint: 'For what may be told only from a certain point on.', options: [{ value: '', label: 'Choose one' }, ...MOMENTS] }, form), hasMoment: speaking.may.some((one) => one.needsMoment),
    ...careful(speaking.dangers), hasNot: speaking.not.length > 0, notSummary: `Not without asking (${speaking.not.length})`,
    not: speaking.not.map((one) => notRow(one, speaking.asked)),
  };
}

/** What is said of a visit made, and of one yet to come. */
const HAPPENED = { said: 'What was said', asRecorded: 'as recorded', missing: (name: string) => `Tick what was said about ${name}.` };
const AHEAD = { said: 'What you mean to say', asRecorded: 'as planned', missing: (name: string) => `Tick what you mean to say about ${name}.` };

interface Offered {
  id: string;
  name: string;
  facts: readonly Fact[];
  /** What is recorded of them. */
  said: readonly Fact[];
  hint: string;
}

/** Those who may be spoken for, with what is recorded of them; and those recorded without leave now. */
function offered(speaking: Speaking, recorded: readonly RecordedClient[], asRecorded: string): Offered[] {
  const may = speaking.may.map(({ id, name, facts, onlyTo }) => {
    const said = recorded.find((one) => one.id === id)?.facts ?? [];
    return { id, name, said, facts: FACT_VALUES.filter((fact) => facts.includes(fact) || said.includes(fact)), hint: `About ${name}. These are what the plan allows here${said.some((fact) => !facts.includes(fact)) ? `, and what is ${asRecorded.replace('as ', '')}` : ''}.${onlyTo === '' ? '' : ` Their yes is only to ${onlyTo}.`}` };
  });
  const others = recorded.filter(({ id }) => !speaking.may.some((one) => one.id === id));
  return [...may, ...others.map(({ id, name, facts }) => ({ id, name, facts, said: facts, hint: `About ${name}, ${asRecorded}. Another day, employer or purpose needs their leave again.` }))];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
