import type { BoardClient } from '../../clients/client-list';
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
import { fitWord, reasonsOf } from '../match-words';
import type { Site } from '../matches.service';
import type { ShownOpening } from '../offered-openings';
import { voiceFor } from '../voice';
import { boardHref, boardQuery, type BoardFilter } from './board.rules';
import type { MeetingNote } from './meeting-notes';
import { noteLeaveModel, type NoteLeave } from './note-leaves.service';
import { meetingPaths } from './meeting.paths';
import { leaveWords, noteText } from './note-words';
import type { Suited } from './standings';

/** Until the next meeting, mostly. */
const DUE_IN_DAYS = 6;

export interface MeetingOpeningData {
  readonly shown: ShownOpening;
  readonly ready: ReadyOpening;
  readonly people: readonly Suited[];
  /** Whom a note can be about: the team's who look for work. */
  readonly clients: readonly BoardClient[];
  readonly looks: ReadonlyMap<string, Look>;
  readonly notes: readonly MeetingNote[];
  readonly noteLeaves: ReadonlyMap<string, NoteLeave>;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  /** Where on the table one came from. */
  readonly place: BoardFilter;
  readonly site: Site;
}

/** One opening at the meeting: whom it suits with every reason, what was said of it so far, and what is said now. Initials only (P1). */
export function meetingOpeningPage(data: MeetingOpeningData, form: FormState = BLANK_FORM) {
  const { shown: { listed }, ready, people, looks, notes, noteLeaves, place, site } = data;
  const fields = noteFields(data, form);
  const isLarge = place.view === 'screen';
  const backHref = boardHref(place);
  return {
    title: `${listed.title} at the meeting`, heading: listed.title, employer: listed.employer, openingHref: openingPaths.show(listed.id), employerHref: `/employers/${listed.employerId}`, backHref,
    about: [hoursText(listed), payText(listed, site)].filter((text) => text !== '').join(' · '), standing: standingTag(listed, site.today), action: meetingPaths.opening(listed.id),
    people: people.map((one) => personModel(one, ready, looks.get(one.client.id), site)), hasPeople: people.length > 0,
    notes: notes.map((note) => ({ text: noteText(note, site.locale), ...noteLeaveModel(noteLeaves.get(note.id)), by: `${note.notedBy}, ${formatDay(note.day, site.locale, 'short')}`, hasDone: note.staffId !== null, doneHref: meetingPaths.done(note.id), removeHref: meetingPaths.removeNote(note.id) })), hasNotes: notes.length > 0,
    ...fields, problem: problem(Object.values(fields), form.errors), id: { name: 'id', value: fieldValue('id', undefined, form) || newId() }, view: { name: 'view', value: isLarge ? 'large' : '' }, back: { name: 'back', value: boardQuery({ ...place, view: '' }).slice(1) }, save: save('Note it', { cancel: { href: backHref, label: 'Back to the table' } }),
  };
}

function noteFields({ staff, people, clients, looks, site }: MeetingOpeningData, form: FormState) {
  return {
    decided: textareaField({ name: 'decided', label: 'What was decided', optional: true, hint: 'Initials only: the whole team reads the minutes.', maxLength: 500, rows: 2 }, form),
    whom: selectField({ name: 'about', label: 'About whom', optional: true, hint: 'It is no leave to speak for them: what may be said there is asked again when a visit is planned.', options: [{ value: '', label: 'Nobody in particular' }, ...aboutOptions(people, clients, looks)] }, form),
    staff: selectField({ name: 'staff', label: 'Who follows up', optional: true, options: [{ value: '', label: 'Nobody yet' }, ...staff.map(({ id, name }) => ({ value: id, label: name }))] }, form),
    dueOn: dateField({ name: 'dueOn', label: 'By when', min: site.today, ...(form === BLANK_FORM ? { value: addDays(site.today, DUE_IN_DAYS) } : {}) }, form),
    what: textField({ name: 'what', label: 'What they do', optional: true, hint: 'It stands in their week: call, go there, ask about the hours.', autocomplete: 'off', maxLength: 200 }, form),
  };
}

/** Those it suits first, in their order, then the others by initials; each with whose client they are and the gate's word (M8). */
function aboutOptions(people: readonly Suited[], clients: readonly BoardClient[], looks: ReadonlyMap<string, Look>) {
  const place = new Map(people.map(({ client }, at) => [client.id, at]));
  const at = ({ id }: BoardClient) => place.get(id) ?? people.length;
  return [...clients].sort((a, b) => at(a) - at(b) || (a.initials < b.initials ? -1 : a.initials > b.initials ? 1 : a.id < b.id ? -1 : 1))
    .map((client) => ({ value: client.id, label: [client.initials, ...(client.sight === 'full' ? [client.specialistName] : []), leaveWords({ client }, looks.get(client.id)).leave].join(' · ') }));
}

function personModel(one: Suited, ready: ReadyOpening, look: Look | undefined, site: Site) {
  const { client, standing } = one;
  const match = explainOpening(one.ready, ready, voiceFor(client.boardName, site));
  // A shared screen: by initials for everybody, also for those who reach the client in full (P1).
  return { id: client.id, name: client.boardName, strength: standing.strength, fit: fitWord(standing), ...leaveWords(one, look), specialist: client.specialistName, why: { reasons: reasonsOf(match, 'initials') } };
}
