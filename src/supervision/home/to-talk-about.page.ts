import { calledBy, type Sight } from '../../clients/client-scope';
import { plural } from '../../common/text/plain';
import { dayOfInstant, type Day } from '../../common/time/calendar';
import { dueDay, formatDay } from '../../common/time/format';
import { tag } from '../../common/web/parts';
import type { OpenQuestion } from '../../disclosure/leave/leave-questions.service';
import type { ClientReminders } from '../../disclosure/talks/reminders.service';
import { talkPaths } from '../../disclosure/talks/talk.paths';

/** So many stand open on one's own page; the others are one press away. */
const MOST_OPEN = 5;
const MOST_FOLDED = 45;
const MOST_ASKED = 10;
/** For each specialist on the supervisor's page. */
const MOST_OF_ONE = 30;

interface Site {
  readonly today: Day;
  readonly locale: string;
}

/** The specialist's own list, covered clients with a word that they are (P1). */
export function talksSection(due: readonly ClientReminders[], viewerId: string, site: Site) {
  const rows = due.slice(0, MOST_OPEN + MOST_FOLDED).map((one) => rowOf(one, 'full', one.client.specialistId !== viewerId, site));
  const folded = rows.slice(MOST_OPEN);
  const unshown = due.length - rows.length;
  return { hasTalks: rows.length > 0, talks: rows.slice(0, MOST_OPEN), hasMoreTalks: folded.length > 0, moreTalks: folded, moreTalksText: `${folded.length} more`, hasUnshown: unshown > 0, unshown: `And ${unshown} more, less due than these.` };
}

/** What to ask at the next meeting, kept from a refusal (D7): ticked off where it stands. */
export function questionsSection(questions: readonly OpenQuestion[], site: { readonly locale: string; readonly timeZone: string }) {
  const toAsk = questions.slice(0, MOST_ASKED).map((one) => ({
    name: one.client, planHref: talkPaths.plan(one.clientId), question: one.question, note: `Noted by ${one.askedBy}, ${formatDay(dayOfInstant(one.createdAt, site.timeZone), site.locale, 'short')}`,
    askedHref: one.askedHref, askedLabel: `Asked: ${one.client}`,
  }));
  const unshown = questions.length - toAsk.length;
  return { hasToAsk: toAsk.length > 0, toAsk, hasUnasked: unshown > 0, unasked: `And ${unshown} more, noted later.` };
}

/** The supervisor's list, by specialist, with initials only: a team's page stands on a shared screen now and then (P1). */
export function talksOfTeam(due: readonly ClientReminders[], staff: readonly { id: string; name: string }[], site: Site) {
  const known = new Set(staff.map((one) => one.id));
  const groups = [...staff, { id: '', name: 'Without a specialist at work here' }].map(({ id, name }) => ({ name, due: due.filter((one) => (id === '' ? !known.has(one.client.specialistId) : one.client.specialistId === id)) }));
  const toTalk = groups.filter((group) => group.due.length > 0).map((group) => ({
    name: group.name, count: plural(group.due.length, 'client', 'clients', site.locale), rows: group.due.slice(0, MOST_OF_ONE).map((one) => rowOf(one, 'initials', false, site)),
    hasUnshown: group.due.length > MOST_OF_ONE, unshown: `And ${group.due.length - MOST_OF_ONE} more, less due than these.`,
  }));
  return { hasToTalk: toTalk.length > 0, toTalk };
}

function rowOf({ client, reminders, dueOn }: ClientReminders, sight: Sight, isCovered: boolean, { today, locale }: Site) {
  const name = calledBy(client, sight);
  return {
    name, isCovered, planHref: talkPaths.plan(client.id), talkHref: talkPaths.newTalk(client.id), talkLabel: `Record a talk with ${name}`,
    tag: dueOn > today ? tag('', dueDay(dueOn, today, locale), 'clock') : tag('warn', 'now', 'clock'), sentences: reminders.map((one) => ({ text: one.sentence })),
  };
}
