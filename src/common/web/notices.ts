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
const NOTICES: Record<string, { text: string; undo?: (id: string, at: string) => string; /** Its Undo comes back to the page it is pressed on. */ comesBack?: true; link?: [label: string, href: (id: string) => string] }> = {
  welcome: { text: 'Rapport is ready. Add a team, then the people in it.' },
  saved: { text: 'Saved.' },
  'preferences-kept': { text: 'The work profile is saved. Openings are matched by it from now on.' },
  'preferences-blank': { text: 'Saved. The work profile names nothing they want, so openings can’t be matched by it yet.' },
  'nothing-asked': { text: 'Nothing is filled in yet, so there was nothing to save. One answer is enough to begin with.' },
  'nothing-new': { text: 'Nothing was different, so no new version was made.' },
  'password-changed': { text: 'Your password is changed. Other sessions were ended.' },
  'visit-saved': { text: 'Visit saved.', undo: (id) => `/visits/${id}/removals`, link: ['Add details', (id) => `/visits/${id}/edit`] },
  'nobody-there': { text: 'Noted: nobody was there. It doesn’t count.', undo: (id) => `/visits/${id}/removals`, link: ['Add details', (id) => `/visits/${id}/edit`] },
  'nobody-there-again': { text: 'Noted: nobody was there. It doesn’t count, and it is planned again in a week.', undo: (id) => `/visits/${id}/removals`, link: ['Add details', (id) => `/visits/${id}/edit`] },
  'day-saved': { text: 'The day’s visits are saved.' },
  'visit-removed': { text: 'Visit removed.', undo: (id) => `/visits/${id}/restorations` },
  'visit-restored': { text: 'Visit restored.' },
  'visit-planned': { text: 'Planned.', undo: (id) => `/planned-visits/${id}/removals` },
  'planned-removed': { text: 'Plan removed.', undo: (id) => `/planned-visits/${id}/restorations` },
  'planned-moved': { text: 'Moved.' },
  'planned-moved-back': { text: 'Moved.', undo: (id, at) => `/planned-visits/${id}/returns/${at}` },
  'planned-copied': { text: 'Copied.', undo: (id) => `/planned-visits/${id}/removals` },
  'planned-skipped': { text: 'Skipped. It stays in the week with its reason.', undo: (id) => `/planned-visits/${id}/resumptions` },
  'carried-over': { text: 'All brought over.' },
  'carried-some': { text: 'Brought over, but for those still listed: each needs a look first.' },
  'suggestion-later': { text: 'Not suggested again this week.', undo: (id) => `/suggestions/${id}/restorations` },
  'suggestion-never': { text: 'Not suggested again.', undo: (id) => `/suggestions/${id}/restorations` },
  'suggestion-back': { text: 'It may be suggested again.' },
  'employer-removed': { text: 'Employer removed.', undo: (id) => `/employers/${id}/restorations` },
  'employer-restored': { text: 'Employer restored.' },
  'employers-joined': { text: 'Joined into one record. What clients allowed is as it was.', undo: (id) => `/employer-merges/${id}/undoings` },
  'employers-parted': { text: 'Taken apart again: two records, as they were.' },
  'person-removed': { text: 'Removed.', undo: (id) => `/hiring-managers/${id}/restorations` },
  'note-kept': { text: 'Noted for the minutes.' },
  'note-restored': { text: 'It stands in the minutes again.' },
  'follow-up-done': { text: 'Done. It stays in the minutes.', undo: (id) => `/matching/follow-ups/${id}/reopenings`, comesBack: true },
  'note-as-it-was': { text: 'It stood so already: somebody was there before you.' },
  'follow-up-open': { text: 'Open again: still to be followed up.' },
  'alert-away': { text: 'Put away, until the opening changes.', undo: (id, at) => `/matching/alerts/${id}/returns/${at}`, comesBack: true },
  'alert-back': { text: 'It stands with what is new again.' },
  noted: { text: 'Noted. It stands in the minutes.' },
  'noted-ask-first': { text: 'Noted. They asked to be asked before anybody speaks for them there: ask them first.' },
  'noted-no-leave': { text: 'Noted. There is no leave to speak for them there: tell them of it, and they can apply themselves.' },
  'note-removed': { text: 'Taken out of the minutes.', undo: (id) => `/matching/follow-ups/${id}/restorations` },
  'opening-added': { text: 'Opening added. It is matched from now on.' },
  'opening-saved': { text: 'Opening saved.' },
  'opening-there': { text: 'Noted: it was still there today.' },
  'opening-closed': { text: 'Closed. It is offered to nobody any more.', undo: (id, at) => `/openings/${id}/reopenings/${at}` },
  'opening-open': { text: 'Taken back: it is offered again.' },
  'opening-newer': { text: 'It was changed since, so it stays as it is.' },
  'opening-restored': { text: 'Opening restored.' },
  'opening-removed': { text: 'Opening removed.', undo: (id) => `/openings/${id}/restorations` },
  'job-removed': { text: 'Job removed.', undo: (id) => `/jobs/${id}/restorations` },
  'plan-recorded': { text: 'The disclosure plan is recorded. This version is in force from the day it names.' },
  'signature-recorded': { text: 'The signed paper is on record. It changes nothing about what may be said.' },
  'scan-added': { text: 'The scan is kept, sealed. Each look at it is written down.' },
  'scan-removed': { text: 'The scan is gone.' },
  'talk-kept': { text: 'The talk is on record. It changes nothing about what may be said.' },
  'trouble-kept': { text: 'Noted. A talk about it is among your reminders.' },
  'answer-kept': { text: 'The answer is noted.', undo: (id) => `/match-answers/${id}/reversals`, comesBack: true },
  'answer-newer': { text: 'There is a newer answer already, so this one stays in the history.' },
  'answer-back': { text: 'Taken back. The history keeps both.' },
  'shown-kept': { text: 'Noted. What comes in from now on stands first next time.', undo: (id) => `/match-showings/${id}/reversals`, comesBack: true },
  'shown-back': { text: 'Taken back: these stand as new again.' },
  reviewed: { text: 'Reviewed. The record is dated and kept.' },
  'incident-recorded': { text: 'Thank you for saying so. The supervisor sees it now.' },
  'record-erased': { text: 'The record is erased.' },
  'calendar-ended': { text: 'The calendar address no longer works.' },
  'session-ended': { text: 'That session is ended.' },
};

