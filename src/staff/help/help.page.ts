import type { Role } from '../../common/web/access';
import type { SiteSettings } from '../../settings/settings';

type Rules = Pick<SiteSettings, 'contactsPerWeek' | 'countGenericVisits' | 'requireHiringSay' | 'countForEachStaff' | 'idleMinutes' | 'planMonths'>;

/** What counts, what the gate can't see, and the keys: short, with this site's own settings in it. */
export function helpPage(settings: Rules, role: Role | null) {
  return {
    title: 'Help', isSignedIn: role !== null, isStaff: role === 'specialist' || role === 'supervisor', isAdministrator: role === 'administrator',
    target: String(settings.contactsPerWeek), idle: String(settings.idleMinutes), months: settings.planMonths === 12 ? 'a year' : `${settings.planMonths} months`,
    counts: [
      'It happened, in person. A call, a message or a video meeting is logged and kept, and doesn’t count.',
      'Its purpose is finding work for people: not support for somebody who has the job already, and not a fair where nobody was met.',
      settings.requireHiringSay ? 'You met somebody who has a say in hiring. Where nobody has asked yet, it counts.' : 'You met at least one person there.',
      settings.countGenericVisits ? 'General visits and visits about a client both count. The page shows the split.' : 'It was about a client who allows it. General visits are shown beside the count.',
      'The same employer counts each time, even twice in a day.',
      settings.countForEachStaff ? 'When two of you go, it counts for each who is named on it.' : 'When two of you go, it counts once, for whoever logs it.',
    ],
  };
}
