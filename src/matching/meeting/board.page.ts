import { plural } from '../../common/text/plain';
import { formatDay } from '../../common/time/format';
import type { Viewer } from '../../common/web/access';
import { selectField } from '../../common/web/choice-fields';
import { empty, pager } from '../../common/web/parts';
import type { Look } from '../../disclosure/gate/leave-look.service';
import { openingPaths } from '../../openings/opening.paths';
import { hoursText, payText, standingTag } from '../../openings/opening-words';
import { becauseWords, fitWord } from '../match-words';
import type { Site } from '../matches.service';
import { boardHref, boardQuery, placeOf, ROWS, type BoardFilter } from './board.rules';
import { KIND_GROUPS } from './kind-groups';
import type { Board, BoardRow } from './meeting-board.service';
import { meetingPaths } from './meeting.paths';
import { noteLeaveModel } from './note-leaves.service';
import { leaveWords, noteText } from './note-words';
import type { Suited } from './standings';

export interface BoardData {
  readonly board: Board;
  readonly filter: BoardFilter;
  readonly who: Pick<Viewer, 'role' | 'name'>;
  readonly site: Site;
}

/** The weekly meeting: openings, the newest first, and who might want each. A shared screen: initials, unless the team chose names (P1). */
export function boardPage({ board, filter, who, site }: BoardData) {
  const { page, rows, looking, notAsked, meeting } = board;
  const isNarrowed = filter.isMine || filter.isNew || filter.group !== '';
  const last = page.openings.at(-1);
  const to = (change: Partial<BoardFilter>) => boardHref({ ...filter, after: '', ...change });
  return {
    title: 'This week’s meeting', today: formatDay(site.today, site.locale, 'long'), subline: subline(looking, notAsked, site.locale),
    count: countWords(board, site.locale), addHref: openingPaths.add, rows: rows.map((row) => rowModel(row, filter, site)), hasRows: rows.length > 0,
    hasBegun: meeting !== null, begun: meeting ? `Begun by ${meeting.startedBy}. What is looked at on the large view, and what is noted, goes into the minutes.` : '', startHref: meetingPaths.meetings,
    minutesHref: meetingPaths.minutes(site.today), allMinutesHref: meetingPaths.allMinutes, screenHref: to({ view: 'screen' }), printHref: to({ view: 'print' }), boardHref: to({ view: '' }), ...siftModel(board, filter, who),
    empty: isNarrowed ? empty('No opening fits these filters', 'Loosen one: whose clients, how new, or the kind of work.', { href: boardHref({ ...filter, isMine: false, isNew: false, group: '', after: '' }), label: 'Show all' }, 'role')
      : empty('No openings to talk about', 'Note each opening you hear of on a visit: a title is enough.', { href: openingPaths.add, label: 'Add an opening' }, 'match'),
    pager: pager(pageWords(board, filter), page.before === null ? undefined : boardHref({ ...filter, after: page.before }), page.hasMore && last ? boardHref({ ...filter, after: placeOf(last) }) : undefined), hasPager: page.hasMore || page.before !== null,
    frame: { backHref: to({ view: '' }), backLabel: 'The meeting' },
  };
}

function subline(looking: number, notAsked: number, locale: string): string {
  return `${plural(looking, 'client', 'clients', locale)} looking for work. ${notAsked > 0 ? `${plural(notAsked, 'hasn’t', 'haven’t', locale)} been asked yet what they want.` : ''}`.trim();
}

function countWords({ page: { count, newCount } }: Board, locale: string): string {
  const all = plural(count, 'opening', 'openings', locale);
  return newCount === 0 ? all : newCount === count ? `${all}, all heard of this week` : `${all}, ${newCount} heard of this week`;
}

function pageWords({ page, rows }: Board, filter: BoardFilter): string {
  return page.count > ROWS[filter.view] ? `${page.first} to ${page.first + rows.length - 1} of ${page.count}` : '';
}

function siftModel({ page }: Board, filter: BoardFilter, who: Pick<Viewer, 'role'>) {
  const groups = KIND_GROUPS.filter(({ code }) => page.groups.has(code) || code === filter.group).map(({ code, label }) => ({ value: code, label }));
  return {
    action: meetingPaths.meetings.replace(/\/meetings$/, ''), hasClear: filter.isMine || filter.isNew || filter.group !== '', clearHref: boardHref({ view: '', isMine: false, isNew: false, group: '', after: '' }),
    whose: selectField({ name: 'whose', label: 'Whose clients', options: [{ value: '', label: 'The team’s' }, { value: 'mine', label: who.role === 'supervisor' ? 'Those I am specialist of' : 'Mine' }], value: filter.isMine ? 'mine' : '' }),
    heard: selectField({ name: 'heard', label: 'Heard of', options: [{ value: '', label: 'Whenever, still to be had' }, { value: 'week', label: 'In the last 7 days' }], value: filter.isNew ? 'week' : '' }),
    group: selectField({ name: 'group', label: 'Kind of work', options: [{ value: '', label: 'Any' }, ...groups], value: filter.group }),
  };
}

function rowModel({ listed, people, more, looks, notes, noteLeaves }: BoardRow, filter: BoardFilter, site: Site) {
  const href = `${meetingPaths.opening(listed.id)}${boardQuery({ ...filter, view: filter.view === 'screen' ? 'screen' : '' })}`;
  return {
    title: listed.title, href, employer: listed.employer, standing: standingTag(listed, site.today), about: [hoursText(listed), payText(listed, site)].filter((text) => text !== '').join(' · '),
    people: people.map((one) => personModel(one, looks.get(one.client.id), { href, title: listed.title, isLarge: filter.view === 'screen', isShared: people.filter(({ client }) => client.boardName === one.client.boardName).length > 1 })), hasPeople: people.length > 0,
    hasMore: more > 0, more: plural(more, 'more it suits well', 'more it suits well', site.locale), notes: notes.map((note) => ({ text: noteText(note, site.locale), ...noteLeaveModel(noteLeaves.get(note.id)) })), hasNotes: notes.length > 0, noteLabel: `Note what is decided about ${listed.title}`,
  };
}

interface PersonAt {
  readonly href: string;
  readonly title: string;
  /** On a wall a line holds less: what is to ask stands behind the initials. */
  readonly isLarge: boolean;
  /** Two people of this row have the same initials: whose they are tells them apart. */
  readonly isShared: boolean;
}

/** Somebody on the table: never a word of fit without what it rests on (M5), and leave apart from it (M8). */
function personModel(one: Suited, look: Look | undefined, { href, title, isLarge, isShared }: PersonAt) {
  const { client, standing } = one;
  const because = [...(isShared ? [client.specialistName] : []), becauseWords(standing, isLarge)].join(' · ');
  return { name: client.boardName, strength: standing.strength, fit: fitWord(standing), because, ...leaveWords(one, look), whyHref: `${href}#${client.id}`, whyLabel: `${client.boardName} and ${title}` };
}
