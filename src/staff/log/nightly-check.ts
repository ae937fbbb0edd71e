import { plural } from '../../common/text/plain';
import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';

/** Where the outcome of the last nightly check of disclosure is kept. */
export const NIGHTLY_KEY = '.disclosure-verified';

export interface NightlyOutcome {
  /** The site's day on which that night ended. */
  readonly night: Day;
  readonly decisions: number;
  /** How many faults there were. */
  readonly found: number;
  /** The first of them, by ids. */
  readonly faults: readonly string[];
}

export interface NightlyCheck {
  readonly hasNightly: boolean;
  readonly isNightlyWhole: boolean;
  readonly nightlyText: string;
  readonly nightlyFaults: readonly string[];
}

/** Before the first night there is nothing to show. */
export const NOT_CHECKED: NightlyCheck = { hasNightly: false, isNightlyWhole: true, nightlyText: '', nightlyFaults: [] };

/** Last night's check of what may be said, for whoever keeps the site: whole, or what to do. Nothing to show before the first. */
export function nightlyCheck(kept: string | null, today: Day, locale: string): NightlyCheck {
  const outcome = kept === null ? null : (JSON.parse(kept) as NightlyOutcome);
  if (outcome === null) return NOT_CHECKED;
  const { night, decisions, found, faults } = outcome;
  const which = night === today ? 'Last night’s check' : `The last check, on ${formatDay(night, locale, 'withYear')},`;
  const count = `${which} of ${plural(decisions, 'decision', 'decisions', locale)} about disclosure`;
  const more = found > faults.length ? [`And ${plural(found - faults.length, 'more', 'more', locale)}.`] : [];
  return {
    hasNightly: true, isNightlyWhole: found === 0,
    nightlyText: found === 0 ? `${count}: all as they were.` : `${count} found ${plural(found, 'fault', 'faults', locale)}. Keep a copy of the database and tell whoever looks after this machine.`,
    nightlyFaults: found === 0 ? [] : [...faults, ...more],
  };
}
