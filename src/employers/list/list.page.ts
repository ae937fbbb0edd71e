import type { Day } from '../../common/time/calendar';
import { daysBetween } from '../../common/time/calendar';
import { dueDay, formatDay } from '../../common/time/format';
import { capitalise, plural, shortName } from '../../common/text/plain';
import { selectField } from '../../common/web/choice-fields';
import { empty, pager, tag, type Tag } from '../../common/web/parts';
import type { Viewer } from '../../common/web/access';
import { industryTitle, SECTORS } from '../industry';
import { employerPaths } from '../paths';
import { STAGES } from '../stage.choices';
import { MOST_FOUND } from '../search/employer-search';
import { standingModel } from '../standing';
import { MOST_COUNTED, type ListPage, type ListRow } from './employer-list';
import { boardHref, isFiltered, listHref, NO_FILTER, QUIET_DAYS, sortOf, type ListFilter, type Sort } from './list-filter';
import type { Choice, ListChoices } from './list-choices';

export interface ListView {
  who: Viewer;
  today: Day;
  locale: string;
  choices: ListChoices;
}

const SORT_WORDS: Readonly<Record<Sort, { label: string; by: string }>> = {
  name: { label: 'Name', by: 'by name' },
  'last-visit': { label: 'Last visit, newest first', by: 'newest visit first' },
  longest: { label: 'Longest without a visit', by: 'longest without a visit first' },
  'next-touch': { label: 'Next touch', by: 'by next touch' },
};

/** What the selects ask; they stand open once one of them is in use. */
const SIFTED = ['stage', 'sector', 'area', 'tag', 'quiet', 'sort'] as const;

/** The list of employers as a page. */
export function listPage(filter: ListFilter, found: ListPage, view: ListView) {
  const hasRows = found.rows.length > 0;
  const [first, last] = [found.rows[0]?.id ?? '', found.rows.at(-1)?.id ?? ''];
  const order = filter.q === '' ? SORT_WORDS[sortOf(filter)].by : 'the nearest first';
  const text = `${found.rows.length} of ${countWords(found.count, view.locale)}, ${order}`;
  return {
    title: 'Employers', boardHref: boardHref(filter, { sort: '' }), newHref: employerPaths.new, duplicatesHref: employerPaths.duplicates, listHref: employerPaths.list,
    found: { text: hasRows ? foundWords(found.count, filter, view.locale) : 'No employer' }, q: filter.q,
    kept: keptFields(filter, ['q']), filters: chips(filter), ...siftFields(filter, view.choices), keptBySift: keptFields(filter, SIFTED),
    hasRows, caption: `Employers, ${text}`, rows: found.rows.map((row) => rowModel(row, view)), empty: emptyModel(filter),
    pager: pager(text, found.hasPrevious ? listHref(filter, { before: first }) : undefined, found.hasNext ? listHref(filter, { after: last }) : undefined),
  };
}

function countWords(count: number, locale: string): string {
  return count > MOST_COUNTED ? `more than ${MOST_COUNTED.toLocaleString(locale)}` : count.toLocaleString(locale);
}

function foundWords(count: number, filter: ListFilter, locale: string): string {
  if (count > MOST_COUNTED) return `More than ${plural(MOST_COUNTED, 'employer', 'employers', locale)}`;
  if (filter.q !== '' && count >= MOST_FOUND) return `The nearest ${MOST_FOUND} employers`;
  return plural(count, 'employer', 'employers', locale);
}

function rowModel(row: ListRow, view: ListView) {
  const visitor = row.lastVisitBy === view.who.id ? 'you' : shortName(row.lastVisitName ?? '');
  const day = row.lastVisitOn === null ? 'never' : formatDay(row.lastVisitOn, view.locale, daysBetween(row.lastVisitOn, view.today) > 300 ? 'withYear' : 'weekday');
  return {
    href: employerPaths.show(row.id), name: row.name, line: [industryTitle(row.industry), row.address ?? '', row.area].filter((text) => text !== '').join(' · '),
    standing: standingModel(row), lastVisit: row.lastVisitOn === null || visitor === '' ? day : `${day}, ${visitor}`,
    owner: row.ownerId === view.who.id ? 'You' : shortName(row.ownerName ?? '') || '—', ...touchModel(row, view),
  };
}

