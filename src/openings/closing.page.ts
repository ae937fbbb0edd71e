import { BLANK_FORM, fieldValue, textareaField, type FormState } from '../common/web/fields';
import { problem, save } from '../common/web/parts';
import { NAMES_TO_ALL } from '../disclosure/rules/names-another.rules';
import { openingPaths } from './opening.paths';

/** What became of an opening, asked again: the note seems to name a client, and every team would read it (D6). */
export function closingPage(id: string, title: string, form: FormState = BLANK_FORM) {
  const note = textareaField({ name: 'closedNote', label: 'Anything worth knowing?', optional: true, maxLength: 500, rows: 2 }, form);
  const hidden = (name: string) => ({ name, value: fieldValue(name, undefined, form) });
  return {
    title: 'What came of an opening', heading: 'What came of it', openingTitle: title, openingHref: openingPaths.show(id), action: openingPaths.closings(id),
    problem: problem([note], form.errors), version: hidden('version'), outcome: hidden('outcome'), note, asksAnyway: Object.values(form.errors).includes(NAMES_TO_ALL),
    save: save('Save', { cancel: { href: openingPaths.show(id), label: 'Cancel' } }),
  };
}
