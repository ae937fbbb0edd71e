import { formatDay } from '../../common/time/format';
import { spark, type BarSpec } from '../../common/web/chart';
import type { TrendWeek } from '../../visits/counting/week-counts.service';

/** Twelve weeks in a cell: short of its week's target in grey, excused ones a flat mark. */
export function trend(weeks: readonly TrendWeek[], locale: string) {
  const target = weeks.at(-1)?.target.target ?? undefined;
  return spark(`Twelve weeks: ${weeks.map((one) => (one.excuse ? 'excused' : String(one.totals.counted))).join(', ')}`, weeks.map((one) => trendBar(one, locale)), target);
}

/** A week as a bar, measured by the target it had. */
export function trendBar({ week, target, totals, excuse }: TrendWeek, locale: string): BarSpec {
  const isShort = target.target !== null && totals.counted < target.target;
  return { label: formatDay(week.start, locale, 'short'), value: excuse ? 0 : totals.counted, kind: excuse ? 'off' : isShort ? 'short' : '' };
}
