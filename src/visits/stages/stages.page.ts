import type { Day } from '../../common/time/calendar';
import { plural } from '../../common/text/plain';
import { radiosField } from '../../common/web/choice-fields';
import { BLANK_FORM, dateField, textareaField, textField, type FormState } from '../../common/web/fields';
import { problem, save, tag } from '../../common/web/parts';
import { NO_HEALTH } from '../../employers/employer-form.page';
import type { Employer } from '../../employers/employer.entity';
import { touchModel } from '../../employers/list/list.page';
import { NEXT_STEPS } from '../rules/visit.choices';
import { stagePaths } from './stages.paths';
import type { StalledEmployer } from './stalled.service';

/** So many on one's own page and for each specialist; answered ones make room for the next. */
const MOST_SHOWN = 8;

interface Site {
  readonly today: Day;
  readonly locale: string;
}

function whenFields(label: string, choices: readonly { value: string; label: string }[], site: Site, form: FormState) {
  return {
    when: radiosField({ name: 'when', label, options: choices.map(({ value, label: text }) => ({ value, label: text, opens: value === 'date' })) }, form),
    date: dateField({ name: 'date', label: 'Which day', min: site.today }, form),
  };
}

/** The form that moves or clears the next touch by hand. */
export function nextTouchPage(employer: Employer, id: string, site: Site, form: FormState = { values: { what: employer.nextTouchWhat }, errors: {} }) {
  const { touch } = touchModel(employer, site);
  const steps = NEXT_STEPS.map(({ value, label }) => ({ value, label: value === 'none' ? 'No next touch' : label }));
  const { when, date } = whenFields('When is somebody next in touch?', steps, site, form);
  const what = textField({ name: 'what', label: 'What for', autocomplete: 'off', maxLength: 300, optional: true }, form);
  const note = textareaField({ name: 'note', label: 'Why it changes', maxLength: 500, rows: 2, hint: NO_HEALTH }, form);
  const backHref = `/employers/${employer.id}`;
  return {
    title: 'Next touch', heading: 'Next touch', name: employer.name, backHref, action: stagePaths.nextTouches(employer.id), id, now: touch === '—' ? 'None is set now.' : `Now: ${touch}.`,
    problem: problem([when, date, what, note], form.errors), when, date, what, note, save: save('Set the next touch', { cancel: { href: backHref, label: 'Cancel' } }),
  };
}

/** "Still going?": yes and when, or no and why. */
export function stillGoingPage(employer: Employer, stalled: StalledEmployer | null, id: string, site: Site, form: FormState = BLANK_FORM, back = '') {
  const answer = radiosField({ name: 'answer', label: 'Is it still going?', options: [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }] }, form);
  const { when, date } = whenFields('If yes: when are you next in touch?', NEXT_STEPS.filter((step) => step.value !== 'none'), site, form);
  const why = textareaField({ name: 'why', label: 'If no: why', maxLength: 500, rows: 2, hint: `They become dormant, with this note, until the next visit. ${NO_HEALTH}` }, form);
  const backHref = back === 'home' ? '/' : `/employers/${employer.id}`;
  return {
    title: 'Still going?', heading: 'Still going?', name: employer.name, backHref: `/employers/${employer.id}`, action: stagePaths.answers(employer.id), id, back, why, answer, when, date,
    sentence: stalled?.sentence ?? '', problem: problem([answer, when, date, why], form.errors), save: save('Save the answer', { cancel: { href: backHref, label: 'Cancel' } }),
  };
}

function rowOf(one: StalledEmployer, back: 'home' | '') {
  return {
    tag: tag('warn', 'quiet', 'clock'), href: `/employers/${one.id}`, name: one.name, sentence: one.sentence, id: one.answerId, back,
    action: stagePaths.answers(one.id), yesLabel: `Yes, in a week: be in touch with ${one.name}`, answerHref: stagePaths.newAnswer(one.id, back), answerLabel: `Other answer: ${one.name}`,
  };
}

/** On the employer's own page. */
export function stillGoingPart(stalled: StalledEmployer | null) {
  return { isStalled: stalled !== null, stalled: stalled === null ? {} : rowOf(stalled, '') };
}

/** On the week of whoever was there last. */
export function stalledSection(stalled: readonly StalledEmployer[]) {
  const rows = stalled.slice(0, MOST_SHOWN).map((one) => rowOf(one, 'home'));
  return { hasStalled: rows.length > 0, stalledRows: rows, hasMoreStalled: stalled.length > rows.length, moreStalled: `And ${stalled.length - rows.length} more, quiet for less long.` };
}

/** On the supervisor's page, by whoever was there last, in the order of names. */
export function stalledOfTeam(stalled: readonly StalledEmployer[], locale: string) {
  const names = [...new Set(stalled.map((one) => one.visitor ?? ''))].sort((a, b) => a.localeCompare(b, locale));
  const groups = names.map((name) => {
    const own = stalled.filter((one) => (one.visitor ?? '') === name);
    return { name, count: plural(own.length, 'employer', 'employers', locale), ...stalledSection(own) };
  });
  return { hasStalledGroups: groups.length > 0, stalledGroups: groups };
}
