import type { Client } from '../clients/client.entity';
import { empty } from '../common/web/parts';
import type { FoundEmployer } from '../employers/employers.service';
import type { FoundOpening } from './search';

export interface SearchInput {
  q: string;
  employers: FoundEmployer[];
  clients: Client[];
  openings: FoundOpening[];
}

/** What was found, by kind. The title never repeats what was typed: it may be a client's name. */
export function searchPage({ q, employers, clients, openings }: SearchInput) {
  const groups = [
    { heading: 'Clients', icon: 'people', rows: clients.map((one) => ({ href: `/clients/${one.id}`, label: one.preferredName, note: one.caseNumber })) },
    { heading: 'Employers', icon: 'shop', rows: employers.map((one) => ({ href: `/employers/${one.id}`, label: one.name, note: [one.area, one.address].filter(Boolean).join(', ') })) },
    { heading: 'Openings', icon: 'role', rows: openings.map((one) => ({ href: `/openings/${one.id}`, label: one.title, note: one.employer })) },
  ].filter((group) => group.rows.length > 0).map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, icon: group.icon, hasNote: row.note !== '' })) }));
  const hasFound = groups.length > 0;
  return {
    title: 'Search', q, groups, hasFound, isAsked: q !== '',
    empty: empty('Nothing found', 'Try fewer letters, or a part of the street. Names of clients of other teams are never found.', { href: '/employers/new', label: 'Add an employer' }, 'find'),
  };
}
