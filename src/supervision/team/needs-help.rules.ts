import type { Week, Day } from '../../common/time/calendar';

/** A week as far as it tells whether somebody could use help. */
export interface HelpWeek {
  week: Week;
  counted: number;
  target: number | null;
  isExcused: boolean;
}

/** How it is decided, told beside the list. */
export const NEEDS_HELP = 'Who could use help: a week without a contact and without a reason, three weeks in a row below the target, or contacts missing this week with too few planned. Those come first, then everybody else; each group by name.';

const IN_A_ROW = 3;

/**
 * Why somebody could use help, as sentences; none for most. It sorts nobody by number: whoever has a reason stands in the
 * first group, by name. Weeks that are excused or have no target are passed over (V7, V8).
 * @param weeks oldest first, the last the one looked at
 * @param plannedAhead visits still planned from today to the end of the week looked at
 */
export function reasonsForHelp(weeks: readonly HelpWeek[], plannedAhead: number, today: Day): string[] {
  const measured = weeks.filter((one) => one.target !== null && !one.isExcused);
  const over = measured.filter((one) => one.week.end < today);
  const reasons: string[] = [];
  if (over.at(-1)?.counted === 0) reasons.push('No contact in the last week, and no reason yet.');
  const recent = over.slice(-IN_A_ROW);
  if (recent.length === IN_A_ROW && recent.every(isShort)) reasons.push('Below the target three weeks in a row.');
  const now = measured.find((one) => one.week.start <= today && today <= one.week.end);
  if (now && now.counted + plannedAhead < (now.target ?? 0)) reasons.push(tooFew(now, plannedAhead));
  return reasons;
}

function isShort(week: HelpWeek): boolean {
  return week.target !== null && week.counted < week.target;
}

function tooFew(now: HelpWeek, plannedAhead: number): string {
  const missing = (now.target ?? 0) - now.counted;
  return plannedAhead === 0 ? `${missing} to go this week, none planned.` : `${missing} to go this week, ${plannedAhead} planned.`;
}