/** Where something stood before: a day, the start of a block if it was in one, or how far it had come, or whose it was; and the version it has now. */
const PLACE = /^(?:\d{4}-\d{2}-\d{2}(?:_\d{2}:\d{2})?|[a-z]{1,20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_v\d{1,9}$/;

/** The notice asked for by `?notice=key&of=id`, or null. */
export function noticeFrom(url: string): Notice | null {
  const query = new URLSearchParams(url.split('?', 2)[1] ?? '');
  const key = query.get('notice') ?? '';
  const found = Object.hasOwn(NOTICES, key) ? NOTICES[key] : null;
  if (!found) return null;
  const of = query.get('of');
  const id = isId(of) ? of : null;
  const asked = query.get('at') ?? '';
  const at = PLACE.test(asked) ? asked : '';
  const undo = found.undo && id && (found.undo.length < 2 || at !== '') ? found.undo(id, at) : '';
  const here = found.comesBack && undo !== '' ? `?back=${encodeURIComponent(withoutNotice(url))}` : '';
  const [linkLabel, linkHref] = found.link ?? ['', () => ''];
  return {
    kind: 'good', text: found.text, hasUndo: undo !== '', undoHref: `${undo}${here}`,
    hasLink: Boolean(found.link && id), linkHref: id ? linkHref(id) : '', linkLabel,
  };
}

/** The page itself, as it stands in the address without what was just done. */
function withoutNotice(url: string): string {
  const [path, query = ''] = url.split('?', 2);
  const rest = new URLSearchParams(query);
  for (const key of ['notice', 'of', 'at']) rest.delete(key);
  return rest.size > 0 ? `${path}?${rest}` : path;
}

/** An address with a notice for the page behind it. */
export function withNotice(href: string, key: keyof typeof NOTICES, id?: string, at?: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}notice=${key}${id ? `&of=${id}` : ''}${at ? `&at=${at}` : ''}`;
}
