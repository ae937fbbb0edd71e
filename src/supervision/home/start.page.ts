import { plural } from '../../common/text/plain';
import { tag } from '../../common/web/parts';
import { erasureRow, type WaitingErasure } from './waiting-erasures';
import type { NightlyCheck } from '../../staff/log/nightly-check';

/** "/" for an administrator: how the night's check went, what is set up and what is still to do. No client is told of here. */
export function startPage(counts: { teams: number; staff: number; employers: number }, nightly: NightlyCheck, waiting: readonly WaitingErasure[]) {
  const employers = counts.employers > 1000 ? 'more than 1,000 employers' : plural(counts.employers, 'employer', 'employers');
  const steps = [
    { isDone: counts.teams > 0, href: '/admin/teams', label: 'Teams and people', text: counts.teams > 0 ? `${plural(counts.teams, 'team', 'teams')}, ${plural(counts.staff, 'person', 'people')}.` : 'Add a team, then its supervisor and specialists.' },
    { isDone: counts.employers > 0, href: '/imports', label: 'Files in', text: counts.employers > 0 ? `${employers} so far. Lists of employers and openings come in here.` : 'Bring a list of employers: any table saved as a text file will do.' },
    { isDone: null, href: '/admin/settings', label: 'Settings', text: 'Time zone, the day a week begins on, what counts toward the six.' },
    { isDone: null, href: '/team', label: 'Team week', text: 'Contacts of every team, as numbers.' },
    { isDone: null, href: '/admin/audit', label: 'Audit log', text: 'Who did what, and whether the log is whole.' },
  ];
  const waits = waiting.map((one) => ({ ...erasureRow(one), tag: tag('warn', 'erasure', 'bin') }));
  return { title: 'Start', ...nightly, waits, hasWaits: waits.length > 0, steps: steps.map(({ isDone, ...step }) => ({ ...step, tag: isDone === null ? tag('', 'any time') : isDone ? tag('good', 'set up') : tag('warn', 'to do') })) };
}
