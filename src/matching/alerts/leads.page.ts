import { plural } from '../../common/text/plain';
import type { Day } from '../../common/time/calendar';
import { dueDay } from '../../common/time/format';
import { tag } from '../../common/web/parts';
import { openingPaths } from '../../openings/opening.paths';
import { standingTag } from '../../openings/opening-words';
import { noteLeaveModel } from '../meeting/note-leaves.service';
import { aboutText, leaveWords } from '../meeting/note-words';
import { meetingPaths } from '../meeting/meeting.paths';
import { matchingPaths } from '../matching.paths';
import type { Lead, Leads } from './leads.service';

/** For `views/partials/matching/leads.hbs`: what matching brings into one's week; nothing for none. @param back the page it stands on, to come back to */
export function leadsSection({ followUps, noteLeaves, fresh, more }: Leads, { today, locale, back }: { today: Day; locale: string; back: string }) {
  return {
    hasFollowUps: followUps.length > 0, back, meetingHref: matchingPaths.board,
    followUps: followUps.map((note) => {
      const on = note.dueOn ?? today;
      const leave = noteLeaves.get(note.id);
      return {
        due: tag(on < today ? 'stop' : on === today ? 'warn' : '', dueDay(on, today, locale), 'clock'), title: note.title, href: openingPaths.show(note.openingId), employer: note.employer, what: [aboutText(note), note.what === '' ? note.decided : note.what].filter((text) => text !== '').join(' · '), ...noteLeaveModel(leave),
        doneHref: meetingPaths.done(note.id), doneLabel: `Done: ${note.title}`, planHref: `/planned-visits/new?employer=${note.employerId}&day=${on < today ? today : on}${leave?.reachedId ? `&client=${leave.reachedId}` : ''}`, planLabel: `Plan a visit at ${note.employer}`,
      };
    }),
    hasFresh: fresh.length > 0, fresh: fresh.map((lead) => leadModel(lead, today)), hasMoreFresh: more > 0, moreFresh: plural(more, 'more opening that fits', 'more openings that fit', locale),
  };
}

function leadModel({ listed, version, clients, looks }: Lead, today: Day) {
  return {
    title: listed.title, href: openingPaths.show(listed.id), employer: listed.employer, standing: standingTag(listed, today),
    clients: clients.map((client) => {
      const name = client.preferredName ?? client.initials;
      const { icon, leave } = leaveWords({ client: { sight: 'full', specialistName: '' } }, looks.get(client.id));
      return { name, icon, leave, whyHref: matchingPaths.why(client.id, listed.id), action: meetingPaths.dismissals, client: client.id, opening: listed.id, version: String(version), dismissLabel: `Put away: ${name} and ${listed.title}` };
    }),
  };
}
