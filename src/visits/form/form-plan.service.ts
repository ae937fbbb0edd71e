import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import { parseDay } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { fieldValue, fieldValues, type FormState } from '../../common/web/fields';
import { plannedThere, plannedToLog, type PlannedHere } from './employer-choices';

/** The fields of a form that a plan fills in. */
const FILLED = ['planned', 'mode', 'purpose', 'clients', 'facts'] as const;

/** The planned visit behind a new form whose employer was chosen there: what was meant is what the form goes on with. */
@Injectable()
export class FormPlans {
  /** The form with what was planned at its employer that day; without it again where another employer was chosen. What was typed stays. */
  async filledIn(tx: Tx, who: Viewer, form: FormState): Promise<FormState> {
    const one = (name: string) => fieldValue(name, undefined, form);
    if (one('version') !== '') return form;
    const before = isId(one('planned')) ? await plannedToLog(tx, who, one('planned')) : null;
    if (before?.employerId === one('employer')) return form;
    const day = parseDay(one('day'));
    const planned = day && isId(one('employer')) ? await plannedThere(tx, who, one('employer'), day) : null;
    const purpose = one('purpose') === before?.purpose ? '' : one('purpose');
    if (planned) return { ...form, values: { ...form.values, ...asForm(planned), ...(purpose === '' ? {} : { purpose }) } };
    return before ? { ...form, values: { ...form.values, planned: '', purpose, clients: [], facts: [] } } : form;
  }

  /** What of a form the plan changed; nothing when it is as it was. */
  changed(before: FormState, after: FormState): boolean {
    return FILLED.some((name) => fieldValues(name, undefined, before).join() !== fieldValues(name, undefined, after).join());
  }
}

function asForm({ id, purpose, clientIds, facts }: PlannedHere) {
  return { planned: id, mode: 'in_person', purpose, clients: clientIds, facts };
}
