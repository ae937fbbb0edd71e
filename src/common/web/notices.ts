import { isId } from '../database/ids';

export interface Notice {
  kind: 'good';
  text: string;
  hasUndo: boolean;
  undoHref: string;
  hasLink: boolean;
  linkHref: string;
  linkLabel: string;
}

/**
 * What was just done, told on the page the browser was sent on to. Only the key and an id stand in the
 * address, never words, so nobody can make the page say something else, and no name gets into a history.
 */
const NOTICES: Record<string, { text: string; undo?: (id: string) => string; link?: [label: string, href: (id: string) => string] }> = {
  welcome: { text: 'Rapport is ready. Add a team, then the people in it.' },
  saved: { text: 'Saved.' },
  'password-changed': { text: 'Your password is changed. Other sessions were ended.' },
  'visit-saved': { text: 'Visit saved.', undo: (id) => `/visits/${id}/removals`, link: ['Add details', (id) => `/visits/${id}/edit`] },
  'visit-removed': { text: 'Visit removed.', undo: (id) => `/visits/${id}/restorations` },
  'visit-restored': { text: 'Visit restored.' },
  'planned-removed': { text: 'Plan removed.', undo: (id) => `/planned-visits/${id}/restorations` },
  'employer-removed': { text: 'Employer removed.', undo: (id) => `/employers/${id}/restorations` },
  'employer-restored': { text: 'Employer restored.' },
  'person-removed': { text: 'Removed.', undo: (id) => `/hiring-managers/${id}/restorations` },
  'opening-removed': { text: 'Opening removed.', undo: (id) => `/openings/${id}/restorations` },
  'plan-recorded': { text: 'The disclosure plan is recorded. This version is in force from the day it names.' },
  withdrawn: { text: 'Taken back. It holds from this moment.' },
  reviewed: { text: 'Reviewed. The record is dated and kept.' },
  'incident-recorded': { text: 'Thank you for saying so. The supervisor sees it now.' },
  'session-ended': { text: 'That session is ended.' },
};

/** The notice asked for by `?notice=key&of=id`, or null. */
export function noticeFrom(url: string): Notice | null {
  const query = new URLSearchParams(url.split('?', 2)[1] ?? '');
  const key = query.get('notice') ?? '';
  const found = Object.hasOwn(NOTICES, key) ? NOTICES[key] : null;
  if (!found) return null;
  const of = query.get('of');
  const id = isId(of) ? of : null;
  const [linkLabel, linkHref] = found.link ?? ['', () => ''];
  return {
    kind: 'good', text: found.text, hasUndo: Boolean(found.undo && id), undoHref: found.undo && id ? found.undo(id) : '',
    hasLink: Boolean(found.link && id), linkHref: id ? linkHref(id) : '', linkLabel,
  };
}

/** An address with a notice for the page behind it. */
export function withNotice(href: string, key: keyof typeof NOTICES, id?: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}notice=${key}${id ? `&of=${id}` : ''}`;
}
