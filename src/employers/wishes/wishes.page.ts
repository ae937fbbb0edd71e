import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { radiosField } from '../../common/web/choice-fields';
import { BLANK_FORM, dateField, textareaField, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { NO_HEALTH } from '../employer-form.page';
import type { Employer } from '../employer.entity';
import { boardHref, readListFilter } from '../list/list-filter';
import { employerPaths } from '../paths';
import { OVERRIDE_STAGES } from '../stage.choices';

/** The form that records do-not-contact, or lifts it where it stands. */
export function wishPage(employer: Employer, day: Day, locale: string, id: string, form: FormState = BLANK_FORM) {
  const isLifting = employer.doNotContactOn !== null;
  const words = isLifting ? LIFTING : ASKING;
  const who = textField({ name: 'who', label: words.who, autocomplete: 'off', maxLength: 200, hint: words.whoHint }, form);
  const when = dateField({ name: 'day', label: 'When', max: day, ...(form === BLANK_FORM ? { value: day } : {}) }, form);
  const why = textareaField({ name: 'why', label: words.why, maxLength: 1000, optional: true, hint: NO_HEALTH }, form);
  return {
    title: words.title, heading: words.title, name: employer.name, backHref: employerPaths.show(employer.id), action: employerPaths.doNotContact(employer.id), id,
    hasStanding: isLifting, standing: isLifting ? wishSentence(employer, locale) : '', problem: problem([who, when, why], form.errors), who, when, why,
    save: save(words.save, { cancel: { href: employerPaths.show(employer.id), label: 'Cancel' } }),
  };
}

const ASKING = { title: 'Do not contact', who: 'Who asked for it', whoHint: 'Their name or role.', why: 'Why', save: 'Record it' };
const LIFTING = { title: 'Contact them again', who: 'Who said it is all right', whoHint: 'Their name or role, or yours if it was your own judgement.', why: 'What has changed', save: 'Lift it' };

/** "Ms Okafor asked on 5 May 2026 not to be contacted: too busy." Null when nobody asked. */
export function wishSentence(employer: Pick<Employer, 'doNotContactOn' | 'doNotContactWho' | 'doNotContactWhy'>, locale: string): string {
  if (employer.doNotContactOn === null) return '';
  const why = employer.doNotContactWhy === '' ? '.' : `: ${employer.doNotContactWhy}`;
  return `${employer.doNotContactWho} asked on ${formatDay(employer.doNotContactOn, locale, 'withYear')} not to be contacted${why}`;
}

/** The form that sets a stage by hand; a note says what the visits don't show. */
export function stagePage(employer: Employer, board: string, form: FormState = { values: { stage: employer.stage }, errors: {} }) {
  const backHref = board === '' ? employerPaths.show(employer.id) : boardAt(board);
  const stage = radiosField({ name: 'stage', label: 'Where do you stand with them?', variant: 'list', options: OVERRIDE_STAGES }, form);
  const note = textareaField({ name: 'note', label: 'Why', maxLength: 500, hint: `What the visits don’t show. The next visit may take it further. ${NO_HEALTH}` }, form);
  return {
    title: 'Set the stage', heading: 'Set the stage', name: employer.name, backHref: employerPaths.show(employer.id), action: employerPaths.stages(employer.id), version: String(employer.version), board,
    problem: problem([stage, note], form.errors), stage, note, save: save('Set the stage', { cancel: { href: backHref, label: 'Cancel' } }),
  };
}

/** The board with the filter it had, made anew of what was sent: nothing else comes into the address. */
export function boardAt(board: string): string {
  return boardHref(readListFilter(Object.fromEntries(new URLSearchParams(board))));
}
