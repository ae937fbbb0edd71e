import type { Day } from '../common/time/calendar';
import { formatDay } from '../common/time/format';
import { plural } from '../common/text/plain';
import { empty, pager, tag } from '../common/web/parts';
import type { Viewer } from '../common/web/access';
import { CLIENT_STATUSES, statusWords, type ClientStatus } from './client.choices';
import { PAGE_OF_CLIENTS, type ClientFilter, type VisibleClient } from './client-list';
import { clientPaths } from './client.paths';

export interface ClientsPageData {
  readonly who: Viewer;
  readonly filter: ClientFilter;
  /** One more than a page when there are more. */
  readonly clients: readonly VisibleClient[];
  readonly counts: ReadonlyMap<ClientStatus, number>;
  readonly covering: readonly { readonly name: string; readonly untilDay: Day }[];
  readonly locale: string;
}

/** The list of clients, by name where one may open them, by initials where not (P1). */
export function clientsPage({ who, filter, clients, counts, covering, locale }: ClientsPageData) {
  const shown = clients.slice(0, PAGE_OF_CLIENTS);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const last = shown.at(-1);
  const isSupervisor = who.role === 'supervisor';
  const isNarrowed = filter.status !== '' || Boolean(filter.q);
  return {
    title: 'Clients', addHref: clientPaths.add, coversHref: clientPaths.covers, jobsHref: clientPaths.allJobs, isSupervisor, q: filter.q ?? '', action: clientPaths.list, status: filter.status, whose: filter.whose,
    tabs: isSupervisor ? [] : [tab('Those you may open', hrefOf({ ...filter, whose: 'mine' }), filter.whose === 'mine'), tab('The whole team', hrefOf({ ...filter, whose: 'team', status: '', q: '' }), filter.whose === 'team')],
    hasTabs: !isSupervisor,
    filters: {
      label: 'Where they stand', hasClear: isNarrowed, clearHref: hrefOf({ whose: filter.whose, status: '' }), clearLabel: 'Show all',
      items: [{ href: hrefOf({ ...filter, status: '' }), text: `All · ${total}`, isCurrent: filter.status === '' },
        ...CLIENT_STATUSES.filter(({ value }) => counts.has(value) || filter.status === value).map(({ value, label }) => ({ href: hrefOf({ ...filter, status: value }), text: `${label} · ${counts.get(value) ?? 0}`, isCurrent: filter.status === value }))],
    },
    covering: covering.map((cover) => `You cover for ${cover.name} until ${formatDay(cover.untilDay, locale, 'weekday')}.`), hasCovering: covering.length > 0,
    rows: shown.map((client) => rowOf(client, locale)), hasRows: shown.length > 0, empty: emptyOf(isNarrowed, total),
    found: { text: clients.length > PAGE_OF_CLIENTS ? `More than ${PAGE_OF_CLIENTS} clients` : plural(shown.length, 'client', 'clients', locale) },
    pager: pager('', filter.after ? hrefOf({ ...filter, after: '' }) : undefined, clients.length > PAGE_OF_CLIENTS && last ? hrefOf({ ...filter, after: last.id }) : undefined),
    hasPager: Boolean(filter.after) || clients.length > PAGE_OF_CLIENTS,
  };
}

function rowOf(client: VisibleClient, locale: string) {
  const isFull = client.sight === 'full';
  const status = statusWords(client.status ?? 'referred');
  return {
    isFull, name: client.preferredName ?? client.initials, href: isFull ? clientPaths.show(client.id) : '', caseNumber: client.caseNumber ?? '',
    status: isFull ? tag(status.tag, status.label) : tag('', 'Initials only', 'lock'), specialist: client.specialistName,
    entered: client.enteredOn ? formatDay(client.enteredOn, locale, 'withYear') : '',
    matchesHref: isFull ? clientPaths.matches(client.id) : '',
  };
}

function emptyOf(isNarrowed: boolean, total: number) {
  if (isNarrowed) return empty('Nobody fits these filters', total > 0 ? 'Choose “Show all”, or search for another part of the name.' : 'There are no clients here yet.', { href: clientPaths.list, label: 'Show all' }, 'people');
  return empty('No clients yet', 'Add the first one: a case number, a name and the day of entry are enough.', { href: clientPaths.add, label: 'Add a client' }, 'people');
}

function tab(text: string, href: string, isCurrent: boolean) {
  return { text, href, isCurrent };
}

/** The list by its filters: they live in the address, so Back and bookmarks work. */
export function hrefOf(filter: ClientFilter): string {
  const query = new URLSearchParams();
  if (filter.whose === 'team') query.set('whose', 'team');
  if (filter.status) query.set('status', filter.status);
  if (filter.q) query.set('q', filter.q);
  if (filter.after) query.set('after', filter.after);
  return query.size > 0 ? `${clientPaths.list}?${query}` : clientPaths.list;
}
