import { kindField } from '../occupations/kind-choice';
import type { Client } from '../clients/client.entity';
import { capitalise } from '../common/text/plain';
import { checkboxesField, radiosField, selectField } from '../common/web/choice-fields';
import { dateField, fieldValue, fieldValues, numberField, textareaField, textField, type FormState } from '../common/web/fields';
import { problem, save } from '../common/web/parts';
import { FACTS, type Fact } from '../disclosure/rules/disclosure.choices';
import { employerField, type FoundEmployer } from '../openings/opening-form.page';
import { PAY_UNITS } from '../openings/opening.choices';
import type { Site } from '../openings/opening-words';
import { fromOpeningNote, type FromOpening } from './from-opening';
import { AFTER_AN_ENDING, COMPETITIVE_FACTS, EMPLOYER_KNOWS, END_REASONS } from './job.choices';
import type { Job } from './job.entity';
import { jobPaths } from './job.paths';

const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: '', label: 'Not known', blank: true }];

export interface JobFormView {
  readonly form: FormState;
  readonly client: Client;
  /** The job being changed; its employer stays. Null when it is new. */
  readonly job: Job | null;
  readonly employers: readonly FoundEmployer[];
  /** What the plan allows to be told at the employer chosen; null while none is. */
  readonly allowed: readonly Fact[] | null;
  /** The opening it is recorded from; null for none. */
  readonly from: FromOpening | null;
  readonly site: Site;
}

/** The form about a job. What the employer knows stands last: it is the client's own decision, and the one that may be refused. */
export function jobFormPage(view: JobFormView) {
  const { form, client, job } = view;
  const { canShowTold, ...knowledge } = knowledgePart(view);
  const fields = { ...firstPart(view), ...payPart(view), ...knowledge };
  const hidden = (name: string) => ({ name, value: fieldValue(name, undefined, form) });
  const name = client.preferredName;
  return {
    title: job ? `Change a job of ${client.initials}` : `A job for ${client.initials}`, heading: job ? 'Change the job' : `${name} has a job`, name, jobsHref: jobPaths.ofClient(client.id), isNew: job === null,
    employerName: view.employers[0]?.name ?? '', action: job ? jobPaths.show(job.id) : jobPaths.ofClient(client.id), problem: problem(Object.values(fields).flat(), form.errors), ...fields, canShowTold,
    id: hidden('id'), version: hidden('version'), opening: hidden('opening'), employerId: hidden('employer'), ...fromOpeningNote(view.from, view.site),
    save: save(job ? 'Save changes' : 'Record the job', { cancel: { href: job ? jobPaths.show(job.id) : jobPaths.ofClient(client.id), label: 'Cancel' } }),
  };
}

function firstPart({ form, employers }: JobFormView) {
  const value = (name: string) => fieldValue(name, undefined, form);
  return {
    employer: employerField(employers, value('employerWords'), form),
    jobTitle: textField({ name: 'title', label: 'What the job is called', maxLength: 200, autocomplete: 'off' }, form),
    startedOn: dateField({ name: 'startedOn', label: 'First day of work', hint: 'It may lie ahead.' }, form),
    kind: kindField({ name: 'kind', label: 'Kind of work', words: value('kindWords').trim(), choice: value('kind'), hint: 'Left empty, it is read from the title where that says it.', isSettled: !('kind' in form.errors) && value('lookup') !== 'kind' }, form.errors),
  };
}

function payPart({ form, site: { currency } }: JobFormView) {
  return {
    hours: numberField({ name: 'hours', label: 'Hours', suffix: 'a week', whole: false, optional: true }, form),
    pay: numberField({ name: 'pay', label: 'Pay', prefix: currency, whole: false, optional: true }, form),
    payUnit: selectField({ name: 'payUnit', label: 'For', options: [{ value: '', label: 'Not known' }, ...PAY_UNITS.map(({ value, label }) => ({ value, label }))], width: 'short' }, form),
    facts: COMPETITIVE_FACTS.map(({ value, label }) => radiosField({ name: value, label, options: YES_NO }, form)),
  };
}

function knowledgePart({ form, client, allowed }: JobFormView) {
  const offered = FACTS.filter((fact) => (allowed ?? []).includes(fact.value) || fieldValues('facts', undefined, form).includes(fact.value));
  const hint = allowed === null ? 'Choose the employer first: their plan decides what may be told there.' : allowed.length > 0 ? 'These are what their plan allows there.' : 'Their plan allows nothing to be told there.';
  const named = (text: string) => text.replace(/the client/i, client.preferredName);
  const label = `What the employer knows of ${client.preferredName}’s support`;
  return {
    canShowTold: allowed === null,
    knows: radiosField({ name: 'knows', label, variant: 'list', options: EMPLOYER_KNOWS.map(({ value, label: said, note }) => ({ value, label: named(said), note: named(note), opens: value === 'from_us' })) }, form),
    told: checkboxesField({ name: 'facts', label: 'What they were told', hint, options: offered.map((fact) => ({ value: fact.value, label: capitalise(fact.theirLabel) })) }, form),
    toldOn: dateField({ name: 'toldOn', label: 'We may speak with them from', optional: true, hint: 'The first day of work if left empty.' }, form),
  };
}

/** The form about the end of a job. `hasOther` is another job that goes on. */
export function endingFormPage({ form, client, job, employer, hasOther }: { form: FormState; client: Client; job: Job; employer: string; hasOther: boolean }) {
  const endedOn = dateField({ name: 'endedOn', label: 'Last day of work' }, form);
  const endHeardOn = dateField({ name: 'endHeardOn', label: 'We heard of it on', optional: true, hint: 'Today if left empty.' }, form);
  const endReason = radiosField({ name: 'endReason', label: 'How it came to an end', variant: 'list', options: END_REASONS }, form);
  const endNote = textareaField({ name: 'endNote', label: 'What was good, and what to look for next', optional: true, maxLength: 1000 }, form);
  const status = radiosField({ name: 'status', label: `Where ${client.preferredName} stands now`, options: AFTER_AN_ENDING, value: fieldValue('status', undefined, form) || (hasOther ? 'working' : 'looking') }, form);
  return {
    title: `The end of a job of ${client.initials}`, heading: 'The job came to an end', name: client.preferredName, about: `${job.title} at ${employer}`, jobHref: jobPaths.show(job.id), action: jobPaths.endings(job.id),
    problem: problem([endedOn, endHeardOn, endReason, endNote, status], form.errors), version: { name: 'version', value: fieldValue('version', undefined, form) }, endedOn, endHeardOn, endReason, endNote, status,
    save: save('Record the ending', { cancel: { href: jobPaths.show(job.id), label: 'Cancel' } }),
  };
}

