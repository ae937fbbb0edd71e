import { dueDay } from '../../common/time/format';
import type { Day } from '../../common/time/calendar';
import { tag } from '../../common/web/parts';
import { followAlongWords } from '../../jobs/follow-along.rules';
import type { DueFollowAlong } from '../../jobs/follow-alongs.service';
import { jobPaths } from '../../jobs/job.paths';

/** So many on one's own page; the oldest due stand first. */
const MOST_SHOWN = 12;

/** The follow-alongs that are due, for those who work or have just lost a job (F10). Nothing for none: most days there are none. */
export function inTouchSection(due: readonly DueFollowAlong[], { today, locale }: { today: Day; locale: string }) {
  const inTouch = due.slice(0, MOST_SHOWN).map((one) => {
    const { on, kind } = one.due;
    return { tag: tag(on < today ? 'stop' : on === today ? 'warn' : '', dueDay(on, today, locale), 'clock'), href: jobPaths.show(one.jobId), name: one.name, what: `${one.title}. ${followAlongWords(kind)}.` };
  });
  return { hasInTouch: inTouch.length > 0, inTouch, hasMoreInTouch: due.length > MOST_SHOWN, moreInTouch: `And ${due.length - MOST_SHOWN} more, due later.` };
}
