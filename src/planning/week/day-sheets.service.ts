import { Injectable } from '@nestjs/common';
import { Clients } from '../../clients/clients.service';
import type { Tx } from '../../common/database/database';
import { listed, run, sql, type Sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import type { ClientAtDoor } from '../../disclosure/door/door.service';
import { Settings } from '../../settings/settings.service';
import { Standings, type Stands } from '../../visits/standings.service';
import { EVER_ABOUT_A_CLIENT } from '../../visits/visit-sight';
import { namesOffPaper } from '../sheet/names-off-paper';
import { sheetPage, type SheetEmployer } from './sheet.page';
import { WeekPlans } from './week-plans.service';

/** At most so many people of an employer stand on the sheet. */
const MOST_PEOPLE = 6;

type KnownRow = Stands & { phone: string; busyTimes: string; address: string | null; city: string | null; learned: string | null; learnedOn: Day | null };

/** What was asked for: the day, in which letters, and what the browser says it runs on, for the link to its map. */
export interface SheetAsked {
  day: Day | null;
  isLarge: boolean;
  agent: string;
}

interface PersonRow {
  employerId: string;
  name: string;
  role: string;
  bestTime: string;
  phone: string;
}

/** A day on paper. It may lie on a counter: what it says of clients comes from what is disclosable there, and from nothing else. */
@Injectable()
export class DaySheets {
  constructor(
    private readonly plans: WeekPlans,
    private readonly clients: Clients,
    private readonly standings: Standings,
    private readonly settings: Settings,
  ) {}

  /** The sheet, and those whose words stand on it, to be written down. The number of readings doesn't grow with the visits. */
  async of(tx: Tx, who: Viewer, { day: asked, isLarge, agent }: SheetAsked): Promise<{ model: ReturnType<typeof sheetPage>; shown: ClientAtDoor[] }> {
    const day = asked ?? (await this.clients.today(tx));
    const planned = (await this.plans.planned(tx, who, { start: day, end: day }, 'paper')).filter((one) => one.visit.status === 'planned');
    const { locale, officeLat, officeLon } = await this.settings.get(tx);
    const employers = await this.known(tx, who, [...new Set(planned.map((one) => one.visit.employerId))]);
    const hasNotes = planned.some((one) => one.visit.note !== '') || [...employers.values()].some((one) => one.learned !== '');
    const names = hasNotes ? await namesOffPaper(tx, who) : [];
    const office = officeLat === null || officeLon === null ? null : { lat: officeLat, lon: officeLon };
    const model = sheetPage({ day, planned, employers, names, locale, isLarge, agent, office });
    return { model, shown: planned.flatMap((one) => [...one.leave.door]) };
  }

  private async known(tx: Tx, who: Viewer, ids: readonly string[]): Promise<Map<string, SheetEmployer>> {
    if (ids.length === 0) return new Map();
    const employers = await run<KnownRow[]>(tx, sql`SELECT e.id, e.phone, e.busy_times AS "busyTimes", e.stage_set AS "stageSet", e.stage_set_on AS "stageSetOn", e.stage_note AS "stageNote",
        e.do_not_contact_on AS "doNotContactOn", e.do_not_contact_who AS "doNotContactWho", e.do_not_contact_why AS "doNotContactWhy", s.address, s.city, l.learned, l.visited_on AS "learnedOn"
      FROM employers e LEFT JOIN sites s ON s.employer_id = e.id AND s.is_main = 1 LEFT JOIN visits l ON l.id = (${lastLearned(who)}) WHERE e.id IN (${listed(ids)})`);
    const standings = await this.standings.ofEach(tx, employers);
    const people = await this.people(tx, ids);
    return new Map(employers.map(({ id, address, city, phone, busyTimes, doNotContactOn, learned, learnedOn }) => [id, {
      address: [address, city].filter(Boolean).join(', '), phone, busyTimes, next: standings.get(id)?.next ?? '', isLeftAlone: doNotContactOn !== null, people: people.filter((one) => one.employerId === id), learned: learned ?? '', learnedOn,
    }]));
  }

  private people(tx: Tx, ids: readonly string[]): Promise<PersonRow[]> {
    return run<PersonRow[]>(tx, sql`SELECT employer_id AS "employerId", name, role, best_time AS "bestTime", phone FROM (
        SELECT h.*, row_number() OVER (PARTITION BY h.employer_id ORDER BY h.name_key, h.id) AS place FROM hiring_managers h
        WHERE h.employer_id IN (${listed(ids)}) AND h.left_on IS NULL AND h.deleted_at IS NULL
      ) h WHERE h.place <= ${MOST_PEOPLE} ORDER BY h.employer_id, h.place`);
  }
}

/** The last general visit to `employers e` that taught the team something. What concerned somebody is left to the screen, where leave is asked. */
function lastLearned(who: Viewer): Sql {
  return sql`SELECT v.id FROM visits v JOIN staff t ON t.id = v.staff_id WHERE v.employer_id = e.id AND v.deleted_at IS NULL AND NOT ${EVER_ABOUT_A_CLIENT} AND v.learned <> ''
    AND (v.staff_id = ${who.id} OR t.team_id = ${who.teamId}) ORDER BY v.visited_on DESC, v.id DESC LIMIT 1`;
}
