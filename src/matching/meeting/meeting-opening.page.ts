import { newId } from '../../common/database/ids';
import { addDays } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { selectField } from '../../common/web/choice-fields';
import { BLANK_FORM, dateField, fieldValue, textareaField, textField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import type { Look } from '../../disclosure/gate/leave-look.service';
import { openingPaths } from '../../openings/opening.paths';
import { hoursText, payText, standingTag } from '../../openings/opening-words';
import { explainOpening } from '../match.rules';
import type { ReadyOpening } from '../match-opening';
import { reasonsOf } from '../match-words';
import type { Site } from '../matches.service';
import type { ShownOpening } from '../offered-openings';
import { voiceFor } from '../voice';
import { boardHref } from './board.rules';
import type { MeetingNote } from './meeting-notes';
import { meetingPaths } from './meeting.paths';
import { leaveWords, noteText } from './note-words';
import type { Suited } from './standings';

/** Until the next meeting, mostly. */
const DUE_IN_DAYS = 6;

export interface MeetingOpeningData {
  readonly shown: ShownOpening;
  readonly ready: ReadyOpening;
  readonly people: readonly Suited[];
  readonly looks: ReadonlyMap<string, Look>;
  readonly notes: readonly MeetingNote[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly isLarge: boolean;
  readonly site: Site;
}

/** One opening at the meeting: whom it suits with every reason, what was said of it so far, and what is said now. Initials only (P1). */
export function meetingOpeningPage({ shown: { listed }, ready, people, looks, notes, staff, isLarge, site }: MeetingOpeningData, form: FormState = BLANK_FORM) {
  const fields = noteFields(staff, site, form);
  const backHref = boardHref({ view: isLarge ? 'screen' : '', isMine: false, isNew: false, group: '', after: '' });
  return {
    title: `${listed.title} at the meeting`, heading: listed.title, employer: listed.employer, openingHref: openingPaths.show(listed.id), employerHref: `/employers/${listed.employerId}`, backHref,
    about: [hoursText(listed), payText(listed, site)].filter((text) => text !== '').join(' · '), standing: standingTag(listed, site.today), action: meetingPaths.opening(listed.id),
    people: people.map((one) => personModel(one, ready, looks.get(one.client.id), site)), hasPeople: people.length > 0,
    notes: notes.map((note) => ({ text: noteText(note, site.locale), by: `${note.notedBy}, ${formatDay(note.day, site.locale, 'short')}`, hasDone: note.staffId !== null, doneHref: meetingPaths.done(note.id), removeHref: meetingPaths.removeNote(note.id) })), hasNotes: notes.length > 0,
    ...fields, problem: problem(Object.values(fields), form.errors), id: { name: 'id', value: fieldValue('id', undefined, form) || newId() }, view: { name: 'view', value: isLarge ? 'large' : '' }, save: save('Note it', { cancel: { href: backHref, label: 'Back to the table' } }),
  };
}

function noteFields(staff: MeetingOpeningData['staff'], site: Site, form: FormState) {
  return {
    decided: textareaField({ name: 'decided', label: 'What was decided', optional: true, hint: 'Initials only: the whole team reads the minutes.', maxLength: 500, rows: 2 }, form),
    staff: selectField({ name: 'staff', label: 'Who follows up', optional: true, options: [{ value: '', label: 'Nobody yet' }, ...staff.map(({ id, name }) => ({ value: id, label: name }))] }, form),
    dueOn: dateField({ name: 'dueOn', label: 'By when', min: site.today, ...(form === BLANK_FORM ? { value: addDays(site.today, DUE_IN_DAYS) } : {}) }, form),
    what: textField({ name: 'what', label: 'What they do', optional: true, hint: 'It stands in their week: call, go there, ask about the hours.', autocomplete: 'off', maxLength: 200 }, form),
  };
}

function personModel(one: Suited, ready: ReadyOpening, look: Look | undefined, site: Site) {
  const { client, standing } = one;
  const match = explainOpening(one.ready, ready, voiceFor(client.boardName, site));
  // A shared screen: by initials for everybody, also for those who reach the client in full (P1).
  return { id: client.id, name: client.boardName, strength: standing.strength, ...leaveWords(one, look), specialist: client.specialistName, why: { reasons: reasonsOf(match, 'initials') } };
}
