import type { Day } from '../common/time/calendar';
import { dueDay } from '../common/time/format';
import { tag, type Tag } from '../common/web/parts';
import { followAlongWords } from './follow-along.rules';
import { MOST_DUE, type DueFollowAlong } from './follow-alongs.service';
import { jobPaths } from './job.paths';

/** So many in a section beside other things; the oldest due stand first. */
const MOST_SHOWN = 12;

/** "2 days late", "today", "in 5 days". */
export function dayTag(on: Day, { today, locale }: { today: Day; locale: string }): Tag {
  return tag(on < today ? 'stop' : on === today ? 'warn' : '', dueDay(on, today, locale), 'clock');
}

/** With whom to be in touch about their job (F10), for `views/partials/jobs/due.hbs`; nothing for none: most days there are none. */
export function dueSection(due: readonly DueFollowAlong[], { today, locale }: { today: Day; locale: string }) {
  const rowOf = ({ due: { on, kind }, jobId, name, title }: DueFollowAlong) => ({
    tag: dayTag(on, { today, locale }), href: jobPaths.show(jobId), name, what: `${title}. ${followAlongWords(kind)}.`,
  });
  return {
    hasDue: due.length > 0, allJobsHref: jobPaths.list, due: due.slice(0, MOST_SHOWN).map(rowOf),
    hasMoreDue: due.length > MOST_SHOWN, moreDueText: due.length < MOST_DUE ? `And ${due.length - MOST_SHOWN} more` : `The ${MOST_DUE} due the longest`, moreDue: due.slice(MOST_SHOWN).map(rowOf),
  };
}
