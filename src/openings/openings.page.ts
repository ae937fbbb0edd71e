import { kindByCode } from '../occupations/kinds-of-work';
import { plural } from '../common/text/plain';
import { formatDay } from '../common/time/format';
import { selectField } from '../common/web/choice-fields';
import { empty, pager } from '../common/web/parts';
import { EVERY_OPENING, PAGE_OF_OPENINGS, type OpeningFilter, type OpeningRow } from './opening-list';
import { OPENING_STATUSES } from './opening.choices';
import { openingPaths } from './opening.paths';
import { isStale } from './stale.rules';
import { freshText, hoursText, payText, standingTag, stillThere, type Site } from './opening-words';

export interface OpeningsPageData {
  readonly filter: OpeningFilter;
  readonly rows: readonly OpeningRow[];
  readonly kinds: readonly string[];
  readonly areas: readonly string[];
  /** Of the filter; empty when it names none. */
  readonly employer: string;
  readonly canAdd: boolean;
  readonly site: Site;
}

/** The list of openings, shared by all teams (P2); every filter and sort stands in the address. */
export function openingsPage({ filter, rows, kinds, areas, employer, canAdd, site }: OpeningsPageData) {
  const isBackwards = filter.before !== '' && filter.after === '';
  const hasMore = rows.length > PAGE_OF_OPENINGS;
  const shown = isBackwards && hasMore ? rows.slice(1) : rows.slice(0, PAGE_OF_OPENINGS);
  const [hasEarlier, hasLater] = isBackwards ? [hasMore, true] : [filter.after !== '', hasMore];
  const [first, last] = [shown[0], shown.at(-1)];
  const isNarrowed = hrefOf({ ...filter, after: '', before: '', sort: 'heard' }) !== openingPaths.list;
  return {
    pasteHref: openingPaths.paste, meetingHref: '/matching', title: 'Openings', addHref: filter.employerId ? openingPaths.addFor(filter.employerId) : openingPaths.add, canAdd, action: openingPaths.list, employer, hasEmployer: employer !== '', employerId: filter.employerId,
    q: filter.q, ...siftFields(filter, kinds, areas), back: hrefOf(filter), rows: shown.map((row) => rowOf(row, site, canAdd)), hasRows: shown.length > 0,
    isSifted: hrefOf({ ...filter, after: '', before: '' }) !== openingPaths.list, hasClear: isNarrowed, clearHref: openingPaths.list,
    empty: isNarrowed ? empty('No opening fits these filters', 'Loosen one: the kind of work, the area, how far it has come, or when it was checked.', { href: openingPaths.list, label: 'Show all' }, 'role')
      : empty('No openings yet', 'Whatever an employer says they need now or soon is worth a line: the employer and a title are enough.', canAdd ? { href: openingPaths.add, label: 'Add an opening' } : undefined, 'role'),
    found: { text: hasMore || hasEarlier ? `${plural(shown.length, 'opening', 'openings', site.locale)} on this page` : plural(shown.length, 'opening', 'openings', site.locale) },
    pager: pager('', hasEarlier && first ? hrefOf({ ...filter, before: first.id, after: '' }) : undefined, hasLater && last ? hrefOf({ ...filter, after: last.id, before: '' }) : undefined), hasPager: hasEarlier || hasLater,
  };
}

function siftFields(filter: OpeningFilter, kinds: readonly string[], areas: readonly string[]) {
  const titles = kinds.flatMap((code) => kindByCode(code) ?? []).sort((a, b) => a.title.localeCompare(b.title));
  const statuses = [{ value: '', label: 'Not filled yet' }, ...OPENING_STATUSES.map(({ value, label }) => ({ value, label })), { value: 'all', label: 'All of them' }];
  const sorts = [{ value: 'heard', label: 'Newest first' }, { value: 'closes', label: 'Closing soonest' }, { value: 'title', label: 'By title' }];
  return {
    status: selectField({ name: 'status', label: 'Status', options: statuses, value: filter.status }),
    kind: selectField({ name: 'kind', label: 'Kind of work', options: [{ value: '', label: 'Any' }, ...titles.map(({ code, title }) => ({ value: code, label: title }))], value: filter.kind }),
    area: selectField({ name: 'area', label: 'Area', options: [{ value: '', label: 'Anywhere' }, ...[...new Set([...areas, filter.area])].filter(Boolean).map((area) => ({ value: area, label: area }))], value: filter.area }),
    sort: selectField({ name: 'sort', label: 'Order', options: sorts, value: filter.sort }),
    stale: selectField({ name: 'stale', label: 'Checked', options: [{ value: '', label: 'Whenever' }, { value: 'yes', label: 'To ask about' }], value: filter.isStale ? 'yes' : '' }),
  };
}

function rowOf(row: OpeningRow, site: Site, canAct: boolean) {
  const day = row.status === 'expected' && row.expectedOn ? `Expected from ${formatDay(row.expectedOn, site.locale, 'short')}` : row.closesOn ? `Closes ${formatDay(row.closesOn, site.locale, 'short')}` : '';
  return {
    title: row.title, href: openingPaths.show(row.id), employer: row.employer, employerHref: `/employers/${row.employerId}`, standing: standingTag(row, site.today),
    hours: hoursText(row) || 'Not known', pay: payText(row, site) || 'Not known', fresh: freshText(row, site),
    closes: day, hasCloses: day !== '', isAsked: canAct && isStale(row, site.today), yes: stillThere(row, site.today).yes, verifyHref: openingPaths.verifications(row.id), closeHref: `${openingPaths.show(row.id)}#closing`,
  };
}

/** The list by its filter. */
export function hrefOf(filter: OpeningFilter): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string, usual = '') => {
    if (value !== usual) query.set(name, value);
  };
  put('status', filter.status);
  put('kind', filter.kind);
  put('stale', filter.isStale ? 'yes' : '');
  put('employer', filter.employerId);
  put('area', filter.area);
  put('q', filter.q);
  put('sort', filter.sort, EVERY_OPENING.sort);
  put('after', filter.after);
  put('before', filter.before);
  return query.size > 0 ? `${openingPaths.list}?${query}` : openingPaths.list;
}
