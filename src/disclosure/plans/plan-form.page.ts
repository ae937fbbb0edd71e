import { radiosField } from '../../common/web/choice-fields';
import { dateField, textareaField, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { HOW_GIVEN, WHEN, WHO_SAYS, type When, type WhoSays } from '../rules/disclosure.choices';
import { EXAMPLES } from './plan-examples';
import { employersSection } from './plan-form-employers.page';
import { factsSection } from './plan-form-facts.page';
import type { PlanFormInput } from './plan-form-input';
import { planPaths } from './plan-paths';
import { USUAL_PURPOSE } from './plan.rules';

export { foundWords } from './plan-form-employers.page';

/** The form for a new version, in the order of the conversation: for and against, the two decisions, to whom, who and when, how long, how it was given. */
export function planFormPage(input: PlanFormInput, form: FormState) {
  const { name, clientId } = input;
  const paths = planPaths(clientId);
  const talk = talkFields(name, form);
  const contact = contactField(input, form);
  const facts = factsSection(name, form);
  const employers = employersSection(input, form);
  const speaking = speakingFields(input, form);
  const span = spanFields(input, form);
  const given = givenFields(input, form);
  const all = [...Object.values(talk), contact, ...facts.fields, ...employers.fields, ...Object.values(speaking), ...Object.values(span), ...Object.values(given)];
  return {
    title: `A new plan with ${input.initials}`, heading: `What may be said about ${name}`, name, specialist: input.specialist, id: input.id,
    action: paths.plan, clientHref: paths.client, planHref: paths.plan, scopeHref: `${paths.plan}#employers`, problem: problem(all, form.errors), ...startNotice(input),
    ...talk, contact, ...facts.model, ...employers.model, ...speaking, ...span, ...given,
    save: save('Check it together', { cancel: { href: paths.plan, label: 'Cancel' }, text: 'Nothing is recorded yet.' }),
  };
}

function startNotice({ start, clientId, name }: PlanFormInput) {
  const { latest, from, leftBehind, isAllTakenBack } = start;
  const carried = 'Look at each yes again. The talk, the days, how it was given and the copy start empty.';
  return {
    mayStart: latest !== null && from === null, startHref: planPaths(clientId).newFrom(latest ?? 0), startLabel: `Start from version ${latest ?? 0}`, latest: latest ?? 0,
    isStarted: from !== null, startedHeading: isAllTakenBack ? `Version ${from ?? 0} was taken back` : `Started from version ${from ?? 0}`,
    startedText: isAllTakenBack ? `${name} took all of it back, so nothing of it is here. Only leave given anew is leave.` : carried,
    leftBehind: leftBehind.map((text) => ({ text })), hasLeftBehind: leftBehind.length > 0 && !isAllTakenBack,
  };
}

function talkFields(name: string, form: FormState) {
  return {
    prosConsOn: dateField({ name: 'prosConsOn', label: 'Day you talked about it', optional: true }, form),
    prosConsNote: textareaField({ name: 'prosConsNote', label: `What speaks for it, in ${name}’s words`, optional: true, hint: EXAMPLES.forNote, rows: 2 }, form),
    consNote: textareaField({ name: 'consNote', label: `What speaks against it, in ${name}’s words`, optional: true, hint: EXAMPLES.againstNote, rows: 2 }, form),
  };
}

function contactField({ name, specialist }: PlanFormInput, form: FormState) {
  const options = [{ value: 'yes', label: 'Yes', note: `${specialist} may contact employers for ${name}` }, { value: 'no', label: 'No', note: `${name} contacts employers alone` }];
  return radiosField({ name: 'contact', label: `May ${specialist} contact employers on ${name}’s behalf?`, options, variant: 'big' }, form);
}

/** Of the client by name, like the whole form: only the page that is read together says "you", and the paper "I". */
function speakingFields({ name, specialist }: PlanFormInput, form: FormState) {
  const says: Record<WhoSays, string> = { specialist, client: name, both: 'Either of the two' };
  const from: Partial<Record<When, string>> = { before_applying: `Before ${name} applies`, after_start: `After ${name} has started` };
  return {
    whoSays: radiosField({ name: 'whoSays', label: 'Who says it?', options: WHO_SAYS.map(({ value }) => ({ value, label: says[value] })) }, form),
    when: radiosField({ name: 'when', label: 'From when on?', options: WHEN.map(({ value, label }) => ({ value, label: from[value] ?? label })), hint: 'Choose the earliest point. From then on it may be said, at every later one too.' }, form),
  };
}

function spanFields({ planMonths }: PlanFormInput, form: FormState) {
  return {
    purpose: textareaField({ name: 'purpose', label: 'What is it told for?', optional: true, hint: `If left empty: “${USUAL_PURPOSE}”`, rows: 2 }, form),
    inForceFrom: dateField({ name: 'inForceFrom', label: 'In force from', optional: true, hint: 'The day it is given, if left empty.' }, form),
    expiresOn: dateField({ name: 'expiresOn', label: 'Last day', optional: true, hint: `${planMonths} months, if left empty.` }, form),
    expiresEvent: textField({ name: 'expiresEvent', label: 'Something that ends it sooner', optional: true, hint: EXAMPLES.expiresEvent, autocomplete: 'off' }, form),
  };
}

function givenFields({ name, isGivenAnew }: PlanFormInput, form: FormState) {
  return {
    howGiven: radiosField({ name: 'howGiven', label: 'How was it given?', options: [...HOW_GIVEN] }, form),
    reference: textField({ name: 'reference', label: 'Where the signed paper is', optional: true, hint: 'If it isn’t signed yet, the next page prints it to sign.', autocomplete: 'off' }, form),
    witness: textField({ name: 'witness', label: 'Witness', hint: 'For words spoken: who heard it, other than you.', autocomplete: 'off' }, form),
    givenOn: dateField({ name: 'givenOn', label: `Day ${name} gave it`, optional: !isGivenAnew, hint: isGivenAnew ? 'Leave was taken back: the day it was given anew.' : 'Today, if left empty.' }, form),
    copyGivenOn: dateField({ name: 'copyGivenOn', label: `Day ${name} got a copy`, optional: true, hint: 'Empty, if not yet.' }, form),
  };
}
