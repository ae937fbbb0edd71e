import { checkboxesField, radiosField } from '../../common/web/choice-fields';
import { dateField, textareaField, textField } from '../../common/web/fields';
import { MODES, NEXT_STEPS, PURPOSES } from '../rules/visit.choices';
import { NOBODY, SOMEONE_ELSE } from '../form/visit.form';

const LABEL = 'Another employer';

/**
 * A visit form without anything of anybody in it. Employers come from the device, sealed there; a client is only initials,
 * which name nobody to the server: who that is and what was said is ticked once the gate can be asked (D5).
 */
export function offlinePage() {
  const plain = <T extends { value: string; label: string }>(rows: readonly T[]) => rows.map(({ value, label }) => ({ value, label }));
  return {
    title: 'Log a visit without a signal', hidden: ['id', 'time'].map((name) => ({ name, value: '' })),
    find: textField({ name: 'find', label: LABEL, optional: true, maxLength: 200, autocomplete: 'off' }),
    day: dateField({ name: 'day', label: 'When', width: '' }),
    mode: radiosField({ name: 'mode', label: 'How', options: plain(MODES), value: 'in_person' }),
    met: checkboxesField({ name: 'met', label: 'Who did you meet?', options: [{ value: SOMEONE_ELSE, label: 'Someone', opens: true }, { value: NOBODY, label: 'Nobody there' }] }),
    metName: textField({ name: 'metName', label: 'Their name', optional: true, maxLength: 200, autocomplete: 'off' }),
    purpose: radiosField({ name: 'purpose', label: 'Purpose', options: plain(PURPOSES) }),
    initials: textField({ name: 'initials', label: 'About a client?', optional: true, maxLength: 12, width: 'short', autocomplete: 'off', hint: 'Initials only. The visit then waits for you to tick who that is and what was said.' }),
    learned: textareaField({ name: 'learned', label: 'What you learned', optional: true, maxLength: 4000 }),
    opening: textField({ name: 'opening', label: 'Opening heard of', optional: true, maxLength: 200, autocomplete: 'off' }),
    nextWhat: textField({ name: 'nextWhat', label: 'Next step', optional: true, maxLength: 300, autocomplete: 'off' }),
    next: radiosField({ name: 'next', label: 'Next step due', options: plain(NEXT_STEPS.filter(({ value }) => value !== 'date')), value: 'none' }),
  };
}
