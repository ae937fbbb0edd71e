import { parseDay, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { radiosField, type OptionSpec } from '../../common/web/choice-fields';
import { dateField, fieldValue, textareaField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { doorPart } from '../../disclosure/door/door.page';
import { isDisclosable } from '../../disclosure/door/door.service';
import { clientsSection, employerField } from '../../visits/form/visit-form.page';
import type { RecordedClient, Speaking } from '../../visits/form/speaking.service';
import { PURPOSES } from '../../visits/rules/visit.choices';
import type { PlannedLeave } from '../week/planned-leave.service';
import { planPaths } from '../week/week.page';

export interface PlanFormView {
  form: FormState;
  /** Null for a new one. */
  id: string | null;
  today: Day;
  locale: string;
  employers: readonly OptionSpec[];
  employerStatus: string;
  employerId: string;
  speaking: Speaking;
  recorded: readonly RecordedClient[];
  nearby: NearbyPart;
  isLeftAlone: boolean;
  skippedWhy: string;
  /** How leave stands for the visit as it is planned; null for a general or a new one. */
  atDoor: PlannedLeave | null;
}

/** Who else is at the door around the day, with what says that it was read (P2). */
export interface NearbyPart {
  hasNearby: boolean;
  nearby: string;
  near: string;
  /** It was saved without this being read: the form asks whether to plan it anyway. */
  asksNear: boolean;
}

export function nearbyPart(words: string, employerId: string, day: string, asksNear = false): NearbyPart {
  return { hasNearby: words !== '', nearby: words, near: `${employerId} ${day}`, asksNear };
}

/** "/planned-visits/new" and "/planned-visits/:id/edit". */
export function planFormPage(view: PlanFormView) {
  const { form, id, today } = view;
  const employer = employerField(form, view.employers, view.employerStatus);
  const day = dateField({ name: 'day', label: 'When', min: today, width: '' }, form);
  const time = dateField({ type: 'time', name: 'time', label: 'Time', optional: true, width: '' }, form);
  const purpose = radiosField({ name: 'purpose', label: 'Purpose', options: PURPOSES.map(({ value, plan }) => ({ value, label: plan })) }, form);
  const note = textareaField({ name: 'note', label: 'To remember', optional: true, maxLength: 500, rows: 2 }, form);
  const section = clientsSection({ form, speaking: view.speaking, recorded: view.recorded, employerId: view.employerId, isAhead: true });
  const asked = parseDay(fieldValue('day', undefined, form));
  const title = id ? 'Change the plan' : 'Plan a visit';
  return {
    title, heading: title, subline: asked ? formatDay(asked, view.locale, 'long') : '', action: id ? `/planned-visits/${id}` : '/planned-visits', employer, day, time, purpose, note, ...section, hasMoment: false,
    ...doorSection(view.atDoor, view.locale),
    problem: problem([employer, day, time, purpose, section.about, ...section.factProblems, note], form.errors), hidden: ['id', 'version', 'block'].map((name) => ({ name, value: fieldValue(name, undefined, form) })),
    ...view.nearby, isLeftAlone: view.isLeftAlone, isEdit: id !== null, logHref: id ? planPaths.log(id) : '', isSkipped: view.skippedWhy !== '',
    asksAnyway: form.errors.note !== undefined && form.errors.note.includes('save anyway'),
    skipHref: planPaths.skip(id ?? ''), removeHref: planPaths.remove(id ?? ''), version: fieldValue('version', undefined, form),
    save: save(id ? 'Save changes' : 'Plan this visit', { cancel: { href: asked ? planPaths.week(asked) : '/week', label: 'Cancel' } }),
  };
}

/** "At the door": for each client of the visit what may be said and what not, or that leave is needed again. */
function doorSection(leave: PlannedLeave | null, locale: string) {
  const nameOf = (id: string) => leave?.people.find((one) => one.id === id)?.name ?? 'A client';
  const door = (leave?.door ?? []).filter(isDisclosable).map((client) => doorPart(client, nameOf(client.clientId), locale));
  const needs = (leave?.door ?? []).flatMap((one) => (isDisclosable(one) ? [] : [{ name: nameOf(one.clientId), sentence: one.sentence, href: `/clients/${one.clientId}/disclosure` }]));
  return { hasDoor: leave !== null, door, needs, isNothingSaid: needs.length > 0 };
}