/** The next touch: late ones and today's stand out, since they are why somebody looks at the list (V11). */
export function touchModel(row: Pick<ListRow, 'nextTouchOn' | 'nextTouchWhat' | 'doNotContactOn'>, view: Pick<ListView, 'today' | 'locale'>): { touch: string; hasTouchTag: boolean; touchTag: Tag } {
  const plainTag = tag('', '');
  if (row.nextTouchOn === null || row.doNotContactOn !== null) return { touch: '—', hasTouchTag: false, touchTag: plainTag };
  const away = daysBetween(view.today, row.nextTouchOn);
  const when = away <= 1 ? dueDay(row.nextTouchOn, view.today, view.locale) : formatDay(row.nextTouchOn, view.locale, 'weekday');
  const touch = [when, row.nextTouchWhat].filter((text) => text !== '').join(', ');
  return { touch, hasTouchTag: away <= 0, touchTag: away <= 0 ? tag(away < 0 ? 'stop' : 'warn', touch, 'clock') : plainTag };
}

/** The chips above the list, or above the board when its addresses are wanted. */
export function chips(filter: ListFilter, hrefOf: typeof listHref = listHref) {
  const chip = (text: string, isCurrent: boolean, on: Partial<ListFilter>, off: Partial<ListFilter>) => ({ text, isCurrent, href: hrefOf(filter, isCurrent ? off : on) });
  return {
    label: 'Narrow the list',
    items: [
      chip('Mine', filter.mine, { mine: true }, { mine: false }),
      chip('Next touch due', filter.due, { due: true }, { due: false }),
    ],
    hasClear: isFiltered(filter), clearHref: hrefOf(NO_FILTER), clearLabel: 'Clear',
  };
}

/** The selects that narrow and order. */
export function siftFields(filter: ListFilter, choices: ListChoices) {
  const select = (name: (typeof SIFTED)[number], label: string, all: string, options: readonly Choice[]) => {
    const isListed = filter[name] === '' || options.some((option) => option.value === filter[name]);
    return selectField({ name, label, value: filter[name], options: [{ value: '', label: all }, ...options, ...(isListed ? [] : [{ value: filter[name], label: capitalise(filter[name]) }])] });
  };
  return {
    stage: select('stage', 'Relationship', 'Any', STAGES), sector: select('sector', 'Industry', 'Any', SECTORS),
    area: select('area', 'Area', 'Anywhere', choices.areas), hasAreas: choices.areas.length > 0 || filter.area !== '',
    tag: select('tag', 'Tag', 'Any', choices.tags), hasTags: choices.tags.length > 0 || filter.tag !== '',
    quiet: select('quiet', 'Last visited', 'Whenever', QUIET_DAYS.map((days) => ({ value: days, label: `Not for ${days} days` }))),
    isSifted: SIFTED.some((name) => filter[name] !== ''),
    sort: select('sort', 'Order', 'As it suits', Object.entries(SORT_WORDS).map(([value, { label }]) => ({ value, label }))),
  };
}

/** The rest of the address as hidden fields, so that a form changes only its own part of it. */
export function keptFields(filter: ListFilter, own: readonly string[]): { name: string; value: string }[] {
  const query = new URLSearchParams(listHref(filter).split('?')[1] ?? '');
  return [...query].filter(([name]) => !own.includes(name)).map(([name, value]) => ({ name, value }));
}

function emptyModel(filter: ListFilter) {
  if (!isFiltered(filter)) return empty('No employers yet', 'Add the first one, or bring in a list your agency already keeps.', { href: employerPaths.new, label: 'Add an employer' }, 'shop');
  const { loosen, changes } = loosest(filter);
  return empty('No employer fits all of this', loosen, { href: listHref(filter, changes), label: 'Show the others' }, 'find');
}

/** Which filter to loosen first: the narrowest. */
export function loosest(filter: ListFilter): { loosen: string; changes: Partial<ListFilter> } {
  const { q, mine, due, quiet, stage, sector, area, tag: word } = filter;
  if (q !== '' && [mine, due, quiet, stage, sector, area, word].some(Boolean)) return { loosen: `Nothing like “${q}” among those chosen. Look for it among all employers.`, changes: { ...NO_FILTER, q } };
  if (q !== '') return { loosen: `Nothing is like “${q}”. Try fewer letters, a street or a person’s name.`, changes: { q: '' } };
  if (due) return { loosen: 'No next touch is due here. Take away “Next touch due” to see the rest.', changes: { due: false } };
  if (quiet !== '') return { loosen: `All of these were visited in the last ${quiet} days. Take that filter away to see them.`, changes: { quiet: '' } };
  if (mine) return { loosen: 'None of these is yours. Take away “Mine” to see everybody’s.', changes: { mine: false } };
  if (word !== '') return { loosen: 'None of these carries the tag. Take the tag away.', changes: { tag: '' } };
  if (stage !== '') return { loosen: 'None of these stands there with the team. Show any relationship.', changes: { stage: '' } };
  return { loosen: 'There are none of this kind there. Show the rest.', changes: sector !== '' ? { sector: '' } : { area: '' } };
}
