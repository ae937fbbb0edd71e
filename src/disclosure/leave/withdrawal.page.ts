import { comboboxField, radiosField, type OptionSpec } from '../../common/web/choice-fields';
import { dateField, fieldValue, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { formatDay } from '../../common/time/format';
import type { Day } from '../../common/time/calendar';
import { FACT_VALUES, factPhrase } from '../rules/disclosure.choices';
import type { History } from '../rules/disclosure-history';
import { leaveAt } from '../rules/employer-leave.rules';
import { foundWords } from '../plans/plan-form.page';
import { leavePaths } from './leave.paths';
import { OTHER, takenAlready, versionsAhead, WHOLE } from './withdrawal.rules';

/** More than these are looked up: a list one must scroll would stand between the client and the button. */
const EMPLOYERS_LISTED = 8;

export interface WithdrawalPageInput {
  clientId: string;
  name: string;
  initials: string;
  id: string;
  today: Day;
  locale: string;
  history: History;
  /** Names of the employers the plans speak of. */
  employers: ReadonlyMap<string, string>;
  /** What a search found; null when nobody searched. */
  found: { id: string; name: string; area: string }[] | null;
}

/** Taking leave back is as easy as giving it, needs no reason and holds at once (D4). The whole is chosen already: one press more. */
export function withdrawalPage(input: WithdrawalPageInput, form: FormState) {
  const { name, clientId } = input;
  const what = radiosField({ name: 'what', label: `What does ${name} take back?`, options: choices(input, chosen(form) === OTHER), variant: 'list', value: chosen(form) }, form);
  const saidOn = dateField({ name: 'saidOn', label: `Day ${name} said so`, optional: true, hint: 'Today if left empty.', max: input.today }, form);
  const how = textField({ name: 'how', label: `How ${name} said so`, optional: true, hint: 'For example: by phone, at our meeting, in a letter.', maxLength: 200, autocomplete: 'off' }, form);
  const employer = otherEmployer(input, form);
  const isSent = Object.keys(form.values).length > 0;
  return {
    title: `${input.initials} takes it back`, heading: `${name} takes it back`, name, id: input.id, action: leavePaths.withdrawals(clientId), planHref: leavePaths.plan(clientId),
    problem: problem([what, employer, saidOn, how], form.errors), what, employer, saidOn, how, ...standing(input), hasForm: input.history.plans.length > 0 || isSent,
    save: save('Take it back now', { cancel: { href: leavePaths.plan(clientId), label: 'Cancel' } }),
  };
}

/** What is so already: no plan, or all of it taken back. */
function standing({ history, today, locale, name, clientId }: WithdrawalPageInput) {
  if (history.plans.length === 0) {
    return { hasStanding: true, standing: { kind: 'info', hasHeading: true, heading: 'There is nothing to take back.', text: `${name} has no plan, so nothing may be said to any employer. A wish that no employer is ever contacted can be kept as a plan.`, hasAction: true, actionHref: `${leavePaths.plan(clientId)}/new`, actionLabel: `Make a plan with ${name}` } };
  }
  const taken = takenAlready(history, { employerId: null, fact: null }, today);
  if (!taken) return { hasStanding: false, standing: {} };
  const text = `Nothing may be said to any employer. If ${name} says it again on another day, that can be kept too.`;
  return { hasStanding: true, standing: { kind: 'info', hasHeading: true, heading: `Everything was taken back on ${formatDay(taken.saidOn, locale, 'withYear')}.`, text, hasAction: false, actionHref: '', actionLabel: '' } };
}

/** Everything first; then only what is still allowed somewhere, so that the list says nothing that isn't so. Any employer at all where the plan is open. */
function choices({ history, today, name, employers }: WithdrawalPageInput, isOther: boolean): OptionSpec[] {
  const ahead = versionsAhead(history.plans, today);
  const named = [...new Set(ahead.flatMap((plan) => plan.employers.map((one) => one.employerId)))]
    .filter((id) => ahead.some((plan) => leaveAt(plan, id).refusals.length === 0) && !takenAlready(history, { employerId: id, fact: null }, today));
  const facts = FACT_VALUES.filter((fact) => ahead.some((plan) => plan.facts.some((one) => one.fact === fact)) && !takenAlready(history, { employerId: null, fact }, today));
  const isOpen = named.length > EMPLOYERS_LISTED || ahead.some((plan) => plan.scope === 'any_except' || plan.scope === 'ask_each_time');
  return [
    { value: WHOLE, label: 'Everything, at every employer', note: 'No employer may be contacted.' },
    ...named.slice(0, EMPLOYERS_LISTED).map((id) => ({ value: `employer:${id}`, label: `Only at ${employers.get(id) ?? 'an employer'}` })),
    ...facts.map((fact) => ({ value: `fact:${fact}`, label: `Only ${factPhrase(fact, { name })}` })),
    ...(isOpen || isOther ? [{ value: OTHER, label: named.length > 0 ? 'Only at another employer' : 'Only at one employer', opens: true }] : []),
  ];
}

/** The choice made; the whole where nothing was chosen. A search means "another employer". */
function chosen(form: FormState): string {
  const one = (field: string) => fieldValue(field, undefined, form);
  if (one('lookup') !== '') return OTHER;
  if (one('what') !== '') return one('what');
  if (one('fact') !== '') return `fact:${one('fact')}`;
  return one('employer') === '' ? WHOLE : OTHER;
}

function otherEmployer(input: WithdrawalPageInput, form: FormState) {
  const options = (input.found ?? []).map((one) => ({ value: one.id, label: one.name, note: one.area }));
  return comboboxField({
    name: 'employer', label: 'At which employer', queryName: 'find', queryLabel: 'Employer', searchHref: leavePaths.employers(input.clientId), options,
    status: foundWords(fieldValue('find', undefined, form) ? input.found : null),
  }, form);
}
