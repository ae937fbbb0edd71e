import type { Tx } from '../common/database/database';
import { formatDay } from '../common/time/format';
import type { Day } from '../common/time/calendar';
import { joinList } from '../common/text/plain';
import type { Client } from './client.entity';

/** Everybody who may open one client, with names: the answer to "who can see this?" (P1). */
export interface WhoSees {
  readonly specialist: string;
  readonly supervisors: readonly string[];
  readonly covers: readonly { readonly name: string; readonly fromDay: Day; readonly untilDay: Day }[];
  readonly team: string;
  readonly isOnBoard: boolean;
}

/** The caller has reached the client. */
export async function whoSees(tx: Tx, client: Client, today: Day): Promise<WhoSees> {
  const staff = await tx.sql<{ id: string; name: string; role: string }[]>`
    SELECT id, name, role FROM staff WHERE team_id = ${client.teamId} AND disabled_at IS NULL AND (role = 'supervisor' OR id = ${client.specialistId}) ORDER BY name, id LIMIT 50`;
  const [team] = await tx.sql<{ name: string; board: number }[]>`SELECT name, full_names_on_board AS board FROM teams WHERE id = ${client.teamId}`;
  const covers = await tx.sql<{ name: string; fromDay: Day; untilDay: Day }[]>`
    SELECT s.name, v.from_day AS "fromDay", v.until_day AS "untilDay" FROM covers v JOIN staff s ON s.id = v.covered_by
    WHERE v.specialist_id = ${client.specialistId} AND v.until_day >= ${today} AND v.ended_at IS NULL AND s.team_id = ${client.teamId} AND s.disabled_at IS NULL ORDER BY v.from_day, v.id LIMIT 20`;
  return {
    specialist: staff.find((one) => one.id === client.specialistId)?.name ?? '', supervisors: staff.filter((one) => one.role === 'supervisor').map((one) => one.name),
    covers, team: team?.name ?? '', isOnBoard: team?.board === 1,
  };
}

/** The same as sentences, one for each person or group. */
export function whoSeesSentences(sees: WhoSees, initials: string, site: { today: Day; locale: string }): string[] {
  const day = (one: Day) => formatDay(one, site.locale, 'short');
  const covers = sees.covers.map((cover) => (cover.fromDay > site.today
    ? `${cover.name} will see everything from ${day(cover.fromDay)} to ${day(cover.untilDay)}, to cover.`
    : `${cover.name} sees everything until ${day(cover.untilDay)}, to cover.`));
  const supervisors = sees.supervisors.length > 0 ? [`${joinList(sees.supervisors, site.locale)}, who ${sees.supervisors.length > 1 ? 'supervise' : 'supervises'} ${sees.team}, ${sees.supervisors.length > 1 ? 'see' : 'sees'} everything.`] : [];
  const specialist = sees.specialist ? [`${sees.specialist}, the specialist, sees everything.`] : [];
  const board = sees.isOnBoard ? ', the name on the board of the weekly meeting' : '';
  return [...specialist, ...supervisors, ...covers, `The other specialists of ${sees.team} see the initials ${initials}${board} and the kind of work wanted, and nothing of the disclosure plan.`, 'Other teams and administrators see nothing.'];
}
