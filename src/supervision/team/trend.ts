import { formatDay } from '../../common/time/format';
import type { Day } from '../../common/time/calendar';
import { spark, type BarSpec } from '../../common/web/chart';
import type { TrendWeek } from '../../visits/counting/week-counts.service';

/** How the bars are read, told beside them. */
export const BARS = 'Grey fell short of its own week’s target; an outlined bar is an excused week, left out of averages.';

/** Twelve weeks in a cell: short of its week's target in grey, excused ones an outline. */
export function trend(weeks: readonly TrendWeek[], today: Day, locale: string) {
  const target = weeks.at(-1)?.target.target ?? undefined;
  return spark(`Twelve weeks: ${weeks.map((one) => `${one.totals.counted}${one.excuse ? ' excused' : ''}`).join(', ')}`, weeks.map((one) => trendBar(one, today, locale)), target);
}

/** A week as a bar, measured by the target it had: an excused week keeps its visits (V8), and one that still runs hasn't fallen short. */
export function trendBar({ week, target, totals, excuse }: TrendWeek, today: Day, locale: string): BarSpec {
  const isShort = week.end < today && target.target !== null && totals.counted < target.target;
  return { label: `${formatDay(week.start, locale, 'short')}${excuse ? ', excused' : ''}`, value: totals.counted, kind: excuse ? 'off' : isShort ? 'short' : '' };
}
