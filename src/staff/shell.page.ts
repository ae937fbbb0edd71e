import { initialsOf, shortName } from '../common/text/plain';
import type { Viewer } from '../common/web/access';
import type { Model } from '../common/web/page';
import { noticeFrom } from '../common/web/notices';
import { ROLE_WORDS } from './role-words';

export interface ShellInput {
  viewer: Viewer | null;
  url: string;
  nonce: string;
  csrf: string;
  agency: string;
  lang: string;
  idleMinutes: number;
  assets: Record<string, string>;
}

interface Place {
  href: string;
  label: string;
  icon: string;
  key: string;
  /** Administrators keep the site, not clients: what they have no use for isn't offered. */
  staffOnly: boolean;
}

const PLACES: Place[] = [
  { href: '/week', label: 'Week', icon: 'home', key: 'w', staffOnly: true },
  { href: '/employers', label: 'Employers', icon: 'shop', key: 'e', staffOnly: false },
  { href: '/openings', label: 'Openings', icon: 'role', key: 'o', staffOnly: false },
  { href: '/clients', label: 'Clients', icon: 'people', key: 'c', staffOnly: true },
  { href: '/matching', label: 'Matching', icon: 'match', key: 'm', staffOnly: true },
  { href: '/team', label: 'Team', icon: 'person', key: 't', staffOnly: false },
];

/** The frame around a page: where one can go, who is signed in, what was just done. */
export function shellModel(input: ShellInput): Model {
  const { viewer, url } = input;
  const path = url.split('?', 1)[0];
  const isStaff = viewer !== null && viewer.role !== 'administrator';
  const nav = PLACES.filter((place) => isStaff || !place.staffOnly).map((place) => ({ ...place, isCurrent: isUnder(path, place.href) || (place.href === '/week' && path === '/') || (place.href === '/clients' && isUnder(path, '/jobs')) }));
  const notice = noticeFrom(url);
  return {
    ...input.assets, lang: input.lang, nonce: input.nonce, csrf: input.csrf, agency: input.agency, hasAgency: input.agency !== '',
    idleSeconds: input.idleMinutes * 60, nav, thumb: thumbOf(nav, isStaff), menu: menuOf(viewer, path),
    printFoot: '', hasPrintFoot: false, backHref: '/', backLabel: 'Back', searchHref: '/search', helpHref: '/help', signOutHref: '/sign-out', extendHref: '/session/extensions',
    canLogVisit: isStaff, logVisitHref: '/visits/new', isLoggingVisit: path === '/visits/new',
    viewerName: viewer ? shortName(viewer.name) : '', viewerInitials: viewer ? initialsOf(viewer.name) : '', viewerRole: viewer ? ROLE_WORDS[viewer.role] : '',
    hasPrintHead: viewer !== null, printHead: viewer ? `Printed by ${viewer.name}` : '', hasNotice: notice !== null, notice, isWide: false,
  };
}

type NavItem = Place & { isCurrent: boolean };

function thumbOf(nav: NavItem[], isStaff: boolean) {
  const go = { href: '/visits/new', label: 'Log a visit', icon: 'plus', isGo: true, isCurrent: false };
  const items = nav.filter((item) => ['/week', '/employers', '/openings', '/clients', '/team'].includes(item.href)).slice(0, 4).map((item) => ({ ...item, isGo: false }));
  return isStaff ? [...items.slice(0, 2), go, ...items.slice(2)] : items;
}

function menuOf(viewer: Viewer | null, path: string) {
  const links = [
    { href: '/visits', label: 'Visit log', icon: 'note', roles: ['specialist', 'supervisor'] },
    { href: '/imports', label: 'Files in', icon: 'upload', roles: ['supervisor', 'administrator'] },
    { href: '/erasures', label: 'Erasing records', icon: 'bin', roles: ['supervisor', 'administrator'] },
    { href: '/admin/teams', label: 'Teams and people', icon: 'people', roles: ['administrator'] },
    { href: '/admin/settings', label: 'Settings', icon: 'edit', roles: ['administrator'] },
    { href: '/admin/postcodes', label: 'Postcodes', icon: 'place', roles: ['administrator'] },
    { href: '/admin/audit', label: 'Audit log', icon: 'eye', roles: ['administrator'] },
    { href: '/account', label: 'Your account', icon: 'person', roles: ['specialist', 'supervisor', 'administrator'] },
  ];
  return links.filter((link) => viewer !== null && link.roles.includes(viewer.role)).map(({ href, label, icon }) => ({ href, label, icon, isCurrent: isUnder(path, href) }));
}

function isUnder(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
