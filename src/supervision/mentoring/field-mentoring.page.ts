import { formatDay } from '../../common/time/format';
import { dateField, textareaField, type FormState } from '../../common/web/fields';
import { selectField } from '../../common/web/choice-fields';
import { problem, save } from '../../common/web/parts';
import type { Day } from '../../common/time/calendar';
import { teamPaths } from '../team/team.paths';
import type { FieldMentoring } from './field-mentorings.service';

export interface MentoringFormView {
  staff: { id: string; name: string };
  id: string;
  week: Day;
  today: Day;
  mentors: readonly { id: string; name: string }[];
  visits: readonly { id: string; day: Day; employer: string }[];
  locale: string;
}

/** "/team/:specialist/field-mentoring/new": who went along, what was seen, what was agreed. */
export function fieldMentoringPage(view: MentoringFormView, form: FormState) {
  const { staff, week, locale } = view;
  const fields = {
    mentor: selectField({ name: 'mentor', label: 'Who went along', width: 'medium', options: view.mentors.map(({ id, name }) => ({ value: id, label: name })) }, form),
    visit: selectField({
      name: 'visit', label: 'On which visit', width: 'medium', optional: true, hint: 'Who went along is then named on the visit, too.',
      options: [{ value: '', label: 'None of these' }, ...view.visits.map((one) => ({ value: one.id, label: `${formatDay(one.day, locale, 'weekday')}, ${one.employer}` }))],
    }, form),
    day: dateField({ name: 'day', label: 'Day', max: view.today, hint: 'With a visit chosen, its own day is kept.' }, form),
    observed: textareaField({ name: 'observed', label: 'What was observed', maxLength: 2000, hint: 'What went well comes first. No client’s name.' }, form),
    agreed: textareaField({ name: 'agreed', label: 'What was agreed', optional: true, maxLength: 2000 }, form),
    next: textareaField({ name: 'next', label: 'What comes next', optional: true, maxLength: 2000 }, form),
  };
  return {
    title: `Field mentoring with ${staff.name}`, heading: `Field mentoring with ${staff.name}`, backHref: teamPaths.person(staff.id, week), backLabel: `${staff.name}’s week`, action: teamPaths.fieldMentoring(staff.id),
    id: { name: 'id', value: view.id }, week: { name: 'week', value: week }, ...fields, problem: problem(Object.values(fields), form.errors), save: save('Keep this record', { cancel: { href: teamPaths.person(staff.id, week), label: 'Cancel' } }),
  };
}

/** The visits somebody went along on, on the specialist's page. */
export function mentoringPart(mentoring: readonly FieldMentoring[], locale: string) {
  const rows = mentoring.map((one) => ({
    heading: `${formatDay(one.day, locale, 'withYear')}, with ${one.mentor}`, hasVisit: one.visitId !== null && one.employer !== null, visitHref: `/visits/${one.visitId ?? ''}`, employer: one.employer ?? '',
    observed: one.observed, hasAgreed: one.agreed !== '', agreed: one.agreed, hasNext: one.next !== '', next: one.next,
  }));
  return { hasMentoring: rows.length > 0, mentoring: rows };
}
