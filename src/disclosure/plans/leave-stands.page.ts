import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { tag, type Tag } from '../../common/web/parts';
import { lastDay, planFor } from '../rules/plan-in-force.rules';
import type { AgreedHistory, AgreedPlan } from './agreed-plan';
import { isTakenBack } from './plan-left.rules';

/** How leave stands today, in a few words: no plan, in force until, taken back, ended (D1, D4). */
export function leaveStands(history: AgreedHistory, { today, locale }: { today: Day; locale: string }): { status: Tag } {
  return { status: statusTag(history, today, locale) };
}

function statusTag(history: AgreedHistory, today: Day, locale: string): Tag {
  const current = planFor(history.plans, today) as AgreedPlan | null;
  if (!current) return tag('warn', history.plans.length > 0 ? 'Not in force yet' : 'No plan yet, so nothing may be said', 'lock');
  if (isTakenBack(current, history)) return tag('stop', 'Taken back');
  const until = formatDay(lastDay(current), locale, 'withYear');
  if (lastDay(current) < today) return tag('stop', `Ended on ${until}`);
  return current.contactAllowed && current.scope !== 'none' ? tag('good', `In force until ${until}`) : tag('', 'In force: no employer may be contacted', 'lock');
}
